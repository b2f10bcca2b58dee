import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { Given } from '../question/given.ts';
import { QuestionCard } from '../question/question-card.tsx';
import { waitsForMark } from './finish.ts';
import type { LoadedPaper } from './paper.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly paper: LoadedPaper;
  readonly words: ExamStrings;
  readonly onMarked: (id: string, given: Given) => void;
  readonly onDone: () => void;
}

/** The texts that readers mark themselves, after the exam and before its result. One that is not marked wins nothing. */
export function Marking({ session, paper: { questions, strings }, words, onMarked, onDone }: Props) {
  const { drafts, given } = session;
  return (
    <section aria-labelledby="exam--marking">
      <h2 id="exam--marking" tabIndex={-1}>
        {words.markTitle}
      </h2>
      <p>{words.markText}</p>
      {questions.map((question, place) => {
        const { answered, type, seed, models } = question;
        const { id } = answered.question;
        if (!waitsForMark(question, { drafts, given: {} })) return null;
        return (
          <div class="question" id={id} key={id}>
            <p class="callout-title">
              <b id={`${id}--number`}>{fill(words.questionOf, { number: place + 1, count: questions.length })}</b>
            </p>
            <QuestionCard
              answered={answered}
              type={type}
              strings={strings}
              asksConfidence={false}
              context="exam"
              seed={seed}
              models={models}
              draft={drafts[id]}
              given={given[id]}
              isHeld={given[id] !== undefined}
              onMarked={(now) => onMarked(id, now)}
            />
          </div>
        );
      })}
      <p>
        <button type="button" onClick={onDone}>
          {words.markDone}
        </button>
      </p>
    </section>
  );
}
