import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Site } from './site.ts';
import { makeWorkerScript } from './worker-script.ts';

/**
 * Keeps `dev` free of workers. One that a built site left at the same address would go on showing saved pages; when the
 * browser asks for its next version, it gets one that goes away and loads the open pages anew.
 */
export function noWorkerInDev({ base, course }: Pick<Site, 'base' | 'course'>): AstroIntegration {
  let root = '';
  return {
    name: 'fulcrum-no-worker-in-dev',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (request.headers['service-worker'] !== 'script') return next();
          makeWorkerScript(root, 'withdraw', { base, course, reload: true }).then((script) => {
            response.setHeader('content-type', 'text/javascript').end(script);
          }, next);
        });
      },
    },
  };
}
