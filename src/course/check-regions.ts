import type { Draft } from './draft.ts';
import type { CourseFiles } from './files.ts';
import { formatPlace, type Issue, makeIssue, nearest, type Place } from './issue.ts';
import { findRegions } from './regions.ts';

/** Checks the named regions of models, and that every `<Source>` shows one that is there. */
export function checkRegions({ chapters, models }: Draft, { texts }: CourseFiles): Issue[] {
  const issues: Issue[] = [];
  const known = new Map<string, Map<string, Place>>();
  for (const [file, code] of texts) {
    const model = /^chapters\/models\/([^/]+)\/[^/]+\.ts$/.exec(file)?.[1];
    if (model === undefined) continue;
    const own = known.get(model) ?? new Map<string, Place>();
    known.set(model, own);
    const { regions, faults } = findRegions(code);
    for (const { name, line, problem } of faults)
      issues.push(makeIssue('region-broken', { file, line, column: 1 }, { name, problem }));
    for (const { name, from } of regions) {
      const place = { file, line: from - 1, column: 1 };
      const first = own.get(name);
      const fault = (problem: string) => issues.push(makeIssue('region-broken', place, { name, problem }));
      if (name === '') fault('opened without a name');
      else if (first) fault(`for the second time; it was first used at ${formatPlace(first)}`);
      else own.set(name, place);
    }
  }
  for (const { prose } of chapters)
    for (const use of prose.uses) {
      const [model, region] = [use.attributes.get('model'), use.attributes.get('region')];
      if (use.component !== 'Source' || !region?.trim() || model === undefined || !models.has(model)) continue;
      const names = [...(known.get(model)?.keys() ?? [])];
      if (!names.includes(region))
        issues.push(
          makeIssue('region-unknown', use.placeOf('region'), {
            id: region,
            nearest: nearest(region, names),
            model,
            names,
          }),
        );
    }
  return issues;
}
