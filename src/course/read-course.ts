import { checkArguments } from './check-arguments.ts';
import { checkBoards } from './check-boards.ts';
import { checkCitations, type TryStyle } from './check-citations.ts';
import { checkData } from './check-data.ts';
import { checkDiagrams } from './check-diagrams.ts';
import { checkEvents, checkTimeline } from './check-events.ts';
import { checkFiles } from './check-files.ts';
import { checkItems } from './check-items.ts';
import { checkMaps } from './check-maps.ts';
import { checkMisconceptions } from './check-misconceptions.ts';
import { checkModels, type ModelReadings } from './check-models.ts';
import { checkObjectives } from './check-objectives.ts';
import { checkOrder } from './check-order.ts';
import { checkProse } from './check-prose.ts';
import { checkQuestions } from './check-questions.ts';
import { checkRegions } from './check-regions.ts';
import { checkSorters } from './check-sorters.ts';
import { checkSourceChecks } from './check-source-checks.ts';
import { checkUses } from './check-uses.ts';
import { checkWordings } from './check-wordings.ts';
import type { Draft } from './draft.ts';
import type { CourseFiles } from './files.ts';
import type { CourseGraph } from './graph.ts';
import { indexIds } from './index-ids.ts';
import type { Issue } from './issue.ts';
import { checkLock } from './lock.ts';
import { makeGraph } from './make-graph.ts';
import { readFiles } from './read-files.ts';
import { sortIssues } from './report.ts';

export interface CourseReading {
  /** Undefined only if course.yaml itself cannot be understood. */
  readonly graph: CourseGraph | undefined;
  /** All mistakes, sorted by place. */
  readonly issues: readonly Issue[];
  readonly draft: Draft;
}

/**
 * Reads a course: files → typed graph, with every mistake found on the way. Pure. Models are code, so whoever can run
 * code loads them and passes what they said; without that, nothing is checked of them but that they are there. A
 * citation style of the author's is tried out by `tryStyle`.
 */
export function readCourse(files: CourseFiles, models?: ModelReadings, tryStyle?: TryStyle): CourseReading {
  const { draft, issues } = readFiles(files, models);
  const { index, issues: idIssues } = indexIds(draft);
  const found = [
    ...issues,
    ...idIssues,
    ...checkFiles(draft, files),
    ...checkModels(draft, index),
    ...checkRegions(draft, files),
    ...checkMaps(draft),
    ...checkBoards(draft),
    ...checkSorters(draft, index),
    ...checkWordings(draft, index),
    ...checkSourceChecks(draft, index),
    ...checkCitations(draft, files, tryStyle),
    ...checkOrder(draft, index),
    ...checkData(draft, index),
    ...checkEvents(draft, index),
    ...checkTimeline(draft),
    ...checkArguments(draft),
    ...checkUses(draft, index),
    ...checkObjectives(draft),
    ...checkProse(draft, index, files),
    ...checkDiagrams(draft),
    ...checkQuestions(draft, index, files),
    ...checkItems(draft),
    ...checkMisconceptions(draft, index),
    ...checkLock(draft),
  ];
  return { graph: makeGraph(draft, files), issues: sortIssues(found), draft };
}

/** Whether the reading has a mistake that a build must refuse. */
export const hasErrors = ({ issues }: Pick<CourseReading, 'issues'>): boolean =>
  issues.some(({ level }) => level === 'error');
