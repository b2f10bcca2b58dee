import {
  type Filter,
  filterStatements,
  formatJudgements,
  type Judgement,
  type Judgements,
  parseJudgements,
  premisesOf,
  type Standing,
  type Statement,
  weigh,
} from '../../models/argument.ts';
import { copyAddress } from './copy-address.ts';

type Role = Statement['role'];

/** Adds to the tree that the server drew: what to show, folding, and the reader’s judgements, kept in the address. */
export function hydrateArgumentMap(element: HTMLElement): Promise<void> {
  const figure = element.closest('figure')!;
  const part = (name: string) => element.querySelector<HTMLElement>(`[data-${name}]`)!;
  const items = [...element.querySelectorAll<HTMLElement>('[data-statement]')];
  const statements = items.map(readStatement);
  const premises = premisesOf(statements);
  const judge = element.querySelector<HTMLInputElement>('[data-judge]')!;
  const words: Record<Standing, string> = {
    stands: element.dataset.stands ?? '',
    open: element.dataset.open ?? '',
    falls: element.dataset.falls ?? '',
  };
  const judgementOf = (id: string) =>
    element.querySelector<HTMLInputElement>(`input[name="${figure.id}--${id}"]:checked`)?.value as
      Judgement | undefined;

  const readJudgements = (): Judgements =>
    new Map(
      premises.flatMap((id): [string, Judgement][] => {
        const judgement = judgementOf(id);
        return judgement ? [[id, judgement]] : [];
      }),
    );

  const setJudgements = (judged: Judgements) => {
    for (const input of element.querySelectorAll<HTMLInputElement>('[data-judgement] input'))
      input.checked = judged.get(input.name.slice(figure.id.length + 2)) === input.value;
  };

  const showFilter = () => {
    const filter = element.querySelector<HTMLInputElement>('.argument-tools input[type=radio]:checked')!
      .value as Filter;
    const kept = filterStatements(statements, filter);
    for (const item of items) item.hidden = !kept.has(item.dataset.statement ?? '');
    for (const list of element.querySelectorAll('details'))
      list.hidden = list.querySelector('li:not([hidden])') === null;
    part('kept').textContent =
      filter === 'all' ? '' : fillNumbers(element.dataset.shown, { shown: kept.size, all: items.length });
  };

  const showStandings = () => {
    const standings = weigh(statements, readJudgements());
    for (const shown of element.querySelectorAll<HTMLElement>('[data-result], [data-judgement]'))
      shown.hidden = !judge.checked;
    for (const item of items) {
      const standing = standings.get(item.dataset.statement ?? '')!;
      const mark = item.querySelector<HTMLElement>('[data-mark]')!;
      mark.hidden = !judge.checked;
      mark.dataset.mark = standing;
      mark.textContent = words[standing];
    }
    const claim = statements.find(({ role }) => role === 'claim')!;
    part('verdict').textContent = words[standings.get(claim.id)!];
    const count = (standing: Standing) => [...standings.values()].filter((one) => one === standing).length;
    const counts = { stands: count('stands'), open: count('open'), falls: count('falls') };
    part('counts').textContent = fillNumbers(element.dataset.count, counts);
    part('shared').replaceChildren();
  };

  const followAddress = () => {
    const judged = parseJudgements(location.hash, figure.id, premises);
    if (!judged) return;
    judge.checked = true;
    setJudgements(judged);
    showStandings();
  };

  const keepInAddress = () =>
    history.replaceState(history.state, '', formatJudgements(figure.id, judge.checked ? readJudgements() : new Map()));

  element.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    if (input.closest('.argument-tools fieldset')) showFilter();
    else {
      showStandings();
      keepInAddress();
    }
  });
  part('fold').addEventListener('click', () => setOpen(element, false));
  part('unfold').addEventListener('click', () => setOpen(element, true));
  part('clear').addEventListener('click', () => {
    setJudgements(new Map());
    showStandings();
    keepInAddress();
  });
  part('share').addEventListener('click', () => {
    const { copied = '', byHand = '' } = element.dataset;
    const address = new URL(formatJudgements(figure.id, readJudgements()), location.href).href;
    void copyAddress(address, part('shared'), { copied, byHand });
  });
  addEventListener('hashchange', followAddress);
  showFilter();
  showStandings();
  followAddress();
  return Promise.resolve();
}

// Not `fill` of the strings: it would bring every word of the interface along.
const fillNumbers = (text = '', numbers: Readonly<Record<string, number>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => String(numbers[name] ?? gap));

function readStatement(item: HTMLElement): Statement {
  const parent = item.parentElement?.closest<HTMLElement>('[data-statement]');
  return {
    id: item.dataset.statement ?? '',
    parent: parent?.dataset.statement,
    role: item.dataset.role as Role,
  };
}

// What hangs from the claim stays: a map folded to one sentence would be no map.
function setOpen(element: HTMLElement, open: boolean): void {
  for (const list of element.querySelectorAll<HTMLDetailsElement>('li details'))
    list.open = open || list.closest('li')?.dataset.role === 'claim';
}
