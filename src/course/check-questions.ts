import { check } from '../quiz/bank.ts';
import type { Question, Quiz } from '../schemas/quiz.ts';
import { checkPicture } from './check-pictures.ts';
import type { Draft } from './draft.ts';
import type { CourseFiles } from './files.ts';
import type { Index } from './index-ids.ts';
import { checkModelQuestion } from './check-model-questions.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Checks each question: its key, its options, and what it refers to. */
export function checkQuestions(draft: Draft, index: Index, files: CourseFiles): Issue[] {
  return draft.quizzes.flatMap(({ value, source }) =>
    value && source
      ? [
          ...checkChapter(value, source, draft, index),
          ...value.items.flatMap((question, position) =>
            checkQuestion(question, ['items', position], value, source, draft, index),
          ),
          ...value.items.flatMap((question, position) =>
            checkPicture(question, (path) => source.placeOf(['items', position, ...path]), draft, files),
          ),
        ]
      : [],
  );
}

// Under a former id or the id of an announced chapter, no page would show the quiz.
function checkChapter({ chapter }: Quiz, source: YamlSource, draft: Draft, { chapters, renamed }: Index): Issue[] {
  const written = draft.chapters.flatMap(({ id }) => id ?? []);
  if (!chapters || written.includes(chapter)) return [];
  const details = { id: chapter, nearest: renamed.get(chapter) ?? nearest(chapter, written) };
  return [makeIssue('chapter-unknown', source.placeOf(['chapter']), details)];
}

function checkQuestion(
  question: Question,
  path: Path,
  quiz: Quiz,
  source: YamlSource,
  draft: Draft,
  index: Index,
): Issue[] {
  const issues = check(question).map((fault) =>
    makeIssue(fault.code, source.placeOf([...path, ...fault.path]), fault.details as never),
  );

  issues.push(
    ...checkModelQuestion(question, draft).map(({ path: field, details }) =>
      makeIssue('question-field', source.placeOf([...path, ...field]), details),
    ),
  );

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
        nearest: nearestPassage(passage, index),
      }),
    );
  if (reference !== undefined && index.references && !index.references.has(reference))
    issues.push(
      makeIssue('reference-unknown', source.placeOf([...path, 'source', 'reference']), {
        id: reference,
        nearest: nearest(reference, index.references.keys()),
      }),
    );
  if (question.stimulus !== undefined && !Object.hasOwn(quiz.stimuli, question.stimulus))
    issues.push(
      makeIssue('stimulus-unknown', source.placeOf([...path, 'stimulus']), {
        id: question.stimulus,
        nearest: nearest(question.stimulus, Object.keys(quiz.stimuli)),
      }),
    );
  return issues;
}

/** Whether chapter-id#section-id is a heading, as far as the chapters can be read. */
export function passageExists(passage: string, { anchors, chapters }: Index): boolean {
  if (!chapters) return true;
  const [chapter, section] = passage.split('#') as [string, string];
  // Whatever is asked of a chapter whose text cannot be read may well be in it.
  return anchors.has(chapter) && (anchors.get(chapter)?.has(section) ?? true);
}

// Of a chapter that was renamed, the same section is meant.
export function nearestPassage(passage: string, { anchors, renamed }: Index): string | undefined {
  const [chapter, section] = passage.split('#') as [string, string];
  const passages = [...anchors].flatMap(([id, ids]) => [...(ids?.keys() ?? [])].map((anchor) => `${id}#${anchor}`));
  return nearest(`${renamed.get(chapter) ?? chapter}#${section}`, passages);
}
