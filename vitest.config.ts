import { defineConfig } from 'vitest/config';

const reporters = ['default', './tests/plain-summary.ts'];

/** Tests of the built site share one machine and one build. */
const browser = {
  globalSetup: ['tests/e2e/site.ts'],
  testTimeout: 120_000,
  hookTimeout: 300_000,
  maxWorkers: 1,
  fileParallelism: false,
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [
            'tests/e2e/**',
            'tests/build/**',
            ...(process.env.FULCRUM_QUICK ? ['tests/course/fuzz.test.ts'] : []),
          ],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'build', include: ['tests/build/**/*.test.ts', 'tests/e2e/**/*.test.ts'], ...browser },
      },
      {
        // The same course under a sub-path, as most hosts will have it.
        extends: true,
        test: {
          name: 'based',
          include: ['tests/e2e/**/*.test.ts'],
          // Those serve sites of their own, or measure what no address changes.
          exclude: [
            'tests/e2e/{dev,lighthouse,model-speed,offline-dev,offline-neighbours,offline-update,question-types,question-types-typed,record-faults,technical}.test.ts',
          ],
          ...browser,
        },
      },
    ],
  },
});
