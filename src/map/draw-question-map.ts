import type { Hotspot } from '../quiz/types/hotspot/schema.ts';
import { circleAt, type MapPicture, type Shape } from '../quiz/types/hotspot/shapes.ts';
import type { MapData } from '../schemas/map.ts';
import { getAtlas } from './atlas.ts';
import { drawMap, placeIn } from './draw-map.ts';
import { boundsOf, makeFrame } from './frame.ts';

/** Radius of a place, in units of the map: a finger finds it on a phone. */
const radius = 24;

/** Draws the map of a checked question, with the shapes of its areas. `language` is that of the names. */
export function drawQuestionMap({ areas }: Pick<Hotspot, 'areas'>, map: MapData, language: string): MapPicture {
  const drawing = drawMap(map, language);
  const frame = makeFrame(boundsOf(map, getAtlas())!);
  const shapeOf = ({ country, place, at }: Hotspot['areas'][number]): Shape | undefined => {
    const land = drawing.countries.find(({ code }) => code === country);
    // The map draws Crimea apart, as Ukrainian territory.
    const apart = country === 'UA' ? (drawing.crimea?.path ?? '') : '';
    if (land) return { path: land.path + apart, x: land.x, y: land.y };
    const point = drawing.places.find(({ id }) => id === place) ?? (at && placeIn(frame, ...at));
    return point && circleAt(point.x, point.y, radius);
  };
  const shapes = areas.flatMap((area): [string, Shape][] => {
    const shape = shapeOf(area);
    return shape ? [[area.id, shape]] : [];
  });
  return { drawing, kinds: map.kinds.length, shapes: Object.fromEntries(shapes) };
}
