import { z } from 'zod';
import { id, line, markdown, pages } from './common.ts';

/** How sure the course is of its own verdict. */
export const certainties = ['sure', 'likely', 'open'] as const;

const VerdictSchema = z.strictObject({
  id: id('Id of the verdict, unique in its file. Readers’ judgements are kept by it.'),
  name: line('The verdict as it is chosen, in a few words: Misleading.'),
  meaning: line('When to choose it, in a sentence.'),
});

const EvidenceSchema = z.strictObject({
  about: line('What the piece is about, in a few words. It is what readers see before they open it.'),
  text: markdown('What the evidence says. It names its source with <Cite> or <Event>.'),
});

export const CaseSchema = z.strictObject({
  id: id('Id of the claim, unique in the course. Readers’ judgements are kept by it.'),
  title: line('What the claim is about, in a few words that do not give the verdict away.'),
  claim: markdown('The claim as the source makes it, in your own words.'),
  reference: id('Id of the work that makes the claim.'),
  page: pages('Page or pages of the work.').optional(),
  evidence: z.array(EvidenceSchema).min(1).describe('What bears on the claim, in the order it is to be opened.'),
  verdict: id('The verdict of the course: id of one of the `verdicts`.'),
  certainty: z.enum(certainties).default('sure').describe('How sure the course is: open if it cannot tell.'),
  reason: markdown('Why the course judges so.'),
  wouldChange: markdown('What would change the course’s mind.'),
});

/** What an author may write in `chapters/data/source-checks/<id>.yaml`: claims of a source, to be judged by evidence. */
export const SourceCheckSchema = z.strictObject({
  title: line('Title of the page.'),
  lead: markdown('What is checked here and how the claims were chosen; stands at the top of the page.'),
  verdicts: z.array(VerdictSchema).min(2).describe('What readers can choose from, the same for every claim.'),
  cases: z.array(CaseSchema).min(1).describe('The claims, in the order they are shown.'),
});

export type SourceCheck = z.output<typeof SourceCheckSchema>;
export type Case = z.output<typeof CaseSchema>;
