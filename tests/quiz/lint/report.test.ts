import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorsFile, makeErrors, makeReport, measureAll, reportFile } from '../../lint-report/report.ts';

describe('what the docs say of the item linter', () => {
  it('is what `npm run lint:report -- --write` writes', async () => {
    expect(readFileSync(reportFile, 'utf8')).toBe(await makeReport());
    const errors = readFileSync(errorsFile, 'utf8');
    expect(errors).toBe(await makeErrors(errors));
  });

  it('rests on enough items: 140 at least, flawed and clean', () => {
    const { now, count } = measureAll();
    expect(count).toBeGreaterThanOrEqual(140);
    expect([...now.values()].reduce((sum, { found, missed }) => sum + found + missed, 0)).toBeGreaterThan(100);
  });

  it('is not worse than it was measured: nine in ten findings right, nine in ten flaws found', () => {
    const counts = [...measureAll().now.values()].filter(({ found, missed }) => found + missed > 0);
    const total = (field: 'found' | 'wrong' | 'missed') => counts.reduce((sum, count) => sum + count[field], 0);
    expect(total('found') / (total('found') + total('wrong'))).toBeGreaterThan(0.9);
    expect(total('found') / (total('found') + total('missed'))).toBeGreaterThan(0.9);
  });
});
