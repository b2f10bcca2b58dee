import { signs } from '../../../islands/icon.tsx';
import type { InStrings, ViewProps } from '../../../islands/question/view-props.ts';
import { fill } from '../../../strings/fill.ts';
import type { QuestionStrings } from '../../../strings/index.ts';
import { escapeHtml } from '../../html.ts';
import type { Fields, Verdict } from '../../question-type.ts';
import { type AskedCloze, type AskedGap, fieldOf } from './logic.ts';
import type { Cloze } from './schema.ts';

export { logic } from './logic.ts';

/**
 * Gaps may stand in any element of the text, a list or bold type, so that the pieces between them are no whole elements:
 * text and fields are one piece of HTML.
 */
export function View({ asked, strings, inStrings, given, result }: ViewProps<Cloze, AskedCloze>) {
  const verdictOf = (id: string) => result?.grade.parts.find((part) => part.id === id)?.verdict;
  const html = asked.pieces
    .map((piece, position) => {
      const gap = asked.gaps[position];
      if (!gap) return piece;
      const label = fill(strings.gap, { number: position + 1, count: asked.gaps.length });
      return piece + drawGap({ gap, label, strings, inStrings, given, verdict: verdictOf(gap.id) });
    })
    .join('');
  return <div class="cloze" dangerouslySetInnerHTML={{ __html: html }} />;
}

interface GapProps {
  readonly gap: AskedGap;
  readonly label: string;
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
  readonly given: Fields | undefined;
  readonly verdict: Verdict | undefined;
}

function drawGap({ gap: { id, options, help }, label, strings, inStrings, given, verdict }: GapProps): string {
  const text = given?.[fieldOf(id)]?.[0] ?? '';
  const name = escapeHtml(help === undefined ? label : `${label}: ${help}`);
  const tongue = Object.entries(inStrings)
    .map(([attribute, value]) => ` ${attribute}="${escapeHtml(value)}"`)
    .join('');
  const choice = (option: string) => `<option${option === text ? ' selected' : ''}>${escapeHtml(option)}</option>`;
  const field =
    options.length > 0
      ? `<select name="${fieldOf(id)}" aria-label="${name}"><option value="">…</option>${options.map(choice).join('')}</select>`
      : `<input type="text" name="${fieldOf(id)}" aria-label="${name}" value="${escapeHtml(text)}" size="12" autocomplete="off" autocapitalize="off" spellcheck="false">`;
  const clue = help === undefined ? '' : ` <small>(${escapeHtml(help)})</small>`;
  if (verdict === undefined) return `<span class="gap">${field}${clue}</span>`;
  const isRight = verdict === 'right';
  const icon = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${signs[isRight ? 'right' : 'wrong']}"/></svg>`;
  const mark = `<b class="mark mark-${isRight ? 'right' : 'wrong'}"${tongue}>${icon} ${escapeHtml((isRight ? strings.right : strings.wrong).replace(/\.$/, ''))}</b>`;
  return `<span class="gap">${field}${clue} ${mark}</span>`;
}
