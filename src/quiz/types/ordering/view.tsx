import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PlaceMark } from '../../../islands/question/place-mark.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import { plainText } from '../../../islands/question/plain-text.ts';
import { fill } from '../../../strings/fill.ts';
import type { AskedOrdering } from './logic.ts';
import { moveTo } from './move.ts';
import type { Ordering } from './schema.ts';

export { logic } from './logic.ts';

/** A list whose items are moved by buttons or by dragging; hidden fields hold its order. */
export function View({ asked, strings, inStrings, given, result }: ViewProps<Ordering, AskedOrdering>) {
  const [order, setOrder] = useState<readonly string[]>(() => given?.order ?? asked.items.map(({ id }) => id));
  const [moved, setMoved] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const dragged = useRef<string>();
  const pressed = useRef<HTMLButtonElement>();
  // The browser drops the focus of a button that is moved with its item.
  useLayoutEffect(() => pressed.current?.focus({ preventScroll: true }), [order]);

  const textOf = (id: string) => asked.items.find((item) => item.id === id)?.text ?? '';
  const move = (id: string, to: number) => {
    if (to < 0 || to >= order.length || order[to] === id) return;
    setOrder(moveTo(order, order.indexOf(id), to));
    setMoved(id);
  };
  const step = (id: string, by: number) => (event: { readonly currentTarget: HTMLButtonElement }) => {
    pressed.current = event.currentTarget;
    move(id, order.indexOf(id) + by);
  };
  const drag = (event: PointerEvent) => {
    if (dragged.current === undefined || !list.current) return;
    const middles = [...list.current.children].map((item) => {
      const { top, height } = item.getBoundingClientRect();
      return top + height / 2;
    });
    const own = order.indexOf(dragged.current);
    move(dragged.current, middles.filter((middle, place) => place !== own && middle < event.clientY).length);
  };
  const drop = () => (dragged.current = undefined);

  return (
    <>
      <p class="small" {...inStrings}>
        {strings.putInOrder}
      </p>
      <ol
        class="order"
        ref={list}
        // The list holds the pointer: an item that moves under it would lose it.
        onPointerDown={(event) => {
          const handle = (event.target as Element).closest<HTMLElement>('.handle');
          if (!handle || result) return;
          event.preventDefault();
          pressed.current = undefined;
          dragged.current = handle.dataset.item!;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={drop}
      >
        {order.map((id, place) => (
          <li key={id} class={moved === id && !result ? 'moved' : undefined}>
            <input type="hidden" name="order" value={id} />
            <span class="handle needs-script" data-item={id} aria-hidden="true">
              <svg viewBox="0 0 16 16">
                <path d="M2 4h12M2 8h12M2 12h12" />
              </svg>
            </span>
            <input
              type="text"
              class="on-paper place"
              inputMode="numeric"
              aria-label={fill(strings.positionOf, { item: plainText(textOf(id)) })}
            />
            <span class="order-text" dangerouslySetInnerHTML={{ __html: textOf(id) }} />
            {result ? (
              <PlaceMark {...{ id, place, result, strings, inStrings }} />
            ) : (
              <span class="order-buttons needs-script">
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    class="quiet"
                    aria-label={fill(by < 0 ? strings.moveUp : strings.moveDown, { item: plainText(textOf(id)) })}
                    aria-disabled={place + by < 0 || place + by >= order.length}
                    onClick={step(id, by)}
                  >
                    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                      <path d={by < 0 ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
                    </svg>
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="small order-status" role="status">
        {moved !== undefined &&
          !result &&
          fill(strings.movedTo, {
            item: plainText(textOf(moved)),
            position: String(order.indexOf(moved) + 1),
            count: String(order.length),
          })}
      </p>
    </>
  );
}
