import type { Model, Values } from '../../models/define-model.ts';
import { pageContext } from '../page.ts';
import { Slider } from './slider.tsx';

interface Props {
  readonly model: Model;
  readonly run: unknown;
  readonly values: Values;
  readonly seed: number;
  readonly onChange: (values: Values, isFinal: boolean) => void;
  readonly onSeed: (seed: number) => void;
  readonly onReset: () => void;
}

/** Presets, sliders, levers and the seed: native elements throughout. */
export function Controls({ model, run, values, seed, onChange, onSeed, onReset }: Props) {
  const { strings } = pageContext();
  const defaults = Object.fromEntries(model.parameters.map((parameter) => [parameter.id, parameter.default]));
  return (
    <div class="model-controls">
      <fieldset class="model-buttons">
        <legend>{strings.presets}</legend>
        {model.presets.map((preset) => (
          <button type="button" key={preset.id} title={preset.doc} onClick={() => onChange({ ...defaults, ...preset.values } as Values, true)}>
            {preset.label}
          </button>
        ))}
        <button type="button" class="quiet" onClick={onReset}>
          {strings.reset}
        </button>
      </fieldset>
      <fieldset class="model-sliders">
        <legend>{strings.parameters}</legend>
        {model.parameters.map((parameter) => (
          <Slider
            key={parameter.id}
            model={model.id}
            parameter={parameter}
            value={values[parameter.id]!}
            marks={model.marks?.(parameter.id, run) ?? []}
            onChange={(value, isFinal) => onChange({ ...values, [parameter.id]: value }, isFinal)}
          />
        ))}
      </fieldset>
      {model.actions && (
        <fieldset class="model-buttons">
          <legend>{strings.actions}</legend>
          {model.actions.map((action) => (
            <button type="button" key={action.id} title={action.doc} onClick={() => onChange(action.apply(values), true)}>
              {action.label}
            </button>
          ))}
        </fieldset>
      )}
      {model.chance ? (
        <p class="model-seed">
          <label>
            {strings.seed} <input type="number" min={0} max={4294967295} step={1} value={seed} onChange={(event) => onSeed(event.currentTarget.valueAsNumber >>> 0)} />
          </label>
        </p>
      ) : (
        <p class="small">{strings.noChance}</p>
      )}
    </div>
  );
}
