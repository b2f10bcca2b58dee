import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runNode } from '../run-node.ts';
import { breadCourse, copyCourse, makeFolder, replaceIn } from './course-copies.ts';
import { listFiles } from './site-files.ts';

describe('a course with a mistake', () => {
  const spoil = (course: string) =>
    replaceIn(join(course, 'chapters/01-masa-madre/index.mdx'), 'id="mcgee-2004"', 'id="mcgee-2005"');

  test('is reported by check, which exits with 1', async () => {
    const course = makeFolder();
    copyCourse(breadCourse, course);
    spoil(course);
    const { code, output } = await runNode(['src/cli/fulcrum.ts', 'check', '--course', course]);
    expect(code).toBe(1);
    expect(output).toContain('chapters/01-masa-madre/index.mdx:18:');
    expect(output).toContain('reference-unknown');
    expect(output).toContain('1 error, 0 warnings.');
  });

  test('is not built: exit code 1, the report and no stack, no new site, and the old one as it was', async () => {
    const course = makeFolder();
    const out = join(makeFolder(), 'dist');
    copyCourse(breadCourse, course);
    spoil(course);
    const refused = await runNode(['src/cli/fulcrum.ts', 'build', '--course', course, '--out', out]);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('reference-unknown');
    expect(refused.output).toContain('Did you mean "mcgee-2004"?');
    expect(refused.output).toContain('The course was not built');
    expect(refused.output).not.toMatch(/^\s+at /m);
    expect(() => listFiles(out)).toThrow('ENOENT');

    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'the site of yesterday');
    expect((await runNode(['src/cli/fulcrum.ts', 'build', '--course', course, '--out', out])).code).toBe(1);
    expect(listFiles(out)).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the site of yesterday');
  });
});
