import { useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import { pageContext } from '../page.ts';
import { QuestionForm } from '../question/question-form.tsx';
import { KeyEntry } from './key-entry.tsx';
import type { LoadedPaper } from './paper.ts';

interface Props {
  readonly course: string;
  readonly seed: number;
  readonly paper: LoadedPaper;
  readonly words: ExamStrings;
  readonly onBack: () => void;
}

/** A paper as it is printed: questions, an answer sheet, and only if asked for the key, each from a page of its own. */
export function Printed({ course, seed, paper: { questions, strings }, words, onBack }: Props) {
  const [withKey, setKey] = useState(false);
  const number = (value: number) => value.toLocaleString(pageContext().language, { maximumFractionDigits: 2 });
  const points = questions.map(({ answered }) => answered.question.points ?? 1);
  const total = points.reduce((sum, each) => sum + each, 0);
  const name = fill(words.paper, { seed });
  return (
    <>
      <div class="exam-screen">
        <h2 id="exam--print" tabIndex={-1}>
          {words.printTitle}
        </h2>
        <p>
          <label class="exam-choice">
            <input type="checkbox" checked={withKey} onChange={({ currentTarget }) => setKey(currentTarget.checked)} />{' '}
            {words.withKey}
          </label>
        </p>
        <p class="exam-row">
          <button type="button" onClick={() => print()}>
            {words.printNow}
          </button>
          <button type="button" class="quiet" onClick={onBack}>
            {words.back}
          </button>
        </p>
      </div>
      <section class="exam-paper" aria-labelledby="exam--paper">
        <h2 id="exam--paper">
          {course}: {name}
        </h2>
        <p class="exam-lines">
          <span>{words.nameLine}</span> <span>{words.dateLine}</span>
        </p>
        <p>{fill(words.pointsOf, { points: number(total) })}</p>
        {questions.map(({ answered, type, seed: own, models }, place) => (
          <div class="question" key={answered.question.id}>
            <h3 class="callout-title" id={`${answered.question.id}--number`}>
              {fill(words.questionOf, { number: place + 1, count: questions.length })} ·{' '}
              {fill(words.pointsOf, { points: number(points[place]!) })}
            </h3>
            <QuestionForm
              asked={type.logic.ask(answered.question, own, models)}
              View={type.View}
              strings={strings}
              inStrings={pageContext().inStrings ?? {}}
              stimulus={answered.stimulus}
              isHeld
            />
          </div>
        ))}
      </section>
      <section class="exam-sheet" aria-labelledby="exam--sheet">
        <h2 id="exam--sheet">
          {words.sheetTitle}: {name}
        </h2>
        <p class="exam-lines">
          <span>{words.nameLine}</span> <span>{words.dateLine}</span>
        </p>
        <table>
          <thead>
            <tr>
              {[words.number, words.yourAnswer, words.points].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map(({ item }, place) => (
              <tr key={item.id}>
                <th scope="row">{place + 1}</th>
                <td />
                <td>/ {number(points[place]!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {withKey && (
        <section class="exam-key" aria-labelledby="exam--key">
          <h2 id="exam--key">
            {words.keyTitle}: {name}
          </h2>
          <ol>
            {questions.map((question) => (
              <li key={question.item.id}>
                <KeyEntry question={question} strings={strings} words={words} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
