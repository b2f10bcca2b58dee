import { differingSlots, everyOther, formatWording, parseWording, type WordingView } from '../../models/wording.ts';
import { fill } from '../../strings/fill.ts';
import { copyAddress } from '../argument-map/copy-address.ts';

/** A slider on the move must not talk over itself. */
const restMillis = 600;

/** Shows one vocabulary at a time, another beside it if asked, and marks the words in which they differ. */
export function hydrateWording(element: HTMLElement): Promise<void> {
  const { id } = element.closest('section')!;
  const cards = [...element.querySelectorAll<HTMLElement>('[data-vocabulary]')];
  const known = cards.map(({ dataset }) => dataset.vocabulary!);
  const slider = element.querySelector<HTMLInputElement>('input[type="range"]')!;
  const beside = element.querySelector<HTMLSelectElement>('[data-beside]')!;
  const part = (name: string) => element.querySelector<HTMLElement>(`[data-${name}]`)!;
  const cardOf = (vocabulary: string) => cards[known.indexOf(vocabulary)]!;
  const textIn = (vocabulary: string, name: string) =>
    cardOf(vocabulary).querySelector(`[data-${name}]`)!.textContent.trim();
  const start = parseWording(location.hash, id, known);
  // A browser that goes back to the page may have kept where the slider stood.
  let view: WordingView = start ?? { shown: known[slider.valueAsNumber]!, beside: beside.value };
  let timer = 0;

  /** Words are compared with those beside them; alone, with those that stood here before. */
  const show = (next: WordingView) => {
    const before = view.shown;
    view = next;
    const { shown } = view;
    const all = view.beside === everyOther;
    const other = all || view.beside === shown || view.beside === '' ? undefined : view.beside;
    const differing = new Set(differingSlots(wordsOf(cardOf(shown)), wordsOf(cardOf(other ?? before))));
    for (const card of cards) {
      const isShown = card.dataset.vocabulary === shown;
      card.toggleAttribute('data-shown', all || isShown || card.dataset.vocabulary === other);
      card.toggleAttribute('data-second', card.dataset.vocabulary === other);
      for (const mark of slotsOf(card))
        mark.toggleAttribute('data-differs', (isShown || !all) && differing.has(mark.dataset.slot!));
    }
    element.toggleAttribute('data-pair', all || other !== undefined);
    slider.value = String(known.indexOf(shown));
    slider.ariaValueText = textIn(shown, 'name');
    part('shown-name').textContent = textIn(shown, 'name');
    beside.value = view.beside;
    part('shared').replaceChildren();
    return [...differing].map((slot) => wordsOf(cardOf(shown))[slot]!);
  };

  const announce = (words: readonly string[]) => {
    clearTimeout(timer);
    const { said = '' } = element.dataset;
    const sentence = textIn(view.shown, 'sentence');
    const text = words.length === 0 ? sentence : fill(said, { sentence, words: words.join('; ') });
    timer = setTimeout(() => (part('announcement').textContent = text), restMillis) as unknown as number;
  };

  const choose = () => {
    const shown = known[slider.valueAsNumber]!;
    announce(show({ shown, beside: beside.value }));
  };

  const followAddress = () => {
    const shared = parseWording(location.hash, id, known);
    if (shared) show(shared);
  };

  slider.addEventListener('input', choose);
  beside.addEventListener('change', choose);
  // Once a move has ended: browsers refuse an address that changes a hundred times in a row.
  element.addEventListener('change', () => history.replaceState(history.state, '', formatWording(id, view)));
  part('share').addEventListener('click', () => {
    const { copied = '', byHand = '' } = element.dataset;
    void copyAddress(new URL(formatWording(id, view), location.href).href, part('shared'), { copied, byHand });
  });
  addEventListener('hashchange', followAddress);
  show(view);
  return Promise.resolve();
}

const slotsOf = (card: HTMLElement) => [...card.querySelectorAll<HTMLElement>('[data-slot]')];

const wordsOf = (card: HTMLElement): Readonly<Record<string, string>> =>
  Object.fromEntries(slotsOf(card).map((mark) => [mark.dataset.slot!, mark.textContent.trim()]));
