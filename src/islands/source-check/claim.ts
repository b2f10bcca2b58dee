import { fill } from '../../strings/fill.ts';
import type { Judged } from '../../study/claims.ts';
import type { LiveWords } from './words.ts';

/** The parts of one claim as the server drew it. */
export interface Claim {
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  /** Id of the course’s verdict. */
  readonly ours: string;
  readonly verdicts: readonly string[];
  readonly form: HTMLFormElement;
  readonly takeBack: HTMLElement;
  readonly nameOf: (verdict: string) => string;
  /** What the form says now; undefined while no verdict is chosen. */
  readonly read: () => Judged | undefined;
  /** Puts a judgement into the form, or empties it. */
  readonly write: (judged: Judged | undefined) => void;
  /** Shows a judgement beside the course’s, or takes it from there. */
  readonly compare: (judged: Judged | undefined) => void;
  readonly say: (status: string) => void;
  /** Unfolds the course’s verdict and leads the reader to the comparison. */
  readonly open: () => void;
  readonly focusFirst: () => void;
}

/** Finds the parts of a claim. */
export function findClaim(item: HTMLElement, words: LiveWords): Claim {
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const form = item.querySelector('form')!;
  const why = form.querySelector('textarea')!;
  const radios = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const ours = item.querySelector<HTMLDetailsElement>('details[data-verdict]')!;
  const takeBack = part('take-back');
  const nameOf = (verdict: string) =>
    radios.find(({ value }) => value === verdict)?.parentElement?.textContent.trim() ?? '';
  const ourVerdict = ours.dataset.verdict!;

  return {
    id: item.dataset.case!,
    anchor: item.id,
    title: item.dataset.title!,
    ours: ourVerdict,
    verdicts: radios.map(({ value }) => value),
    form,
    takeBack,
    nameOf,
    read: () => {
      const choice = radios.find(({ checked }) => checked)?.value;
      return choice === undefined ? undefined : { choice, reason: why.value.trim() };
    },
    write: (judged) => {
      for (const radio of radios) radio.checked = radio.value === judged?.choice;
      why.value = judged?.reason ?? '';
    },
    compare: (judged) => {
      takeBack.hidden = judged === undefined;
      part('standing').hidden = judged === undefined;
      part('comparison').hidden = judged === undefined;
      if (!judged) return;
      const name = nameOf(judged.choice);
      part('standing').textContent = fill(words.judged, { verdict: name });
      part('yours').textContent = `${name}.`;
      part('reason').textContent = judged.reason;
      part('reason').hidden = judged.reason === '';
      part('agreement').textContent = judged.choice === ourVerdict ? words.agree : words.differ;
    },
    say: (status) => {
      part('status').textContent = status;
    },
    open: () => {
      ours.open = true;
      part('comparison').focus();
    },
    focusFirst: () => (radios.find(({ checked }) => checked) ?? radios[0])?.focus(),
  };
}
