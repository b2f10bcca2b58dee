import type { Mastery } from '../../study/mastery/mastery.ts';
import { masteryOfCourse, strengthsAndGaps, type StudiedChapter } from '../../study/reading/overview.ts';
import type { RecordState } from '../../study/reduce.ts';
import { chapters, formatPercent, words } from './facts-here.ts';
import type { StudyFacts } from './facts.ts';
import { Range } from './range.tsx';
import { WideTable } from './wide-table.tsx';

interface MasteryPartProps {
  readonly state: RecordState;
  readonly studied: readonly StudiedChapter[];
}

/** How well each objective is known, and what to do about the gaps. */
export function MasteryPart({ state, studied }: MasteryPartProps) {
  const masteries = masteryOfCourse(state, studied, Date.now());
  const { strengths, gaps } = strengthsAndGaps(masteries.values());
  return (
    <section aria-labelledby="overview--mastery">
      <h2 id="overview--mastery">{words.mastery}</h2>
      <h3>{words.gaps}</h3>
      <p class="small">{words.gapsText}</p>
      {gaps.length === 0 ? <p>{words.noGaps}</p> : <Objectives list={gaps} withWayOut />}
      <h3>{words.strengths}</h3>
      <p class="small">{words.strengthsText}</p>
      {strengths.length === 0 ? <p>{words.noStrengths}</p> : <Objectives list={strengths} />}
      <WideTable caption={words.mastery} heads={[words.objective, words.answers, `${words.estimate} (${words.range})`]}>
        {chapters.flatMap((chapter) =>
          chapter.objectives.map(({ id, text }) => (
            <Row
              key={`${chapter.id}#${id}`}
              chapter={chapter}
              text={text}
              mastery={masteries.get(`${chapter.id}#${id}`)!}
            />
          )),
        )}
      </WideTable>
      <p class="small">{words.masteryHow}</p>
    </section>
  );
}

function Row({
  chapter,
  text,
  mastery,
}: {
  readonly chapter: StudyFacts;
  readonly text: string;
  readonly mastery: Mastery;
}) {
  const { answers, estimate, low, high } = mastery;
  return (
    <tr>
      <th scope="row" lang={chapter.lang} dir={chapter.dir}>
        {text}
      </th>
      <td>{answers}</td>
      <td>
        {answers === 0 ? (
          words.noAnswers
        ) : (
          <>
            {formatPercent(estimate)} <Range low={low} high={high} />
            <svg class="overview-range" viewBox="0 0 100 10" aria-hidden="true">
              <path d="M0 5h100" />
              <rect x={low * 100} y="3" width={(high - low) * 100} height="4" />
              <path d={`M${estimate * 100} 0v10`} />
            </svg>
          </>
        )}
      </td>
    </tr>
  );
}

/** Objectives; with a way out, each with the passages its questions test and the quizzes that ask them. */
const Objectives = ({
  list,
  withWayOut = false,
}: {
  readonly list: readonly Mastery[];
  readonly withWayOut?: boolean;
}) => (
  <ul>
    {list.map(({ objective: key, estimate }) => {
      const chapter = chapters.find(({ id }) => id === key.split('#', 1)[0])!;
      const id = key.slice(chapter.id.length + 1);
      return (
        <li key={key}>
          <span lang={chapter.lang} dir={chapter.dir}>
            {chapter.objectives.find((one) => one.id === id)?.text}
          </span>{' '}
          ({formatPercent(estimate)}){withWayOut && <WayOut chapter={chapter} objective={id} />}
        </li>
      );
    })}
  </ul>
);

function WayOut({ chapter, objective }: { readonly chapter: StudyFacts; readonly objective: string }) {
  const passages = new Set(
    chapter.questions.filter((one) => one.objective === objective).map(({ passage }) => passage),
  );
  const sections = [...passages].flatMap((passage) => {
    const [id, section] = passage.split('#', 2);
    const other = chapters.find((one) => one.id === id);
    const heading = other?.sections.find((one) => one.id === section);
    return other && heading ? [{ ...heading, address: `${other.address}#${heading.id}`, other }] : [];
  });
  return (
    <>
      {sections.length > 0 && (
        <p class="overview-way">
          {words.read}{' '}
          {sections.map(({ text, address, other }) => (
            <a key={address} href={address} lang={other.lang} dir={other.dir}>
              {text}
            </a>
          ))}
        </p>
      )}
      {chapter.quizzes.length > 0 && (
        <p class="overview-way">
          {words.quiz}{' '}
          {chapter.quizzes.map(({ title, address }) => (
            <a key={address} href={address} lang={chapter.lang} dir={chapter.dir}>
              {title}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
