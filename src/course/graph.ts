import type { Statement } from '../schemas/argument-map.ts';
import type { Chapter } from '../schemas/chapter.ts';
import type { Course } from '../schemas/course.ts';
import type { Event } from '../schemas/event.ts';
import type { Term } from '../schemas/glossary.ts';
import type { Board } from '../schemas/board.ts';
import type { MapData } from '../schemas/map.ts';
import type { Misconception } from '../schemas/misconception.ts';
import type { Question, Quiz } from '../schemas/quiz.ts';
import type { Wording } from '../schemas/wording.ts';
import type { Reference } from '../schemas/reference.ts';
import type { Sorter } from '../schemas/sorter.ts';
import type { SourceCheck } from '../schemas/source-check.ts';

/** A chapter as others name it. */
export interface ChapterLink {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Announced chapters have a place and a title but no page. */
  readonly planned: boolean;
  /** Of the title, which may differ from the language of the course. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A chapter that uses something, with the sections it is used in; none for the text before the first heading. */
export interface UseLink extends ChapterLink {
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

/** How works are cited: a style of the generator by name, or the author's own as text. */
export interface CitationSettings {
  readonly style: string;
  readonly styleText: string | undefined;
  readonly localeText: string | undefined;
}

export interface CoursePart {
  readonly id: string;
  readonly title: string;
  readonly chapters: readonly ChapterLink[];
}

export interface CourseNode extends Omit<Course, 'parts' | 'citations' | 'revisionPath'> {
  readonly citations: CitationSettings;
  readonly parts: readonly CoursePart[];
  /** The chapters to read when time is short, in order. */
  readonly revisionPath: readonly ChapterLink[];
  /** By the id of every chapter that builds on others, announced ones too: the ids of those, earliest first. */
  readonly prerequisites: Readonly<Record<string, readonly string[]>>;
  /** Origin of the site, such as https://example.org; undefined if course.yaml gives no url. */
  readonly origin: string | undefined;
  /** Path the site lives under, starting and ending with a slash. */
  readonly base: string;
  /** Route of the icon in public/, if the course brings one. */
  readonly icon: string | undefined;
}

export interface SectionNode {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

export interface ChapterNode extends Omit<Chapter, 'prerequisites' | 'language' | 'direction'> {
  readonly number: number;
  /** Path of the MDX file from the root. */
  readonly file: string;
  readonly part: { readonly id: string; readonly title: string };
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly prerequisites: readonly ChapterLink[];
  readonly previous: ChapterLink | undefined;
  readonly next: ChapterLink | undefined;
  readonly sections: readonly SectionNode[];
  readonly words: number;
  readonly quizzes: readonly { readonly id: string; readonly title: string }[];
  /** Ids of the works cited, in order of first citation. */
  readonly cited: readonly string[];
}

export interface TermNode extends Term {
  /** Chapters that use the term. */
  readonly usedIn: readonly UseLink[];
}

export interface ReferenceNode extends Reference {
  readonly citedIn: readonly UseLink[];
}

export interface EventNode extends Event {
  readonly usedIn: readonly UseLink[];
}

/** A model that could be loaded. */
export interface ModelNode {
  /** Name of its folder. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Chapters in which it stands. */
  readonly usedIn: readonly UseLink[];
}

/** The data of a board; its id is the name of its file. */
export type BoardNode = Board & { readonly id: string };

/** An event sorter; its id is the name of its file. */
export type SorterNode = Sorter & {
  readonly id: string;
  /** Chapters in which it stands. */
  readonly usedIn: readonly UseLink[];
};
/** The data of a wording; its id is the name of its file. */
export type WordingNode = Wording & { readonly id: string };
/** The data of a source check; its id is the name of its file. */
export type SourceCheckNode = SourceCheck & { readonly id: string };

export interface ArgumentMapNode {
  readonly id: string;
  readonly statements: readonly Statement[];
}

/** Something that can be referred to by kind and id, with its number and address. */
export interface TargetNode {
  /** kind:id, such as figure:spiral. */
  readonly id: string;
  /** 3.1 for a figure, 3 for a chapter; empty where the kind has no numbers. */
  readonly number: string;
  readonly title: string;
  /** Address relative to the base; undefined for what has no page yet. */
  readonly route: string | undefined;
}

/** The data of a map; its id is the name of its file. */
export type MapNode = MapData & { readonly id: string };

export type QuestionNode = Question & {
  readonly quiz: string;
  readonly chapter: string;
  /** What the misconceptions that it names stand for, as far as the course says. */
  readonly beliefs: readonly Misconception[];
};

/** The whole course, typed and resolved: all that pages need besides the prose itself. */
export interface CourseGraph {
  readonly course: CourseNode;
  readonly chapters: readonly ChapterNode[];
  readonly terms: readonly TermNode[];
  readonly references: readonly ReferenceNode[];
  readonly events: readonly EventNode[];
  readonly models: readonly ModelNode[];
  readonly argumentMaps: readonly ArgumentMapNode[];
  readonly quizzes: readonly Quiz[];
  readonly questions: readonly QuestionNode[];
  readonly targets: readonly TargetNode[];
  readonly maps: readonly MapNode[];
  readonly boards: readonly BoardNode[];
  readonly sorters: readonly SorterNode[];
  readonly wordings: readonly WordingNode[];
  readonly sourceChecks: readonly SourceCheckNode[];
}
