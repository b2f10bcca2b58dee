import { fill } from '../../strings/fill.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { pageContext } from '../page.ts';
import { Words } from '../words.tsx';

interface Props {
  readonly hints: readonly { readonly text: string; readonly cost: number }[];
  readonly seen: number;
  readonly strings: QuestionStrings;
  readonly onAsk: () => void;
}

/** Hints, one after the other; the button says what the next one costs. */
export function Hints({ hints, seen, strings, onAsk }: Props) {
  const next = hints[seen];
  const percent = (share: number) => share.toLocaleString(pageContext().language, { style: 'percent' });
  return (
    <div class="hints">
      <div role="status">
        {hints.slice(0, seen).map(({ text }, position) => (
          <p key={position}>
            <b>
              <Words>{fill(strings.hint, { number: String(position + 1), count: String(hints.length) })}</Words>
            </b>{' '}
            <span dangerouslySetInnerHTML={{ __html: text }} />
          </p>
        ))}
      </div>
      {next && (
        <button type="button" class="quiet" onClick={onAsk}>
          <Words>{next.cost > 0 ? fill(strings.askHintCost, { percent: percent(next.cost) }) : strings.askHint}</Words>
        </button>
      )}
    </div>
  );
}
