import type { WordingNode } from '../../course/graph.ts';
import { fillSentence } from '../../course/wording-sentence.ts';
import { fill, type Strings } from '../../strings/index.ts';
import { groundNames } from './ground-names.ts';

/** The wording as plain Markdown: every vocabulary with its sentence, who uses it, its ground and what it claims. */
export function copyWording(wording: WordingNode, strings: Strings, toMarkdown: (text: string) => string): string {
  const { title, fact, sentence, vocabularies, ours, order } = wording;
  const copy = (text: string) => toMarkdown(text).trim();
  const names = groundNames(strings);
  const lines = vocabularies.map(({ name, words, users, ground, claims }) =>
    [
      `- **${name}.** “${fillSentence(sentence, words, strings.wordingSilence)}”`,
      `${strings.wordingUsers}: ${copy(users)}`,
      `${strings.wordingGround} (${names[ground.kind]}): ${copy(ground.text)}`,
      `${strings.wordingClaims}: ${copy(claims)}`,
    ].join('\n  - '),
  );
  const own = vocabularies.find(({ id }) => id === ours.vocabulary)?.name ?? '';
  return [
    `**${title}**`,
    copy(fact),
    `${fill(strings.wordingOrder, { ...order })}:`,
    lines.join('\n'),
    `${strings.wordingOurs}: **${own}**. ${copy(ours.reason)}`,
  ].join('\n\n');
}
