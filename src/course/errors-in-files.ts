import { didYouMean, error, type Unknown, warning } from './author-error.ts';
import { diagramErrors } from './errors-in-diagrams.ts';

/** Mistakes that a file shows on its own: its name, its syntax, its fields, its prose. */
export const errorsInFiles = {
  // Files and folders
  'file-missing': error<{ file: string; what: string }>({
    found: ({ file }) => `no file ${file}`,
    expected: ({ what }) => what,
    fix: ({ file }) => `Create ${file}; docs/authoring.md shows what goes in it.`,
  }),
  'file-unreadable': error<{ reason: string }>({
    found: ({ reason }) => `a file that cannot be read: ${reason}`,
    expected: () => 'a text file in UTF-8 of at most 1 MB',
    fix: () => 'Save the file as UTF-8 text, or split it.',
  }),
  'file-ignored': warning<{ file: string; expected: string; nearest?: string | undefined }>({
    found: ({ file }) => `the file ${file}, which nothing reads`,
    expected: ({ expected }) => expected,
    fix: ({ file, nearest }) => didYouMean({ id: file, nearest }, 'Move the file out of the course, or delete it.'),
  }),
  'file-taken': error<{ file: string }>({
    found: ({ file }) => `the file ${file}, in the place of one that the site writes itself`,
    expected: () => 'a file of your own under a name that the site does not use',
    fix: () => 'Give the file another name, or put it into a folder of its own, such as public/files/.',
  }),
  'folder-name': error<{ folder: string }>({
    found: ({ folder }) => `the chapter folder "${folder}"`,
    expected: () => 'a folder named NN-slug, two digits and lower-case words: 03-spring-tides',
    fix: () => 'Rename the folder. The chapter’s id and its readers’ answers are not affected.',
  }),
  'chapter-unlisted': error<{ id: string }>({
    found: ({ id }) => `chapter "${id}", which no part of course.yaml lists`,
    expected: () => 'every chapter folder listed once under `parts`',
    fix: ({ id }) => `Add "${id}" to the chapters of a part in chapters/course.yaml.`,
  }),
  'chapter-missing': error<Unknown>({
    found: ({ id }) => `chapter "${id}" in the list`,
    expected: () => 'the id of a chapter in chapters/NN-slug/index.mdx',
    fix: (unknown) =>
      didYouMean(unknown, `Write the chapter, or announce it with \`{ id: ${unknown.id}, planned: Its title }\`.`),
  }),
  'chapter-prefix': error<{ folder: string; number: string }>({
    found: ({ folder }) => `the folder name "${folder}"`,
    expected: ({ number }) => `a folder that starts with ${number}-, the chapter’s place in course.yaml`,
    fix: ({ folder, number }) =>
      `Rename the folder to ${number}-${folder.replace(/^\d*-?/, '')}, or move the chapter in course.yaml.`,
  }),

  // Syntax and schema
  'yaml-syntax': error<{ reason: string }>({
    found: ({ reason }) => `YAML that cannot be read: ${reason}`,
    expected: () => 'valid YAML',
    fix: () => 'Correct the line. Text with a colon, a # or a quotation mark is safest in quotes or after `|`.',
  }),
  'yaml-text-cut': error<{ field: string; cut: string }>({
    found: ({ field, cut }) => `\`${field}\` cut off before "${cut}"`,
    expected: () => 'text with a # in quotes; without them YAML takes the rest of the line for a comment',
    fix: () => 'Put the whole text in quotes. If it is a comment, give it a line of its own.',
  }),
  'field-missing': error<{ field: string; expected: string }>({
    found: ({ field }) => `no \`${field}\``,
    expected: ({ field, expected }) => `\`${field}\`: ${expected}`,
    fix: ({ field }) => `Add \`${field}\`.`,
  }),
  'field-unknown': error<Unknown>({
    found: ({ id }) => `the field \`${id}\``,
    expected: () => 'only fields of the schema',
    fix: (unknown) => didYouMean(unknown, 'Remove the field.'),
  }),
  'field-invalid': error<{ field: string; found: string; expected: string }>({
    found: ({ field, found }) => `\`${field}\`: ${found}`,
    expected: ({ expected }) => expected,
    fix: ({ field }) => `Correct \`${field}\`.`,
  }),
  'frontmatter-missing': error<object>({
    found: () => 'a chapter without frontmatter',
    expected: () => 'frontmatter between two lines of --- at the very top',
    fix: () => 'Start the file with ---, the fields of the chapter, and --- again.',
  }),
  'mdx-syntax': error<{ reason: string }>({
    found: ({ reason }) => `MDX that cannot be read: ${reason}`,
    expected: () => 'valid MDX',
    fix: () => 'Close every tag, and write a literal < or { as \\< or \\{.',
  }),
  'tag-remnant': error<{ remnant: string }>({
    found: ({ remnant }) => `"${remnant}", the end of a tag that never began`,
    expected: () => 'a whole tag, from < to >',
    fix: () => 'Put back what is missing before it, such as <Cite, or remove the rest. A literal /> is written /\\>.',
  }),
  'mdx-code': error<{ code: string }>({
    found: ({ code }) => `code in prose: ${code}`,
    expected: () => 'Markdown, the components of docs/authoring.md with attributes in quotes, and comments in {/* */}',
    fix: () => 'Take the code out. Logic lives in chapters/models/; a literal { is written \\{.',
  }),
  'component-unknown': error<Unknown>({
    found: ({ id }) => `the component <${id}>`,
    expected: () => 'a component of docs/authoring.md or an allowed HTML element',
    fix: (unknown) => didYouMean(unknown, 'Use one of the components, or plain Markdown.'),
  }),
  'component-attribute': error<{ component: string; problem: string; expected: string }>({
    found: ({ component, problem }) => `<${component}> ${problem}`,
    expected: ({ expected }) => expected,
    fix: ({ component }) => `Correct the attributes of <${component}>; docs/authoring.md lists them.`,
  }),
  // Without a component it speaks of a text that stands in a data file or an attribute.
  'component-content': error<{ component?: string; problem: string; expected: string }>({
    found: ({ component, problem }) => `${component === undefined ? 'a short text' : `<${component}>`} ${problem}`,
    expected: ({ expected }) => expected,
    fix: ({ component }) =>
      component === undefined
        ? 'Say it in words, or move it into a chapter.'
        : `Correct the content of <${component}>.`,
  }),
  'directive-unhandled': error<{ directive: string }>({
    found: ({ directive }) => `the directive ${directive}`,
    expected: () => 'a component such as <Callout>; directives would be lost without a word',
    fix: () => 'Write the block as a component of docs/authoring.md.',
  }),

  // Prose
  'heading-level': error<{ depth: number; expected: string }>({
    found: ({ depth }) => `a heading of level ${depth} (${'#'.repeat(depth)})`,
    expected: ({ expected }) => expected,
    fix: () => 'Change the number of # so that no level is skipped. The title of the chapter is level 1.',
  }),
  'heading-id': error<{ heading: string; suggestion: string }>({
    found: ({ heading }) => `the heading "${heading}" without an id`,
    expected: () => 'an id after every heading, so that links and readers’ records survive a rewording',
    fix: ({ suggestion }) => `Write {#${suggestion}} at the end of the heading.`,
  }),
  'image-alt': error<{ image: string }>({
    found: ({ image }) => `the image ${image} without alternative text`,
    expected: () => 'what the picture says, between the square brackets',
    fix: ({ image }) => `Write ![what the picture says](${image}), or ![](${image} "decorative") if it says nothing.`,
  }),
  'image-missing': error<{ image: string }>({
    found: ({ image }) => `the image ${image}, which does not exist`,
    expected: () => 'a file beside the chapter, written ./name.svg',
    fix: () => 'Put the file beside index.mdx, or correct the name; upper and lower case count.',
  }),
  'image-unsafe': error<{ image: string; problem: string }>({
    found: ({ image, problem }) => `the drawing ${image} with ${problem}`,
    expected: () => 'an SVG with a viewBox and without scripts, styles or links to other files',
    fix: () => 'Colour the drawing with the classes of docs/authoring.md and remove what is named here.',
  }),
  'link-dead': error<{ link: string }>({
    found: ({ link }) => `a link to ${link}, which does not exist`,
    expected: () =>
      '#anchor on this page, /path/ of a page of the site or of a file in public/, or a full https address',
    fix: () => 'Correct the address. To link to a chapter or a figure, use <Ref to="chapter:id" />.',
  }),
  'anchor-dead': error<Unknown>({
    found: ({ id }) => `a link to #${id}, which the page does not have`,
    expected: () => 'the id of a heading, figure, table or note of the page',
    fix: (unknown) => didYouMean(unknown, 'Correct the link, or give the heading that id.'),
  }),
  'footnote-unknown': error<{ label: string }>({
    found: ({ label }) => `the footnote [^${label}] without a text`,
    expected: ({ label }) => `a line [^${label}]: with the text of the note`,
    fix: ({ label }) => `Add the line [^${label}]: … at the end of the chapter.`,
  }),
  'footnote-unused': error<{ label: string }>({
    found: ({ label }) => `the text of footnote [^${label}], which nothing refers to`,
    expected: ({ label }) => `[^${label}] somewhere in the chapter`,
    fix: () => 'Refer to the note, or remove it; it would not be shown.',
  }),
  'definition-unused': error<{ label: string }>({
    found: ({ label }) => `the link definition [${label}]:, which nothing refers to`,
    expected: ({ label }) => `[words][${label}] somewhere in the text`,
    fix: () => 'Use it in a link, or remove it: it would not be shown. A line that is text begins with \\[.',
  }),
  ...diagramErrors,
} as const;
