import type { SourceCheckNode } from '../../course/graph.ts';
import { routes, withBase } from '../../course/routes.ts';
import { liveKeys, type LiveWords } from '../../islands/source-check/words.ts';
import type { Case } from '../../schemas/source-check.ts';
import { fill } from '../../strings/fill.ts';
import { type SourceCheckStrings, sourceCheckStringsFor } from '../../strings/source-check.ts';

/** A claim with its number, which is the same wherever it stands. */
export interface NumberedCase extends Case {
  readonly number: number;
}

/** The claims of a source check, or those that `chosen` names, in the order of the file. */
export function casesOf({ cases }: SourceCheckNode, chosen?: string): NumberedCase[] {
  const ids = chosen?.split(/\s+/);
  return cases
    .map((one, index) => ({ ...one, number: index + 1 }))
    .filter(({ id }) => ids === undefined || ids.includes(id));
}

/** The words that the island writes. */
export const liveWords = (strings: SourceCheckStrings): LiveWords =>
  Object.fromEntries(liveKeys.map((key) => [key, strings[key]])) as LiveWords;

/** The markup that cites the work a claim is taken from. */
export const citationOf = ({ reference, page }: Case): string =>
  `<Cite id="${reference}"${page === undefined ? '' : ` page="${page}"`} narrative />`;

interface Surroundings {
  readonly language: string;
  readonly base: string;
  readonly toMarkdown: (text: string) => string;
}

/** Claims, evidence and possible verdicts as plain Markdown. The verdicts of the course stay on its page. */
export function copySourceCheck(
  check: SourceCheckNode,
  chosen: string | undefined,
  { language, base, toMarkdown }: Surroundings,
): string {
  const strings = sourceCheckStringsFor(language);
  const copy = (text: string) => toMarkdown(text).trim();
  const cases = casesOf(check, chosen).map((one) =>
    [
      `**${fill(strings.claim, { number: one.number })}: ${one.title}.** ${copy(one.claim)} ${fill(strings.source, { work: copy(citationOf(one)) })}`,
      ...one.evidence.map(({ about, text }) => `- *${about}.* ${copy(text)}`),
    ].join('\n'),
  );
  const meanings = check.verdicts.map(({ name, meaning }) => `- *${name}.* ${meaning}`);
  const page = `[${fill(strings.all, { title: check.title })}](${withBase(base, routes.sourceCheck(check.id))})`;
  return [...cases, `${strings.meanings}:\n${meanings.join('\n')}`, page].join('\n\n');
}
