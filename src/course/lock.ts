import { check, identify } from '../quiz/bank.ts';
import type { Lock, LockedQuestion } from '../schemas/lock.ts';
import type { Question } from '../schemas/quiz.ts';
import type { Draft } from './draft.ts';
import { type Issue, makeIssue, type Place } from './issue.ts';

const emptyLock: Lock = { schema: 1, questions: {} };

const keyOf = (question: Question) => identify(question).key;
const optionsOf = (question: Question) => identify(question).options;

// "constructor" is a valid id, and every object has one.
const entryOf = (questions: Lock['questions'], id: string): LockedQuestion | undefined =>
  Object.hasOwn(questions, id) ? questions[id] : undefined;

/** Checks the questions against the lock: nothing published may vanish, be reused, or change its key in silence. */
export function checkLock({ lock, quizzes }: Draft): Issue[] {
  // No lock yet is read as an empty list. A faulty one proves nothing about the questions.
  const faulty = !lock.value && !Array.isArray(lock.source?.value);
  if (faulty || !lock.source || quizzes.some(({ value }) => !value)) return [];
  const locked = lock.value ?? emptyLock;
  const placed = quizzes.flatMap(({ value, source }) =>
    value!.items.map((question, position) => ({
      question,
      place: source!.placeOf(['items', position, 'id']),
    })),
  );
  const present = new Set(placed.map(({ question }) => question.id));
  const vanished = Object.entries(locked.questions)
    .filter(([id, { retired }]) => !retired && !present.has(id))
    .map(([id]) => makeIssue('lock-vanished', lock.source!.placeOfKey(['questions'], id), { id }));
  return [
    ...vanished,
    ...placed.flatMap(({ question, place }) => checkQuestion(question, place, entryOf(locked.questions, question.id))),
  ];
}

function checkQuestion(question: Question, place: Place, locked: LockedQuestion | undefined): Issue[] {
  const { id, revision } = question;
  if (!locked) return [makeIssue('lock-unlisted', place, { id })];
  if (locked.retired) return [makeIssue('lock-reused', place, { id })];
  const revived = optionsOf(question)
    .filter((option) => locked.retiredOptions.includes(option))
    .map((option) => makeIssue('lock-reused', place, { id: `${id}: ${option}` }));
  if (revision !== locked.revision)
    return [...revived, makeIssue('lock-revision', place, { id, revision, published: locked.revision })];
  const options = optionsOf(question);
  const key = keyOf(question);
  return [
    ...revived,
    ...locked.options
      .filter((option) => !options.includes(option))
      .map((option) => makeIssue('lock-option-vanished', place, { id, option })),
    ...options
      .filter((option) => !locked.options.includes(option) && !locked.retiredOptions.includes(option))
      .map((option) => makeIssue('lock-option-unlisted', place, { id, option })),
    // A faulty key is reported as such.
    ...(check(question).length === 0 && key.join() !== locked.key.join()
      ? [makeIssue('lock-key-changed', place, { id, before: locked.key.join(', '), now: key.join(', ') })]
      : []),
  ];
}

/**
 * Makes the lock that follows: new questions enter, raised revisions are recorded, options that a raised revision
 * dropped are retired, and `retire` lists questions to withdraw. Nothing ever leaves the lock.
 */
export function makeLock(lock: Lock | undefined, questions: readonly Question[], retire: readonly string[]): Lock {
  const next: Record<string, LockedQuestion> = { ...(lock ?? emptyLock).questions };
  for (const question of questions) {
    const before = entryOf(next, question.id);
    if (before && (before.retired || question.revision <= before.revision)) continue;
    const options = optionsOf(question);
    const dropped = (before?.options ?? []).filter((option) => !options.includes(option));
    const retiredOptions = [...new Set([...(before?.retiredOptions ?? []), ...dropped])];
    next[question.id] = {
      revision: question.revision,
      key: [...keyOf(question)],
      options: [...options],
      retiredOptions,
      retired: false,
    };
  }
  for (const id of retire) {
    const entry = entryOf(next, id);
    if (entry) next[id] = { ...entry, retired: true };
  }
  const sorted = Object.keys(next)
    .sort()
    .map((id) => [id, next[id]!] as const);
  return { schema: 1, questions: Object.fromEntries(sorted) };
}
