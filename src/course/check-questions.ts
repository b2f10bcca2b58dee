import type { Question, Quiz } from '../schemas/quiz.ts';
import type { Draft } from './draft.ts';
import type { Index } from './index-ids.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Checks each question: its key, its options, and what it refers to. */
export function checkQuestions(draft: Draft, index: Index): Issue[] {
  const asked = new Set(
    draft.chapters.flatMap(({ prose }) =>
      prose.uses.flatMap(({ component, attributes }) => (component === 'Question' ? (attributes.get('id') ?? []) : [])),
    ),
  );
  return draft.quizzes.flatMap(({ value, source }) =>
    value && source
      ? [
          ...checkChapter(value, source, draft, index),
          ...value.items.flatMap((question, position) =>
            checkQuestion(question, ['items', position], value, source, draft, index, asked),
          ),
        ]
      : [],
  );
}

// Under a former id or the id of an announced chapter, no page would show the quiz.
function checkChapter({ chapter }: Quiz, source: YamlSource, draft: Draft, { chapters }: Index): Issue[] {
  const written = draft.chapters.flatMap(({ id }) => id ?? []);
  return chapters && !written.includes(chapter)
    ? [makeIssue('chapter-unknown', source.placeOf(['chapter']), { id: chapter, nearest: nearest(chapter, written) })]
    : [];
}

function checkQuestion(
  question: Question,
  path: Path,
  quiz: Quiz,
  source: YamlSource,
  draft: Draft,
  index: Index,
  asked: ReadonlySet<string>,
): Issue[] {
  const { id, choices } = question;
  const issues: Issue[] = [];
  const keys = choices.filter(({ correct }) => correct).map((choice) => choice.id);
  const place = source.placeOf([...path, 'id']);
  if (keys.length === 0) issues.push(makeIssue('question-no-key', place, { id, count: choices.length }));
  if (keys.length > 1) issues.push(makeIssue('question-many-keys', place, { id, keys }));
  issues.push(...checkRepetition(question, path, source));

  const own = draft.chapters.find((chapter) => chapter.id === quiz.chapter);
  const objectives = own?.value?.objectives.map((objective) => objective.id);
  if (objectives && !objectives.includes(question.objective))
    issues.push(
      makeIssue('objective-unknown', source.placeOf([...path, 'objective']), {
        id: question.objective,
        nearest: nearest(question.objective, objectives),
      }),
    );
  const { passage, reference } = question.source;
  if (!passageExists(passage, index))
    issues.push(
      makeIssue('passage-unknown', source.placeOf([...path, 'source', 'passage']), {
        id: passage,
        nearest: nearest(passage, passagesOf(index)),
      }),
    );
  if (reference !== undefined && index.references && !index.references.has(reference))
    issues.push(
      makeIssue('reference-unknown', source.placeOf([...path, 'source', 'reference']), {
        id: reference,
        nearest: nearest(reference, index.references.keys()),
      }),
    );
  if (!asked.has(id)) issues.push(makeIssue('question-unused', place, { id }));
  return issues;
}

function checkRepetition({ id, choices }: Question, path: Path, source: YamlSource): Issue[] {
  const seen = new Map<string, string>();
  return choices.flatMap((choice, position) => {
    const text = fold(choice.text);
    const first = seen.get(text);
    if (first === undefined) seen.set(text, choice.id);
    return first === undefined
      ? []
      : [
          makeIssue('question-option-repeated', source.placeOf([...path, 'choices', position, 'text']), {
            id,
            option: choice.id,
            first,
          }),
        ];
  });
}

// Two options that differ only in case, spacing or punctuation at the end are one option to a reader.
const fold = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '');

function passageExists(passage: string, { anchors, chapters }: Index): boolean {
  if (!chapters) return true;
  const [chapter, section] = passage.split('#') as [string, string];
  return anchors.get(chapter)?.has(section) ?? false;
}

const passagesOf = ({ anchors }: Index) =>
  [...anchors].flatMap(([chapter, ids]) => [...ids.keys()].map((id) => `${chapter}#${id}`));
