import { useState } from 'preact/hooks';
import type { OwnMark } from '../../quiz/sorter.ts';
import { record, recordView } from '../record/record.ts';
import type { ClaimView } from './data.ts';

/** How far the last change was saved, and the item it was about if there was one only. */
export type SaveStatus = { readonly item?: string | undefined } & (
  { readonly status: 'idle' | 'saving' | 'saved' } | { readonly status: 'failed'; readonly reason: string }
);

type Marks = ReadonlyMap<string, OwnMark>;

/**
 * The reader’s marks of the events under a claim, by item: those of the record, and over them what could not be kept
 * there, which counts for this visit.
 */
export function useOwnMarks({ events, marks }: ClaimView) {
  const [status, setStatus] = useState<SaveStatus>({ status: 'idle' });
  // Undefined is a mark that was taken back.
  const [here, setHere] = useState<ReadonlyMap<string, OwnMark | undefined>>(new Map());

  const own = new Map(
    events.flatMap(({ item }): [string, OwnMark][] => {
      const mark = here.has(item) ? here.get(item) : recorded(item);
      // A mark that the course no longer offers is none.
      return mark && marks.some(({ id }) => id === mark.choice) ? [[item, mark]] : [];
    }),
  );

  const write = async (changes: ReadonlyMap<string, OwnMark | undefined>) => {
    const item = changes.size === 1 ? [...changes.keys()][0] : undefined;
    setHere((before) => new Map([...before, ...changes]));
    setStatus({ status: 'saving', item });
    try {
      for (const [one, mark] of changes) {
        await record({ type: 'judgement', item: one, rev: 1, payload: mark ? payloadOf(mark) : { removed: true } });
        setHere((before) => new Map([...before].filter(([other, value]) => other !== one || value !== mark)));
      }
      setStatus({ status: 'saved', item });
    } catch (error) {
      setStatus({ status: 'failed', item, reason: (error as Error).message });
    }
  };

  return {
    own: own as Marks,
    status,
    /** Keeps marks, or marks with their grounds. */
    keep: (changed: Marks) => write(changed),
    /** Takes a mark back. */
    take: (item: string) => write(new Map([[item, undefined]])),
  };
}

const payloadOf = ({ choice, grounds }: OwnMark) => (grounds === undefined ? { choice } : { choice, reason: grounds });

function recorded(item: string): OwnMark | undefined {
  const view = recordView.value;
  const payload = view.status === 'read' ? view.state.judgements.get(item)?.payload : undefined;
  return payload && { choice: payload.choice, grounds: payload.reason };
}
