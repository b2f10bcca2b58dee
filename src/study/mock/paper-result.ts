import { type Share, wilson } from '../mastery/wilson.ts';

/** A question of a paper, answered or not. */
export interface PaperAnswer {
  readonly objective: string;
  readonly score: number;
  readonly max: number;
}

/** What was reached, and the share of such questions that would be, with its interval. */
export interface PaperScore {
  readonly score: number;
  readonly max: number;
  readonly questions: number;
  readonly share: Share;
}

export interface PaperResult {
  readonly whole: PaperScore;
  readonly objectives: ReadonlyMap<string, PaperScore>;
}

/** Adds up a paper as a whole and by objective. In the interval each question counts once, whatever its points. */
export function scorePaper(answers: readonly PaperAnswer[]): PaperResult {
  const objectives = [...new Set(answers.map(({ objective }) => objective))];
  return {
    whole: addUp(answers),
    objectives: new Map(
      objectives.map((objective) => [objective, addUp(answers.filter((answer) => answer.objective === objective))]),
    ),
  };
}

function addUp(answers: readonly PaperAnswer[]): PaperScore {
  const total = (value: (answer: PaperAnswer) => number) => answers.reduce((sum, answer) => sum + value(answer), 0);
  return {
    score: total(({ score }) => score),
    max: total(({ max }) => max),
    questions: answers.length,
    share: wilson(
      total(({ score, max }) => (max > 0 ? Math.min(1, Math.max(0, score / max)) : 0)),
      answers.length,
    ),
  };
}
