import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { routes } from '../course/routes.ts';

/** Adds to `dev`, and to nothing that is built, the page that shows authors what their questions cover. */
export const coverageInDev = (): AstroIntegration => ({
  name: 'fulcrum-coverage-in-dev',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      const entrypoint = fileURLToPath(new URL('../components/dev/CoveragePage.astro', import.meta.url));
      injectRoute({ pattern: routes.coverage, entrypoint, prerender: true });
    },
  },
});
