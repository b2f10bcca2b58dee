import type { Facet } from '../../study/hub/overview.ts';
import type { RevisionItem } from '../../study/revision-items.ts';
import type { RevisionStrings } from '../../strings/revision.ts';
import type { RevisionData } from './load-items.ts';

/** A text of the course with its language, which may differ from that of the words around it. */
export interface Name {
  readonly text: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Finds what the values of facets, and items, are called. */
export function namesOf(data: RevisionData) {
  const { strings } = data;
  const chapters = new Map(data.chapters.map((chapter) => [chapter.id, chapter]));
  const objectives = new Map(
    data.chapters.flatMap((chapter) =>
      chapter.objectives.map(({ id, text }) => [id, { text, ...tongueOf(chapter.id) }] as const),
    ),
  );
  function tongueOf(chapter: string): Pick<Name, 'lang' | 'dir'> {
    const found = chapters.get(chapter);
    return found ? { lang: found.language, dir: found.direction } : {};
  }
  const finders: Readonly<Record<Facet, (value: string) => Name>> = {
    chapter: (id) => {
      const found = chapters.get(id);
      return found ? { text: `${found.number} ${found.title}`, ...tongueOf(id) } : { text: strings.noChapter };
    },
    objective: (id) => objectives.get(id) ?? { text: id },
    type: (type) => ({ text: (strings as Readonly<Record<string, string>>)[type] ?? type }),
    misconception: (id) => ({ text: data.misconceptions[id] ?? id }),
  };
  return {
    nameOf: (facet: Facet, value: string): Name => finders[facet](value),
    describe: ({ card, question, chapter }: RevisionItem): Name =>
      card
        ? { text: textOf(card.front), ...(question ? tongueOf(chapter) : {}) }
        : { text: question!.stem, ...tongueOf(chapter) },
  };
}

export type Names = ReturnType<typeof namesOf>;

/** The words of HTML that the site wrote itself. */
const textOf = (html: string): string => {
  const text = new DOMParser().parseFromString(html, 'text/html').body.textContent;
  return text.length > 140 ? `${text.slice(0, 140).trimEnd()}…` : text;
};

export const whichWords = (strings: RevisionStrings) =>
  ({
    due: strings.due,
    'wrong-last': strings.wrongLast,
    'sure-but-wrong': strings.sureButWrong,
    unseen: strings.unseen,
    'asked-later': strings.askedLater,
    bookmarked: strings.bookmarked,
    all: strings.all,
    suspended: strings.suspended,
  }) as const;
