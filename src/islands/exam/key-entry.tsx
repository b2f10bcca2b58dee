import type { Asked } from '../../quiz/question-type.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import { wordOf } from '../question/feedback.tsx';
import type { LoadedPaper, PaperQuestion } from './paper.ts';

interface Props {
  readonly question: PaperQuestion;
  readonly strings: LoadedPaper['strings'];
  readonly words: ExamStrings;
}

/** What is right in a question, with the letter of the option as it stands on paper, and why. */
export function KeyEntry({ question: { answered, type, seed, models }, strings, words }: Props) {
  const { question, passage } = answered;
  const lines = type.logic.solve(question, seed, models).filter(({ correct }) => correct);
  const asked = type.logic.ask(question, seed, models) as Asked & {
    readonly choices?: readonly { readonly text: string }[];
  };
  const letterOf = (text: string) => {
    const place = asked.choices?.findIndex((choice) => choice.text === text) ?? -1;
    return place < 0 ? '' : `${String.fromCharCode(65 + place)}. `;
  };
  const named = lines.map((line) => letterOf(line.text) + wordOf(line, strings));
  // Letters stand in the order of the paper; other lines have an order of their own.
  const texts = asked.choices ? named.sort() : named;
  const explanation = (type.logic.draw?.(question, seed, models) ?? question).explanation;
  return (
    <>
      <ul>
        {texts.map((text) => (
          <li key={text} dangerouslySetInnerHTML={{ __html: text }} />
        ))}
      </ul>
      <div class="small">
        <b>{words.why}.</b>
        <div dangerouslySetInnerHTML={{ __html: explanation }} />
      </div>
      <p class="small">
        {strings.readAgain} <a href={passage.href}>{passage.title}</a>
      </p>
    </>
  );
}
