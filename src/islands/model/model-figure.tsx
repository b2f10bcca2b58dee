import type { ComponentChildren } from 'preact';
import type { Model, Table } from '../../models/define-model.ts';
import type { IslandStrings } from '../../strings/index.ts';

interface Props {
  readonly model: Model;
  readonly run: unknown;
  readonly strings: Pick<IslandStrings, 'inWords' | 'numbers'>;
  /** Announce the description when it changes. */
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}

/** Figure, description and numbers of a run: drawn by the server for every reader, redrawn by the island. */
export function ModelFigure({ model, run, strings, live = false, children }: Props) {
  return (
    <div class="model-run">
      <div class="model-view">{model.View({ run }) as ComponentChildren}</div>
      <p class="model-words" {...(live ? { 'aria-live': 'polite' } : {})}>
        <b>{strings.inWords}.</b> {model.describe(run)}
      </p>
      <details class="model-numbers" open={!live} data-pagefind-ignore>
        <summary>{strings.numbers}</summary>
        <NumbersTable table={model.table(run)} />
        {children}
      </details>
    </div>
  );
}

function NumbersTable({ table }: { table: Table }) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, position) => (
            <tr key={position}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th scope="row" key={column}>
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
