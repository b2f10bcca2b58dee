import type { Mark, Parameter } from '../../models/define-model.ts';

interface Props {
  /** Id of the model, to make element ids unique on the page. */
  readonly model: string;
  readonly parameter: Parameter;
  readonly value: number;
  readonly marks: readonly Mark[];
  /** `isFinal` is false while the reader is still dragging. */
  readonly onChange: (value: number, isFinal: boolean) => void;
}

/** A symbol; what follows an underscore stands below the line. */
function Letter({ symbol }: { readonly symbol: string }) {
  const [letter, index] = symbol.split('_');
  return (
    <i>
      {letter}
      {index && <sub>{index}</sub>}
    </i>
  );
}

/** One parameter that has names for its values as a native list. */
export function Choice({ model, parameter, value, onChange }: Omit<Props, 'marks'>) {
  const { id, name, symbol, min, step, doc, choices = [] } = parameter;
  const element = `${model}--${id}`;
  return (
    <div class="slider">
      <label for={element}>
        {symbol && <Letter symbol={symbol} />} {name}
      </label>
      <select
        id={element}
        aria-describedby={`${element}--doc`}
        value={Math.round((value - min) / step)}
        onChange={({ currentTarget }) => onChange(min + step * currentTarget.selectedIndex, true)}
      >
        {choices.map((choice, index) => (
          <option key={choice} value={index}>
            {choice}
          </option>
        ))}
      </select>
      <p class="small slider-doc" id={`${element}--doc`}>
        {doc}
      </p>
    </div>
  );
}

/** One parameter as a native range and a native number field, with thresholds drawn along the track. */
export function Slider({ model, parameter, value, marks, onChange }: Props) {
  const { id, name, symbol, unit, min, max, step, doc } = parameter;
  const element = `${model}--${id}`;
  const change = (input: HTMLInputElement, isFinal: boolean) => {
    if (Number.isFinite(input.valueAsNumber)) onChange(input.valueAsNumber, isFinal);
    // An emptied field shows the value that is still in force.
    else input.value = String(value);
  };
  const bounds = { min, max, step, value };
  return (
    <div class="slider">
      <label for={element}>
        {symbol && <Letter symbol={symbol} />} {name}
        {unit && ` (${unit})`}
      </label>
      <input
        id={element}
        type="range"
        {...bounds}
        aria-describedby={marks.length > 0 ? `${element}--marks ${element}--doc` : `${element}--doc`}
        aria-valuetext={String(value)}
        onInput={(event) => change(event.currentTarget, false)}
        onChange={(event) => change(event.currentTarget, true)}
      />
      <input type="number" {...bounds} aria-label={name} onChange={(event) => change(event.currentTarget, true)} />
      {marks.length > 0 && <Marks id={`${element}--marks`} min={min} max={max} marks={marks} />}
      <p class="small slider-doc" id={`${element}--doc`}>
        {doc}
      </p>
    </div>
  );
}

/** The thumb of a range stays inside its track, so marks are inset by half a thumb (see `.slider-marks`). */
function Marks({ id, min, max, marks }: Pick<Parameter, 'id' | 'min' | 'max'> & { readonly marks: readonly Mark[] }) {
  return (
    <div class="slider-marks">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {marks.map(({ value }) => {
          const x = (100 * (value - min)) / (max - min);
          return <rect key={value} class="svg-fill-ink" x={x - 0.35} y="0" width="0.7" height="4" />;
        })}
      </svg>
      <ul id={id}>
        {marks.map(({ value, label }) => (
          <li key={value}>{label}</li>
        ))}
      </ul>
    </div>
  );
}
