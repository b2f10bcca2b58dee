import { afterEach, describe, expect, it, vi } from 'vitest';
import { alone } from '../../../src/islands/record/lock.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const wait = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

describe('work that is done alone', () => {
  it('waits for the same work elsewhere, and not for other work', async () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await wait(5);
      steps.push(`${name} ends`);
    };
    await Promise.all([alone('a', work('one')), alone('a', work('two'))]);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('gives back what came of it, a fault too, and lets go of the lock', async () => {
    expect(await alone('b', () => Promise.resolve(7))).toBe(7);
    await expect(alone('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await alone('b', () => Promise.resolve(8))).toBe(8);
  });

  it('is done all the same, once, where nobody gives up the lock or there are no locks', async () => {
    let done = 0;
    let letGo = () => {};
    const held = alone('c', () => new Promise<void>((resolve) => (letGo = resolve)));
    await alone('c', () => Promise.resolve(++done), 10);
    expect(done).toBe(1);
    letGo();
    await held;
    vi.stubGlobal('navigator', {});
    expect(await alone('c', () => Promise.resolve(++done))).toBe(2);
  });
});
