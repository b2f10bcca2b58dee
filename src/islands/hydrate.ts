/**
 * Brings islands to life when they come near the view. Every page that has islands loads this file and nothing else;
 * what an island needs is fetched only then. An island that fails leaves what the server drew, and says so.
 */
import { modelInFragment } from '../models/address.ts';

type Island = (element: HTMLElement) => Promise<void>;

const islands: Readonly<Record<string, () => Promise<Island>>> = {
  question: async () => (await import('./question/question.tsx')).hydrateQuestion,
  quiz: async () => (await import('./quiz/quiz.tsx')).hydrateQuiz,
  'argument-map': async () => (await import('./argument-map/argument-map.ts')).hydrateArgumentMap,
  'source-check': async () => (await import('./source-check/source-check.ts')).hydrateSourceCheck,
  'map-years': async () => (await import('./map-years/map-years.ts')).hydrateMapYears,
  board: async () => (await import('./board/board.ts')).hydrateBoard,
  sorter: async () => (await import('./sorter/sorter.tsx')).hydrateSorter,
  wording: async () => (await import('./wording/wording.ts')).hydrateWording,
  model: async () => (await import('./model/model.tsx')).hydrateModel,
  backup: async () => (await import('./your-data/reminder.ts')).showReminder,
  revision: async () => (await import('./revision/hub.tsx')).showHub,
  session: async () => (await import('./revision/session-page.tsx')).showSession,
  plan: async () => (await import('./plan/plan.tsx')).hydratePlan,
  exam: async () => (await import('./exam/exam.tsx')).hydrateExam,
  progress: async () => (await import('./progress/progress.ts')).showProgress,
};

const waking = new WeakMap<HTMLElement, Promise<void>>();

/** Wakes an island once, however many reasons there are. */
function wake(element: HTMLElement): Promise<void> {
  const known = waking.get(element) ?? load(element);
  waking.set(element, known);
  return known;
}

async function load(element: HTMLElement): Promise<void> {
  try {
    const island = await islands[element.dataset.island ?? '']!();
    await island(element);
    element.dataset.ready = '';
    for (const other of document.querySelectorAll<HTMLElement>('[data-after-others]')) void wake(other);
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

// What stands at the top of every page waits until another island has fetched what they share: reading costs no script.
for (const element of document.querySelectorAll<HTMLElement>('[data-island]:not([data-after-others])'))
  observer.observe(element);

// Paper has no scroll position: wake everything, so that the reader's own answers and runs are printed.
addEventListener('beforeprint', () => {
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]:not([data-ready])')) {
    observer.unobserve(element);
    void wake(element);
  }
});

const sleeping = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-island]:not([data-ready])') : null;

// Focus can come without scrolling, from a list of the page's buttons.
addEventListener('focusin', ({ target }) => {
  const island = sleeping(target);
  if (island) void wake(island);
});

// A form sent before its island is awake waits for it; the page must not be left.
addEventListener('submit', (event) => {
  const island = sleeping(event.target);
  if (!island) return;
  event.preventDefault();
  void wake(island).then(() => {
    // Where an island has several forms, the one that was sent; where it drew its form anew, that one.
    const sent = event.target as HTMLFormElement;
    if ('ready' in island.dataset) (sent.isConnected ? sent : island.querySelector('form'))?.requestSubmit();
  });
});

// A shared run (#model?o=0.4) is no anchor the browser knows.
const shared = modelInFragment(location.hash);
const place = shared === undefined ? null : document.getElementById(shared);
place?.scrollIntoView();
place?.focus({ preventScroll: true });
