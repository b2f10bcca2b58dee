import { errorsBetweenFiles } from './errors-between-files.ts';
import { errorsInBlocks } from './errors-in-blocks.ts';
import { errorsInArguments } from './errors-in-arguments.ts';
import { errorsInBoards } from './errors-in-boards.ts';
import { errorsInFiles } from './errors-in-files.ts';
import { errorsInItems } from './errors-in-items.ts';
import { errorsInSorters } from './errors-in-sorters.ts';
import { errorsInWordings } from './errors-in-wordings.ts';
import { errorsInSourceChecks } from './errors-in-source-checks.ts';

/**
 * Every mistake an author can be told about: what was found, what was expected, how to fix it.
 * A code never changes meaning; each has a section of the same name in `docs/errors.md` and a fixture in
 * `tests/fixtures/errors/`.
 */
export const authorErrors = {
  ...errorsInFiles,
  ...errorsBetweenFiles,
  ...errorsInBlocks,
  ...errorsInArguments,
  ...errorsInBoards,
  ...errorsInSorters,
  ...errorsInWordings,
  ...errorsInSourceChecks,
  ...errorsInItems,
} as const;

export type AuthorErrorCode = keyof typeof authorErrors;
export type DetailsOf<Code extends AuthorErrorCode> = Parameters<(typeof authorErrors)[Code]['found']>[0];
