import type { QuestionModel } from '../quiz/question-type.ts';
import type { Draft } from './draft.ts';
import type { Index } from './index-ids.ts';
import { formatPlace, type Issue, makeIssue, nearest, type Place } from './issue.ts';

/** What the course needs to know of a model that was loaded. */
export interface ModelFacts {
  readonly title: string;
  readonly summary: string;
  /** Ids of the works its logic is taken from. */
  readonly sources: readonly string[];
  /** Id of its prediction: the name under which readers’ predictions are kept. */
  readonly prediction: string;
  readonly parameters?: QuestionModel['parameters'];
  readonly quantities?: readonly { readonly id: string }[];
  /** The model itself, as questions ask it; what is read from a file has none. */
  readonly model?: QuestionModel;
}

/** Why a model could not be loaded or run. */
export interface ModelFault {
  readonly fault: string;
}

export type ModelReadings = ReadonlyMap<string, ModelFacts | ModelFault>;

/** Returns the facts of a model; undefined if it is broken, or if models were not loaded. */
export function factsOf(models: ModelReadings | undefined, id: string): ModelFacts | undefined {
  const reading = models?.get(id);
  return reading && !('fault' in reading) ? reading : undefined;
}

/** Checks what models say of the rest of the course. Models are code, so a place is their file. */
export function checkModels({ models: places, modelReadings }: Draft, index: Index): Issue[] {
  const predictions = new Map<string, Place>();
  return [...places].flatMap(([id, place]) => {
    const reading = modelReadings?.get(id);
    if (!reading) return [];
    if ('fault' in reading) return [makeIssue('model-broken', place, { id, reason: reading.fault })];
    const first = predictions.get(reading.prediction);
    if (first === undefined) predictions.set(reading.prediction, place);
    return [
      ...reading.sources
        .filter((source) => index.references && !index.references.has(source))
        .map((source) =>
          makeIssue('reference-unknown', place, { id: source, nearest: nearest(source, index.references!.keys()) }),
        ),
      ...(first === undefined
        ? []
        : [
            makeIssue('id-duplicate', place, {
              what: 'the prediction',
              id: reading.prediction,
              first: formatPlace(first),
            }),
          ]),
    ];
  });
}
