import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** One fault put into the grading code on purpose. The tests are good for something if one of them fails. */
export interface Mutant {
  /** Path below `src/quiz`. */
  readonly file: string;
  /** What the fault does, for the report. */
  readonly fault: string;
  /** Text that stands in the file exactly once … */
  readonly from: string;
  /** … and what is put in its place. */
  readonly to: string;
}

export const grading = path.resolve(import.meta.dirname, '../../src/quiz');

const list = parse(readFileSync(path.join(import.meta.dirname, 'mutants.yaml'), 'utf8')) as Readonly<
  Record<string, readonly Omit<Mutant, 'file'>[]>
>;

export const mutants: readonly Mutant[] = Object.entries(list).flatMap(([file, faults]) =>
  faults.map((fault) => ({ file, ...fault })),
);
