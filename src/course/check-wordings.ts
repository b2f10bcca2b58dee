import type { Vocabulary, Wording } from '../schemas/wording.ts';
import type { Draft } from './draft.ts';
import type { Index } from './index-ids.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import { parseSentence } from './wording-sentence.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Checks every wording: its event, its slots, and its vocabularies. */
export const checkWordings = (draft: Draft, { events }: Index): Issue[] =>
  [...draft.wordings.values()].flatMap(({ value, source }) =>
    value && source
      ? [
          ...checkEvent(value, source, events),
          ...checkSlots(value, source),
          ...value.vocabularies.flatMap((one, index) => checkWords(one, index, value, source)),
          ...checkVocabularies(value, source),
        ]
      : [],
  );

function checkEvent({ event }: Wording, source: YamlSource, events: Index['events']): Issue[] {
  if (event === undefined || !events || events.has(event)) return [];
  const details = { id: event, nearest: nearest(event, events.keys()) };
  return [makeIssue('event-unknown', source.placeOf(['event']), details)];
}

function checkSlots({ sentence, slots }: Wording, source: YamlSource): Issue[] {
  const issue = (path: Path, found: string, expected: string) =>
    makeIssue('wording-slot', source.placeOf(path), { found, expected });
  const parts = parseSentence(sentence);
  const used = parts.flatMap((part) => ('slot' in part ? [part.slot] : []));
  const ids = slots.map(({ id }) => id);
  const stray = parts.some((part) => 'text' in part && /[{}]/.test(part.text));
  return [
    ...(stray
      ? [issue(['sentence'], 'a brace that encloses no slot', 'slots such as {act}, and no other braces')]
      : []),
    ...used.flatMap((slot, index) => {
      if (!ids.includes(slot)) return [issue(['sentence'], `the slot {${slot}}`, `one of ${listOf(ids)}`)];
      return used.indexOf(slot) < index ? [issue(['sentence'], `the slot {${slot}} twice`, 'each slot once')] : [];
    }),
    ...slots.flatMap(({ id }, index) => {
      const path = ['slots', index, 'id'];
      if (ids.indexOf(id) < index) return [issue(path, `the slot "${id}" twice`, 'an id of its own')];
      return used.includes(id) ? [] : [issue(path, `the slot "${id}"`, `{${id}} in the sentence`)];
    }),
  ];
}

function checkWords(
  { id, words, judgements }: Vocabulary,
  index: number,
  wording: Wording,
  source: YamlSource,
): Issue[] {
  const issue = (path: Path, found: string, expected: string) =>
    makeIssue('wording-slot', source.placeOf(['vocabularies', index, ...path]), { found, expected });
  const ids = wording.slots.map((slot) => slot.id);
  const foreign = (field: 'words' | 'judgements', named: Readonly<Record<string, string>>) =>
    Object.keys(named)
      .filter((slot) => !ids.includes(slot))
      .map((slot) => issue([field, slot], `"${id}" with the slot "${slot}"`, `one of ${listOf(ids)}`));
  return [
    ...ids
      .filter((slot) => !Object.hasOwn(words, slot))
      .map((slot) => issue(['words'], `"${id}" without words for the slot "${slot}"`, `\`${slot}\`, if need be empty`)),
    ...foreign('words', words),
    ...foreign('judgements', judgements),
    ...Object.keys(judgements)
      .filter((slot) => words[slot] === '')
      .map((slot) => issue(['judgements', slot], `a judgement in "${slot}", where "${id}" is silent`, 'a word there')),
  ];
}

function checkVocabularies({ vocabularies, slots, ours }: Wording, source: YamlSource): Issue[] {
  const issue = (path: Path, found: string, expected: string) =>
    makeIssue('wording-vocabulary', source.placeOf(path), { found, expected });
  const ids = vocabularies.map(({ id }) => id);
  const sentences = vocabularies.map(({ words }) => JSON.stringify(slots.map(({ id }) => words[id])));
  return [
    ...vocabularies.flatMap(({ id }, index) => {
      const path = ['vocabularies', index, 'id'];
      if (ids.indexOf(id) < index) return [issue(path, `the vocabulary "${id}" twice`, 'an id of its own')];
      const first = sentences.indexOf(sentences[index]!);
      return first < index
        ? [issue(path, `"${id}" with the same words as "${ids[first]!}"`, 'at least one other word')]
        : [];
    }),
    ...(ids.includes(ours.vocabulary)
      ? []
      : [issue(['ours', 'vocabulary'], `the vocabulary "${ours.vocabulary}"`, `one of ${listOf(ids)}`)]),
  ];
}

const listOf = (ids: readonly string[]) => ids.join(', ');
