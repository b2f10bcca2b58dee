import { didYouMean, error, type Unknown } from './author-error.ts';

/** Mistakes that show only when files are held against one another: ids, references, questions, the lock. */
export const errorsBetweenFiles = {
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
    expected: () => 'the id of an objective in the frontmatter of the chapter',
    fix: (unknown) => didYouMean(unknown, 'Add the objective to the chapter.'),
  }),
  'question-unknown': error<Unknown>({
    found: ({ id }) => `the question "${id}"`,
    expected: () => 'the id of a question in quizzes/',
    fix: (unknown) => didYouMean(unknown, 'Add the question to a quiz.'),
  }),
  'quiz-unknown': error<Unknown>({
    found: ({ id }) => `the quiz "${id}"`,
    expected: () => 'the id of a quiz: the `id` of a file in quizzes/',
    fix: (unknown) => didYouMean(unknown, 'Write the quiz, or take the component out.'),
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
  'chapter-unknown': error<Unknown & { announced?: boolean }>({
    found: ({ id }) => `the chapter "${id}"`,
    expected: ({ announced }) => `the id of a ${announced ? 'chapter listed in course.yaml' : 'written chapter'}`,
    fix: (unknown) => didYouMean(unknown, 'Correct the id.'),
  }),
  'target-unknown': error<Unknown>({
    found: ({ id }) => `a reference to "${id}"`,
    expected: () =>
      'figure:id, table:id, equation:id, model:id, question:id, event:id, chapter:id, section:chapter-id#section-id or note:chapter-id#note-id that exists',
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
  'event-dates': error<{ id: string; begin: string; end: string }>({
    found: ({ id, begin, end }) => `event "${id}" that ends (${end}) before it begins (${begin})`,
    expected: () => '`end` after `date`, or none',
    fix: () => 'Correct one of the two dates.',
  }),
  'event-unsourced': error<{ id: string }>({
    found: ({ id }) => `event "${id}" without a source`,
    expected: () => 'a work under `sources`, or a `sourceNote` that says how the event is established',
    fix: () => 'Add the work that establishes it, or say in `sourceNote` what it rests on.',
  }),
  'vocabulary-unknown': error<Unknown & { field: string }>({
    found: ({ id, field }) => `the vocabulary "${id}" under \`${field}\``,
    expected: () => 'the id of a vocabulary declared under `vocabularies`',
    fix: (unknown) => didYouMean(unknown, 'Declare the vocabulary, or take the line out.'),
  }),
  'vocabulary-too-large': error<{ id: string; count: number; most: number }>({
    found: ({ id, count }) => `the vocabulary "${id}" with ${count} values as shapes of marks`,
    expected: ({ most }) => `at most ${most} values: readers tell no more shapes apart`,
    fix: () => 'Choose a smaller vocabulary for `timeline.marks`, or leave it out.',
  }),
  'reference-incomplete': error<{ id: string; type: string; missing: readonly string[] }>({
    found: ({ id, type }) => `the ${type} "${id}" without what readers need to find it`,
    expected: ({ missing }) =>
      missing.map((field) => (field === 'author' ? '`author` or `editor`' : `\`${field}\``)).join(', '),
    fix: ({ id }) => `Add the missing fields to "${id}" in references.json.`,
  }),
  'citation-style': error<{ file: string; reason: string }>({
    found: ({ file, reason }) => `${file}, which cannot be used for citations: ${reason}`,
    expected: () => 'an independent CSL style for citations in the text, or a CSL locale, in chapters/data/',
    fix: () => 'Correct the path, download the file again, or name one of the styles apa, harvard and vancouver.',
  }),

  // Questions
  'question-no-key': error<{ id: string; count: number }>({
    found: ({ id, count }) => `question "${id}" with no right option among ${count}`,
    expected: () => 'a key: an option with `correct: true`, or an answer that wins all points',
    fix: () => 'Mark the right option with `correct: true`, or give the answer.',
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
  'question-field': error<{ id: string; found: string; expected: string }>({
    found: ({ id, found }) => `question "${id}" with ${found}`,
    expected: ({ expected }) => expected,
    fix: () => 'docs/questions.md says what each type of question needs.',
  }),
  'stimulus-unknown': error<Unknown>({
    found: ({ id }) => `the text "${id}"`,
    expected: () => 'the id of a text in `stimuli` of the same quiz',
    fix: (unknown) => didYouMean(unknown, 'Add the text to `stimuli`.'),
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
