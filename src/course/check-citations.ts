import type { Draft } from './draft.ts';
import type { CourseFiles } from './files.ts';
import type { CitationSettings } from './graph.ts';
import { type Issue, makeIssue } from './issue.ts';
import { citationsOf } from './make-graph.ts';

/** Tries a style out with the processor. Returns what is wrong with it. */
export type TryStyle = (settings: CitationSettings, language: string) => string | undefined;

/** Checks the citation style and locale that course.yaml names by path: that they are there, and what they claim to be. */
export function checkCitations({ course }: Draft, files: CourseFiles, tryStyle?: TryStyle): Issue[] {
  if (!course.value || !course.source) return [];
  const { citations, language } = course.value;
  const { style, locale } = citations;
  const source = course.source;
  const check = (field: 'style' | 'locale', path: string, faultIn: (text: string) => string | undefined): Issue[] => {
    const file = `chapters/${path}`;
    const text = files.texts.get(file);
    const reason = text === undefined ? (files.unreadable.get(file) ?? 'there is no such file') : faultIn(text);
    const place = source.placeOf(['citations', field]);
    return reason === undefined ? [] : [makeIssue('citation-style', place, { file, reason })];
  };
  const issues = [
    ...(style.startsWith('data/') ? check('style', style, faultInStyle) : []),
    ...(locale === undefined ? [] : check('locale', locale, faultInLocale)),
  ];
  if (issues.length > 0 || !(style.startsWith('data/') || locale)) return issues;
  const reason = tryStyle?.(citationsOf(course.value, files.texts), language);
  const field = style.startsWith('data/') ? 'style' : 'locale';
  return reason === undefined
    ? []
    : [
        makeIssue('citation-style', source.placeOf(['citations', field]), {
          file: `chapters/${citations[field]!}`,
          reason,
        }),
      ];
}

function faultInStyle(text: string): string | undefined {
  const root = /<style\b[^>]*>/.exec(text)?.[0];
  if (root === undefined) return 'it is no CSL style: it has no <style>';
  if (/\brel="independent-parent"/.test(text))
    return 'it only names another style; download that one, the “independent parent”';
  if (/\bclass="note"/.test(root)) return 'it puts citations into footnotes';
  if (!/<citation\b/.test(text) || !/<bibliography\b/.test(text)) return 'it has no <citation> or no <bibliography>';
  return undefined;
}

const faultInLocale = (text: string): string | undefined =>
  /<locale\b/.test(text) && /<terms\b/.test(text) ? undefined : 'it is no CSL locale: it has no <locale> with <terms>';
