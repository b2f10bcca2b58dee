import { effect, signal } from '@preact/signals';
import { fill } from '../../strings/fill.ts';
import { itemOfClaim, type Judged, judgedOf, tally } from '../../study/claims.ts';
import { record, recordKnown, recordView } from '../record/record.ts';
import { type Claim, findClaim } from './claim.ts';
import { showTally } from './tally.ts';
import type { LiveWords } from './words.ts';

/** Lets the reader judge each claim, keeps the judgement in the record, and shows it beside the course’s. */
export async function hydrateSourceCheck(element: HTMLElement): Promise<void> {
  const words = JSON.parse(element.dataset.words!) as LiveWords;
  const claims = [...element.querySelectorAll<HTMLElement>('[data-case]')].map((item) => findClaim(item, words));
  /** What could not be kept counts while the page is open. */
  const unkept = signal<ReadonlyMap<string, Judged | undefined>>(new Map());
  /** Claims whose form says something that is not sent yet; a record read anew must not undo it. */
  const edited = new Set<string>();
  const busy = new Set<string>();

  const judgedNow = ({ id, verdicts }: Claim): Judged | undefined => {
    if (unkept.value.has(id)) return unkept.value.get(id);
    const view = recordView.value;
    return view.status === 'read' ? judgedOf(view.state, id, verdicts) : undefined;
  };
  const counts = () => tally(claims.map((claim) => ({ ours: claim.ours, judged: judgedNow(claim) })));

  /** Appends to the log; what cannot be kept is held here instead. Returns what to say of it. */
  const keep = async (claim: Claim, judged: Judged | undefined): Promise<string> => {
    const { id } = claim;
    const reason = judged?.reason ? { reason: judged.reason } : {};
    const payload = judged ? { choice: judged.choice, ...reason } : ({ removed: true } as const);
    const others = new Map([...unkept.value].filter(([other]) => other !== id));
    try {
      await record({ type: 'judgement', item: itemOfClaim(id), rev: 1, payload });
      unkept.value = others;
      return judged ? fill(words.kept, counts()) : words.takenBack;
    } catch (error) {
      unkept.value = others.set(id, judged);
      return fill(words.notKept, { reason: (error as Error).message });
    }
  };

  const send = async (claim: Claim, judged: Judged | undefined, then: () => void): Promise<void> => {
    const { id, say } = claim;
    if (busy.has(id)) return;
    busy.add(id);
    edited.delete(id);
    say(words.saving);
    const status = await keep(claim, judged);
    busy.delete(id);
    then();
    say(status);
  };

  for (const claim of claims) {
    const { id, form, takeBack, read, write, say, open, focusFirst } = claim;
    // Something may have been chosen before this script came.
    if (read() || form.querySelector('textarea')!.value !== '') edited.add(id);
    form.addEventListener('input', () => edited.add(id));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const judged = read();
      if (!judged) {
        say(words.chooseFirst);
        focusFirst();
        return;
      }
      const before = judgedNow(claim);
      // Sent again as it is, it is no new judgement.
      if (!unkept.value.has(id) && before?.choice === judged.choice && before.reason === judged.reason) open();
      else void send(claim, judged, open);
    });
    takeBack.addEventListener('click', () => {
      write(undefined);
      void send(claim, undefined, focusFirst);
    });
  }

  await recordKnown();
  effect(() => {
    for (const claim of claims) {
      const judged = judgedNow(claim);
      claim.compare(judged);
      if (!edited.has(claim.id)) claim.write(judged);
    }
    showTally(
      element,
      claims.map((claim) => ({ ...claim, judged: judgedNow(claim) })),
      words,
    );
  });
}
