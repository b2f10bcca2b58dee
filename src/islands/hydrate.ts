/**
 * Brings islands to life when they come near the view. Every page that has islands loads this file and nothing else;
 * what an island needs is fetched only then. An island that fails leaves what the server drew, and says so.
 */
import { modelInFragment } from '../models/address.ts';

type Island = (element: HTMLElement) => Promise<void>;

const islands: Readonly<Record<string, () => Promise<Island>>> = {
  question: async () => (await import('./question/question.tsx')).hydrateQuestion,
  model: async () => (await import('./model/model.tsx')).hydrateModel,
};

async function wake(element: HTMLElement): Promise<void> {
  try {
    const island = await islands[element.dataset.island ?? '']!();
    await island(element);
    element.dataset.ready = '';
  } catch (error) {
    console.error(error);
    element.parentElement?.querySelector('[data-failure]')?.removeAttribute('hidden');
  }
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      void wake(target as HTMLElement);
    }
  },
  { rootMargin: '400px 0px' },
);

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) observer.observe(element);

// Paper has no scroll position: wake everything, so that the reader's own answers and runs are printed.
addEventListener('beforeprint', () => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]:not([data-ready])')) {
    observer.unobserve(element);
    void wake(element);
  }
});

// A shared run (#model?o=0.4) is no anchor the browser knows.
const shared = modelInFragment(location.hash);
if (shared !== undefined) document.getElementById(shared)?.scrollIntoView();
