import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paper } from '../../src/layouts/paper.ts';
import { makeAppManifest, shortName } from '../../src/offline/app-manifest.ts';
import { readTitle } from '../../src/offline/title.ts';

test('an installed course has its name, language and direction, and starts and ends at its own base', () => {
  const course = { title: 'البحر: مدخل', summary: 'ملخص', language: 'ar', direction: 'rtl' } as const;
  expect(makeAppManifest(course, '#ffffff')).toMatchObject({
    name: 'البحر: مدخل',
    short_name: 'البحر',
    lang: 'ar',
    dir: 'rtl',
    start_url: './',
    scope: './',
    display: 'standalone',
  });
});

test.each([
  ['The sea', 'The sea'],
  ['Realism, the security dilemma and many vectors', 'Realism'],
  ['Pan de masa madre', 'Pan de masa madre'],
  ['(Un)natural numbers', '(Un)natural numbers'],
])('"%s" is called "%s" under its icon', (title, name) => {
  expect(shortName(title)).toBe(name);
});

test('a short title that the author gave is the name under the icon', () => {
  const course = { title: 'The sea', shortTitle: 'Sea', summary: 'Water.', language: 'en', direction: 'ltr' } as const;
  expect(makeAppManifest(course, '#ffffff').short_name).toBe('Sea');
});

test('the colour of the browser’s frame is that of the paper, in both themes', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const colour of Object.values(paper)) expect(tokens).toMatch(new RegExp(`--paper:[^;]*${colour}`));
});

test('a saved page is listed by its own title, in its language; one that only leads on is not', () => {
  const course = { title: 'Sea & land', language: 'en' };
  const page = (head: string, lang = 'en') => `<!doctype html><html lang="${lang}"><head>${head}</head><body>`;
  expect(readTitle(page('<title>Tides &amp; waves · Sea &amp; land</title>'), course)).toEqual({
    title: 'Tides & waves',
  });
  expect(readTitle(page('<title>البحر · Sea &#38; land</title>', 'ar'), course)).toEqual({
    title: 'البحر',
    language: 'ar',
  });
  expect(readTitle(page('<title>Moved</title><meta http-equiv="refresh" content="0; url=/">'), course)).toEqual({});
});
