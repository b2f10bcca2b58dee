import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadCourseFiles } from '../course/files.ts';
import { makeLock } from '../course/lock.ts';
import { readCourse } from '../course/read-course.ts';
import { lockFile } from '../course/read-files.ts';
import { formatReport } from '../course/report.ts';
import type { Places } from './commands.ts';

const header = `# Every question and option id ever published. Written by \`npm run lock\`; readers' answers depend on it.
# Commit it with your questions. Never edit it by hand, never delete from it.
`;

/** Faults that writing the lock puts right. Everything else must be mended first. */
const mended = new Set(['lock-unlisted', 'lock-revision']);

/** Brings the lock up to date; `retire` lists questions to withdraw. Returns 1 if faults stand in the way. */
export function updateLock({ course }: Places, retire: readonly string[]): number {
  const { draft, issues } = readCourse(loadCourseFiles(course));
  const standing = issues.filter(
    ({ code, level, found }) =>
      level === 'error' &&
      !mended.has(code) &&
      !(code === 'lock-vanished' && retire.some((id) => found.includes(`"${id}"`))),
  );
  const lockFaults = standing.filter(({ place }) => place.file.startsWith('quizzes/'));
  if (lockFaults.length > 0) {
    console.error(`${formatReport(lockFaults)}\n\nThe lock was not written: mend these first.`);
    return 1;
  }
  const questions = draft.quizzes.flatMap(({ value }) => value?.items ?? []);
  const unknown = retire.filter((id) => !Object.hasOwn(draft.lock.value?.questions ?? {}, id));
  const present = retire.filter((id) => questions.some((question) => question.id === id));
  for (const id of unknown) console.error(`"${id}" is not in the lock, so it cannot be withdrawn.`);
  for (const id of present) console.error(`"${id}" is still in quizzes/; remove it there first, then withdraw it.`);
  if (unknown.length + present.length > 0) return 1;

  const before = draft.lock.value?.questions ?? {};
  const lock = makeLock(draft.lock.value, questions, retire);
  const changed = Object.keys(lock.questions).filter(
    (id) => JSON.stringify(lock.questions[id]) !== JSON.stringify(before[id]),
  );
  if (changed.length > 0 || !existsSync(join(course, lockFile)))
    writeFileSync(join(course, lockFile), header + stringify(lock, { lineWidth: 120 }));
  console.log(changed.length > 0 ? `Recorded in ${lockFile}: ${changed.join(', ')}.` : `${lockFile} is up to date.`);
  return 0;
}
