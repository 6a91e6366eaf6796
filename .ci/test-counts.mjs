// node .ci/test-counts.mjs [--numbers] FILE: reads what vitest's json reporter wrote.
// Without --numbers: exit code 1 when a test was skipped, with the names. With it: prints "PASSED FAILED".
import { existsSync, readFileSync } from 'node:fs';

const file = process.argv.at(-1);
const numbersOnly = process.argv.includes('--numbers');
const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;

if (numbersOnly) {
  console.log(`${results?.numPassedTests ?? 0} ${results?.numFailedTests ?? 0}`);
} else if (results === null) {
  console.error('vitest wrote no results.');
  process.exitCode = 1;
} else {
  const skipped = results.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'),
  );
  console.log(`${results.numTotalTests} tests, ${skipped.length} skipped`);
  for (const { fullName, status } of skipped) console.log(`  ${status}: ${fullName}`);
  if (skipped.length > 0) process.exitCode = 1;
}
