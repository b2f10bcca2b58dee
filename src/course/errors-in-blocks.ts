import { didYouMean, error, type Unknown, warning } from './author-error.ts';

/** Mistakes in formulas, code, equations, sources of models, pictures and maps. */
export const errorsInBlocks = {
  // Maths and code
  'maths-invalid': error<{ reason: string }>({
    found: ({ reason }) => `a formula that cannot be set: ${reason}`,
    expected: () => 'TeX that KaTeX knows, between $$ and $$',
    fix: () => 'Correct the formula; katex.org/docs/supported lists every command.',
  }),
  'maths-unclosed': error<{ found: string }>({
    found: ({ found }) => `${found} without a second one`,
    expected: () => '$$ before and after a formula',
    fix: () => 'Close the formula in the same paragraph. Two literal dollars are written \\$\\$.',
  }),
  'maths-dollar': warning<{ found: string }>({
    found: ({ found }) => `${found}, which readers see with its dollars`,
    expected: () => 'two dollars on each side of a formula; a single one is a price',
    fix: ({ found }) => `Write $${found}$. If it is no formula, write \\$ for each dollar.`,
  }),
  'code-language': error<Unknown>({
    found: ({ id }) => `code in the language "${id}"`,
    expected: () => 'a language that Shiki knows, or text',
    fix: (unknown) => didYouMean(unknown, 'Write ```text, which is shown as it is.'),
  }),
  'code-option': error<{ option: string }>({
    found: ({ option }) => `${option} after the language of a code block`,
    expected: () => 'only title="…" and lines to highlight that the block has, such as {2,4-5}',
    fix: () => 'Correct or remove it.',
  }),
  'fence-unclosed': error<{ fence: string }>({
    found: ({ fence }) => `${fence}, opened and never closed: the rest of the text is inside`,
    expected: ({ fence }) => `${fence} again, on a line of its own, after the last line`,
    fix: ({ fence }) => `Put ${fence} where it ends.`,
  }),

  // Sources of models
  'region-unknown': error<Unknown & { model: string; names: readonly string[] }>({
    found: ({ id, model }) => `the region "${id}" of the model "${model}"`,
    expected: ({ names }) =>
      names.length > 0 ? `one of its regions: ${names.join(', ')}` : 'a region of the model; it has none yet',
    fix: (unknown) =>
      didYouMean(unknown, `Put // #region ${unknown.id} and // #endregion around the lines in model.ts.`),
  }),
  'region-broken': error<{ name: string; problem: string }>({
    found: ({ name, problem }) => `the region${name === '' ? '' : ` "${name}"`} ${problem}`,
    expected: () => '// #region name and // #endregion, each name once in a model, no region inside another',
    fix: () => 'Correct the comments in the file of the model.',
  }),

  // Pictures
  'image-title': error<{ title: string }>({
    found: ({ title }) => `"${title}" behind the address of an image, where nothing is shown`,
    expected: () => '"decorative" behind an image without alternative text, or nothing',
    fix: () => 'Say it in the caption of a <Figure>, or between the square brackets.',
  }),

  // Maps
  'map-unknown': error<Unknown>({
    found: ({ id }) => `the map "${id}"`,
    expected: () => 'the name of a file in chapters/data/maps/, without .yaml',
    fix: (unknown) => didYouMean(unknown, `Write chapters/data/maps/${unknown.id}.yaml.`),
  }),
  'map-country': error<{ id: string }>({
    found: ({ id }) => `the country "${id}"`,
    expected: () => 'a code of two capital letters (ISO 3166-1 alpha-2) that the map data has, such as FR',
    fix: () => 'Look the code up: the United Kingdom is GB, Greece is GR, Kosovo is XK.',
  }),
  'map-bounds': error<{ problem: string }>({
    found: ({ problem }) => `a frame of the map ${problem}`,
    expected: () => 'west < east and south < north, in degrees, 1 to 120 wide and 1 to 70 high',
    fix: () => 'Correct `bounds`, or leave out of `fit` what reaches too far.',
  }),
  'map-outside': error<{ what: string }>({
    found: ({ what }) => `${what}, which lies outside the frame of the map`,
    expected: () => 'only what the map can show',
    fix: () => 'Widen `bounds`, correct longitude and latitude (east and north are positive), or remove it.',
  }),
  'map-kind': error<Unknown>({
    found: ({ id }) => `the kind "${id}"`,
    expected: () => 'the id of a kind in the legend of the map',
    fix: (unknown) => didYouMean(unknown, 'Add it to `kinds`, or correct it.'),
  }),
  'map-years': error<{ problem: string }>({
    found: ({ problem }) => problem,
    expected: () => '`organisations` with `years`, `from` before `to` and `shown` between them, and no `kinds`',
    fix: () => 'Correct the years; give kinds and organisations a map each.',
  }),
  'map-organisation': error<Unknown>({
    found: ({ id }) => `the organisation "${id}"`,
    expected: () => 'the id of an organisation of the map',
    fix: (unknown) => didYouMean(unknown, 'Add it to `organisations`, or correct it.'),
  }),
  'map-membership': error<{ country: string; problem: string }>({
    found: ({ country, problem }) => `a membership of ${country} that ${problem}`,
    expected: () => 'periods one after the other, each in some year of the map',
    fix: () => 'Correct `from` and `to`. A change of status ends one entry and begins another.',
  }),
} as const;
