import { fill } from '../../strings/fill.ts';
import type { Standing } from '../../study/reading/overview.ts';
import { chapters, formatMinutes, words } from './facts-here.ts';
import { WideTable } from './wide-table.tsx';

interface StandingTableProps {
  /** One for each chapter, in the order of the course. */
  readonly standings: readonly Standing[];
  readonly total: Standing;
}

/** What was read and answered, by chapter and in all. */
export const StandingTable = ({ standings, total }: StandingTableProps) => (
  <section aria-labelledby="overview--chapters">
    <h2 id="overview--chapters">{words.byChapter}</h2>
    <WideTable
      caption={words.byChapter}
      heads={[words.chapter, words.sectionsRead, words.answered, words.right, words.time]}
    >
      {chapters.map(({ id, title, address, lang, dir }, index) => (
        <tr key={id}>
          <th scope="row" lang={lang} dir={dir}>
            <a href={address}>{title}</a>
          </th>
          <Cells standing={standings[index]!} />
        </tr>
      ))}
      <tr class="overview-total">
        <th scope="row">{words.course}</th>
        <Cells standing={total} />
      </tr>
    </WideTable>
    <p class="small">{words.howRead}</p>
  </section>
);

const Cells = ({
  standing: { read, sections, answered, questions, right, millis },
}: {
  readonly standing: Standing;
}) => (
  <>
    <td>{fill(words.of, { count: read, total: sections })}</td>
    <td>{fill(words.of, { count: answered, total: questions })}</td>
    <td>{right}</td>
    <td>{formatMinutes(millis)}</td>
  </>
);
