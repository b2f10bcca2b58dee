import { parseSentence } from '../../course/wording-sentence.ts';
import { escapeHtml } from '../../markdown/html-text.ts';

/** The sentence in the words of one vocabulary as HTML, each slot marked. White space would be underlined: none is added. */
export function renderSentence(
  sentence: string,
  words: Readonly<Record<string, string>>,
  silence: { readonly text: string; readonly attributes: { readonly lang?: string; readonly dir?: string } },
): string {
  const { lang, dir } = silence.attributes;
  const tongue = `${lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`}${dir === undefined ? '' : ` dir="${escapeHtml(dir)}"`}`;
  const unsaid = `<i class="wording-silence"${tongue}>${escapeHtml(silence.text)}</i>`;
  return parseSentence(sentence)
    .map((part) => {
      if ('text' in part) return escapeHtml(part.text);
      const word = words[part.slot] ?? '';
      return `<mark data-slot="${part.slot}">${word === '' ? unsaid : escapeHtml(word)}</mark>`;
    })
    .join('');
}
