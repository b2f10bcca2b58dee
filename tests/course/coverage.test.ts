import { describe, expect, it } from 'vitest';
import { findGaps, formatCoverage, makeCoverage } from '../../src/course/coverage.ts';
import type { CourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadBase } from './course-files.ts';

const chapter = 'chapters/02-tides/index.mdx';
const coverageOf = (files: CourseFiles) => makeCoverage(readCourse(files).graph!);
const gapsIn = (files: CourseFiles) => findGaps(coverageOf(files)).map(({ text }) => text);

/** The base course, whose objective on tides speaks of a tide and whose passage uses that term. */
const withTerm = () =>
  edit(loadBase(), chapter, '## The Moon {#moon}\n', '## The Moon {#moon}\n\nA <Term id="tide" />.\n');

describe('the coverage of a course', () => {
  it('lays every objective, question, passage, reference and misconception side by side', () => {
    const files = edit(loadBase(), 'quizzes/02-tides.yaml', 'Wind makes waves.', 'So.\n        misconception: wind');
    expect(coverageOf(files)[1]).toEqual({
      id: 'tides',
      number: 2,
      title: 'Tides',
      objectives: [
        {
          id: 'tides-explain',
          text: 'Explain the tides.',
          bloom: 'understand',
          terms: ['tide'],
          questions: [
            {
              id: 'tide-cause',
              quiz: 'tides',
              type: 'single-choice',
              bloom: 'understand',
              passage: 'tides#moon',
              reference: 'young-1999',
              misconceptions: ['wind'],
              absent: ['tide'],
            },
          ],
        },
      ],
    });
  });

  it('names objectives without a question', () => {
    expect(gapsIn(withTerm())).toEqual(['objective waves-name has no question']);
  });

  it('names a question whose passage uses no term of its objective', () => {
    expect(gapsIn(loadBase())).toContain(
      'question tide-cause: its passage tides#moon has no <Term> for what objective tides-explain speaks of: tide',
    );
  });

  it('counts a term that stands in a section below the passage, and not one in the section after it', () => {
    const below = edit(
      withTerm(),
      chapter,
      '\n\nA <Term id="tide" />.',
      '\n\n### Its pull {#pull-of-it}\n\nA <Term id="tide" />.',
    );
    expect(gapsIn(below)).toHaveLength(1);
    expect(gapsIn(edit(below, chapter, '### Its pull', '## Its pull'))).toHaveLength(2);
  });

  it('is printed line by line, and then what to look at', () => {
    expect(formatCoverage(coverageOf(withTerm()))).toBe(`1 Waves
  waves-name (remember): Name what makes waves.
    no question

2 Tides
  tides-explain (understand): Explain the tides.
    tide-cause  understand  tides#moon  young-1999

To look at:
- objective waves-name has no question`);
  });
});
