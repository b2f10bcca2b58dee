import { useState } from 'preact/hooks';
import { OptionField } from '../../../islands/question/option-field.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import { fill } from '../../../strings/fill.ts';
import type { AskedPrediction } from './logic.ts';
import type { Prediction } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result }: ViewProps<Prediction, AskedPrediction>) {
  const [percent, setPercent] = useState(Number(given?.probability?.[0] ?? asked.least));
  const chosen = given?.option?.[0];
  const cameTrue = result?.grade.parts.some(({ verdict }) => verdict === 'right') ?? false;
  return (
    <>
      {asked.choices.map((option) => (
        <OptionField
          key={option.id}
          kind="radio"
          name="option"
          option={option}
          isChosen={chosen === option.id}
          strings={strings}
          inStrings={inStrings}
          {...(result && chosen === option.id ? { isKey: cameTrue } : {})}
        />
      ))}
      <div class="probability">
        <label>
          <span {...inStrings}>{strings.howProbable}</span>
          <input
            type="range"
            name="probability"
            min={asked.least}
            max={100}
            step={1}
            defaultValue={String(percent)}
            aria-valuetext={`${percent} %`}
            onInput={({ currentTarget }) => setPercent(currentTarget.valueAsNumber)}
          />
        </label>
        <output {...inStrings}>{fill(strings.percent, { percent })}</output>
      </div>
      <p class="small" {...inStrings}>
        {fill(strings.probabilityScale, { least: asked.least })}
      </p>
    </>
  );
}
