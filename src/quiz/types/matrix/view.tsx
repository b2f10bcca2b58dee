import { PartMark } from '../../../islands/question/part-mark.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import { fieldFor } from '../../assigned.ts';
import type { AskedMatrix } from './logic.ts';
import type { Matrix } from './schema.ts';

export { logic } from './logic.ts';

/** A table of buttons; on a narrow screen, where each row is a card, the columns are named beside their buttons. */
export function View({ asked, strings, inStrings, given, result }: ViewProps<Matrix, AskedMatrix>) {
  const { id, rows, columns, multiple } = asked;
  const head = (part: string) => `${id}--${part}`;
  return (
    <>
      <p class="small" {...inStrings}>
        {multiple ? strings.chooseRowAll : strings.chooseRow}
      </p>
      <table class="matrix" aria-labelledby={head('stem')}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.id} scope="col" id={head(column.id)} dangerouslySetInnerHTML={{ __html: column.text }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span id={head(row.id)} dangerouslySetInnerHTML={{ __html: row.text }} />{' '}
                <PartMark of={row.id} grade={result?.grade} strings={strings} inStrings={inStrings} />
              </th>
              {columns.map((column) => (
                <td key={column.id}>
                  <label>
                    <input
                      type={multiple ? 'checkbox' : 'radio'}
                      name={fieldFor(row.id)}
                      value={column.id}
                      aria-labelledby={`${head(row.id)} ${head(column.id)}`}
                      {...(given?.[fieldFor(row.id)]?.includes(column.id) ? { defaultChecked: true } : {})}
                    />
                    <span class="matrix-column" dangerouslySetInnerHTML={{ __html: column.text }} />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
