import { useEffect, useState } from 'preact/hooks';

const restMillis = 600;

/** Tells a screen reader the text once it has rested: a slider on the move must not talk over itself. */
export function Announcement({ text }: { readonly text: string }) {
  const [first] = useState(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), restMillis);
    return () => clearTimeout(timer);
  }, [text]);
  // What stands there when the model opens is read in its place, not announced.
  return (
    <p class="sr-only" role="status">
      {said === first ? '' : said}
    </p>
  );
}
