import type { MapDrawing } from '../map/draw-map.ts';
import { type Members, membersAt } from '../map/memberships.ts';
import { placeSigns, signHeight, signWidth } from '../map/place-signs.ts';
import type { MapChoice } from '../map/year-address.ts';

interface Props {
  /** Prefix of ids, unique on the page. */
  readonly id: string;
  readonly members: MapDrawing['members'];
  readonly organisations: readonly (Members & { readonly sign: string })[];
  readonly choice: MapChoice;
}

/** Two hatchings that can lie on one another and still be told apart. */
export const hatches = ['M-2 2 2-2M0 8 8 0M6 10 10 6', 'M-2 6 2 10M0 0 8 8M6-2 10 2'] as const;

/** The hatching of members, between land and borders. The browser shows and hides it as the choice changes. */
export function MapShading({ id, members, organisations, choice: { year, shaded } }: Props) {
  const isIn = (organisation: string | undefined, code: string) => {
    const found = organisations.find((one) => one.id === organisation);
    return found !== undefined && membersAt(found, year).some(({ country }) => country === code);
  };
  return (
    <>
      <defs>
        {hatches.map((hatch, index) => (
          <pattern key={hatch} id={`${id}--shade-${index + 1}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path class={`map-hatch-${index + 1}`} d={hatch} />
          </pattern>
        ))}
        {members.map(({ code, path }) => path && <path key={code} id={`${id}--${code}`} d={path} />)}
      </defs>
      {members.flatMap(({ code, path }) =>
        path === undefined
          ? []
          : shaded.map((organisation, index) => (
              <use
                key={`${code}${index}`}
                href={`#${id}--${code}`}
                fill={`url(#${id}--shade-${index + 1})`}
                data-shade={index}
                data-country={code}
                display={isIn(organisation, code) ? undefined : 'none'}
              />
            )),
      )}
    </>
  );
}

/** The signs of organisations on their members, above everything. A dashed frame is no full member. */
export function MapSigns({ members, organisations, choice: { year } }: Omit<Props, 'id'>) {
  return (
    <>
      {members.map(({ code, path, x, y }) => {
        if (path === undefined) return null;
        const own = organisations.filter((organisation) =>
          organisation.members.some(({ country }) => country === code),
        );
        const status = new Map(
          own.flatMap((organisation) =>
            membersAt(organisation, year).flatMap((one) =>
              one.country === code ? [[organisation.id, one.status] as const] : [],
            ),
          ),
        );
        const present = own.filter((organisation) => status.has(organisation.id));
        const places = placeSigns(present.map(({ sign }) => sign));
        return (
          <g key={code} data-signs={code} transform={`translate(${x} ${y})`}>
            {own.map((organisation) => {
              const { sign } = organisation;
              const place = places[present.indexOf(organisation)];
              return (
                <g
                  key={organisation.id}
                  class="map-sign"
                  data-organisation={organisation.id}
                  data-sign={sign}
                  data-status={status.get(organisation.id)}
                  display={place ? undefined : 'none'}
                  transform={place && `translate(${place.x} ${place.y})`}
                >
                  <rect x={-signWidth(sign) / 2} y={-signHeight / 2} width={signWidth(sign)} height={signHeight} />
                  <text y="3.5" text-anchor="middle">
                    {sign}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </>
  );
}
