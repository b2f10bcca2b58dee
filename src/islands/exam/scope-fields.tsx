import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { ExamChapter, ExamPart } from '../../study/exam/parts.ts';
import { type ScopeWeights, weightOf } from '../../study/exam/scope.ts';
import { NumberField } from './number-field.tsx';

interface Props {
  readonly chapters: readonly ExamChapter[];
  readonly weights: ScopeWeights;
  readonly words: ExamStrings;
  readonly onChange: (weights: ScopeWeights) => void;
}

/** What an exam covers: a weight for each chapter, and where wanted for each of its objectives. */
export function ScopeFields({ chapters, weights, words, onChange }: Props) {
  return (
    <fieldset class="exam-scope">
      <legend>{words.covers}</legend>
      <p class="small">{words.coversHelp}</p>
      {chapters.map(({ id, number, title, language, direction, parts }) => (
        <div key={id} class="exam-part">
          <NumberField
            label={
              <span lang={language} dir={direction}>
                {number} {title}
              </span>
            }
            value={weightOf(weights.chapters, id)}
            min={0}
            max={100}
            step={0.5}
            onChange={(weight) => onChange({ ...weights, chapters: { ...weights.chapters, [id]: weight } })}
          />
          <details>
            <summary class="small">{fill(words.objectivesOf, { chapter: title })}</summary>
            {parts.map((part) => (
              <NumberField
                key={part.id}
                label={<PartName part={part} words={words} />}
                value={weightOf(weights.objectives, part.id)}
                min={0}
                max={100}
                step={0.5}
                onChange={(weight) =>
                  onChange({ ...weights, objectives: { ...weights.objectives, [part.id]: weight } })
                }
              />
            ))}
          </details>
        </div>
      ))}
    </fieldset>
  );
}

function PartName({ part: { kind, text }, words }: { readonly part: ExamPart; readonly words: ExamStrings }) {
  return <span>{text ?? (kind === 'term' ? words.termCards : words.eventCards)}</span>;
}
