import type { SavedBlueprint } from '../../study/mock/saved-blueprint.ts';

/** What a paper is drawn from: whoever has both has the same paper. */
export interface PaperAddress {
  readonly seed: number;
  readonly blueprint: SavedBlueprint;
}

const prefixes = { chapters: 'c.', objectives: 'o.', blooms: 'b.' } as const;

/** Writes `#seed=7&questions=10&c.realism=2`: weights that are not the usual ones, and the length. */
export function formatAddress({ seed, blueprint }: PaperAddress): string {
  const settings = new URLSearchParams({ seed: String(seed) });
  for (const [name, amount] of Object.entries(blueprint.length)) settings.set(name, String(amount));
  for (const [field, prefix] of Object.entries(prefixes) as [keyof typeof prefixes, string][])
    for (const [id, weight] of Object.entries(blueprint[field]))
      if (weight !== (field === 'blooms' ? 0 : 1)) settings.set(prefix + id, String(weight));
  return `#${settings.toString()}`;
}

/** Reads the address of a paper; undefined if it names none. */
export function readAddress(fragment: string): PaperAddress | undefined {
  const settings = new URLSearchParams(fragment.replace(/^#/, ''));
  const seed = amountOf(settings.get('seed'), 0xffffffff);
  const questions = amountOf(settings.get('questions'), 999);
  const minutes = amountOf(settings.get('minutes'), 999);
  if (seed === undefined || (questions === undefined && minutes === undefined)) return undefined;
  const weights = (prefix: string) =>
    Object.fromEntries(
      [...settings].flatMap(([name, text]) => {
        const weight = Number(text);
        return name.startsWith(prefix) && text !== '' && weight >= 0 && weight <= 1000
          ? [[name.slice(prefix.length), weight]]
          : [];
      }),
    );
  return {
    seed,
    blueprint: {
      chapters: weights(prefixes.chapters),
      objectives: weights(prefixes.objectives),
      blooms: weights(prefixes.blooms),
      length: questions === undefined ? { minutes: minutes! } : { questions },
    },
  };
}

function amountOf(text: string | null, most: number): number | undefined {
  if (!/^[1-9]\d{0,9}$/.test(text ?? '')) return undefined;
  const amount = Number(text);
  return amount <= most ? amount : undefined;
}
