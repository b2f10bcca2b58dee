import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawQuestionMap } from '../../../src/map/draw-question-map.ts';
import { MapSchema } from '../../../src/schemas/map.ts';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { noModels } from '../../../src/quiz/question-type.ts';
import { hotspot } from '../../../src/quiz/types/hotspot/index.ts';
import { shapeIn } from '../../../src/quiz/types/hotspot/shapes.ts';
import { testLaws, written } from './laws.ts';

const image = { src: '/plan.svg', width: 200, height: 100 };
const areas = [
  { id: 'door', label: 'The door', rect: { x: 0, y: 10, width: 20, height: 40 }, correct: true, feedback: 'Yes, in.' },
  {
    id: 'window',
    label: 'The window',
    circle: { x: 100, y: 50, r: 10 },
    feedback: 'Too high.',
    misconception: 'climbs',
  },
  {
    id: 'roof',
    label: 'The roof',
    poly: [
      [150, 0],
      [200, 100],
      [100, 100],
    ],
    feedback: 'Too steep.',
  },
];
const places = [
  { id: 'capital', label: 'The capital', place: 'kyiv', correct: true, feedback: 'Yes.' },
  { id: 'west', label: 'The country in the west', country: 'PL', feedback: 'That is Poland.' },
  { id: 'coast', label: 'A port', at: [30.7, 46.5], feedback: 'That is Odesa.' },
];
const point = (fields: object) => written({ type: 'hotspot', alt: 'A plan.', ...fields });
const plan = point({ image, areas, points: 2 });
const onMap = point({ map: 'region', areas: places });

testLaws({
  type: hotspot,
  samples: { 'hotspot in a picture': plan, 'hotspot on a map': onMap },
  responses: ({ areas }) => fc.constantFrom('z', ...areas.map(({ id }) => id)).map((area) => ({ area })),
  isRight: (_, { area }) => area === 'door' || area === 'capital',
  unordered: ['areas'],
  rekey: (question) => ({
    ...question,
    areas: question.areas.map((area, at) => ({ ...area, correct: at === 2 })),
  }),
});

describe('hotspot', () => {
  test('a wrong area wins nothing and says what it confuses', () => {
    expect(gradeWith(hotspot.logic, hotspot.schema.parse(plan), { area: 'window' }, 0)).toMatchObject({
      verdict: 'wrong',
      score: 0,
      feedback: ['Too high.'],
      misconceptions: ['climbs'],
    });
  });

  test('every area of a picture has a shape, with its label within', () => {
    const shapes = hotspot.logic.ask(hotspot.schema.parse(plan), 0, noModels).areas.map(({ shape }) => shape);
    expect(shapes).toEqual([
      { path: 'M0 10L20 10L20 50L0 50z', x: 10, y: 30 },
      { path: 'M90 50a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z', x: 100, y: 50 },
      { path: 'M150 0L200 100L100 100z', x: 150, y: 200 / 3 },
    ]);
    expect(shapeIn({})).toBeUndefined();
  });

  test('every area of a map has a shape: the land of a country, a circle about a place or a point', () => {
    const map = MapSchema.parse({
      title: 'A region',
      description: 'A region.',
      bounds: { west: 16, south: 44, east: 40, north: 56 },
      borders: '2020',
      countries: [{ code: 'PL' }, { code: 'UA' }],
      places: [{ id: 'kyiv', name: 'Kyiv', lon: 30.52, lat: 50.45 }],
    });
    const question = hotspot.schema.parse(onMap);
    const picture = drawQuestionMap(question, map, 'en');
    const { capital, west, coast } = picture.shapes;
    expect(west!.path).toBe(picture.drawing.countries.find(({ code }) => code === 'PL')!.path);
    expect([west!.x < capital!.x, coast!.y > capital!.y]).toEqual([true, true]);
    expect(capital).toMatchObject({ x: picture.drawing.places[0]!.x, y: picture.drawing.places[0]!.y });
    const asked = hotspot.logic.ask({ ...question, picture }, 0, noModels);
    expect(asked.map).toMatchObject({ names: true, kinds: 0, drawing: picture.drawing });
    expect(asked.areas.map(({ shape }) => shape)).toEqual([capital, west, coast]);
  });

  test('Crimea, drawn apart, is an area of Ukraine', () => {
    const map = MapSchema.parse({
      title: 'Ukraine',
      description: 'Ukraine.',
      fit: ['UA'],
      borders: '2020',
      countries: [{ code: 'UA' }, { code: 'RU' }],
    });
    const areas = ['UA', 'RU'].map((country, at) => ({
      ...places[at],
      id: country.toLowerCase(),
      country,
      place: undefined,
    }));
    const { drawing, shapes } = drawQuestionMap(hotspot.schema.parse(point({ map: 'ukraine', areas })), map, 'en');
    expect(drawing.crimea!.path.length).toBeGreaterThan(20);
    expect(shapes.ua!.path).toContain(drawing.crimea!.path);
    expect(shapes.ru!.path).not.toContain(drawing.crimea!.path);
  });

  const faults = (fields: object) => hotspot.check(hotspot.schema.parse(point(fields)));
  test('exactly one area is right, and no two have one label', () => {
    expect(faults({ image, areas: areas.map((area) => ({ ...area, correct: false })) })).toMatchObject([
      { code: 'question-no-key' },
    ]);
    expect(faults({ image, areas: areas.map((area) => ({ ...area, correct: true })) })).toMatchObject([
      { code: 'question-many-keys' },
    ]);
    expect(faults({ image, areas: areas.map((area) => ({ ...area, label: 'The same' })) })).toMatchObject([
      { code: 'question-option-repeated', path: ['areas', 1, 'label'] },
      { code: 'question-option-repeated', path: ['areas', 2, 'label'] },
    ]);
  });

  test('there is one picture, and each area one shape that the picture can have, within it', () => {
    expect(faults({ areas })).toMatchObject([{ code: 'question-field', path: ['id'] }]);
    expect(faults({ areas, image, map: 'region' })).toMatchObject([{ code: 'question-field', path: ['id'] }]);
    const change = (fields: object) => faults({ image, areas: [{ ...areas[0], ...fields }, ...areas.slice(1)] });
    expect(change({ rect: undefined })).toMatchObject([{ path: ['areas', 0] }]);
    expect(change({ circle: { x: 1, y: 1, r: 1 } })).toMatchObject([{ path: ['areas', 0] }]);
    expect(change({ rect: undefined, country: 'PL' })).toMatchObject([{ path: ['areas', 0] }]);
    expect(change({ rect: { x: 190, y: 0, width: 20, height: 10 } })).toMatchObject([{ path: ['areas', 0, 'rect'] }]);
    expect(change({ rect: undefined, circle: { x: 5, y: 50, r: 10 } })).toMatchObject([
      { path: ['areas', 0, 'circle'] },
    ]);
    expect(
      change({
        rect: undefined,
        poly: [
          [0, 0],
          [9, 9],
          [0, 101],
        ],
      }),
    ).toMatchObject([{ path: ['areas', 0, 'poly'] }]);
  });

  test('alternative text is required', () => {
    expect(hotspot.schema.safeParse(point({ image, areas, alt: undefined })).success).toBe(false);
  });
});
