import { createWriter, type Writer } from './words.ts';

export interface InventedQuestion {
  readonly id: string;
  readonly stem: string;
  readonly options: readonly string[];
}

/** How the parts of a chapter are written: as components of the generator, or as plain Markdown. */
export interface Dialect {
  readonly cite: (work: string, page: number) => string;
  readonly term: (id: string) => string;
  readonly refer: (target: string, name: string) => string;
  readonly note: (id: string, text: string) => string;
  readonly heading: (text: string, id: string) => string;
  readonly figure: (id: string, caption: string, picture: string) => string;
  readonly table: (id: string, caption: string, rows: string) => string;
  readonly callout: (text: string) => string;
  readonly question: (question: InventedQuestion) => string;
}

export const chapterId = (chapter: number) => `chapter-${chapter}`;
export const termId = (chapter: number, nth: number) => `term-${chapter}-${nth}`;
export const workId = (chapter: number, nth: number) => `work-${chapter}-${nth}`;
export const termsPerChapter = 3;
export const worksPerChapter = 3;
const sections = 7;
const paragraphsPerSection = 4;

/** Invents the questions of a chapter. */
export const inventQuestions = (chapter: number): InventedQuestion[] =>
  [0, 1, 2].map((nth) => {
    const writer = createWriter(1_000_000 + chapter * 10 + nth);
    return {
      id: `question-${chapter}-${nth}`,
      stem: writer.sentence(),
      options: ['a', 'b', 'c'].map((letter) => `Option ${letter}: ${writer.sentence()}`),
    };
  });

/** Invents the text of a chapter of about 3,000 words with everything a scholarly chapter has. */
export function inventText(chapter: number, chapters: number, write: Dialect): string {
  const writer = createWriter(chapter);
  const questions = inventQuestions(chapter);
  const parts: string[] = [];
  for (let section = 1; section <= sections; section += 1) {
    parts.push(write.heading(writer.sentence().slice(0, -1), `section-${section}`));
    for (let nth = 0; nth < paragraphsPerSection; nth += 1)
      parts.push(inventParagraph(chapter, chapters, writer, write));
    if (section % 3 === 1)
      parts.push(write.figure(`figure-${chapter}-${section}`, writer.sentence(), writer.sentence()));
    if (section % 3 === 2)
      parts.push(write.table(`table-${chapter}-${section}`, writer.sentence(), inventRows(writer)));
    if (section % 3 === 0) parts.push(write.callout(writer.paragraph()), inventCode(writer));
    const question = section % 2 === 0 ? questions[section / 2 - 1] : undefined;
    if (question) parts.push(write.question(question));
    parts.push(`${writer.sentence().slice(0, -1)}${write.note(`note-${section}`, writer.sentence())}.`);
  }
  return `${parts.join('\n\n')}\n`;
}

function inventParagraph(chapter: number, chapters: number, writer: Writer, write: Dialect): string {
  const near = writer.pick([chapter, chapter, 1 + ((chapter * 7) % chapters)]);
  const nth = writer.pick([0, 1, 2]);
  const other = 1 + ((chapter * 13) % chapters);
  return writer.paragraph([
    write.cite(workId(near, nth), 10 + nth),
    write.term(termId(near, nth)),
    `*${writer.word()}*`,
    `${write.refer(`chapter:${chapterId(other)}`, `Chapter ${other}`)} ${writer.word()}`,
  ]);
}

function inventRows(writer: Writer): string {
  const row = () => `| ${[writer.word(), '12', '34.5', writer.word()].join(' | ')} |`;
  return ['| Name | First | Second | Remark |', '| --- | ---: | ---: | --- |', ...Array.from({ length: 6 }, row)].join(
    '\n',
  );
}

function inventCode(writer: Writer): string {
  const line = () =>
    `export const ${writer.word()}${writer.word()} = (value: number): string => \`\${value * ${writer.word().length}}\`;`;
  return ['```ts', ...Array.from({ length: 12 }, line), '```'].join('\n');
}
