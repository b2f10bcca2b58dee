import { chanceOfAtLeast, significance } from '../chance.ts';
import { quizRule } from '../lint-rule.ts';

export const keyPositionBias = quizRule({
  id: 'key-position-bias',
  level: 'warning',
  source: 'Haladyna, Downing & Rodriguez 2002; exact Poisson-binomial test, p < .05 over all positions',
  doc: 'In questions whose options keep their order (`shuffle: false`) the key stands in one position more often than chance allows. As many positions are looked at, each must be that much less likely (Bonferroni).',
  expected: 'keys spread over the positions',
  fix: 'Move some keys, or let the options be shuffled.',
  flawed: `- { stem: What raises the tides?, shuffle: false, choices: [{ text: The Moon, correct: true }, { text: A wind }, { text: A river }] }
- { stem: What makes waves?, shuffle: false, choices: [{ text: Wind, correct: true }, { text: Rain }, { text: Fish }] }
- { stem: What is a low tide called?, shuffle: false, choices: [{ text: Ebb, correct: true }, { text: Bar }, { text: Fog }] }
- { stem: What is a high tide called?, shuffle: false, choices: [{ text: Flood, correct: true }, { text: Storm }, { text: Eddy }] }`,
  clean: `- { stem: What raises the tides?, shuffle: false, choices: [{ text: A wind }, { text: The Moon, correct: true }, { text: A river }] }
- { stem: What makes waves?, shuffle: false, choices: [{ text: Wind, correct: true }, { text: Rain }, { text: Fish }] }
- { stem: What is a low tide called?, shuffle: false, choices: [{ text: Bar }, { text: Fog }, { text: Ebb, correct: true }] }
- { stem: What is a high tide called?, shuffle: false, choices: [{ text: Flood, correct: true }, { text: Storm }, { text: Eddy }] }`,
  checkQuiz: ({ items }) => {
    const keys = items
      .filter(({ shuffle, isChoice }) => !shuffle && isChoice)
      .map(({ options }) => ({
        count: options.length,
        at: options.flatMap(({ correct }, at) => (correct ? [at] : [])),
      }))
      .filter(({ at }) => at.length === 1);
    const positions = Math.max(0, ...keys.map(({ count }) => count));
    for (let position = 0; position < positions; position++) {
      const open = keys.filter(({ count }) => count > position);
      const there = open.filter(({ at: [key] }) => key === position).length;
      const p =
        positions *
        chanceOfAtLeast(
          there,
          open.map(({ count }) => 1 / count),
        );
      if (there > 1 && p < significance)
        return [
          {
            path: ['id'],
            found: `the key in position ${position + 1} in ${there} of ${open.length} questions that are not shuffled (p = ${p.toFixed(3)})`,
          },
        ];
    }
    return [];
  },
});
