import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { PlanAnswers } from '../../study/exam/answers.ts';
import { readPlan, type SavedPlan } from '../../study/exam/saved-plan.ts';
import { type ExamData, loadExamData, planItems } from '../exam/page-data.ts';
import { formatMoment } from '../page.ts';
import { record, recordKnown, recordView } from '../record/record.ts';
import { dateOf } from './calendar.ts';
import { Forecast } from './forecast.tsx';
import { PlanForm } from './plan-form.tsx';
import { makePlanInput } from './plan-input.ts';
import { Today } from './today.tsx';
import { workOut } from './work-out.ts';

/** Takes over the page of the plan. */
export async function hydratePlan(element: HTMLElement): Promise<void> {
  const [data] = await Promise.all([loadExamData(element), recordKnown()]);
  element.replaceChildren();
  render(<Plan {...data} />, element);
}

function Plan({ words, data }: ExamData) {
  const parts = useMemo(() => planItems(data), [data]);
  const view = recordView.value;
  const plan = view.status === 'read' ? readPlan(view.state.plan) : undefined;
  const [answers, setAnswers] = useState<PlanAnswers>();
  const [status, setStatus] = useState('');
  const [saved, setSaved] = useState('');
  const [isOpen, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useNow();
  const isOver = plan !== undefined && Date.parse(plan.exam) <= now;

  useEffect(() => {
    setAnswers(undefined);
    if (!plan || isOver || view.status !== 'read') return undefined;
    let isStale = false;
    setStatus(words.planning);
    workOut(makePlanInput(plan, view.state, parts, now)).then(
      (worked) => {
        if (isStale) return;
        setAnswers(worked);
        setStatus('');
      },
      (error: unknown) => {
        if (!isStale) setStatus(fill(words.planFailed, { reason: (error as Error).message }));
      },
    );
    return () => {
      isStale = true;
    };
    // The state of the record is made anew whenever something was recorded, here or in another tab.
  }, [view, now]);

  const keep = async (next: SavedPlan | null) => {
    try {
      await record({ type: 'plan', item: '', rev: 1, payload: { plan: next } });
      setOpen(false);
      setSaved(next ? words.planSaved : words.planDropped);
      requestAnimationFrame(() => heading.current?.focus());
    } catch (error) {
      setSaved(fill(words.notSaved, { reason: (error as Error).message }));
    }
  };
  const form = (
    <PlanForm
      key={plan ? JSON.stringify(plan) : 'new'}
      plan={plan}
      chapters={parts.chapters}
      words={words}
      onSave={(next) => void keep(next)}
      {...(plan ? { onDrop: () => void keep(null) } : {})}
    />
  );
  return (
    <>
      {view.status === 'unavailable' && <p class="notice">{fill(words.recordUnavailable, { reason: view.reason })}</p>}
      {plan && (
        <h2 ref={heading} tabIndex={-1} id="plan--exam">
          {fill(words.examOn, { date: formatMoment(plan.exam) })}
        </h2>
      )}
      <p role="status" class="small">
        {saved} {status}
      </p>
      {plan && isOver && <p class="notice">{fill(words.over, { date: formatMoment(plan.exam) })}</p>}
      {answers && plan && !isOver && (
        <>
          <Today answers={answers} plan={plan} date={dateOf(now)} words={words} />
          <Forecast answers={answers} plan={plan} now={now} words={words} />
        </>
      )}
      {plan ? (
        <details
          class="exam-change"
          open={isOpen}
          onToggle={({ currentTarget }) => {
            setOpen(currentTarget.open);
          }}
        >
          <summary>{words.changePlan}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </>
  );
}

/** The time at which the page was opened or come back to: plans are made for today. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && Date.now() - now > 60_000) setNow(Date.now());
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [now]);
  return now;
}
