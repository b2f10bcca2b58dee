import { membersAt } from '../../map/memberships.ts';
import { placeSigns } from '../../map/place-signs.ts';
import { clampYear, defaultChoice, formatChoice, type MapChoice, parseChoice } from '../../map/year-address.ts';
import { describeYear, type LiveMap, type MapYearWords } from './words.ts';

/** Lets a reader choose the year of a map of memberships and what is hatched; the address keeps the choice. */
export function hydrateMapYears(element: HTMLElement): Promise<void> {
  const map = JSON.parse(element.dataset.map!) as LiveMap;
  const words = JSON.parse(element.dataset.words!) as MapYearWords;
  const figure = element.closest('figure')!.id;
  const language = element.lang || document.documentElement.lang;
  const range = element.querySelector<HTMLInputElement>('input[type="range"]')!;
  const number = element.querySelector<HTMLInputElement>('input[type="number"]')!;
  const selects = [...element.querySelectorAll('select')];
  const statusLine = element.querySelector<HTMLElement>('[role="status"]')!;
  const lists = [...element.querySelectorAll<HTMLElement>('[data-members]')];
  const keys = [...element.querySelectorAll<HTMLElement>('[data-shade-key]')];
  const labelOf = (id: string | undefined) => map.organisations.find((one) => one.id === id)?.label ?? '';
  let choice = defaultChoice(map);

  function show(next: MapChoice): void {
    choice = next;
    const { year, shaded } = choice;
    range.value = String(year);
    if (document.activeElement !== number) number.value = String(year);
    selects.forEach((select, index) => (select.value = shaded[index] ?? ''));
    const standings = map.organisations.map((organisation) => ({
      id: organisation.id,
      status: new Map(membersAt(organisation, year).map(({ country, status }) => [country, status])),
    }));
    for (const shape of element.querySelectorAll<SVGElement>('[data-shade]')) {
      const organisation = shaded[Number(shape.dataset.shade)];
      const isIn = standings.find(({ id }) => id === organisation)?.status.has(shape.dataset.country!);
      setShown(shape, isIn === true);
    }
    for (const group of element.querySelectorAll<SVGElement>('[data-signs]')) showSigns(group, standings);
    const { members, status } = describeYear(map, year, words, language);
    members.forEach((text, index) => (lists[index]!.textContent = text));
    statusLine.textContent = status;
    keys.forEach((key, index) => {
      key.hidden = shaded[index] === undefined;
      key.querySelector('span')!.textContent = labelOf(shaded[index]);
    });
  }

  function choose(next: MapChoice): void {
    show(next);
    history.replaceState(history.state, '', formatChoice(figure, next));
  }

  const followAddress = () => {
    const shared = parseChoice(location.hash, figure, map);
    if (shared) show(shared);
  };

  range.addEventListener('input', () => choose({ ...choice, year: range.valueAsNumber }));
  number.addEventListener('input', () => {
    // While a year is being typed it is no year of the map yet.
    const year = number.valueAsNumber;
    if (year === clampYear(year, map)) choose({ ...choice, year });
  });
  number.addEventListener('change', () => {
    choose({ ...choice, year: clampYear(number.valueAsNumber, map) });
    number.value = String(choice.year);
  });
  for (const select of selects)
    select.addEventListener('change', () => {
      const [a, b] = selects.map(({ value }) => value || undefined);
      choose({ ...choice, shaded: [a, b] });
    });
  addEventListener('hashchange', followAddress);
  show(choice);
  followAddress();
  return Promise.resolve();
}

function showSigns(
  group: SVGElement,
  standings: readonly { readonly id: string; readonly status: ReadonlyMap<string, string> }[],
): void {
  const country = group.dataset.signs!;
  const signs = [...group.querySelectorAll<SVGElement>('[data-organisation]')].map((sign) => ({
    sign,
    status: standings.find(({ id }) => id === sign.dataset.organisation)?.status.get(country),
  }));
  const present = signs.filter(({ status }) => status !== undefined);
  const places = placeSigns(present.map(({ sign }) => sign.dataset.sign!));
  for (const { sign, status } of signs) {
    setShown(sign, status !== undefined);
    if (status !== undefined) sign.dataset.status = status;
  }
  present.forEach(({ sign }, index) => {
    sign.setAttribute('transform', `translate(${places[index]!.x} ${places[index]!.y})`);
  });
}

function setShown(shape: SVGElement, isShown: boolean): void {
  if (isShown) shape.removeAttribute('display');
  else shape.setAttribute('display', 'none');
}
