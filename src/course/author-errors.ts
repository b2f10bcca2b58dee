/**
 * Every mistake an author can be told about: what was found, what was expected, how to fix it.
 * A code never changes meaning; each has a section of the same name in `docs/errors.md` and a fixture in
 * `tests/fixtures/errors/`.
 */

interface AuthorError<Details> {
  readonly level: 'error' | 'warning';
  readonly found: (details: Details) => string;
  readonly expected: (details: Details) => string;
  readonly fix: (details: Details) => string;
}

function error<Details>(texts: Omit<AuthorError<Details>, 'level'>): AuthorError<Details> {
  return { level: 'error', ...texts };
}

function warning<Details>(texts: Omit<AuthorError<Details>, 'level'>): AuthorError<Details> {
  return { level: 'warning', ...texts };
}

/** An id that names nothing, with the closest one that exists. */
interface Unknown {
  readonly id: string;
  readonly nearest?: string | undefined;
}

const didYouMean = ({ nearest }: Unknown, otherwise: string) =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"? If not: ${lowerFirst(otherwise)}`;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

export const authorErrors = {
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
  'folder-name': error<{ folder: string }>({
    found: ({ folder }) => `the chapter folder "${folder}"`,
    expected: () => 'a folder named NN-slug, two digits and lower-case words: 03-security-dilemma',
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
    fix: ({ image }) => `Write ![what the picture says](${image}).`,
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

  // Ids
  'id-duplicate': error<{ what: string; id: string; first: string }>({
    found: ({ what, id }) => `${what} "${id}" for the second time`,
    expected: ({ first }) => `an id used once; it was first used at ${first}`,
    fix: () => 'Give the newer one another id. Keep the older: readers’ records name it.',
  }),
  'alias-collision': error<{ what: string; alias: string; first: string }>({
    found: ({ what, alias }) => `the alias "${alias}" of ${what}`,
    expected: ({ first }) => `a former id that nothing else uses; it is taken at ${first}`,
    fix: () => 'Remove the alias, or give the other one its own id.',
  }),

  // References between files
  'prerequisite-unknown': error<Unknown>({
    found: ({ id }) => `the prerequisite "${id}"`,
    expected: () => 'the id of a chapter listed in course.yaml',
    fix: (unknown) => didYouMean(unknown, 'Correct or remove the prerequisite.'),
  }),
  'prerequisite-cycle': error<{ cycle: readonly string[] }>({
    found: ({ cycle }) => `prerequisites in a circle: ${cycle.join(' → ')}`,
    expected: () => 'prerequisites that lead back to a chapter without any',
    fix: () => 'Remove one of the prerequisites in the circle.',
  }),
  'prerequisite-later': error<{ id: string }>({
    found: ({ id }) => `the prerequisite "${id}", which comes later in the course`,
    expected: () => 'prerequisites that come earlier',
    fix: () => 'Move the chapter in course.yaml, or remove the prerequisite.',
  }),
  'term-unknown': error<Unknown>({
    found: ({ id }) => `the term "${id}"`,
    expected: () => 'the id of a term in chapters/data/glossary.yaml',
    fix: (unknown) => didYouMean(unknown, 'Add the term to the glossary.'),
  }),
  'reference-unknown': error<Unknown>({
    found: ({ id }) => `the citation "${id}"`,
    expected: () => 'the id of a work in chapters/data/references.json',
    fix: (unknown) => didYouMean(unknown, 'Add the work to references.json.'),
  }),
  'event-unknown': error<Unknown>({
    found: ({ id }) => `the event "${id}"`,
    expected: () => 'the id of an event in chapters/data/events.yaml',
    fix: (unknown) => didYouMean(unknown, 'Add the event to events.yaml.'),
  }),
  'objective-unknown': error<Unknown>({
    found: ({ id }) => `the objective "${id}"`,
    expected: () => 'the id of an objective in the frontmatter of the quiz’s chapter',
    fix: (unknown) => didYouMean(unknown, 'Add the objective to the chapter.'),
  }),
  'question-unknown': error<Unknown>({
    found: ({ id }) => `the question "${id}"`,
    expected: () => 'the id of a question in quizzes/',
    fix: (unknown) => didYouMean(unknown, 'Add the question to a quiz.'),
  }),
  'model-unknown': error<Unknown>({
    found: ({ id }) => `the model "${id}"`,
    expected: () => 'the name of a folder in chapters/models/ with an index.ts',
    fix: (unknown) => didYouMean(unknown, 'Write the model; docs/models.md shows how.'),
  }),
  'model-broken': error<{ id: string; reason: string }>({
    found: ({ id, reason }) => `the model "${id}", which cannot be used: ${reason}`,
    expected: () => 'index.ts with `export default defineModel({…})` that loads, and runs at its default values',
    fix: ({ id }) => `Correct chapters/models/${id}/; docs/models.md describes every field.`,
  }),
  'chapter-unknown': error<Unknown>({
    found: ({ id }) => `the chapter "${id}"`,
    expected: () => 'the id of a written chapter',
    fix: (unknown) => didYouMean(unknown, 'Correct the id.'),
  }),
  'target-unknown': error<Unknown>({
    found: ({ id }) => `a reference to "${id}"`,
    expected: () => 'figure:id, table:id, model:id, event:id, chapter:id or section:chapter-id#section-id that exists',
    fix: (unknown) => didYouMean(unknown, 'Correct the target.'),
  }),
  'passage-unknown': error<Unknown>({
    found: ({ id }) => `the passage "${id}"`,
    expected: () => 'chapter-id#section-id of a heading that exists',
    fix: (unknown) => didYouMean(unknown, 'Correct the passage, or give the heading that id.'),
  }),
  'value-unknown': error<Unknown & { vocabulary: string }>({
    found: ({ id, vocabulary }) => `"${id}" under \`${vocabulary}\``,
    expected: () => 'a vocabulary and a value declared under `vocabularies` in course.yaml',
    fix: (unknown) => didYouMean(unknown, 'Declare it in course.yaml, or correct the event.'),
  }),
  'reference-incomplete': error<{ id: string; type: string; missing: readonly string[] }>({
    found: ({ id, type }) => `the ${type} "${id}" without what readers need to find it`,
    expected: ({ missing }) =>
      missing.map((field) => (field === 'author' ? '`author` or `editor`' : `\`${field}\``)).join(', '),
    fix: ({ id }) => `Add the missing fields to "${id}" in references.json.`,
  }),

  // Questions
  'question-no-key': error<{ id: string; count: number }>({
    found: ({ id, count }) => `question "${id}" with no right option among ${count}`,
    expected: () => 'exactly one option with `correct: true`',
    fix: () => 'Mark the right option with `correct: true`.',
  }),
  'question-many-keys': error<{ id: string; keys: readonly string[] }>({
    found: ({ id, keys }) => `question "${id}" with ${keys.length} right options: ${keys.join(', ')}`,
    expected: () => 'exactly one option with `correct: true`',
    fix: () => 'Leave `correct: true` on one option.',
  }),
  'question-option-repeated': error<{ id: string; option: string; first: string }>({
    found: ({ id, option }) => `option "${option}" of question "${id}", which says the same as another`,
    expected: ({ first }) => `options that differ; it repeats "${first}"`,
    fix: () => 'Reword or remove one of the two.',
  }),
  'question-unused': warning<{ id: string }>({
    found: ({ id }) => `question "${id}", which no chapter asks`,
    expected: ({ id }) => `<Question id="${id}" /> in a chapter`,
    fix: () => 'Place it where the reader should stop and think.',
  }),

  // The lock of published ids
  'lock-unlisted': error<{ id: string }>({
    found: ({ id }) => `question "${id}", which quizzes/ids.lock.yaml does not know`,
    expected: () => 'every question and option in the lock before it is published',
    fix: () => 'Run `npm run lock` and commit the lock file.',
  }),
  'lock-vanished': error<{ id: string }>({
    found: ({ id }) => `the published question "${id}", which is no longer in quizzes/`,
    expected: () => 'published questions kept, or withdrawn on purpose',
    fix: ({ id }) => `Put the question back, or run \`npm run lock -- --retire ${id}\`.`,
  }),
  'lock-option-vanished': error<{ id: string; option: string }>({
    found: ({ id, option }) => `question "${id}" without its published option "${option}"`,
    expected: () => 'published options kept at the same revision',
    fix: () => 'Put the option back, or raise `revision` by one and run `npm run lock`.',
  }),
  'lock-option-unlisted': error<{ id: string; option: string }>({
    found: ({ id, option }) => `question "${id}" with the new option "${option}" at a published revision`,
    expected: () => 'new options only with a raised revision',
    fix: () => 'Raise `revision` by one and run `npm run lock`.',
  }),
  'lock-reused': error<{ id: string }>({
    found: ({ id }) => `the id "${id}", which belonged to something withdrawn`,
    expected: () => 'an id that was never published before',
    fix: () => 'Choose a new id: readers’ records still hold answers under the old one.',
  }),
  'lock-key-changed': error<{ id: string; before: string; now: string }>({
    found: ({ id, before, now }) => `question "${id}" with the key "${now}" where "${before}" was published`,
    expected: () => 'a changed key only with a raised revision',
    fix: () => 'Raise `revision` by one and run `npm run lock`, or restore the key.',
  }),
  'lock-revision': error<{ id: string; revision: number; published: number }>({
    found: ({ id, revision, published }) => `question "${id}" at revision ${revision}, published at ${published}`,
    expected: ({ revision, published }) =>
      revision < published ? `revision ${published} or higher` : `revision ${revision} in the lock`,
    fix: ({ revision, published }) =>
      revision < published
        ? 'Revisions only rise: restore the number.'
        : 'Run `npm run lock` and commit the lock file.',
  }),
} as const;

export type AuthorErrorCode = keyof typeof authorErrors;
export type DetailsOf<Code extends AuthorErrorCode> = Parameters<(typeof authorErrors)[Code]['found']>[0];
