import { type AnswerEvent, compareEvents, eventVersion, type PredictionEvent, type RecordEvent } from './events.ts';

/** What follows from the log. It can be thrown away and rebuilt at any time. */
export interface RecordState {
  /** The answers to each question, oldest first, by question id. */
  readonly answers: ReadonlyMap<string, readonly AnswerEvent[]>;
  /** The predictions for each model, oldest first, by prediction id. */
  readonly predictions: ReadonlyMap<string, readonly PredictionEvent[]>;
}

/** Reduces a log, in whatever order its events are given. Events it does not understand change nothing. */
export function reduceEvents(events: readonly RecordEvent[]): RecordState {
  const answers = new Map<string, AnswerEvent[]>();
  const predictions = new Map<string, PredictionEvent[]>();
  for (const event of [...events].sort(compareEvents)) {
    if (isAnswer(event)) append(answers, event);
    else if (isPrediction(event)) append(predictions, event);
  }
  return { answers, predictions };
}

function append<Event extends { readonly item: string }>(map: Map<string, Event[]>, event: Event): void {
  const list = map.get(event.item);
  if (list) list.push(event);
  else map.set(event.item, [event]);
}

// A log may hold what a newer Fulcrum or a damaged file put there: what is not understood is kept and passed over.
function isAnswer(event: RecordEvent): event is AnswerEvent {
  const { v, type, payload } = event as { v: number; type: string; payload: Partial<AnswerEvent['payload']> | null };
  return (
    v <= eventVersion &&
    type === 'answer' &&
    typeof payload === 'object' &&
    payload?.response !== undefined &&
    typeof payload.score === 'number' &&
    typeof payload.max === 'number'
  );
}

function isPrediction(event: RecordEvent): event is PredictionEvent {
  const { v, type, payload } = event as {
    v: number;
    type: string;
    payload: Partial<PredictionEvent['payload']> | null;
  };
  return v <= eventVersion && type === 'prediction' && typeof payload?.option === 'string';
}
