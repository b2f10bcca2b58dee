import { describe, expect, test } from 'vitest';
import {
  copyName,
  filesToRefresh,
  firstFiles,
  missingFrom,
  savedPages,
  uselessCopies,
} from '../../src/offline/plan.ts';
import { formatTable, parseTable, type SiteFile, weigh, withNeeds } from '../../src/offline/table.ts';

const file = (path: string, hash: string, needs: string[] = [], title?: string): SiteFile => ({
  path,
  hash,
  bytes: 10,
  needs,
  title,
  language: undefined,
});
const tableOf = (version: string, ...files: SiteFile[]) => parseTable(version, formatTable(files));
const names = (...files: SiteFile[]) => new Set(files.map(copyName));
const paths = (files: readonly SiteFile[]) => files.map(({ path }) => path).sort();

const style = file('assets/style.1.css', 's1');
const script = file('assets/a.1.js', 'a1', ['assets/b.1.js']);
const chunk = file('assets/b.1.js', 'b1', ['assets/a.1.js']);
const home = file('', 'h1', ['assets/style.1.css'], 'Home');
const offline = file('offline/', 'o1', ['assets/style.1.css', 'assets/a.1.js'], 'Offline');
const tides = file('chapters/tides/', 't1', ['assets/style.1.css'], 'Tides');
const waves = file('chapters/waves/', 'w1', [], 'Waves');
const table = tableOf('one', home, offline, tides, waves, style, script, chunk);

describe('the table of a site', () => {
  test('is read as it was written: needs, titles and languages included', () => {
    const arabic = { ...file('chapters/sea/', 'x', ['assets/style.1.css'], 'البحر'), language: 'ar' };
    const files = [arabic, style];
    expect([...tableOf('two', ...files).files.values()]).toEqual(files);
  });

  test('names what a page needs through all steps, in circles too, and nothing that is unknown', () => {
    expect(paths(withNeeds(table, ['offline/', 'nowhere/']))).toEqual([
      'assets/a.1.js',
      'assets/b.1.js',
      'assets/style.1.css',
      'offline/',
    ]);
    expect(weigh(withNeeds(table, ['offline/']))).toBe(40);
  });
});

describe('what is to be fetched', () => {
  test('first: home and the page that stands in for others, with all they need', () => {
    expect(paths(firstFiles(table))).toEqual(['', 'assets/a.1.js', 'assets/b.1.js', 'assets/style.1.css', 'offline/']);
  });

  test('a copy counts only if it has the content of this version', () => {
    expect(missingFrom([home, tides], names(home, { ...tides, hash: 'old' }))).toEqual([tides]);
  });

  test('for a new version: what the reader had in another version, with what it needs now, and nothing else', () => {
    const held = names(home, { ...tides, hash: 'old' }, file('gone/', 'g'));
    expect(paths(filesToRefresh(table, held, false))).toEqual(['assets/style.1.css', 'chapters/tides/']);
  });

  test('for a new version of a course that was saved whole: every file of which the content is not there', () => {
    const next = tableOf('two', home, { ...tides, hash: 't2' }, waves, style, file('chapters/new/', 'n'));
    expect(paths(filesToRefresh(next, names(...table.files.values()), true))).toEqual([
      'chapters/new/',
      'chapters/tides/',
    ]);
  });
});

describe('what is kept', () => {
  test('copies that this version or the one before has; the rest may go', () => {
    const next = tableOf('two', home, { ...tides, hash: 't2' });
    const third = tableOf('three', { ...tides, hash: 't3' });
    const held = names(home, tides, { ...tides, hash: 't2' }, { ...tides, hash: 't3' });
    expect(uselessCopies(held, [third, next])).toEqual([copyName(tides)]);
  });

  test('readers are shown the pages that are saved in this version and have a title', () => {
    const held = names(tides, style, { ...waves, hash: 'old' }, offline);
    expect(savedPages(table, held).map(({ title }) => title)).toEqual(['Offline', 'Tides']);
  });
});
