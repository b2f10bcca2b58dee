import type { PlanAnswers } from '../../study/exam/answers.ts';
import type { ExamInput } from '../../study/exam/input.ts';

/** What is sent to the worker; functions cannot travel, so it brings the scheduler itself. */
export interface PlanRequest {
  readonly number: number;
  readonly input: Omit<ExamInput, 'scheduler'>;
}

export type PlanReply =
  { readonly number: number; readonly answers: PlanAnswers } | { readonly number: number; readonly fault: string };

let worker: Worker | undefined;
let count = 0;

/**
 * Works a plan out without holding up the page.
 *
 * @throws Error with the reason if the worker cannot be started or fails.
 */
export function workOut(input: PlanRequest['input']): Promise<PlanAnswers> {
  worker ??= new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
  const own = worker;
  const number = ++count;
  return new Promise((resolve, reject) => {
    const end = () => {
      own.removeEventListener('message', listen);
      own.removeEventListener('error', fail);
    };
    const listen = ({ data }: MessageEvent<PlanReply>) => {
      if (data.number !== number) return;
      end();
      if ('fault' in data) reject(new Error(data.fault));
      else resolve(data.answers);
    };
    const fail = ({ message }: ErrorEvent) => {
      end();
      // A script that could not be had is fetched anew at the next try.
      worker = undefined;
      reject(new Error(message || 'plan-worker'));
    };
    own.addEventListener('message', listen);
    own.addEventListener('error', fail);
    own.postMessage({ number, input } satisfies PlanRequest);
  });
}
