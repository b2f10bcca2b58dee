/** The page of progress. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import { type StudiedChapter, standingOf, sumStandings } from '../../study/reading/overview.ts';
import { recordKnown, recordView } from '../record/record.ts';
import { CalibrationPart } from './calibration-part.tsx';
import { chapters, words } from './facts-here.ts';
import { MasteryPart } from './mastery-part.tsx';
import { StandingTable } from './standing-table.tsx';
import { CheckSummary, MakeSummary } from './summary-part.tsx';

/** A chapter as the computations want it. */
const studied: readonly StudiedChapter[] = chapters.map(({ id, sections, objectives, questions }) => ({
  id,
  sections: sections.map((section) => section.id),
  objectives: objectives.map((objective) => objective.id),
  questions,
}));

function Overview() {
  const [view, setView] = useState(recordView.value);
  useEffect(() => recordView.subscribe(setView), []);
  if (view.status === 'reading') return null;
  if (view.status === 'unavailable')
    return (
      <>
        <p>{fill(words.unavailable, { reason: view.reason })}</p>
        <CheckSummary />
      </>
    );
  const { state } = view;
  const standings = studied.map((chapter) => standingOf(state, chapter));
  const total = sumStandings(standings);
  return (
    <>
      <StandingTable standings={standings} total={total} />
      <MasteryPart state={state} studied={studied} />
      <CalibrationPart state={state} studied={studied} />
      <MakeSummary standings={standings} total={total} />
      <CheckSummary />
    </>
  );
}

render(<Overview />, document.getElementById('overview--page')!);
void recordKnown();
