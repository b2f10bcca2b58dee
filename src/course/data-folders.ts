import type { ComponentName } from '../schemas/components.ts';

/** Folders of `chapters/data/` in which every file is one thing that chapters show, and what belongs there. */
export const dataFolders = {
  arguments: 'argument maps named in lower-case words, such as tidal-power.yaml',
  boards: 'boards named in lower-case words, such as one-change.yaml',
  maps: 'maps named in lower-case words, such as north-sea.yaml',
  'source-checks': 'source checks named in lower-case words, such as ten-claims.yaml',
  sorters: 'event sorters named in lower-case words, such as two-claims.yaml',
  wordings: 'wordings named in lower-case words, such as one-event.yaml',
} as const;

export type DataFolder = keyof typeof dataFolders;

/** Which folder holds what a component shows; its `data` is the name of the file without its ending. */
export const shownFrom: Partial<Record<ComponentName, DataFolder>> = {
  ArgumentMap: 'arguments',
  Board: 'boards',
  Map: 'maps',
  EventSorter: 'sorters',
  Wording: 'wordings',
  SourceCheck: 'source-checks',
};

/** The id of what a file of a folder holds, its name without ending; undefined for a file elsewhere or misnamed. */
export function idInFolder(folder: DataFolder, file: string): string | undefined {
  const start = `chapters/data/${folder}/`;
  return file.startsWith(start)
    ? /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml$/.exec(file.slice(start.length))?.[1]
    : undefined;
}

/** Names the owner of the texts of such a file. */
export const dataOwner = (folder: DataFolder, id: string): string => `${folder}:${id}`;
