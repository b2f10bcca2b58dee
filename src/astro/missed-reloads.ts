import type { AstroIntegration } from 'astro';
import type { HotChannelClient, ViteDevServer } from 'vite';

const event = 'fulcrum:page-opened';

/**
 * Loads a page of `dev` anew whose author saved while it was on its way. Open pages are told to reload, and a page hears
 * nothing before all of it has arrived: it would go on showing what was there before.
 */
export const missedReloads = (): AstroIntegration => ({
  name: 'fulcrum-missed-reloads',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      if (command === 'dev') injectScript('page', tellStamp);
    },
    'astro:server:setup': ({ server }) => reloadLatecomers(server),
  },
});

/** Runs in the page. The times of the server are where a script can read a header of its own page. */
const tellStamp = `
const [{ serverTiming }] = performance.getEntriesByType('navigation');
const stamp = serverTiming.find(({ name }) => name === 'reloads')?.description;
if (stamp !== undefined) import.meta.hot?.send('${event}', Number(stamp));
`;

/** Stamps each page with the number of reloads before it was asked for; if the number has grown, it missed one. */
function reloadLatecomers({ ws, middlewares }: ViteDevServer): void {
  let reloads = 0;
  const send: (...message: [payload: unknown]) => void = ws.send.bind(ws);
  ws.send = (...message: [payload: unknown]) => {
    const [payload] = message;
    if (typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === 'full-reload')
      reloads += 1;
    send(...message);
  };
  middlewares.use((request, response, next) => {
    if (request.headers['sec-fetch-dest'] === 'document')
      response.setHeader('server-timing', `reloads;desc="${reloads}"`);
    next();
  });
  ws.on(event, (stamp: number, client: HotChannelClient) => {
    if (stamp !== reloads) client.send({ type: 'full-reload' });
  });
}
