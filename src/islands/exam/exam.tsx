import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import { makeEventId } from '../../study/events.ts';
import { listItems } from '../../study/revision-items.ts';
import { listParts } from '../../study/exam/parts.ts';
import type { Paper } from '../../study/mock/draw-paper.ts';
import type { Given } from '../question/given.ts';
import { recordKnown, recordView } from '../record/record.ts';
import { formatAddress, type PaperAddress, readAddress } from './address.ts';
import { ExamResult } from './exam-result.tsx';
import { isRecorded, recordSitting, recordStart, takeAnswers, waitsForMark } from './finish.ts';
import { History } from './history.tsx';
import { Marking } from './marking.tsx';
import { type ExamData, loadExamData } from './page-data.ts';
import { examQuestions, type LoadedPaper, loadPaper } from './paper.ts';
import { Printed } from './printed.tsx';
import { readSession, type Session, writeSession } from './session.ts';
import { Setup } from './setup.tsx';
import { Shortfalls } from './shortfalls.tsx';
import { Sitting } from './sitting.tsx';

/** Takes over the page of the mock exam. */
export async function hydrateExam(element: HTMLElement): Promise<void> {
  const [exam] = await Promise.all([loadExamData(element), recordKnown()]);
  const known = new Set(examQuestions(exam.data).map(({ id }) => id));
  const session = readSession(known);
  // What goes on is loaded before it is drawn, so that the page does not jump.
  const paper = session && (await loadPaper(session.ids, session.seed, exam.data));
  element.replaceChildren();
  render(<Exam {...exam} resumed={session && paper ? { session, paper } : undefined} />, element);
}

interface Props extends ExamData {
  readonly resumed: { readonly session: Session; readonly paper: LoadedPaper } | undefined;
}

