import { useState } from 'preact/hooks';
import type { Model, Values } from '../../models/define-model.ts';
import { fill } from '../../strings/index.ts';
import { pageContext } from '../page.ts';
import { Words } from '../words.tsx';
import { record } from '../record/record.ts';

interface PredictProps {
  readonly model: Model;
  readonly values: Values;
  readonly onCommit: (option: string) => void;
  readonly onSkip: () => void;
}

/** Asks for a prediction before the model opens, and records it. */
export function Predict({ model, values, onCommit, onSkip }: PredictProps) {
  const { strings } = pageContext();
  const { predict } = model;
  const [option, setOption] = useState<string>();
  const [message, setMessage] = useState('');
  const questionId = `${predict.id}--question`;

  const commit = async () => {
    if (option === undefined) {
      setMessage(strings.chooseFirst);
      return;
    }
    setMessage(strings.saving);
    try {
      await record({
        type: 'prediction',
        item: predict.id,
        rev: predict.revision,
        payload: { option, model: model.id, values },
      });
      onCommit(option);
    } catch (error) {
      // Say so, and open the model all the same when the reader goes on: a full disk must not stop anyone from learning.
      setMessage(fill(strings.notSaved, { reason: (error as Error).message }));
    }
  };

  return (
    <form
      class="model-predict"
      onSubmit={(event) => {
        event.preventDefault();
        void commit();
      }}
    >
      <fieldset aria-labelledby={questionId}>
        <p class="stem" id={questionId}>
          <b>
            <Words>{strings.predictFirst}.</Words>
          </b>{' '}
          {predict.question}
        </p>
        {predict.options.map(({ id, text }) => (
          <label class="option" key={id}>
            <input type="radio" name={predict.id} value={id} checked={option === id} onChange={() => setOption(id)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <p class="question-actions">
        <button type="submit">
          <Words>{strings.commit}</Words>
        </button>{' '}
        <button type="button" class="quiet" onClick={onSkip}>
          <Words>{strings.skipPrediction}</Words>
        </button>
      </p>
      <p role="status">
        <Words>{message}</Words>
      </p>
    </form>
  );
}

/** A question of the bank: its address, base included, and the number readers know it by. */
export interface AskingQuestion {
  readonly href: string;
  readonly number: string;
}

interface DebriefProps {
  readonly model: Model;
  readonly run: unknown;
  readonly option: string;
  readonly questions: readonly AskingQuestion[];
}

/** Holds the prediction against the run now shown. */
export function Debrief({ model, run, option, questions }: DebriefProps) {
  const { strings } = pageContext();
  const text = model.predict.options.find(({ id }) => id === option)?.text;
  return (
    <div class="model-debrief" tabIndex={-1} role="group" aria-labelledby={`${model.id}--prediction`}>
      <p id={`${model.id}--prediction`}>
        <b>
          <Words>{strings.yourPrediction}:</Words>
        </b>{' '}
        {text}
      </p>
      <p>{model.predict.debrief(option, run)}</p>
      {questions.length > 0 && (
        <>
          <p class="small" id={`${model.id}--asking`}>
            <Words>{strings.modelQuestions}</Words>
          </p>
          <ul class="inline-list small" aria-labelledby={`${model.id}--asking`}>
            {questions.map(({ href, number }) => (
              <li key={href}>
                <a href={href}>
                  <Words>
                    {strings.question} {number}
                  </Words>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
