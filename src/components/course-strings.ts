import { type QuestionStrings, questionStringsFor, type Strings, stringsFor } from '../strings/index.ts';
import { getChapters, getCourse } from './course-data.ts';
import { oncePerBuild } from './once-per-build.ts';

/** Returns the interface strings in the language of the course. */
export const courseStrings = async (): Promise<Strings> => stringsFor((await getCourse()).language).strings;

/** Returns the words about questions in the language of the course. */
export const questionStrings = async (): Promise<QuestionStrings> => questionStringsFor((await getCourse()).language);

/** A language and its writing direction. */
export interface Tongue {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The attributes of an element whose text is in another language than what surrounds it; none if it is the same. */
export const attributesOf = (text: Tongue, around: Tongue): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  text.language === around.language ? {} : { lang: text.language, dir: text.direction };

/** Returns the language the interface is in: that of the course, or English where there are no strings for it. */
export async function stringsTongue(): Promise<Tongue> {
  const course = await getCourse();
  const { language } = stringsFor(course.language);
  return { language, direction: language === course.language ? course.direction : 'ltr' };
}

/** The attributes of words of the interface amid prose, which does not know in which chapter it stands. */
export const attributesInProse = oncePerBuild(findAttributesInProse);

async function findAttributesInProse(): Promise<ReturnType<typeof attributesOf>> {
  const tongue = await stringsTongue();
  const other = (await getChapters()).find(({ language }) => language !== tongue.language);
  return other ? attributesOf(tongue, other) : {};
}
