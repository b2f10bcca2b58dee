import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { runnerImport } from 'vite';
import type { ModelFacts, ModelFault, ModelReadings } from '../course/check-models.ts';
import { defaultSeed, defaultValues } from '../models/address.ts';
import type { Model } from '../models/define-model.ts';

/** Loads every model of a course and runs each once at its defaults, so that a fault is one line and not a stack. */
export async function loadModels(courseRoot: string): Promise<ModelReadings> {
  const folder = join(courseRoot, 'chapters/models');
  const ids = listFolders(folder);
  // What no model has to itself, any of them may import.
  const shared = listFiles(folder).filter((file) => !ids.some((id) => file.startsWith(join(id, sep))));
  const readings = await Promise.all(
    ids.map((id) => {
      const own = listFiles(join(folder, id)).map((file) => join(id, file));
      return loadOnce(folder, id, [...shared, ...own]);
    }),
  );
  return new Map(ids.map((id, index) => [id, readings[index]!]));
}

function listFolders(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && hasIndex(join(folder, entry.name))).map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const hasIndex = (folder: string) => readdirSync(folder).includes('index.ts');

/** Lists all files below a folder, as paths from it. */
const listFiles = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        statSync(join(folder, file)).isFile(),
      );

// `dev` reads the course at every save; a model is loaded again only when a file that it may use has changed.
const loaded = new Map<string, { readonly hash: string; readonly reading: Promise<ModelFacts | ModelFault> }>();

function loadOnce(models: string, id: string, files: readonly string[]): Promise<ModelFacts | ModelFault> {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(join(models, file)));
  const digest = hash.digest('hex');
  const folder = join(models, id);
  const known = loaded.get(folder);
  if (known?.hash === digest) return known.reading;
  const reading = load(folder, id);
  loaded.set(folder, { hash: digest, reading });
  return reading;
}

async function load(folder: string, id: string): Promise<ModelFacts | ModelFault> {
  try {
    const { module } = await runnerImport<{ default?: Model }>(join(folder, 'index.ts'), {
      configFile: false,
      logLevel: 'silent',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    });
    const model = module.default;
    if (!model?.predict) return { fault: 'it has no default export made by defineModel' };
    if (model.id !== id) return { fault: `it calls itself "${model.id}" and not by the name of its folder` };
    tryOut(model);
    return {
      title: model.title,
      summary: model.summary,
      sources: model.sources,
      prediction: model.predict.id,
      parameters: model.parameters,
      quantities: model.quantities ?? [],
      model,
    };
  } catch (error) {
    return { fault: firstLine(error) };
  }
}

function tryOut(model: Model): void {
  const run = model.run(defaultValues(model.parameters), defaultSeed);
  model.describe(run);
  model.table(run);
  for (const { of } of model.quantities ?? []) of(run);
  model.View({ run });
  for (const { id } of model.predict.options) model.predict.debrief(id, run);
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.replace(/[.:]+$/, '');
