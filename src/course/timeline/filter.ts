/** What a reader wants to see of a timeline. */
export interface Filter {
  /** The value wanted of each vocabulary that matters, by vocabulary id. */
  readonly values: ReadonlyMap<string, string>;
  /** First and last year wanted; undefined for no limit. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Whether only events are wanted for which a work claims another date than the established one. */
  readonly differ: boolean;
}

/** What a filter needs to know of an event. */
export interface Filterable {
  /** Its labels as `vocabulary:value`. */
  readonly values: ReadonlySet<string>;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly differs: boolean;
}

/** Whether a filter lets an event through; one that lasted needs only touch the period. */
export const matches = ({ values, firstYear, lastYear, differs }: Filterable, filter: Filter): boolean =>
  [...filter.values].every(([vocabulary, value]) => values.has(`${vocabulary}:${value}`)) &&
  (filter.from === undefined || lastYear >= filter.from) &&
  (filter.to === undefined || firstYear <= filter.to) &&
  (!filter.differ || differs);

/** Writes a filter as the parameters of an address, those without effect left out. */
export const formatFilter = ({ values, from, to, differ }: Filter): [string, string][] => [
  ...values,
  ...(from === undefined ? [] : ([['from', String(from)]] as [string, string][])),
  ...(to === undefined ? [] : ([['to', String(to)]] as [string, string][])),
  ...(differ ? ([['differ', '1']] as [string, string][]) : []),
];

/** Reads a filter from the parameters of an address. What the timeline does not know is ignored. */
export function parseFilter(
  parameters: Iterable<readonly [string, string]>,
  vocabularies: ReadonlyMap<string, ReadonlySet<string>>,
): Filter {
  const given = new Map(parameters);
  const year = (name: string) => {
    const text = given.get(name) ?? '';
    return /^-?\d{1,6}$/.test(text) ? Number(text) : undefined;
  };
  return {
    values: new Map([...given].filter(([vocabulary, value]) => vocabularies.get(vocabulary)?.has(value))),
    from: year('from'),
    to: year('to'),
    differ: given.get('differ') === '1',
  };
}
