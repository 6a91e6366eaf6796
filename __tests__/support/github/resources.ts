import type { CommitFacts, FileChange } from './git.ts';
import { BOT, BOT_ID, type World } from './world.ts';

/** How GitHub's API shows users, the repository and what git holds: what its description requires, and little more. */

export type Shape = Record<string, unknown>;

export function user({ base, site }: World, login: string): Shape {
  const at = `${base}/users/${encodeURIComponent(login)}`;
  const below = {
    events_url: '/events{/privacy}',
    followers_url: '/followers',
    following_url: '/following{/other_user}',
    gists_url: '/gists{/gist_id}',
    organizations_url: '/orgs',
    received_events_url: '/received_events',
    repos_url: '/repos',
    starred_url: '/starred{/owner}{/repo}',
    subscriptions_url: '/subscriptions',
  };
  const id =
    login === BOT ? BOT_ID : [...login].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e6;
  return {
    login,
    id,
    node_id: nodeId('U', id),
    avatar_url: new URL(`/avatars/${id}`, site).href,
    gravatar_id: '',
    url: at,
    html_url: new URL(`/${encodeURIComponent(login)}`, site).href,
    ...Object.fromEntries(Object.entries(below).map(([key, rest]) => [key, at + rest])),
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

const BELOW_REPOSITORY = [
  'archive{/archive_format}{/ref}',
  'assignees{/user}',
  'branches{/branch}',
  'collaborators{/collaborator}',
  'comments{/number}',
  'commits{/sha}',
  'compare/{base}...{head}',
  'contents/{+path}',
  'contributors',
  'deployments',
  'downloads',
  'events',
  'forks',
  'hooks',
  'issues{/number}',
  'keys{/key_id}',
  'labels{/name}',
  'languages',
  'merges',
  'milestones{/number}',
  'notifications{?since,all,participating}',
  'pulls{/number}',
  'releases{/id}',
  'stargazers',
  'statuses/{sha}',
  'subscribers',
  'subscription',
  'tags',
  'teams',
];

export function repository(world: World): Shape {
  const { owner, name, settings, site } = world;
  const api = world.api;
  const openCount = world.threads.filter(({ state }) => state === 'open').length;
  const counted = (key: string, count: number): Shape => ({ [key]: count, [`${key}_count`]: count });
  return {
    id: 1,
    node_id: nodeId('R', 1),
    name,
    full_name: `${owner}/${name}`,
    private: settings.private,
    visibility: settings.private ? 'private' : 'public',
    owner: user(world, owner),
    html_url: site,
    description: null,
    fork: settings.fork,
    url: api,
    ...Object.fromEntries(
      BELOW_REPOSITORY.map((rest) => [`${/^\w+/.exec(rest)?.[0]}_url`, `${api}/${rest}`]),
    ),
    blobs_url: `${api}/git/blobs{/sha}`,
    git_commits_url: `${api}/git/commits{/sha}`,
    git_refs_url: `${api}/git/refs{/sha}`,
    git_tags_url: `${api}/git/tags{/sha}`,
    trees_url: `${api}/git/trees{/sha}`,
    issue_comment_url: `${api}/issues/comments{/number}`,
    issue_events_url: `${api}/issues/events{/number}`,
    clone_url: `${site}.git`,
    git_url: `${site.replace(/^\w+/, 'git')}.git`,
    ssh_url: `git@github.com:${owner}/${name}.git`,
    svn_url: site,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    ...counted('forks', 0),
    ...counted('stargazers', 0),
    ...counted('watchers', 0),
    ...counted('open_issues', openCount),
    network_count: 0,
    subscribers_count: 0,
    size: 1,
    default_branch: settings.defaultBranch,
    has_issues: settings.hasIssues,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: settings.archived,
    disabled: false,
    permissions: { ...settings.permissions },
    pushed_at: world.instant,
    created_at: world.instant,
    updated_at: world.instant,
  };
}

export function gitRef(world: World, ref: string, sha: string, type: string): Shape {
  const object = { type, sha, url: `${world.api}/git/${type}s/${sha}` };
  return { ref, node_id: nodeId('REF', ref), url: `${world.api}/git/${ref}`, object };
}

function verification(world: World, { sha, committer }: CommitFacts): Shape {
  const signed = world.signed.has(sha);
  return {
    verified: signed,
    reason: signed ? 'valid' : 'unsigned',
    signature: signed ? '-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----' : null,
    payload: signed ? `tree ${sha}\n` : null,
    verified_at: signed ? committer.date : null,
  };
}

export function gitCommit(world: World, facts: CommitFacts): Shape {
  const { sha, tree, parents, author, committer, message } = facts;
  const api = world.api;
  const at = (each: string): Shape => ({
    url: `${api}/git/commits/${each}`,
    html_url: `${world.site}/commit/${each}`,
  });
  return {
    sha,
    node_id: nodeId('C', sha),
    ...at(sha),
    author,
    committer,
    message,
    tree: { sha: tree, url: `${api}/git/trees/${tree}` },
    parents: parents.map((each) => ({ sha: each, ...at(each) })),
    verification: verification(world, facts),
  };
}

/** A commit as a list of commits has it. */
export function commit(world: World, facts: CommitFacts): Shape {
  const { sha, tree, parents, author, committer, message } = facts;
  const api = world.api;
  const account = ({ name, email }: { name: string; email: string }): Shape | null =>
    email.endsWith('@users.noreply.github.com') ? user(world, name) : null;
  return {
    sha,
    node_id: nodeId('C', sha),
    url: `${api}/commits/${sha}`,
    html_url: `${world.site}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      author,
      committer,
      message,
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
      url: `${api}/git/commits/${sha}`,
      comment_count: 0,
      verification: verification(world, facts),
    },
    author: account(author),
    committer: account(committer),
    parents: parents.map((each) => ({
      sha: each,
      url: `${api}/commits/${each}`,
      html_url: `${world.site}/commit/${each}`,
    })),
  };
}

const STATUSES: Readonly<Record<string, string>> = { A: 'added', D: 'removed', R: 'renamed', C: 'copied' };

export function changedFile(world: World, at: string, change: FileChange, patch: string): Shape {
  const path = change.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: change.sha,
    filename: change.path,
    status: STATUSES[change.status] ?? 'modified',
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${world.site}/blob/${at}/${path}`,
    raw_url: `${world.site}/raw/${at}/${path}`,
    contents_url: `${world.api}/contents/${path}?ref=${at}`,
    ...(patch !== '' && { patch }),
    ...(change.previousPath !== null && { previous_filename: change.previousPath }),
  };
}

export function nodeId(kind: string, id: string | number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}
