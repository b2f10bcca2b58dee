import type { ExamStrings } from '../../strings/exam.ts';
import { listParts, type ExamChapter } from '../../study/exam/parts.ts';
import { listItems, type RevisionItem, type RevisionItems } from '../../study/revision-items.ts';
import { loadItems } from '../revision/load-items.ts';

/** What both pages of the exam stand on. */
export interface ExamData {
  readonly words: ExamStrings;
  readonly course: string;
  readonly data: RevisionItems;
}

/** Reads the words the page brought and loads what may be asked. @throws Error with the address if it cannot be had. */
export async function loadExamData(element: HTMLElement): Promise<ExamData> {
  return {
    words: JSON.parse(element.dataset.strings!) as ExamStrings,
    course: element.dataset.title!,
    data: await loadItems(element.dataset.items!),
  };
}

/** Everything revision asks, and the parts it falls into. */
export function planItems(data: RevisionItems): {
  readonly items: readonly RevisionItem[];
  readonly chapters: readonly ExamChapter[];
} {
  const items = listItems(data);
  return { items, chapters: listParts(data.chapters, items) };
}
