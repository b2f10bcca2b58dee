import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { questionTypes } from '../../src/quiz/types/registry.ts';
import { grading, mutants } from './mutants.ts';

describe('the list of mutants', () => {
  it('has a place in the code for each of them, and one only', () => {
    const lost = mutants.filter(
      ({ file, from, to }) => from === to || readFileSync(path.join(grading, file), 'utf8').split(from).length !== 2,
    );
    expect(lost).toEqual([]);
  });

  it('has some for every type of question', () => {
    const folders = new Set(mutants.map(({ file }) => /^types\/([a-z-]+)\//.exec(file)?.[1]));
    expect(Object.keys(questionTypes).filter((type) => !folders.has(type))).toEqual([]);
  });
});
