import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { ExamChapter } from '../../study/exam/parts.ts';
import type { Paper } from '../../study/mock/draw-paper.ts';

interface Props {
  readonly paper: Paper;
  readonly chapters: readonly ExamChapter[];
  readonly words: ExamStrings;
}

/** Where a paper could not be drawn as its blueprint wants it. */
export function Shortfalls({ paper: { shortfalls, missing }, chapters, words }: Props) {
  if (shortfalls.length === 0 && missing === 0) return null;
  const texts = new Map(chapters.flatMap(({ parts }) => parts.map(({ id, text }) => [id, text ?? id] as const)));
  return (
    <details class="notice exam-screen">
      <summary>{missing > 0 ? fill(words.drawnLess, { missing }) : words.shortfalls}</summary>
      <ul>
        {shortfalls.map(({ objective, bloom, wanted, drawn }) => (
          <li key={`${objective} ${bloom ?? ''}`}>
            {fill(bloom === undefined ? words.shortfall : words.shortfallBloom, {
              objective: texts.get(objective) ?? objective,
              bloom: bloom === undefined ? '' : words[bloom as keyof ExamStrings],
              wanted,
              drawn,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
