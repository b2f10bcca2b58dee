import eslintPluginAstro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms that compute: no DOM, no Astro, no clock, no chance. Time, seed and storage are arguments. */
const pureRooms = [
  'src/schemas/**',
  'src/course/**',
  'src/quiz/**',
  'src/study/**',
  'src/models/**',
  'src/map/**',
  'src/offline/**',
  'chapters/models/*/model*.ts',
];

const impure = [
  ...['document', 'window', 'navigator', 'location', 'localStorage', 'indexedDB', 'fetch', 'performance', 'crypto'].map(
    (name) => ({
      name,
      message: 'A pure room knows no browser: pass what you need as an argument.',
    }),
  ),
];

/** Walls that stand everywhere in the generator. */
const everywhere = [
  { group: ['**/pages/**'], message: 'Nobody imports pages.' },
  {
    group: ['**/chapters/**'],
    message: 'The generator meets a course only through the collections and the globs for its models.',
  },
];

/** Forbids files to import from other rooms. */
const wall = (files, group, message) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [...everywhere, ...(group.length > 0 ? [{ group, message }] : [])] },
    ],
  },
});

const outward = ['**/islands/**', '**/components/**', '**/layouts/**', '**/astro/**', '**/cli/**', '**/strings/**'];

export default defineConfig(
  { ignores: ['node_modules', 'dist', '.astro', '.cache', 'tests/fixtures'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess asks for it where a check has gone before
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  ...eslintPluginAstro.configs.recommended,
  {
    files: pureRooms,
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use seeded randomness: createRandom(seed).' },
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'globalThis', property: 'document', message: 'A pure room knows no browser.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the time as an argument.' },
      ],
    },
  },
  wall(['src/**'], []),
  wall(
    ['src/schemas/**'],
    [
      '**/course/**',
      '**/markdown/**',
      '**/quiz/!(types)/**',
      '**/quiz/*.ts',
      '**/study/**',
      '**/models/**',
      ...outward,
    ],
    'schemas imports zod, and of quiz the types of questions only.',
  ),
  wall(
    ['src/course/**'],
    ['**/study/**', '**/models/**', 'astro', 'astro:*', 'preact', ...outward],
    'course reads files and schemas, and asks quiz what is wrong with a question.',
  ),
  wall(
    ['src/quiz/**', 'src/study/**', 'src/models/**'],
    ['**/course/**', '**/markdown/**', 'astro', 'astro:*', 'preact', 'idb', ...outward],
    'Pure logic knows schemas at most.',
  ),
  wall(
    ['src/quiz/types/*/*.tsx'],
    ['**/course/**', '**/markdown/**', '**/components/**', '**/layouts/**', '**/cli/**', 'astro', 'astro:*'],
    'How a type of question looks is an island.',
  ),
  wall(
    ['src/markdown/**'],
    ['astro', 'astro:*', 'preact', '**/islands/**', '**/components/**', '**/pages/**', '**/cli/**'],
    'markdown turns text into trees; it knows no page.',
  ),
  wall(
    ['src/islands/**'],
    ['**/components/**', '**/layouts/**', '**/cli/**', '**/astro/**', 'astro', 'astro:*'],
    'Islands run in the browser.',
  ),
);
