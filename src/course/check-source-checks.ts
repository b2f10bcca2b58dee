import type { SourceCheck } from '../schemas/source-check.ts';
import { unknown } from './check-data.ts';
import type { Draft } from './draft.ts';
import type { Index } from './index-ids.ts';
import { casesShown } from './index-uses.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { YamlSource } from './yaml.ts';

/** Checks what source checks refer to, and that no chapter asks for one judgement twice. */
export const checkSourceChecks = (draft: Draft, index: Index): Issue[] => [
  ...[...draft.sourceChecks.values()].flatMap(({ value, source }) =>
    value && source ? checkCases(value, source, index) : [],
  ),
  ...checkRepeated(draft),
];

function checkCases({ verdicts, cases }: SourceCheck, source: YamlSource, { references }: Index): Issue[] {
  const ids = verdicts.map(({ id }) => id);
  return cases.flatMap(({ id, reference, evidence, verdict }, at) => [
    ...unknown('reference-unknown', reference, references, source, ['cases', at, 'reference']),
    ...evidence.flatMap(({ about, text }, piece) =>
      /<(Cite|Event)\b/.test(text)
        ? []
        : [makeIssue('case-evidence-bare', source.placeOf(['cases', at, 'evidence', piece, 'text']), { id, about })],
    ),
    ...(ids.includes(verdict)
      ? []
      : [
          makeIssue('verdict-unknown', source.placeOf(['cases', at, 'verdict']), {
            id: verdict,
            nearest: nearest(verdict, ids),
          }),
        ]),
  ]);
}

function checkRepeated({ chapters, sourceChecks }: Draft): Issue[] {
  return chapters.flatMap(({ prose }) => {
    const seen = new Set<string>();
    return prose.uses.flatMap((use) =>
      casesShown(use, sourceChecks).flatMap(({ id }) => {
        if (seen.has(id)) return [makeIssue('case-repeated', use.place, { id })];
        seen.add(id);
        return [];
      }),
    );
  });
}
