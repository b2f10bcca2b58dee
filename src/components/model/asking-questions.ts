import { withBase } from '../../course/routes.ts';
import type { AskingQuestion } from '../../islands/model/predict.tsx';
import { getQuestions, getTarget } from '../course-data.ts';

const byNumber = new Intl.Collator('en', { numeric: true });

/** The questions of the bank that are about a model, in the order of their numbers. */
export async function getAskingQuestions(model: string): Promise<readonly AskingQuestion[]> {
  const asking = (await getQuestions()).filter((question) => 'model' in question && question.model === model);
  const targets = await Promise.all(asking.map(({ id }) => getTarget(`question:${id}`)));
  return targets
    .flatMap((target) =>
      target?.route === undefined
        ? []
        : [{ href: withBase(import.meta.env.BASE_URL, target.route), number: target.number }],
    )
    .sort((one, other) => byNumber.compare(one.number, other.number));
}
