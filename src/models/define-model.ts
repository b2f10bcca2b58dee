import type { Slices } from './slices.ts';

/** One number a reader can move. */
export interface Parameter<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  /** Symbol used in the formulas, such as o or o₁. */
  readonly symbol?: string;
  /** Unit; left out for a pure number. */
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  /** What the parameter means, in a sentence. */
  readonly doc: string;
  /** Whether it stands behind “More parameters”, so that the few that matter first are seen first. */
  readonly secondary?: boolean;
  /** Names of the values min, min + step, …, where a number says nothing by itself: offered as a list, not as a slider. */
  readonly choices?: readonly string[];
  /** Whether only presets and actions change it: it stands in the address, but the reader gets no control for it. */
  readonly hidden?: boolean;
}

/** A value for every parameter, by id. */
export type Values<Id extends string = string> = Readonly<Record<Id, number>>;

/** A named setting of some parameters; the others keep their defaults. */
export interface Preset<Id extends string = string> {
  readonly id: string;
  readonly label: string;
  /** What in the setting is evidence and what is the author's choice. */
  readonly doc: string;
  readonly values: Partial<Values<Id>>;
}

/** A button that changes the parameters in one step. */
export interface Action<Id extends string = string> {
  readonly id: string;
  readonly label: string;
  readonly doc: string;
  /** Returns the new values. The shell keeps them within their ranges. */
  readonly apply: (values: Values<Id>) => Values<Id>;
}

/** A point worth seeing on the track of a slider, such as a threshold. */
export interface Mark {
  readonly value: number;
  readonly label: string;
}

/** The numbers of a run, shown as a table and given as CSV. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A number that a run ends with, which questions may ask for. */
export interface Quantity<Run> {
  readonly id: string;
  readonly name: string;
  /** Unit; left out for a pure number. */
  readonly unit?: string;
  /** How many decimals it is given with. */
  readonly digits: number;
  /** The number; not finite where the run has none. */
  readonly of: (run: Run) => number;
}

/** The question a reader commits to before the model opens. */
export interface Prediction<Run> {
  /** Unique in the course: the name of the prediction in a reader's record. */
  readonly id: string;
  /** Raised when the meaning of the question or of an option changes. */
  readonly revision: number;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Compares what was predicted with the run now shown. */
  readonly debrief: (optionId: string, run: Run) => string;
}

/** An interactive model. Everything but `View` is pure: same values, same seed, same run. */
export interface Model<Run = unknown, Id extends string = string> {
  readonly id: string;
  readonly title: string;
  /** What the model shows, in a sentence or two. */
  readonly summary: string;
  readonly parameters: readonly Parameter<Id>[];
  readonly presets: readonly Preset<Id>[];
  readonly actions?: readonly Action<Id>[];
  /** Whether a run draws on chance; only then is the seed offered to the reader. */
  readonly chance: boolean;
  /** Computes the run. `seed` is an integer from 0 to 4294967295. */
  readonly run: (values: Values<Id>, seed: number) => Run;
  /** The same computation with stops every millisecond or so, for one that takes longer than a few: the page stays quick. */
  readonly slices?: (values: Values<Id>, seed: number) => Slices<Run>;
  /** The run in words; it must say what the figure shows. */
  readonly describe: (run: Run) => string;
  readonly table: (run: Run) => Table;
  /** What questions may ask of a run. */
  readonly quantities?: readonly Quantity<Run>[];
  /** Points on the track of the parameter, for these values of the others. */
  readonly marks?: (parameter: Id, run: Run) => readonly Mark[];
  /** Draws the run as SVG. A function of the run alone. */
  readonly View: (props: { readonly run: Run }) => unknown;
  readonly predict: Prediction<Run>;
  /** Ids of works the logic is taken from. */
  readonly sources: readonly string[];
  /** Which functional forms and numbers are ours and not the literature's. */
  readonly ours: string;
}

/**
 * Declares a model and checks the declaration.
 *
 * @throws Error naming the model and the faults: ids used twice or unfit for an address, an empty range, a default or
 * preset out of range or off its step.
 */
export function defineModel<Run, const Id extends string>(model: Model<Run, Id>): Model<Run, Id> {
  const faults = [
    ...repeated('parameter', model.parameters),
    ...repeated('preset', model.presets),
    ...repeated('action', model.actions ?? []),
    ...repeated('quantity', model.quantities ?? []),
    ...repeated('prediction option', model.predict.options),
    ...model.parameters.flatMap(rangeFaults),
    ...model.presets.flatMap((preset) => presetFaults(preset, model.parameters)),
  ];
  if (faults.length > 0) throw new Error(`Model "${model.id}": ${faults.join('; ')}.`);
  return model;
}

function repeated(what: string, items: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => (seen.has(id) ? [`${what} "${id}" is declared twice`] : (seen.add(id), [])));
}

function rangeFaults({ id, min, max, step, default: initial, choices }: Parameter): string[] {
  // The id becomes a key of the address, where the seed has its own.
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(id) || id === 'seed')
    return [`parameter "${id}" needs an id of letters and digits, other than "seed"`];
  if (!(min < max)) return [`parameter "${id}" has an empty range`];
  if (!(step > 0)) return [`parameter "${id}" needs a step above 0`];
  if (!(initial >= min && initial <= max)) return [`parameter "${id}" has its default outside its range`];
  if (choices && choices.length !== Math.round((max - min) / step) + 1)
    return [`parameter "${id}" needs a name for each of its values in choices`];
  const steps = (initial - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6 ? [] : [`parameter "${id}" has its default off its step`];
}

function presetFaults(preset: Preset, parameters: readonly Parameter[]): string[] {
  return Object.entries(preset.values).flatMap(([id, value]) => {
    const parameter = parameters.find((candidate) => candidate.id === id);
    if (!parameter) return [`preset "${preset.id}" sets an unknown parameter "${id}"`];
    return value !== undefined && value >= parameter.min && value <= parameter.max
      ? []
      : [`preset "${preset.id}" sets "${id}" out of range`];
  });
}
