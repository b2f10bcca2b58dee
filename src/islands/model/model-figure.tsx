import type { ComponentChildren, VNode } from 'preact';
import type { Model, Table } from '../../models/define-model.ts';
import type { IslandStrings } from '../../strings/index.ts';

interface Props {
  readonly model: Model;
  readonly run: unknown;
  readonly strings: Pick<IslandStrings, 'inWords' | 'numbers'>;
  /** Language and direction of the strings, where they differ from the page’s. */
  readonly inStrings?: object | undefined;
}

/** Figure, words and numbers of a run as the server draws them for every reader. */
export function ModelFigure(props: Props) {
  return (
    <div class="model-run">
      <ModelView {...props} />
      <ModelWords {...props} />
      <ModelNumbers {...props} isOpen />
    </div>
  );
}

/**
 * The figure. `View` is a plain function of the run, so it is called and not mounted. One much higher than broad is
 * marked: kept in view on a phone it would have to shrink until it cannot be read.
 */
export function ModelView({ model, run }: Pick<Props, 'model' | 'run'>) {
  const figure = model.View({ run }) as VNode<{ viewBox?: string }>;
  const [, , width, height] = figure.props.viewBox?.split(' ').map(Number) ?? [];
  return (
    <div class="model-view" data-tall={width && height && height / width > 1.2 ? '' : undefined}>
      {figure}
    </div>
  );
}

/** The run in words. */
export function ModelWords({ model, run, strings, inStrings }: Props) {
  return (
    <p class="model-words">
      <b {...inStrings}>{strings.inWords}.</b> {model.describe(run)}
    </p>
  );
}

/** The numbers of the run; `children` stand below the table. */
export function ModelNumbers({
  model,
  run,
  strings,
  inStrings,
  isOpen = false,
  children,
}: Props & { readonly isOpen?: boolean; readonly children?: ComponentChildren }) {
  return (
    <details class="model-numbers" open={isOpen} data-pagefind-ignore>
      <summary {...inStrings}>{strings.numbers}</summary>
      <NumbersTable table={model.table(run)} />
      {children}
    </details>
  );
}

function NumbersTable({ table }: { table: Table }) {
  return (
    <section class="table-scroll" tabIndex={0} aria-label={table.caption}>
      <table>
        <caption>
          <span>{table.caption}</span>
        </caption>
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
                  <td key={column}>{typeof cell === 'number' ? String(cell).replace('-', '−') : cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
