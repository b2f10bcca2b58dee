import type { Rules, Strategy } from '../../../chapters/models/tournament/model.ts';

/** The deterministic strategies from their descriptions, with the whole history to look at. */
const inWords: Record<string, (mine: string, other: string) => string> = {
  TFT: (_, other) => other.at(-1) ?? 'C',
  ALLD: () => 'D',
  ALLC: () => 'C',
  GRIM: (_, other) => (other.includes('D') ? 'D' : 'C'),
  WSLS: (mine, other) => (mine === '' ? 'C' : mine.at(-1) === other.at(-1) ? 'C' : 'D'),
  WARY: (_, other) => other.at(-1) ?? 'D',
  TURNS: (mine) => (mine.length % 2 === 0 ? 'C' : 'D'),
  BULLY: (_, other) => (other.at(-1) === 'D' ? 'C' : 'D'),
};

export function playInWords(row: string, column: string, { payoffs, n, delta }: Rules): [number, number] {
  const pay: Record<string, number> = { CC: payoffs.R, CD: payoffs.S, DC: payoffs.T, DD: payoffs.P };
  let [a, b, sumA, sumB] = ['', '', 0, 0];
  for (let round = 0; round < n; round++) {
    const [x, y] = [inWords[row]!(a, b), inWords[column]!(b, a)];
    sumA += delta ** round * pay[x + y]!;
    sumB += delta ** round * pay[y + x]!;
    [a, b] = [a + x, b + y];
  }
  return [sumA, sumB];
}

/** What the row player expects, from the exact distribution over what both may remember, round by round. */
export function expectedScore(row: Strategy, column: Strategy, { payoffs, n, eps, delta }: Rules): number {
  const pay: Record<string, number> = { CC: payoffs.R, CD: payoffs.S, DC: payoffs.T, DD: payoffs.P };
  const chanceOf = (one: Strategy, mine: string, other: string, wronged: boolean) => {
    const meant =
      mine === ''
        ? one.first
        : one.unforgiving && wronged
          ? 0
          : one.after[['CC', 'CD', 'DC', 'DD'].indexOf(mine + other)]!;
    return meant * (1 - eps) + (1 - meant) * eps;
  };
  let states = new Map([['||false|false', 1]]);
  let sum = 0;
  for (let round = 0; round < n; round++) {
    const next = new Map<string, number>();
    for (const [state, share] of states) {
      const [a, b, hurtA, hurtB] = state.split('|') as [string, string, string, string];
      const x = chanceOf(row, a, b, hurtA === 'true');
      const y = chanceOf(column, b, a, hurtB === 'true');
      for (const p of ['C', 'D'])
        for (const q of ['C', 'D']) {
          const weight = share * (p === 'C' ? x : 1 - x) * (q === 'C' ? y : 1 - y);
          if (weight === 0) continue;
          sum += weight * delta ** round * pay[p + q]!;
          const key = `${p}|${q}|${hurtA === 'true' || q === 'D'}|${hurtB === 'true' || p === 'D'}`;
          next.set(key, (next.get(key) ?? 0) + weight);
        }
    }
    states = next;
  }
  return sum;
}