function Exam({ words, course, data, resumed }: Props) {
  const questions = useMemo(() => examQuestions(data), [data]);
  const chapters = useMemo(() => {
    const asked = new Set(questions.map(({ id }) => id));
    return listParts(
      data.chapters,
      listItems(data).filter(({ question, card }) => !card && question && asked.has(question.id)),
    );
  }, [data]);
  const [session, setSession] = useState(resumed?.session);
  const [paper, setPaper] = useState(resumed?.paper);
  const [drawn, setDrawn] = useState<Paper>();
  const [printed, setPrinted] = useState<PaperAddress>();
  const [address, setAddress] = useState(() => location.hash);
  const [status, setStatus] = useState('');
  const [isSaving, setSaving] = useState(false);
  const latest = useRef(session);
  latest.current = session;
  const saving = useRef(Promise.resolve());

  useEffect(() => writeSession(session), [session]);
  useEffect(() => {
    const follow = () => setAddress(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const focus = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
  const say = (error: unknown) => setStatus(fill(words.notSaved, { reason: (error as Error).message }));

  const load = async (of: Paper, at: PaperAddress): Promise<LoadedPaper | undefined> => {
    setStatus(words.loading);
    try {
      const loaded = await loadPaper(of.items, at.seed, data);
      setStatus('');
      return loaded;
    } catch {
      setStatus(words.failed);
      return undefined;
    }
  };
  const begin = async (of: Paper, at: PaperAddress, clockMinutes: number | undefined) => {
    const loaded = await load(of, at);
    if (!loaded) return;
    const next: Session = {
      v: 1,
      id: makeEventId(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
      ...at,
      ids: loaded.questions.map(({ item }) => item.id),
      phase: 'sitting',
      at: 0,
      drafts: {},
      given: {},
      recorded: [],
      isResultRecorded: false,
      times: {},
      flagged: [],
      clock: clockMinutes === undefined ? undefined : { leftMillis: clockMinutes * 60_000, isPaused: false },
    };
    setDrawn(of);
    setPaper(loaded);
    setSession(next);
    history.replaceState(null, '', formatAddress(at));
    focus(`${next.ids[0]!}--number`);
    await recordStart(next).catch(say);
  };
  const prepare = async (of: Paper, at: PaperAddress) => {
    const loaded = await load(of, at);
    if (!loaded) return;
    setDrawn(of);
    setPaper(loaded);
    setPrinted(at);
    history.replaceState(null, '', formatAddress(at));
    focus('exam--print');
  };
  const update = (change: (before: Session) => Session) => {
    latest.current = latest.current && change(latest.current);
    setSession(latest.current);
  };
  // One after the other, each from where the last one got to: nothing is recorded twice.
  const save = () => {
    saving.current = saving.current.then(async () => {
      const { current } = latest;
      if (!current || !paper || isRecorded(current)) return;
      setSaving(true);
      setStatus(words.saving);
      try {
        await recordSitting(paper.questions, current, (part) => update((before) => ({ ...before, ...part })));
        setStatus(current.phase === 'done' ? words.saved : '');
      } catch (error) {
        say(error);
      } finally {
        setSaving(false);
      }
    });
  };
  const finish = () => {
    const { current } = latest;
    if (!current || !paper) return;
    const given = takeAnswers(paper.questions, current.drafts);
    const waits = paper.questions.some((one) => waitsForMark(one, { drafts: current.drafts, given }));
    update((before) => ({ ...before, given, phase: waits ? 'marking' : 'done', clock: undefined }));
    focus(waits ? 'exam--marking' : 'exam--result');
    save();
  };
  // What cannot be recorded stays on the screen, with the reason.
  const leaveSaved = () => {
    save();
    void saving.current.then(() => {
      if (!latest.current || isRecorded(latest.current)) leave();
    });
  };
  const leave = () => {
    setSession(undefined);
    setPrinted(undefined);
    setStatus('');
    focus('exam--setup');
  };

  if (session && paper)
    return (
      <>
        {drawn && session.phase === 'sitting' && <Shortfalls paper={drawn} chapters={chapters} words={words} />}
        {session.phase === 'sitting' && (
          <Sitting session={session} paper={paper} words={words} onChange={update} onFinish={finish} onGiveUp={leave} />
        )}
        {session.phase === 'marking' && (
          <Marking
            session={session}
            paper={paper}
            words={words}
            onMarked={(id: string, given: Given) => {
              update((before) => ({ ...before, given: { ...before.given, [id]: given } }));
              save();
            }}
            onDone={() => {
              update((before) => ({ ...before, phase: 'done' }));
              focus('exam--result');
              save();
            }}
          />
        )}
        <p role="status" class="small">
          {status}
        </p>
        {!isSaving && !isRecorded(session) && (
          <p class="notice">
            {words.notYetSaved}{' '}
            <button type="button" onClick={save}>
              {words.saveAgain}
            </button>
          </p>
        )}
        {session.phase === 'done' && (
          <>
            <ExamResult session={session} paper={paper} chapters={chapters} words={words} onNew={leaveSaved} />
            <History words={words} except={session.id} />
          </>
        )}
      </>
    );
  if (printed && paper)
    return (
      <>
        {drawn && <Shortfalls paper={drawn} chapters={chapters} words={words} />}
        <Printed course={course} seed={printed.seed} paper={paper} words={words} onBack={leave} />
      </>
    );
  return (
    <div id="exam--setup" tabIndex={-1} role="group" aria-label={words.examTitle}>
      {recordView.value.status === 'unavailable' && (
        <p class="notice">{fill(words.recordUnavailable, { reason: recordView.value.reason })}</p>
      )}
      <Setup
        key={address}
        shared={readAddress(address)}
        chapters={chapters}
        questions={questions}
        words={words}
        onBegin={(of, at, minutes) => void begin(of, at, minutes)}
        onPrint={(of, at) => void prepare(of, at)}
      />
      <p role="status" class="small">
        {status}
      </p>
      <History words={words} />
    </div>
  );
}
