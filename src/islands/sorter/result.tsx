import { balanceOf, type Outcome, type OwnMark, scoreOf } from '../../quiz/sorter.ts';
import { fill } from '../../strings/fill.ts';
import type { SorterStrings } from '../../strings/sorter.ts';
import type { ClaimView, SorterData } from './data.ts';

interface Props {
  readonly claim: ClaimView;
  readonly own: ReadonlyMap<string, OwnMark>;
  readonly courseMarks: SorterData['key'];
  /** Of each event of the claim, in order. */
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly strings: SorterStrings;
}

/** How far reader and course agree, where they do not, and what the events say of the claim by either. */
export function ClaimResult({ claim, own, courseMarks, outcomes, strings }: Props) {
  const score = scoreOf(outcomes);
  const differing = claim.events.filter((_, index) => outcomes[index] === 'other');
  const count = score.counted + score.disputed;
  return (
    <>
      <p class="sorter-head" id={`${claim.place}--result`}>
        {strings.result}
      </p>
      <p>
        {score.counted > 0 && <b>{fill(strings.score, { agreed: score.agreed, counted: score.counted })}</b>}{' '}
        {score.disputed > 0 && fill(strings.scoreDisputed, { count: score.disputed })}{' '}
        {score.open > 0 && fill(strings.scoreOpen, { count: score.open })}
      </p>
      {differing.length > 0 && (
        <>
          <p>{strings.differ}</p>
          <ul class="sorter-differing">
            {differing.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <table class="sorter-balance">
        <caption>
          {strings.balance}
          <span class="small">{fill(strings.balanceOf, { count, all: claim.events.length })}</span>
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{claim.before}</th>
            <th scope="col">{claim.after}</th>
          </tr>
        </thead>
        <tbody>
          <BalanceRow
            name={strings.byCourse}
            claim={claim}
            markOf={(item) => (own.has(item) ? courseMarks[item]!.mark : undefined)}
            strings={strings}
          />
          <BalanceRow name={strings.byYou} claim={claim} markOf={(item) => own.get(item)?.choice} strings={strings} />
        </tbody>
      </table>
      <p class="small">{strings.balanceRule}</p>
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly claim: ClaimView;
  readonly markOf: (item: string) => string | undefined;
  readonly strings: SorterStrings;
}

const signs = { for: '+', against: '−', both: '±', nothing: '·' } as const;

function BalanceRow({ name, claim, markOf, strings }: RowProps) {
  const cell = (isAfter: boolean) => {
    const given = claim.events.flatMap((event) => (event.isAfter === isAfter ? (markOf(event.item) ?? []) : []));
    if (given.length === 0) return <td>{strings.noEvents}</td>;
    const { counts, sum } = balanceOf(given, claim.marks);
    return (
      <td>
        <b>{fill(strings.sum, { sum: signed(sum) })}</b>
        <span class="sorter-strip" aria-hidden="true">
          {given.map((id) => signs[claim.marks.find((mark) => mark.id === id)!.says]).join(' ')}
        </span>
        <span>
          {claim.marks
            .flatMap(({ label }, index) => (counts[index]! > 0 ? `${label}: ${counts[index]}` : []))
            .join('; ')}
        </span>
      </td>
    );
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      {cell(false)}
      {cell(true)}
    </tr>
  );
}

const signed = (sum: number): string => (sum > 0 ? `+${sum}` : String(sum).replace('-', '−'));
