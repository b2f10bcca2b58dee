import { placeOfQuestion } from '../../study/bookmarks.ts';
import type { CommonQuestion } from '../../schemas/question.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { record, recordView } from '../record/record.ts';
import { Words } from '../words.tsx';

interface Props {
  readonly question: Pick<CommonQuestion, 'id' | 'revision'>;
  readonly strings: QuestionStrings;
  readonly onFailed: (error: Error) => void;
}

/** Marks a question, so that revision and the page of notes list it, or takes the mark away. */
export function BookmarkButton({ question, strings, onFailed }: Props) {
  const view = recordView.value;
  const item = placeOfQuestion(question.id);
  const isSet = view.status === 'read' && view.state.bookmarks.has(item);
  const toggle = () => {
    const payload = isSet ? ({ removed: true } as const) : {};
    record({ type: 'bookmark', item, rev: question.revision, payload }).catch(onFailed);
  };
  return (
    <button type="button" class="quiet" onClick={toggle}>
      <Words>{isSet ? strings.unbookmark : strings.bookmark}</Words>
    </button>
  );
}
