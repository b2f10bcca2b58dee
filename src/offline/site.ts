/** What a worker knows from its build. */
export interface OfflineSite {
  /** Path the site lives under, starting and ending with a slash. */
  readonly base: string;
  /** Id of the course. */
  readonly course: string;
  readonly version: string;
  /** The first part of every path of the site; whatever else lies under the base belongs to others. */
  readonly roots: readonly string[];
}

/** Names of the caches of a course: its files, and what the worker has to remember. */
export const cacheNames = ({ base, course }: Pick<OfflineSite, 'base' | 'course'>) => ({
  files: `fulcrum:${base}:${course}:files`,
  notes: `fulcrum:${base}:${course}:notes`,
});

/** Address of the table of a version, below the base. The name changes with the content, so that no host mixes two. */
export const tablePath = (version: string): string => `assets/offline.${version}.json`;

/** Pages that are saved before any other: home, and the one that stands in for a page that is not saved. */
export const offlinePath = 'offline/';
export const firstPages: readonly string[] = ['', offlinePath];

/** What a page asks of its worker. */
export type WorkerMessage =
  /** Take over from the worker of the last version: the reader has agreed. */
  | { readonly type: 'take-over' }
  /** Save the page the message comes from, with what it needs and has loaded (absolute addresses). */
  | { readonly type: 'keep'; readonly page: string; readonly loaded: readonly string[] };
