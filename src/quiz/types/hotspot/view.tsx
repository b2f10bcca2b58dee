import { useEffect, useRef, useState } from 'preact/hooks';
import { MapShapes } from '../../../islands/map-shapes.tsx';
import { OptionField } from '../../../islands/question/option-field.tsx';
import { plainText } from '../../../islands/question/plain-text.ts';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import type { AskedHotspot } from './logic.ts';
import type { Hotspot } from './schema.ts';

export { logic } from './logic.ts';

/** A picture to point at, and below it the same areas as a list: the list is what is answered. */
export function View({ asked, strings, inStrings, given, result }: ViewProps<Hotspot, AskedHotspot>) {
  const { id, alt, image, map, areas } = asked;
  const [chosen, setChosen] = useState(given?.area?.[0]);
  const root = useRef<HTMLDivElement>(null);
  const read = () => setChosen(root.current?.querySelector<HTMLInputElement>('input:checked')?.value);
  // A choice may have been made before the script came.
  useEffect(read, []);
  const point = (area: string) => {
    const field = root.current?.querySelector<HTMLInputElement>(`input[value="${area}"]`);
    if (!field || result) return;
    field.checked = true;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const isKey = (area: string) => result?.question.areas.some((one) => one.correct && one.id === area) ?? false;
  const stateOf = (area: string) =>
    result && isKey(area) ? 'area area-right' : chosen === area ? 'area area-chosen' : 'area';
  const { width, height } = map?.drawing ?? image ?? { width: 1, height: 1 };
  const labelled = areas.find((area) => area.id === chosen);
  return (
    <div ref={root} onInput={read}>
      <svg class="map-drawing hotspot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
        {map && <MapShapes id={id} {...map} />}
        {image && <image href={image.src} width={width} height={height} />}
        {areas.map(
          (area) =>
            area.shape && (
              <path
                key={area.id}
                class={stateOf(area.id)}
                d={area.shape.path}
                data-area={area.id}
                vector-effect="non-scaling-stroke"
                onClick={() => point(area.id)}
              />
            ),
        )}
        {labelled?.shape && (
          <g font-size={width / 24} stroke-width={width / 110}>
            <text
              class="area-label"
              x={labelled.shape.x}
              y={labelled.shape.y}
              text-anchor={
                labelled.shape.x < width / 4 ? 'start' : labelled.shape.x > (width * 3) / 4 ? 'end' : 'middle'
              }
            >
              {plainText(labelled.text)}
            </text>
          </g>
        )}
      </svg>
      <p class="small" {...inStrings}>
        {strings.choosePlace}
      </p>
      {areas.map(({ id: area, text }) => (
        <OptionField
          key={area}
          kind="radio"
          name="area"
          option={{ id: area, text }}
          isChosen={given?.area?.[0] === area}
          strings={strings}
          inStrings={inStrings}
          {...(result ? { isKey: isKey(area) } : {})}
        />
      ))}
    </div>
  );
}
