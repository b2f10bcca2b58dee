/** The words of a rendered text, for names of fields and lists to choose from, which can hold nothing else. */
export { textOfHtml as plainText } from '../../markdown/html-text.ts';
