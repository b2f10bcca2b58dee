import type { AskedOption } from '../../options.ts';
import type { Asked, QuestionLogic } from '../../question-type.ts';
import { shuffle as draw } from '../../shuffle.ts';
import { memberOf } from '../../stored.ts';
import type { Hotspot } from './schema.ts';
import { type MapPicture, type Shape, shapeIn } from './shapes.ts';

export interface AskedHotspot extends Asked {
  readonly alt: string;
  readonly image: Hotspot['image'];
  readonly map: (Pick<MapPicture, 'drawing' | 'kinds'> & { readonly names: boolean }) | undefined;
  /** The areas in the order of the list, each with its shape if it has been drawn. */
  readonly areas: readonly (AskedOption & { readonly shape: Shape | undefined })[];
}

export interface Pointed {
  readonly area: string;
}

export const logic: QuestionLogic<Hotspot, AskedHotspot, Pointed> = {
  ask: ({ id, type, stem, alt, image, names, picture, areas: written, shuffle = true }, seed) => {
    const drawn = shuffle && seed !== 0 ? draw(written, seed) : written;
    const areas = drawn.map((area) => ({
      id: area.id,
      text: area.label,
      shape: picture?.shapes[area.id] ?? shapeIn(area),
    }));
    return {
      id,
      type,
      stem,
      shown: areas.map((area) => area.id),
      lines: [alt, ...areas.map(({ text }) => `– ${text}`)],
      alt,
      image,
      map: picture && { drawing: picture.drawing, kinds: picture.kinds, names },
      areas,
    };
  },
  readFields: ({ area }) => (area?.[0] === undefined ? undefined : { area: area[0] }),
  readStored: (value) => {
    const area = memberOf(value, 'area');
    return typeof area === 'string' ? { area } : undefined;
  },
  toFields: ({ area }) => ({ area: [area] }),
  isComplete: ({ areas }, { area }) => areas.some(({ id }) => id === area),
  mark: ({ areas }, { area }) => {
    const chosen = areas.find(({ id }) => id === area);
    if (!chosen) return [{ id: 'area', verdict: 'unanswered', score: 0, max: 1 }];
    const { id, correct, feedback, misconception } = chosen;
    if (correct) return [{ id, verdict: 'right', score: 1, max: 1, feedback }];
    return [
      {
        id,
        verdict: 'wrong',
        score: 0,
        max: 1,
        feedback,
        ...(misconception === undefined ? {} : { misconception }),
      },
    ];
  },
  key: ({ areas }) => ({ area: areas.find(({ correct }) => correct)?.id ?? '' }),
  solve: ({ areas }) => areas.map(({ label, correct, feedback }) => ({ text: label, correct, feedback })),
};
