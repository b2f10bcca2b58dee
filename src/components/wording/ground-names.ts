import type { Vocabulary } from '../../schemas/wording.ts';
import type { Strings } from '../../strings/index.ts';

/** The name of each kind of ground in the language of the interface. */
export const groundNames = (strings: Strings): Readonly<Record<Vocabulary['ground']['kind'], string>> => ({
  legal: strings.wordingLegal,
  political: strings.wordingPolitical,
  analytic: strings.wordingAnalytic,
});
