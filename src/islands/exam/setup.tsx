import { useState } from 'preact/hooks';
import type { bloomLevels } from '../../schemas/chapter.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { ExamChapter } from '../../study/exam/parts.ts';
import type { SavedBlueprint } from '../../study/mock/saved-blueprint.ts';
import type { Paper } from '../../study/mock/draw-paper.ts';
import type { RevisionQuestion } from '../../study/revision-items.ts';
import type { PaperAddress } from './address.ts';
import { NumberField } from './number-field.tsx';
import { drawExam } from './paper.ts';
import { ScopeFields } from './scope-fields.tsx';

interface Props {
  /** A paper somebody shared, or undefined for a new one. */
  readonly shared: PaperAddress | undefined;
  readonly chapters: readonly ExamChapter[];
  readonly questions: readonly RevisionQuestion[];
  readonly words: ExamStrings;
  readonly onBegin: (paper: Paper, address: PaperAddress, clockMinutes: number | undefined) => void;
  readonly onPrint: (paper: Paper, address: PaperAddress) => void;
}

// The schema itself would bring its checks along.
const levels = [
  'remember',
  'understand',
  'apply',
  'analyze',
  'evaluate',
  'create',
] as const satisfies typeof bloomLevels;

const usual: SavedBlueprint = { chapters: {}, objectives: {}, blooms: {}, length: { questions: 10 } };

/** What a paper is drawn by, and whether a clock runs. */
export function Setup({ shared, chapters, questions, words, onBegin, onPrint }: Props) {
  const [blueprint, setBlueprint] = useState(shared?.blueprint ?? usual);
  const [seed, setSeed] = useState(shared?.seed);
  const [hasClock, setClock] = useState(false);
  const [minutes, setMinutes] = useState<number>();
  const [fault, setFault] = useState('');
  const change = (changed: Partial<SavedBlueprint>) => {
    setFault('');
    setBlueprint((before) => ({ ...before, ...changed }));
  };
  const { length } = blueprint;
  const isCounted = 'questions' in length;
  const amount = isCounted ? length.questions : length.minutes;
  const blooms = levels.filter((level) => questions.some(({ bloom }) => bloom === level));

  const draw = (use: (paper: Paper, address: PaperAddress) => void) => {
    const address = { seed: seed ?? newSeed(), blueprint };
    const paper = drawExam(questions, chapters, address);
    if (paper.items.length === 0) setFault(words.noQuestions);
    else use(paper, address);
  };
  return (
    <form
      class="exam-form"
      onSubmit={(event) => {
        event.preventDefault();
        draw((paper, address) =>
          onBegin(paper, address, hasClock ? (minutes ?? Math.max(1, Math.ceil(paper.seconds / 60))) : undefined),
        );
      }}
    >
      <ScopeFields chapters={chapters} weights={blueprint} words={words} onChange={change} />
      <fieldset>
        <legend>{words.bloomTitle}</legend>
        <p class="small">{words.bloomHelp}</p>
        <div class="exam-week">
          {blooms.map((level) => (
            <NumberField
              key={level}
              label={words[level]}
              value={blueprint.blooms[level] ?? 0}
              min={0}
              max={100}
              step={0.5}
              onChange={(share) => change({ blooms: { ...blueprint.blooms, [level]: share } })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.lengthTitle}</legend>
        <p class="exam-row">
          {[true, false].map((counted) => (
            <label key={String(counted)} class="exam-choice">
              <input
                type="radio"
                name="length"
                checked={isCounted === counted}
                onChange={() => change({ length: counted ? { questions: amount } : { minutes: amount } })}
              />{' '}
              {counted ? words.byQuestions : words.byMinutes}
            </label>
          ))}
        </p>
        <NumberField
          label={words.howMuch}
          value={amount}
          min={1}
          max={300}
          onChange={(next) => change({ length: isCounted ? { questions: next } : { minutes: next } })}
        />
      </fieldset>
      <fieldset>
        <legend>{words.clockTitle}</legend>
        <p>
          <label class="exam-choice">
            <input
              type="checkbox"
              checked={hasClock}
              onChange={({ currentTarget }) => setClock(currentTarget.checked)}
            />{' '}
            {words.withClock}
          </label>
        </p>
        {hasClock && (
          <NumberField
            label={words.clockMinutes}
            value={minutes}
            min={1}
            max={600}
            onChange={setMinutes}
            onEmpty={() => setMinutes(undefined)}
          />
        )}
        <p class="small">{words.clockHelp}</p>
      </fieldset>
      <fieldset>
        <legend>{words.paperNumber}</legend>
        <NumberField
          label={words.seedLabel}
          value={seed}
          min={1}
          max={0xffffffff}
          onChange={setSeed}
          onEmpty={() => setSeed(undefined)}
        />
        <p class="small">{words.seedHelp}</p>
      </fieldset>
      <p role="alert" class="exam-fault">
        {fault}
      </p>
      <p class="exam-row">
        <button type="submit">{words.begin}</button>
        <button
          type="button"
          class="quiet"
          onClick={({ currentTarget }) => {
            if (currentTarget.form?.reportValidity()) draw(onPrint);
          }}
        >
          {words.printPaper}
        </button>
      </p>
    </form>
  );
}

/** A short number: it is read out, written on boards and typed. */
const newSeed = () => 1 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 9999);
