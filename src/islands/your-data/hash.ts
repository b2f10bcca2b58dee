import type { Hash } from '../../study/export-file.ts';

/** Text is encoded in pieces of this size, in UTF-16 units. */
const pieceSize = 2 ** 16;

/** SHA-256 by the browser, which computes it beside the page; none where the address is without https. */
export const createHash: (() => Hash) | undefined = (crypto as { readonly subtle?: SubtleCrypto }).subtle
  ? () => {
      const encoder = new TextEncoder();
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      let rest = '';
      return {
        update(text) {
          rest += text;
          if (rest.length < pieceSize) return;
          pieces.push(encoder.encode(rest));
          rest = '';
        },
        async digest() {
          const bytes = await new Blob([...pieces, encoder.encode(rest)]).arrayBuffer();
          const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        },
      };
    }
  : undefined;
