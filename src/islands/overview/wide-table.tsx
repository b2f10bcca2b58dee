import type { ComponentChildren } from 'preact';

interface WideTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}

/** A table that scrolls by itself where the screen is narrow. */
export const WideTable = ({ caption, heads, children }: WideTableProps) => (
  // A keyboard has to be able to scroll it.
  <div class="table-scroll" role="group" aria-label={caption} tabIndex={0}>
    <table>
      <caption class="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
