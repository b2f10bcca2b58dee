/** What the pages of the reader’s work know of a chapter. */
export interface ChapterFacts {
  readonly id: string;
  readonly title: string;
  /** Address of its page, base included. */
  readonly address: string;
  /** Language and direction of its title and sections. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

/** A chapter with what can be known and asked. */
export interface StudyFacts extends ChapterFacts {
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly type: string;
    readonly objective: string;
    /** `chapter#section` of the passage it tests. */
    readonly passage: string;
  }[];
  readonly quizzes: readonly { readonly title: string; readonly address: string }[];
}

/** Reads what the server wrote into the page. */
export const readFacts = (): unknown => JSON.parse(document.getElementById('overview--facts')?.textContent ?? '{}');
