/** What each sign is drawn by. */
export const signs = { right: 'M2.5 8.5l3.5 4 7.5-9', wrong: 'M3 3l10 10M13 3L3 13' } as const;

/** A tick or a cross, drawn: fonts do not all have the signs. It says nothing by itself; text stands beside it. */
export function Icon({ name }: { readonly name: 'right' | 'wrong' }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={signs[name]} />
    </svg>
  );
}
