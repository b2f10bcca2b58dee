import { describe, expect, test } from 'vitest';
import { checkPicture } from '../../src/course/check-pictures.ts';
import type { Draft } from '../../src/course/draft.ts';
import type { CourseFiles } from '../../src/course/files.ts';
import { MapSchema } from '../../src/schemas/map.ts';
import { QuestionSchema } from '../../src/schemas/quiz.ts';
import { written } from '../quiz/types/laws.ts';

const region = MapSchema.parse({
  title: 'A region',
  description: 'A region.',
  bounds: { west: 16, south: 44, east: 40, north: 56 },
  borders: '2020',
  countries: [{ code: 'PL' }],
  places: [{ id: 'kyiv', name: 'Kyiv', lon: 30.52, lat: 50.45 }],
});
const draft = { maps: new Map([['region', { file: 'region.yaml', value: region }]]) } as unknown as Draft;
const files = { paths: new Set(['public/plan.svg']) } as unknown as CourseFiles;

/** The faults of a question as [code, path, what was found]. */
const check = (fields: object, area: object) => {
  const areas = [
    { id: 'here', label: 'Here', correct: true, feedback: 'Yes.', ...area },
    { id: 'there', label: 'There', feedback: 'No.', ...area },
  ];
  const question = QuestionSchema.parse(written({ type: 'hotspot', alt: 'A picture.', areas, ...fields }));
  return checkPicture(question, (path) => ({ file: path.join('.'), line: 1, column: 1 }), draft, files).map(
    ({ code, place, found }) => [code, place.file, found],
  );
};

describe('the picture of a question', () => {
  test('is a file in public/', () => {
    const circle = { circle: { x: 1, y: 1, r: 1 } };
    expect(check({ image: { src: '/plan.svg', width: 9, height: 9 } }, circle)).toEqual([]);
    expect(check({ image: { src: '/lost.svg', width: 9, height: 9 } }, circle)).toMatchObject([
      ['question-field', 'image.src', expect.stringContaining('/lost.svg')],
    ]);
  });

  test('is a map of the course, which has the countries, places and points of the areas', () => {
    for (const area of [{ country: 'PL' }, { place: 'kyiv' }, { at: [30, 50] }])
      expect(check({ map: 'region' }, area)).toEqual([]);
    expect(check({ map: 'regoin' }, { country: 'PL' })).toMatchObject([['map-unknown', 'map', expect.anything()]]);
    expect(check({ map: 'region' }, { country: 'DE' })[0]).toMatchObject([
      'question-field',
      'areas.0.country',
      expect.stringContaining('"DE"'),
    ]);
    expect(check({ map: 'region' }, { place: 'lviv' })[1]).toMatchObject([
      'question-field',
      'areas.1.place',
      expect.stringContaining('"lviv"'),
    ]);
    expect(check({ map: 'region' }, { at: [60, 50] })[0]).toMatchObject([
      'question-field',
      'areas.0.at',
      expect.stringContaining('outside'),
    ]);
  });
});
