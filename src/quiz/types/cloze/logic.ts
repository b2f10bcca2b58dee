import { escapeHtml } from '../../html.ts';
import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { seedOf, shuffle } from '../../shuffle.ts';
import { memberOf, readTexts } from '../../stored.ts';
import { closeNote, isSlip, meets } from '../short-answer/logic.ts';
import { type Gap, splitGaps } from './gaps.ts';
import type { Cloze } from './schema.ts';

/** A gap as it may stand in a page. */
export interface AskedGap {
  readonly id: string;
  /** What can be chosen, in the order of the screen; empty where the reader types. */
  readonly options: readonly string[];
  readonly help: string | undefined;
}

/** The text as pieces of HTML with a gap between each two. */
export interface AskedCloze extends Asked {
  readonly pieces: readonly string[];
  readonly gaps: readonly AskedGap[];
}

/** What stands in each gap, by its name. */
export interface Filled {
  readonly gaps: Readonly<Record<string, string>>;
}

const prefix = 'gap-';
export const fieldOf = (gap: string): string => `${prefix}${gap}`;

/** Every gap wins the same share. A gap left open wins nothing; one filled is enough to be marked. */
export const logic: QuestionLogic<Cloze, AskedCloze, Filled> = {
  ask: ({ id, type, stem, text }, seed) => {
    const { pieces, gaps } = splitGaps(text);
    const asked = gaps.map((gap): AskedGap => {
      // Drawn for each gap, for the first attempt too: authors write the right option first.
      return { id: gap.id, options: shuffle(gap.options, seedOf(`${id} ${gap.id} ${seed}`)), help: gap.hint };
    });
    const blank = ({ options, help }: AskedGap) =>
      `____${options.length > 0 ? ` (${options.join(' / ')})` : ''}${help === undefined ? '' : ` (${help})`}`;
    return {
      id,
      type,
      stem,
      shown: asked.flatMap((gap) => gap.options.map((option) => `${gap.id}: ${option}`)),
      lines: [pieces.map((piece, position) => piece + (asked[position] ? blank(asked[position]) : '')).join('')],
      pieces,
      gaps: asked,
    };
  },
  readFields: (fields) => ({
    gaps: Object.fromEntries(
      Object.entries(fields).flatMap(([name, [text]]) =>
        name.startsWith(prefix) && text !== undefined ? [[name.slice(prefix.length), text]] : [],
      ),
    ),
  }),
  readStored: (value) => {
    const gaps = readTexts(memberOf(value, 'gaps'));
    return gaps && { gaps };
  },
  toFields: ({ gaps }) => Object.fromEntries(Object.entries(gaps).map(([id, text]) => [fieldOf(id), [text]])),
  isComplete: ({ text }, { gaps }) => splitGaps(text).gaps.some(({ id }) => textIn(gaps, id).trim() !== ''),
  reminder: () => ({ word: 'fillFirst' }),
  mark: (question, response) => {
    const { gaps } = splitGaps(question.text);
    return gaps.map((gap) => markGap(gap, textIn(response.gaps, gap.id), question, 1 / gaps.length));
  },
  key: ({ text }) => ({
    gaps: Object.fromEntries(splitGaps(text).gaps.map(({ id, answers }) => [id, answers[0] ?? ''])),
  }),
  solve: ({ text, gaps: notes }) => {
    const { pieces, gaps } = splitGaps(text);
    const filled = pieces
      .map((piece, position) => {
        const gap = gaps[position];
        return gap ? `${piece}<mark>${escapeHtml(gap.answers.join(' / '))}</mark>` : piece;
      })
      .join('');
    return [
      { text: filled, correct: true },
      ...gaps.flatMap(({ id }) => {
        const feedback = Object.hasOwn(notes, id) ? notes[id]?.feedback : undefined;
        return feedback === undefined ? [] : [{ text: '', correct: false, feedback }];
      }),
    ];
  },
};

const textIn = (gaps: Filled['gaps'], id: string): string => (Object.hasOwn(gaps, id) ? gaps[id]! : '');

function markGap({ id, answers, options }: Gap, text: string, question: Cloze, max: number): Part {
  if (text.trim() === '') return { id, verdict: 'unanswered', score: 0, max };
  const own = Object.hasOwn(question.gaps, id) ? question.gaps[id] : undefined;
  const how = {
    caseSensitive: own?.caseSensitive ?? question.caseSensitive,
    normalise: own?.normalise ?? question.normalise,
  };
  const isChosen = options.length > 0;
  const meant = answers.find((answer) => (isChosen ? answer === text : meets(text, { text: answer }, how)));
  if (meant !== undefined) return { id, verdict: 'right', score: max, max };
  const slip = isChosen ? undefined : answers.find((answer) => isSlip(text, { text: answer }, how));
  if (slip !== undefined && question.spelling === 'lenient')
    return { id, verdict: 'right', score: max, max, notes: [{ word: 'spelledSo', values: { text: slip } }] };
  return {
    id,
    verdict: 'wrong',
    score: 0,
    max,
    ...(own?.feedback === undefined || slip !== undefined ? {} : { feedback: own.feedback }),
    ...(own?.misconception === undefined || slip !== undefined ? {} : { misconception: own.misconception }),
    ...(slip === undefined ? {} : { notes: [closeNote] }),
  };
}
