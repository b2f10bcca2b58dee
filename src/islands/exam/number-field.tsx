import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: ComponentChildren;
  /** `undefined` is an empty field. */
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Called with each number that lies within the bounds. */
  readonly onChange: (value: number) => void;
  readonly onEmpty?: () => void;
}

/** A field for a number with its label before it. What is no such number changes nothing, and the browser says why. */
export function NumberField({ label, value, min, max, step = 1, onChange, onEmpty }: Props) {
  return (
    <label class="exam-number">
      <span>{label}</span>{' '}
      <input
        type="number"
        inputMode="decimal"
        value={value ?? ''}
        min={min}
        max={max}
        step={step}
        required={!onEmpty}
        onInput={({ currentTarget }) => {
          const { valueAsNumber, validity } = currentTarget;
          if (validity.valid && Number.isFinite(valueAsNumber)) onChange(valueAsNumber);
          else if (currentTarget.value === '' && !validity.badInput) onEmpty?.();
        }}
      />
    </label>
  );
}
