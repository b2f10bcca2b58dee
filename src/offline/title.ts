import { decodeHtml } from '../markdown/html-text.ts';

/**
 * Reads the title of a built page without that of the course behind it, and its language if it is not the course’s.
 * A page that only leads to another has none.
 */
export function readTitle(
  html: string,
  course: { readonly title: string; readonly language: string },
): { title?: string; language?: string } {
  const head = html.slice(0, html.indexOf('</head>'));
  const whole = /<title>([^<]*)<\/title>/.exec(head)?.[1];
  if (whole === undefined || /<meta http-equiv="refresh"/.test(head)) return {};
  const title = decodeHtml(whole);
  const behind = ` · ${course.title}`;
  const language = /<html[^>]*\slang="([^"]+)"/.exec(head)?.[1];
  return {
    title: title.endsWith(behind) ? title.slice(0, -behind.length) : title,
    ...(language === undefined || language === course.language ? {} : { language }),
  };
}
