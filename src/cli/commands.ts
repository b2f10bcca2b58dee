import { resolve } from 'node:path';

export interface Options {
  readonly cwd: string;
  readonly course?: string | undefined;
  readonly out?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly retire?: readonly string[] | undefined;
  readonly coverage?: boolean | undefined;
}

/** Where a command works: absolute paths. */
export interface Places {
  /** The repo: package.json, astro.config.mjs, src. */
  readonly project: string;
  /** The folder that holds chapters/ and quizzes/. */
  readonly course: string;
  /** Where the site is built to. */
  readonly out: string;
}

export const help = `Fulcrum builds an interactive course from chapters/ and quizzes/.

  npm start           build the course and serve it
  npm run build       check and build the course into dist/
  npm run serve       serve what was built          -- --port 4321 --host 127.0.0.1
  npm run dev         write: pages follow your files, mistakes are shown as you save
  npm run check       list every mistake without building  -- --coverage: what the questions cover, too
  npm run lock        record new questions and raised revisions  -- --retire QUESTION
  npm run schemas     write the JSON Schemas for editors to docs/schemas/`;

/** Runs an author’s command. Returns the exit code. Each command loads only what it needs. */
export async function runCommand(name: string, options: Options): Promise<number> {
  const places: Places = {
    project: options.cwd,
    course: resolve(options.cwd, options.course ?? '.'),
    out: resolve(options.cwd, options.out ?? 'dist'),
  };
  const server = { port: Number(options.port ?? process.env.PORT ?? 4321), host: options.host ?? '127.0.0.1' };
  if (!Number.isInteger(server.port) || server.port < 0 || server.port > 65535) {
    console.error(`--port takes a number from 0 to 65535, not "${options.port ?? process.env.PORT ?? ''}".`);
    return 2;
  }
  switch (name) {
    case 'start': {
      const code = await (await import('./build.ts')).build(places);
      return code === 0 ? (await import('./serve.ts')).serve(places, server) : code;
    }
    case 'build':
      return (await import('./build.ts')).build(places);
    case 'serve':
      return (await import('./serve.ts')).serve(places, server);
    case 'dev':
      return (await import('./dev.ts')).dev(places, server);
    case 'check':
      return (await import('./check.ts')).check(places, options.coverage);
    case 'lock':
      return (await import('./lock.ts')).updateLock(places, options.retire ?? []);
    case 'schemas':
      return (await import('./schemas.ts')).writeSchemas(places);
    case 'help':
      console.log(help);
      return 0;
    default:
      console.error(`There is no command "${name}".\n\n${help}`);
      return 2;
  }
}
