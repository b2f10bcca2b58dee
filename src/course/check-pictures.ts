import { getAtlas } from '../map/atlas.ts';
import { placeIn } from '../map/draw-map.ts';
import { boundsOf, findBoundsFault, makeFrame } from '../map/frame.ts';
import type { Question } from '../schemas/quiz.ts';
import type { Draft } from './draft.ts';
import type { CourseFiles } from './files.ts';
import { type Issue, makeIssue, nearest, type Place } from './issue.ts';
import type { Path } from './yaml.ts';

type Hotspot = Extract<Question, { type: 'hotspot' }>;

/** Checks the picture of a question: its file or its map is there, and on the map what the areas name. */
export function checkPicture(
  question: Question,
  placeOf: (path: Path) => Place,
  { maps }: Draft,
  { paths }: CourseFiles,
): Issue[] {
  if (question.type !== 'hotspot') return [];
  const { id, image, map } = question;
  const fault = (path: Path, found: string, expected: string) =>
    makeIssue('question-field', placeOf(path), { id, found, expected });
  if (image && !paths.has(`public${image.src}`))
    return [
      fault(['image', 'src'], `the picture ${image.src}, which is not there`, 'the address of a file in public/'),
    ];
  if (map === undefined) return [];
  if (!maps.has(map))
    return [makeIssue('map-unknown', placeOf(['map']), { id: map, nearest: nearest(map, maps.keys()) })];
  const { value } = maps.get(map)!;
  return value ? question.areas.flatMap((area, at) => checkArea(area, ['areas', at], value, fault)) : [];
}

function checkArea(
  { country, place, at }: Hotspot['areas'][number],
  path: Path,
  map: NonNullable<ReturnType<Draft['maps']['get']>>['value'] & object,
  fault: (path: Path, found: string, expected: string) => Issue,
): Issue[] {
  const codes = map.countries.map(({ code }) => code);
  if (country !== undefined && !codes.includes(country))
    return [fault([...path, 'country'], `the country "${country}", which its map does not name`, codes.join(', '))];
  const places = map.places.map(({ id }) => id);
  if (place !== undefined && !places.includes(place))
    return [
      fault(
        [...path, 'place'],
        `the place "${place}", which its map does not have`,
        places.join(', ') || 'a place that the map has; it has none',
      ),
    ];
  const bounds = boundsOf(map, getAtlas());
  // A frame that cannot be drawn is reported with its map.
  if (!at || !bounds || findBoundsFault(bounds) !== undefined || placeIn(makeFrame(bounds), ...at)) return [];
  return [fault([...path, 'at'], 'a point outside the frame of its map', 'longitude and latitude of a point within')];
}
