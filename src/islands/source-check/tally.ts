import { fill } from '../../strings/fill.ts';
import { type Judged, tally } from '../../study/claims.ts';
import type { Claim } from './claim.ts';
import type { LiveWords } from './words.ts';

type JudgedClaim = Claim & { readonly judged: Judged | undefined };

/** Writes below the claims how many are judged, where reader and course differ, and which are left. */
export function showTally(element: HTMLElement, claims: readonly JudgedClaim[], words: LiveWords): void {
  const part = element.querySelector<HTMLElement>('[data-part="tally"]')!;
  const counts = tally(claims);
  part.hidden = counts.judged === 0;
  part.querySelector('[data-part="count"]')!.textContent = fill(words.count, counts);
  const differing = claims.flatMap((claim) => {
    const { judged, ours, nameOf } = claim;
    if (!judged || judged.choice === ours) return [];
    const difference = fill(words.difference, { yours: nameOf(judged.choice), ours: nameOf(ours) });
    return [lineOf(claim, `: ${difference}`)];
  });
  showList(part, 'differ', differing);
  // What is not judged is named without our verdict.
  showList(
    part,
    'left',
    claims.flatMap((claim) => (claim.judged ? [] : [lineOf(claim, '')])),
  );
}

function lineOf({ anchor, title }: Claim, more: string): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${anchor}`;
  link.textContent = title;
  const line = document.createElement('li');
  line.append(link, more);
  return line;
}

function showList(part: HTMLElement, name: string, lines: readonly HTMLElement[]): void {
  const [label, list] = part.querySelectorAll<HTMLElement>(`[data-part="${name}"]`);
  label!.hidden = lines.length === 0;
  list!.hidden = lines.length === 0;
  list!.replaceChildren(...lines);
}
