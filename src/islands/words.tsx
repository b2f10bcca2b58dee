import type { ComponentChildren } from 'preact';
import { pageContext } from './page.ts';

/** Words of the interface. In a chapter of another language they say which language and direction they are in. */
export function Words({ children }: { readonly children: ComponentChildren }) {
  const { inStrings } = pageContext();
  return inStrings ? <span {...inStrings}>{children}</span> : <>{children}</>;
}
