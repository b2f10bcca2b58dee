import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import { readBlueprint } from '../../study/mock/saved-blueprint.ts';
import { formatMoment, pageContext } from '../page.ts';
import { recordView } from '../record/record.ts';
import { formatAddress } from './address.ts';
import { readResult } from './finish.ts';

/** Exams that were sat before, the latest first. */
export function History({ words, except }: { readonly words: ExamStrings; readonly except?: string | undefined }) {
  const view = recordView.value;
  if (view.status !== 'read') return null;
  const sat = [...view.state.exams].filter(([id]) => id !== except).reverse();
  if (sat.length === 0) return null;
  const { language } = pageContext();
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 2 });
  return (
    <div class="exam-screen">
      <h2 id="exam--history">{words.historyTitle}</h2>
      <div class="table-scroll" tabIndex={0} role="region" aria-labelledby="exam--history">
        <table>
          <thead>
            <tr>
              {[words.date, words.paperNumber, words.questions, words.result].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sat.map(([id, { startedAt, start, end }]) => {
              const blueprint = readBlueprint(start.blueprint);
              const result = readResult(end?.result);
              const { seed } = start;
              return (
                <tr key={id}>
                  <th scope="row">{formatMoment(startedAt)}</th>
                  <td>{blueprint ? <a href={formatAddress({ seed, blueprint })}>{seed}</a> : seed}</td>
                  <td>{start.questions.length}</td>
                  <td>
                    {result
                      ? fill(words.ofPoints, { score: number(result.score), max: number(result.max) })
                      : words.notEnded}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
