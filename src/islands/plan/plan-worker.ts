/** Works plans out beside the page: a plan over a year tries hundreds of thousands of answers. */
import { answerPlan } from '../../study/exam/answers.ts';
import { fsrsScheduler } from '../../study/spacing/fsrs.ts';
import type { PlanRequest, PlanReply } from './work-out.ts';

addEventListener('message', ({ data: { number, input } }: MessageEvent<PlanRequest>) => {
  let reply: PlanReply;
  try {
    reply = { number, answers: answerPlan({ ...input, scheduler: fsrsScheduler }) };
  } catch (error) {
    reply = { number, fault: (error as Error).message };
  }
  postMessage(reply);
});
