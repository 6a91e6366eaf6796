import { defineConfig } from 'vitest/config';

// Where .ci/run wants the results as JSON, to count them.
const results = process.env['TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    ...(results === undefined ? {} : { reporters: ['default', ['json', { outputFile: results }]] }),
  },
});
