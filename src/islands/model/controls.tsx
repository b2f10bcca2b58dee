import { useState } from 'preact/hooks';
import type { Model, Values } from '../../models/define-model.ts';
import { pageContext } from '../page.ts';
import { Words } from '../words.tsx';
import { Choice, Slider } from './slider.tsx';

interface ButtonsProps {
  readonly legend: string;
  /** Each button with the values it leads to from here. */
  readonly buttons: readonly {
    readonly id: string;
    readonly label: string;
    readonly doc: string;
    readonly values: Values;
  }[];
  readonly values: Values;
  readonly onUse: (values: Values) => void;
}

/** A row of buttons; what the one last pressed means is said below, until the reader changes something else. */
export function Buttons({ legend, buttons, values, onUse }: ButtonsProps) {
  const [pressed, setPressed] = useState<{ readonly doc: string; readonly values: Values }>();
  return (
    <fieldset class="model-buttons">
      <legend>
        <Words>{legend}</Words>
      </legend>
      {buttons.map((button) => (
        <button
          type="button"
          key={button.id}
          onClick={() => {
            setPressed(button);
            onUse(button.values);
          }}
        >
          {button.label}
        </button>
      ))}
      <p class="small">{pressed && isSame(pressed.values, values) && pressed.doc}</p>
    </fieldset>
  );
}

/** Whether two settings are the same. */
export const isSame = (a: Values, b: Values) => Object.keys(b).every((id) => a[id] === b[id]);

interface SlidersProps {
  readonly model: Model;
  readonly run: unknown;
  readonly values: Values;
  readonly onChange: (values: Values, isFinal: boolean) => void;
}

/** The parameters, those that matter first first. */
export function Sliders({ model, run, values, onChange }: SlidersProps) {
  const { strings } = pageContext();
  const shown = model.parameters.filter(({ hidden }) => !hidden);
  const first = shown.filter(({ secondary }) => !secondary);
  const more = shown.filter(({ secondary }) => secondary);
  const draw = (parameters: Model['parameters']) =>
    parameters.map((parameter) => {
      const bound = {
        model: model.id,
        parameter,
        value: values[parameter.id]!,
        onChange: (value: number, isFinal: boolean) => onChange({ ...values, [parameter.id]: value }, isFinal),
      };
      return parameter.choices ? (
        <Choice key={parameter.id} {...bound} />
      ) : (
        <Slider key={parameter.id} {...bound} marks={model.marks?.(parameter.id, run) ?? []} />
      );
    });
  return (
    <fieldset class="model-sliders">
      <legend>
        <Words>{strings.parameters}</Words>
      </legend>
      {draw(first)}
      {more.length > 0 && (
        <details>
          <summary>
            <Words>{strings.moreParameters}</Words>
          </summary>
          {draw(more)}
        </details>
      )}
    </fieldset>
  );
}

interface SeedProps {
  readonly model: Model;
  readonly seed: number;
  readonly onChange: (seed: number) => void;
}

/** The seed of a model that draws on chance, or the word that it does not. */
export function Seed({ model, seed, onChange }: SeedProps) {
  const { strings } = pageContext();
  if (!model.chance)
    return (
      <p class="small">
        <Words>{strings.noChance}</Words>
      </p>
    );
  return (
    <p class="model-seed">
      <label>
        <Words>{strings.seed}</Words>{' '}
        <input
          type="number"
          min={0}
          max={4294967295}
          step={1}
          value={seed}
          onChange={({ currentTarget }) => {
            if (currentTarget.validity.valid && currentTarget.value !== '') onChange(currentTarget.valueAsNumber);
          }}
        />
      </label>
    </p>
  );
}
