import { describe, expect, test } from 'vitest';
import { makeEvent, type NewEvent } from '../../src/study/events.ts';
import { itemOfClaim, judgedOf, tally } from '../../src/study/claims.ts';
import { reduceEvents } from '../../src/study/reduce.ts';

const verdicts = ['holds', 'wrong'];
const stateOf = (...payloads: Extract<NewEvent, { type: 'judgement' }>['payload'][]) =>
  reduceEvents(
    payloads.map((payload, index) =>
      makeEvent(
        { type: 'judgement', item: itemOfClaim('wind-alone'), rev: 1, payload },
        {
          device: 'd',
          seq: index + 1,
          nowMillis: 1000 * index,
          timeZone: 'UTC',
          random: new Uint8Array(10).fill(index),
        },
      ),
    ),
  );

describe('what a reader holds of a claim', () => {
  test('is the last judgement, with the reason if there is one', () => {
    const state = stateOf({ choice: 'holds', reason: 'The wind blew.' }, { choice: 'wrong' });
    expect(judgedOf(state, 'wind-alone', verdicts)).toEqual({ choice: 'wrong', reason: '' });
    expect(judgedOf(state, 'high-waves', verdicts)).toBeUndefined();
  });

  test('is nothing once it was taken back, or where its verdict can no longer be chosen', () => {
    expect(judgedOf(stateOf({ choice: 'holds' }, { removed: true }), 'wind-alone', verdicts)).toBeUndefined();
    expect(judgedOf(stateOf({ choice: 'nonsense' }), 'wind-alone', verdicts)).toBeUndefined();
  });

  test('is kept under the claim’s id in a room of its own, so that no question of that id can meet it', () => {
    expect(itemOfClaim('wind-alone')).toBe('source-check:wind-alone');
  });
});

test('the tally counts what is judged, and of that what agrees; what is not judged agrees with nothing', () => {
  const judged = (choice: string) => ({ choice, reason: '' });
  expect(
    tally([
      { ours: 'wrong', judged: judged('wrong') },
      { ours: 'wrong', judged: judged('holds') },
      { ours: 'holds', judged: judged('holds') },
      { ours: 'holds', judged: undefined },
    ]),
  ).toEqual({ total: 4, judged: 3, same: 2, other: 1 });
});
