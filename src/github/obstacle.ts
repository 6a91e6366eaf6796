import type { GitHubAccess } from './client.ts';
import { type Failure, isFailure, wordsOf } from './failure.ts';

/** Why something could not be done. Neither sentence holds the token. */
export interface Obstacle {
  readonly message: string;
  /** Which line of the workflow or which setting to change. */
  readonly hint: string;
}

/** What is known before GitHub is asked, or from what it answered. */
export class Hindrance extends Error {
  readonly obstacle: Obstacle;
  constructor(message: string, hint: string) {
    super(message);
    this.obstacle = { message, hint };
  }
}

/** The permissions that the caller's job needs, as lines of a workflow. */
export type Permissions = readonly string[];

/** A request: its method, what follows the repository's name, and what the message calls it. */
const DEEDS: readonly (readonly [method: string, path: RegExp, name: string])[] = [
  ['POST', /^\/git\/refs$/, 'creating the branch'],
  ['PATCH', /^\/git\/refs/, 'moving the branch'],
  ['DELETE', /^\/git\/refs/, 'deleting the branch'],
  ['POST', /^\/git\//, 'writing the commit'],
  ['POST', /^\/pulls$/, 'opening the pull request'],
  ['PATCH', /^\/pulls/, 'updating the pull request'],
  ['POST', /requested_reviewers$/, 'asking for reviews'],
  ['POST', /\/labels$/, 'setting labels'],
  ['POST', /\/assignees$/, 'assigning'],
  ['POST', /^\/issues$/, 'opening the issue'],
  ['POST', /\/comments$/, 'commenting'],
  ['PATCH', /^\/issues\/comments\//, 'updating the comment'],
  ['DELETE', /^\/issues\/comments\//, 'deleting the comment'],
  ['PATCH', /^\/issues/, 'updating the issue'],
];

const ELSEWHERE = 'run on `schedule` or `push`.';

/**
 * Throws what is neither GitHub's doing nor the network's. `elsewhere` is what to do where the token of a fork's pull request
 * cannot be allowed more.
 */
export function obstacleOf(
  failure: unknown,
  access: GitHubAccess,
  permissions: Permissions,
  elsewhere: string = ELSEWHERE,
): Obstacle {
  const { message, hint } = found(failure, access, permissions, elsewhere);
  // Whatever a proxy may have sent back.
  return { message: message.replaceAll(access.token, '***'), hint };
}

function found(
  failure: unknown,
  access: GitHubAccess,
  permissions: Permissions,
  elsewhere: string,
): Obstacle {
  if (failure instanceof Hindrance) return failure.obstacle;
  if (!isFailure(failure)) throw failure;
  const { repository, apiUrl } = access;
  const { method, url } = failure.request;
  const { pathname } = new URL(url, apiUrl);
  const path = pathname.split(/\/repos\/[^/]+\/[^/]+|\/repositories\/\d+/)[1] ?? '';
  const deed = DEEDS.find(([by, where]) => by === method && where.test(path))?.[2] ?? 'reading';
  const words = wordsOf(failure);
  if (failure.response === undefined) {
    return {
      message: `GitHub did not answer at ${apiUrl}, ${deed} (${repository}): ${words}`,
      hint: 'run the job again; behind a proxy set HTTPS_PROXY in its `env`; see also https://www.githubstatus.com',
    };
  }
  const isOfRef = /^\/git\/refs/.test(path) && [403, 409, 422].includes(failure.status);
  const hint =
    limitHint(failure, words) ??
    wordHint(words, access) ??
    (isOfRef ? refHint(words) : null) ??
    statusHint(failure, access, permissions, elsewhere);
  return { message: `GitHub answered ${failure.status}, ${deed} (${repository}): ${words}`, hint };
}

function limitHint({ status, response }: Failure, words: string): string | null {
  const isSpent = response?.headers['x-ratelimit-remaining'] === '0';
  if (status !== 429 && !(status === 403 && (isSpent || /rate limit|abuse detection/i.test(words))))
    return null;
  return 'run it at another time than the other jobs that use the same token (`on: schedule`), or give it a token of its own';
}

function wordHint(words: string, { serverUrl, repository }: GitHubAccess): string | null {
  if (/not permitted to create or approve pull requests/i.test(words)) {
    return [
      'turn on Settings > Actions > General > Workflow permissions > "Allow GitHub Actions to create and approve pull',
      `requests" (${serverUrl}/${repository}/settings/actions); where it is greyed out, the organisation forbids it:`,
      'its owner allows it in its own settings, or `with: { token: … }` gets the token of a GitHub App',
    ].join(' ');
  }
  if (/archived/i.test(words)) return 'unarchive the repository, or take the workflow out of it';
  if (/SAML/i.test(words)) {
    return `authorise the token for the organisation (${serverUrl}/settings/tokens > Configure SSO), or use \`token: \${{ github.token }}\``;
  }
  if (/issues (has|have) been disabled|issues are disabled/i.test(words)) {
    return 'turn on Settings > General > Features > Issues, or set `open-issue: false`';
  }
  if (/\bis locked\b/i.test(words)) return 'unlock the conversation on the page of the pull request';
  if (/draft pull requests are not supported/i.test(words)) return 'set `draft: false`';
  if (/repository is empty/i.test(words)) return 'push a first commit to the repository';
  return null;
}

function refHint(words: string): string | null {
  if (/rule|protected|restricted|required|must be made through/i.test(words)) {
    return 'leave the branch out of the ruleset or branch protection that covers it (Settings > Rules > Rulesets), let the token bypass it, or choose another `branch`';
  }
  // Somebody's `pinwarden`, beside which there can be no `pinwarden/update-pins`.
  if (/reference update failed|not a valid ref|cannot lock|already exists/i.test(words)) {
    return 'choose another `branch`: this one is no name for a branch, or a branch that is there stands in its way';
  }
  return null;
}

function statusHint(
  { status, request }: Failure,
  { serverUrl, repository }: GitHubAccess,
  permissions: Permissions,
  elsewhere: string,
): string {
  const permitting = ['let the job have', 'permissions:', ...permissions.map((each) => `  ${each}`)].join(
    '\n',
  );
  if (status === 401) {
    return `with: { token: \${{ github.token }} }; a token of your own may have expired or been revoked`;
  }
  if (status === 404 && request.method === 'GET') {
    return `${serverUrl}/${repository} isn't there, or the token cannot see it: ${permitting}`;
  }
  if (status === 403 || status === 404) {
    return `${permitting}\nThe token of a pull request from a fork only reads, whatever is permitted: ${elsewhere}`;
  }
  if (status >= 500) return 'run the job again; see also https://www.githubstatus.com';
  return 'run the job again; if the answer stays the same, report it with this message';
}
