import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findUndrawn } from '../course/check-diagrams.ts';
import { type Diagram, drawingName, drawingsFolder, isCleanDrawing, isDrawing } from '../course/diagram.ts';
import type { CourseFiles } from '../course/files.ts';
import { type Issue, makeIssue } from '../course/issue.ts';
import type { CourseReading } from '../course/read-course.ts';
import { sortIssues } from '../course/report.ts';
import { findSyntaxFault } from './parse-diagram.ts';
import { createPen, type Pen } from './pen.ts';

/** Parses the diagrams that are not drawn yet; a drawn one was read before. Returns the reading with their faults. */
export async function checkSyntax(reading: CourseReading, files: CourseFiles): Promise<CourseReading> {
  const faulty = new Set(
    reading.issues.filter(({ code }) => code === 'diagram-kind' || code === 'diagram-feature').map(lineOf),
  );
  const issues: Issue[] = [];
  for (const { source, place, placeOf } of findUndrawn(reading.draft, files)) {
    if (faulty.has(lineOf({ place }))) continue;
    const fault = await findSyntaxFault(source);
    if (fault) issues.push(makeIssue('diagram-syntax', placeOf(fault.line, fault.column), { reason: fault.reason }));
  }
  return issues.length === 0 ? reading : { ...reading, issues: sortIssues([...reading.issues, ...issues]) };
}

const lineOf = ({ place }: Pick<Issue, 'place'>) => `${place.file}:${place.line}`;

/** Reports diagrams that have no drawing, with the reason. */
export const notDrawn = (diagrams: readonly Diagram[], reason: string): Issue[] =>
  diagrams.map(({ source, place }) => makeIssue('diagram-not-drawn', place, { name: drawingName(source), reason }));

/** The drawings of a course on disk: reads, draws what is missing, removes what nothing shows any more. */
export class Drawings {
  readonly #folder: string;
  readonly #pen: Pen;
  readonly #drawn = new Map<string, Promise<string>>();

  /** `courseRoot` is the folder that holds chapters/. `pen` draws. */
  constructor(courseRoot: string, pen: Pen = createPen()) {
    this.#folder = join(courseRoot, drawingsFolder);
    this.#pen = pen;
  }

  /** Returns the drawing of a source; draws and keeps it if there is none. Rejects if it cannot be drawn. */
  async find(source: string): Promise<string> {
    const file = join(this.#folder, drawingName(source));
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (isCleanDrawing(kept)) return kept;
    const drawn = this.#drawn.get(file) ?? this.#pen.draw(source);
    this.#drawn.set(file, drawn);
    try {
      const svg = await drawn;
      if (!isCleanDrawing(svg)) throw new Error('it came out as something else than shapes and words');
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(file, svg);
      return svg;
    } finally {
      this.#drawn.delete(file);
    }
  }

  /** Draws every diagram; what cannot be drawn is reported. Returns the paths of the new drawings. */
  async draw(diagrams: readonly Diagram[]): Promise<{ drawn: string[]; issues: Issue[] }> {
    const drawn: string[] = [];
    const issues: Issue[] = [];
    for (const diagram of diagrams)
      try {
        await this.find(diagram.source);
        drawn.push(`${drawingsFolder}/${drawingName(diagram.source)}`);
      } catch (error) {
        issues.push(...notDrawn([diagram], reasonOf(error)));
      }
    return { drawn, issues };
  }

  /** Removes the drawings that no diagram of the course has. Returns their paths. */
  prune(reading: CourseReading): string[] {
    // A chapter that cannot be read may hold any of them.
    if (reading.draft.chapters.some(({ prose }) => !prose.readable) || !existsSync(this.#folder)) return [];
    const used = new Set(
      reading.draft.chapters.flatMap(({ prose }) => prose.diagrams.map(({ source }) => drawingName(source))),
    );
    const stale = readdirSync(this.#folder).filter((name) => isDrawing(`${drawingsFolder}/${name}`) && !used.has(name));
    for (const name of stale) rmSync(join(this.#folder, name));
    return stale.map((name) => `${drawingsFolder}/${name}`);
  }

  /** Ends the browser, if one was started. */
  close(): Promise<void> {
    return this.#pen.close();
  }
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n', 1)[0]!
    .replace(/^(page\.evaluate|browserType\.launch): (Error: )?/, '')
    .replace(/[.:]+$/, '');
