import { useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import { type ExamChapter, scopeChapters } from '../../study/exam/parts.ts';
import type { SavedPlan } from '../../study/exam/saved-plan.ts';
import { makeScope } from '../../study/exam/scope.ts';
import { NumberField } from '../exam/number-field.tsx';
import { ScopeFields } from '../exam/scope-fields.tsx';
import { pageContext } from '../page.ts';
import { dateOf, toLocalField } from './calendar.ts';
import { formatDay } from './format.ts';

interface Props {
  readonly plan: SavedPlan | undefined;
  readonly chapters: readonly ExamChapter[];
  readonly words: ExamStrings;
  readonly onSave: (plan: SavedPlan) => void;
  readonly onDrop?: () => void;
}

const dayMillis = 86_400_000;

/** Two weeks ahead in the morning, a quarter of an hour a day: a start that is easily changed. */
function newPlan(): SavedPlan {
  const exam = new Date(Date.now() + 14 * dayMillis);
  exam.setHours(9, 0, 0, 0);
  return {
    v: 1,
    exam: exam.toISOString(),
    chapters: {},
    objectives: {},
    minutes: [15, 15, 15, 15, 15, 15, 15],
    daysOff: [],
    target: 0.9,
  };
}

/** What a plan is made from. */
export function PlanForm({ plan, chapters, words, onSave, onDrop }: Props) {
  const [draft, setDraft] = useState<SavedPlan>(() => plan ?? newPlan());
  const [moment, setMoment] = useState(() => toLocalField(Date.parse(draft.exam)));
  const [dayOff, setDayOff] = useState('');
  const [fault, setFault] = useState('');
  const change = (changed: Partial<SavedPlan>) => {
    setFault('');
    setDraft((before) => ({ ...before, ...changed }));
  };
  const submit = () => {
    const exam = new Date(moment).getTime();
    if (!(exam > Date.now())) setFault(words.inPast);
    else if (makeScope(scopeChapters(chapters), draft).size === 0) setFault(words.noParts);
    else if (draft.minutes.every((minutes) => minutes === 0)) setFault(words.noMinutes);
    else onSave({ ...draft, exam: new Date(exam).toISOString() });
  };
  return (
    <form
      class="exam-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset>
        <legend>{words.when}</legend>
        <label class="exam-number">
          <span>{words.examMoment}</span>{' '}
          <input
            type="datetime-local"
            required
            value={moment}
            onInput={({ currentTarget }) => {
              setFault('');
              setMoment(currentTarget.value);
            }}
          />
        </label>
      </fieldset>
      <ScopeFields chapters={chapters} weights={draft} words={words} onChange={change} />
      <fieldset>
        <legend>{words.minutesTitle}</legend>
        <div class="exam-week">
          {weekdays().map(({ weekday, name }) => (
            <NumberField
              key={weekday}
              label={name}
              value={draft.minutes[weekday]}
              min={0}
              max={600}
              onChange={(minutes) =>
                change({ minutes: draft.minutes.map((known, day) => (day === weekday ? minutes : known)) })
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.daysOffTitle}</legend>
        <p class="exam-row">
          <label class="exam-number">
            <span>{words.dayOff}</span>{' '}
            <input
              type="date"
              value={dayOff}
              min={dateOf(Date.now())}
              onInput={({ currentTarget }) => setDayOff(currentTarget.value)}
            />
          </label>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              if (/^\d{4}-\d\d-\d\d$/.test(dayOff))
                change({ daysOff: [...new Set([...draft.daysOff, dayOff])].sort() });
              setDayOff('');
            }}
          >
            {words.addDayOff}
          </button>
        </p>
        {draft.daysOff.length > 0 && (
          <ul class="exam-days-off">
            {draft.daysOff.map((date) => (
              <li key={date}>
                <span>{formatDay(date)}</span>{' '}
                <button
                  type="button"
                  class="quiet"
                  aria-label={fill(words.removeDayOff, { date: formatDay(date) })}
                  onClick={() => change({ daysOff: draft.daysOff.filter((other) => other !== date) })}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
      </fieldset>
      <fieldset>
        <legend>{words.targetLabel}</legend>
        <NumberField
          label={<span class="small">{words.targetHelp}</span>}
          value={Math.round(draft.target * 100)}
          min={50}
          max={99}
          onChange={(percent) => change({ target: percent / 100 })}
        />
      </fieldset>
      <p role="alert" class="exam-fault">
        {fault}
      </p>
      <p class="exam-row">
        <button type="submit">{words.savePlan}</button>
        {onDrop && (
          <button type="button" class="quiet" onClick={onDrop}>
            {words.dropPlan}
          </button>
        )}
      </p>
    </form>
  );
}

/** The days of the week from Monday, with their names. */
function weekdays() {
  const name = new Intl.DateTimeFormat(pageContext().language, { weekday: 'long', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({ weekday, name: name.format((3 + weekday) * dayMillis) }));
}
