import { OptionField } from '../../../islands/question/option-field.tsx';
import type { InStrings, ViewProps } from '../../../islands/question/view-props.ts';
import { fill } from '../../../strings/fill.ts';
import type { QuestionStrings } from '../../../strings/index.ts';
import type { AskedGame } from './logic.ts';
import type { PayoffMatrix } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result }: ViewProps<PayoffMatrix, AskedGame>) {
  const isKey = (id: string) => result?.grade.parts.some((part) => part.id === id && part.max > 0) ?? false;
  return (
    <>
      <Matrix {...{ asked, strings, inStrings }} />
      {asked.several && <p {...inStrings}>{strings.chooseAll}</p>}
      {asked.choices.map(({ id, text, word }) => (
        <OptionField
          key={id}
          kind={asked.several ? 'checkbox' : 'radio'}
          name="choices"
          option={{ id, text: word === undefined ? text : strings[word as keyof QuestionStrings] }}
          isChosen={given?.choices?.includes(id) ?? false}
          strings={strings}
          inStrings={inStrings}
          {...(result ? { isKey: isKey(id) } : {})}
        />
      ))}
    </>
  );
}

interface MatrixProps {
  readonly asked: AskedGame;
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
}

/** The game as a table: who chooses what is said in its headers, whose number is whose in its caption. */
function Matrix({ asked: { id, players, rows, columns, payoffs }, strings, inStrings }: MatrixProps) {
  const caption = `${id}--payoffs`;
  return (
    // A wide game is moved sideways by keys too.
    <div class="payoffs" role="group" aria-labelledby={caption} tabIndex={0}>
      <table>
        <caption id={caption} {...inStrings}>
          {fill(strings.payoffCaption, players)}
        </caption>
        <thead>
          <tr>
            <td rowSpan={2} />
            <th scope="colgroup" colSpan={columns.length}>
              {players.column}
            </th>
          </tr>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, row) => (
            <tr key={name}>
              <th scope="row">
                {row === 0 && <small>{players.row}: </small>}
                {name}
              </th>
              {payoffs[row]!.map(([own, other], column) => (
                <td key={column}>
                  {own}, {other}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
