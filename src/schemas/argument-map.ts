import { z } from 'zod';
import { id, markdown } from './common.ts';

export const statementTypes = ['claim', 'reason', 'assumption', 'evidence', 'objection', 'rebuttal'] as const;

export type StatementType = (typeof statementTypes)[number];

export const StatementSchema = z.strictObject({
  id: id('Id of the statement, unique in its file. Links to readers’ judgements name it.'),
  type: z
    .enum(statementTypes)
    .describe(
      'claim: what the argument is for, one in a file. reason: speaks for its parent. assumption: its parent fails without it. evidence: what can be looked up. objection: speaks against its parent. rebuttal: answers an objection.',
    ),
  text: markdown('The statement as a full sentence. Evidence names its source with <Cite> or <Event>.'),
  supports: id('Id of the statement it speaks for: of a reason, an assumption, or evidence in favour.').optional(),
  opposes: id('Id of the statement it speaks against: of an objection, a rebuttal, or evidence against.').optional(),
});

/** What an author may write in `chapters/data/arguments/<id>.yaml`: a list of statements, the tree by its parents. */
export const ArgumentMapSchema = z.array(StatementSchema).min(1).describe('Statements, in the order they are shown.');

export type Statement = z.output<typeof StatementSchema>;
