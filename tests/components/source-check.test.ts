import { describe, expect, test } from 'vitest';
import { casesOf, citationOf, copySourceCheck } from '../../src/components/source-check/describe.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { loadFixture } from '../course/course-files.ts';

const check = readCourse(loadFixture('case-repeated')).graph!.sourceChecks[0]!;
const copy = (chosen?: string) =>
  copySourceCheck(check, chosen, { language: 'en', base: '/sea/', toMarkdown: (text) => text });

describe('the claims of a source check', () => {
  test('keep the number and the order they have in the file where only some are shown', () => {
    const numbers = (chosen?: string) => casesOf(check, chosen).map(({ id, number }) => [number, id]);
    expect(numbers()).toEqual([
      [1, 'wind-alone'],
      [2, 'high-waves'],
    ]);
    expect(numbers('high-waves')).toEqual([[2, 'high-waves']]);
    expect(numbers(' high-waves  wind-alone')).toEqual(numbers());
  });

  test('cite the work that makes them, with the page where one is given', () => {
    expect(check.cases.map(citationOf)).toEqual([
      '<Cite id="young-1999" page="3" narrative />',
      '<Cite id="young-1999" narrative />',
    ]);
  });
});

describe('the Markdown copy', () => {
  test('has claims, evidence and the verdicts to choose from, and the address of the page', () => {
    const text = copy();
    for (const { title, claim, evidence } of check.cases)
      for (const piece of [title, claim, ...evidence.flatMap((one) => [one.about, one.text])])
        expect(text).toContain(piece);
    for (const { name, meaning } of check.verdicts) expect(text).toContain(`*${name}.* ${meaning}`);
    expect(text).toContain('(/sea/source-checks/waves-checked/)');
  });

  test('has neither reason nor verdict of the course', () => {
    for (const { reason, wouldChange } of check.cases) {
      expect(copy()).not.toContain(reason);
      expect(copy()).not.toContain(wouldChange);
    }
    const wrong = copy().split('Wrong').length - 1;
    expect(wrong).toBe(1);
  });

  test('has only the claims that are shown', () => {
    expect(copy('high-waves')).not.toContain('Only wind makes waves.');
  });
});
