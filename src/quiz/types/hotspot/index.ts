import { findRepeated } from '../../options.ts';
import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { type AskedHotspot, logic, type Pointed } from './logic.ts';
import { type Area, type Hotspot, HotspotSchema } from './schema.ts';

const shapes = {
  image: ['rect', 'circle', 'poly'],
  map: ['country', 'place', 'at'],
} as const;

export const hotspot: QuestionType<Hotspot, AskedHotspot, Pointed> = {
  schema: HotspotSchema,
  logic,
  identify: ({ areas }) => ({
    options: areas.map(({ id }) => id),
    key: areas.filter(({ correct }) => correct).map(({ id }) => id),
  }),
  check: (question) => {
    const { id, image, map, areas } = question;
    const keys = areas.filter(({ correct }) => correct).map((area) => area.id);
    const labels = areas.map((area) => ({ id: area.id, text: area.label }));
    return [
      ...(keys.length === 0
        ? [{ code: 'question-no-key' as const, path: ['id'], details: { id, count: areas.length } }]
        : []),
      ...(keys.length > 1 ? [{ code: 'question-many-keys' as const, path: ['id'], details: { id, keys } }] : []),
      ...findRepeated(id, labels, 'areas').map((fault) => ({
        ...fault,
        path: [...fault.path.slice(0, 2), 'label'],
      })),
      ...((image === undefined) === (map === undefined)
        ? [
            fault(
              question,
              ['id'],
              image ? 'both a picture and a map' : 'neither a picture nor a map',
              '`image` or `map`',
            ),
          ]
        : areas.flatMap((area, at) => checkShape(question, area, at))),
    ];
  },
  mappings: {
    qti3: { as: 'hotspot interaction', fidelity: 'exact' },
    moodle: { as: 'ddmarker', fidelity: 'degraded', loss: 'the list of labels, feedback of each area' },
    gift: { as: '{=right ~wrong}', fidelity: 'degraded', loss: 'the picture: the labels are chosen from' },
    anki: { as: 'basic note with the picture', fidelity: 'degraded', loss: 'pointing; marked by oneself' },
  },
};

const fault = ({ id }: Hotspot, path: QuestionFault['path'], found: string, expected: string): QuestionFault => ({
  code: 'question-field',
  path,
  details: { id, found, expected },
});

/** An area has exactly one shape, of the kind that its picture can have, and it lies within the picture. */
function checkShape(question: Hotspot, area: Area, at: number): QuestionFault[] {
  const allowed: readonly (keyof Area)[] = question.image ? shapes.image : shapes.map;
  const given = [...shapes.image, ...shapes.map].filter((name) => area[name] !== undefined);
  if (given.length !== 1 || !allowed.includes(given[0]!)) {
    const found = given.length === 0 ? 'an area without a shape' : `an area with ${given.join(' and ')}`;
    return [fault(question, ['areas', at], found, `one of ${allowed.join(', ')}`)];
  }
  const { image } = question;
  if (!image || cornersOf(area).every(([x, y]) => x >= 0 && y >= 0 && x <= image.width && y <= image.height)) return [];
  const expected = `an area within ${image.width} by ${image.height}`;
  return [fault(question, ['areas', at, given[0]!], 'an area that lies outside its picture', expected)];
}

function cornersOf({ rect, circle, poly = [] }: Area): readonly (readonly [number, number])[] {
  if (rect)
    return [
      [rect.x, rect.y],
      [rect.x + rect.width, rect.y + rect.height],
    ];
  return circle
    ? [
        [circle.x - circle.r, circle.y - circle.r],
        [circle.x + circle.r, circle.y + circle.r],
      ]
    : poly;
}
