import { useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { Standing } from '../../study/reading/overview.ts';
import { checkSummary, makeSummary } from '../../study/reading/summary.ts';
import { pageContext } from '../page.ts';
import { saveText } from '../save-text.ts';
import { createHash } from '../your-data/hash.ts';
import { chapters, title, words } from './facts-here.ts';

async function digest(text: string): Promise<string> {
  if (!createHash) throw new Error(words.noHash);
  const hash = createHash();
  hash.update(text);
  return hash.digest();
}

interface MakeSummaryProps {
  readonly standings: readonly Standing[];
  readonly total: Standing;
}

const figures = ({ millis, ...standing }: Standing) => ({ ...standing, minutes: Math.round(millis / 60_000) });

/** Makes a summary with the reader’s name, to print, save or copy. */
export function MakeSummary({ standings, total }: MakeSummaryProps) {
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const make = async () => {
    const date = new Intl.DateTimeFormat(pageContext().language, { dateStyle: 'long' }).format(new Date());
    const lines = [
      fill(words.nameLine, { name }),
      fill(words.courseLine, { course: title }),
      fill(words.made, { date }),
      fill(words.totalLine, figures(total)),
      ...chapters.map((chapter, index) =>
        fill(words.chapterLine, { title: chapter.title, ...figures(standings[index]!) }),
      ),
      words.disclaimer,
    ];
    setText(await makeSummary(lines, digest).catch((error: unknown) => (error as Error).message));
  };
  return (
    <section class="overview-summary" aria-labelledby="overview--summary">
      <h2 id="overview--summary">{words.summary}</h2>
      <p>{words.summaryText}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <p>
          <label for="overview--name">{words.name}</label>
          <input
            id="overview--name"
            type="text"
            required
            maxLength={200}
            autocomplete="name"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </p>
        <p>
          <button type="submit">{words.make}</button>
        </p>
      </form>
      <div role="status">
        {text !== '' && (
          <>
            <h3>{words.result}</h3>
            <pre class="overview-result" id="overview--result" dir="auto">
              {text}
            </pre>
          </>
        )}
      </div>
      {text !== '' && (
        <p class="notes-actions">
          <button type="button" class="quiet" onClick={printSummary}>
            {words.print}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => saveText(`${pageContext().course}-summary.txt`, 'text/plain', text)}
          >
            {words.save}
          </button>
        </p>
      )}
    </section>
  );
}

/** Prints the summary without the rest of the page. */
function printSummary(): void {
  const { classList } = document.documentElement;
  classList.add('prints-summary');
  addEventListener('afterprint', () => classList.remove('prints-summary'), { once: true });
  print();
}

const verdicts = { right: words.checkRight, wrong: words.checkWrong, missing: words.checkMissing } as const;

/** Says of a summary that is pasted whether it is as it was made. */
export function CheckSummary() {
  const [text, setText] = useState('');
  const [verdict, setVerdict] = useState('');
  const check = async () => {
    setVerdict(
      await checkSummary(text, digest).then(
        (found) => verdicts[found],
        (error: unknown) => (error as Error).message,
      ),
    );
  };
  return (
    <section aria-labelledby="overview--check">
      <h2 id="overview--check">{words.check}</h2>
      <p>{words.checkText}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <label for="overview--pasted">{words.pasted}</label>
        <textarea
          id="overview--pasted"
          rows={6}
          required
          spellcheck={false}
          autocomplete="off"
          dir="auto"
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setVerdict('');
          }}
        />
        <p>
          <button type="submit" class="quiet">
            {words.checkButton}
          </button>
        </p>
      </form>
      <p role="status">{verdict}</p>
    </section>
  );
}
