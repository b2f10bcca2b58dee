import { useState } from 'preact/hooks';
import { pageContext } from '../page.ts';
import { Words } from '../words.tsx';

/** Copies the address that reproduces the run; where copying is not allowed, shows it. */
export function Share({ fragment, onReset }: { readonly fragment: string; readonly onReset: () => void }) {
  const { strings } = pageContext();
  const [copied, setCopied] = useState<{ readonly address: string; readonly done: boolean }>();
  const address = new URL(fragment, location.href).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied({ address, done: true });
    } catch {
      // No permission, or no secure context: the reader copies by hand.
      setCopied({ address, done: false });
    }
  };
  return (
    <p class="model-share">
      <button type="button" class="quiet" onClick={() => void copy()}>
        <Words>{strings.share}</Words>
      </button>{' '}
      <button type="button" class="quiet" onClick={onReset}>
        <Words>{strings.reset}</Words>
      </button>{' '}
      <span role="status">
        {copied?.address === address && <Words>{copied.done ? strings.shared : strings.shareManually}</Words>}
        {copied?.address === address && !copied.done && (
          <input readOnly value={address} aria-label={strings.shareManually} />
        )}
      </span>
    </p>
  );
}
