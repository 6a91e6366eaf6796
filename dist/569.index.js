export const id = 569;
export const ids = [569];
export const modules = {

/***/ 4569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentOn: () => (/* binding */ commentOn),
  proposeFix: () => (/* binding */ proposeFix)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(1758);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
;// CONCATENATED MODULE: ./build/github/client.js



const PACE = { secondMs: 1_000, timeoutMs: 30_000 };
/** A request that failed in the network or with 5xx is made again so often, after 1, 4 and 9 seconds. */
const RETRIES = 3;
/** Waits for a rate limit, of one request. */
const MOST_WAITS = 2;
/** Seconds of them together. */
const LONGEST_WAIT = 60;
/**
 * GitHub's REST API with its limits kept: waits for a rate limit where that is short, begins writes a second apart (three
 * where somebody is notified), tries again what the network or the server failed at. What fails rejects with Octokit's
 * RequestError, for a failure of the network with status 500 and without `response`.
 */
function connect({ apiUrl, token, repository, signal, pace = PACE }) {
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl: apiUrl,
        userAgent: 'pinwarden',
        log: SILENT,
        retry: { retries: RETRIES, retryAfterBaseValue: pace.secondMs, doNotRetry: FINAL },
        throttle: {
            retryAfterBaseValue: pace.secondMs,
            onRateLimit: mayWait,
            onSecondaryRateLimit: mayWait,
            write: spaced(pace.secondMs),
            notifications: spaced(3 * pace.secondMs),
        },
    }, 
    // The first stands nearest to the network.
    inTime(pace.timeoutMs, signal), dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A, untilAborted(signal));
    return { rest: octokit.rest, paginate: octokit.paginate, here: { owner, repo }, pace };
}
const nothing = () => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
/** What is refused once is refused again. */
const FINAL = Array.from({ length: 100 }, (_, index) => 400 + index);
function mayWait(seconds, { request }, _octokit, waits) {
    const waited = Number(request['waited'] ?? 0) + seconds;
    if (waits >= MOST_WAITS || waited > LONGEST_WAIT)
        return false;
    request['waited'] = waited;
    return true;
}
/**
 * One after the other, with a gap between their beginnings. In the place of the plugin's own group, whose gaps are fixed and
 * shared by the whole process.
 */
function spaced(gapMs) {
    let turn = Promise.resolve();
    let waiting = 0;
    let gap;
    const begin = () => new Promise((resolve) => {
        waiting -= 1;
        gap = setTimeout(resolve, gapMs);
        // Nobody waits for the gap behind the last one.
        if (waiting === 0)
            gap.unref();
    });
    const schedule = async (_, job) => {
        waiting += 1;
        gap?.ref();
        const before = turn;
        turn = before.then(begin);
        await before;
        return job();
    };
    return { key: () => ({ schedule }) };
}
/** One try: with a time-out of its own, and an answer that has come as a whole. */
function inTime(timeoutMs, signal) {
    return ({ hook }) => {
        hook.wrap('request', async (request, options) => {
            const stop = new AbortController();
            const abort = () => stop.abort();
            const late = new DOMException(`no answer within ${timeoutMs / 1000} s`, 'TimeoutError');
            const timer = setTimeout(() => stop.abort(late), timeoutMs);
            signal?.addEventListener('abort', abort, { once: true });
            options.request['signal'] = stop.signal;
            try {
                // Without a `request` in the error, it is not tried again.
                signal?.throwIfAborted();
                const response = await request(options);
                // Octokit takes a body that is cut off for an empty one, and a page of a proxy for an answer.
                if (response.status !== 204 && typeof response.data === 'string') {
                    const message = stop.signal.aborted ? late.message : 'what came is not a whole answer in JSON';
                    throw Object.assign(new Error(message), { status: 500, request: { ...options } });
                }
                return response;
            }
            catch (failure) {
                signal?.throwIfAborted();
                throw failure;
            }
            finally {
                clearTimeout(timer);
                signal?.removeEventListener('abort', abort);
            }
        });
    };
}
/** All tries and waits of one request. */
function untilAborted(signal) {
    return ({ hook }) => {
        hook.wrap('request', async (request, options) => {
            // Octokit hands the same object to every request, and the plugins count in it.
            options.request = { ...options.request, log: SILENT };
            if (signal === undefined)
                return request(options);
            signal.throwIfAborted();
            let abort = nothing;
            const aborted = new Promise((_, reject) => {
                abort = () => reject(signal.reason);
                signal.addEventListener('abort', abort, { once: true });
            });
            try {
                return await Promise.race([request(options), aborted]);
            }
            finally {
                signal.removeEventListener('abort', abort);
            }
        });
    };
}

;// CONCATENATED MODULE: ./build/github/failure.js
function isFailure(failure) {
    return failure instanceof Error && 'status' in failure && 'request' in failure;
}
/** GitHub's own words, without the address of its documentation that Octokit puts behind them. */
function wordsOf({ message, response }) {
    const data = (response?.data ?? {});
    if (typeof data !== 'object' || typeof data.message !== 'string')
        return oneLine(message);
    const errors = Array.isArray(data.errors) ? data.errors : [];
    const details = errors.map((each) => (typeof each?.message === 'string' ? each.message : fieldOf(each)));
    return oneLine([data.message, ...details].join(': '));
}
function fieldOf(error) {
    if (typeof error === 'string')
        return error;
    const { field, code } = (error ?? {});
    return [field, code].filter((each) => typeof each === 'string').join(' ');
}
/** A status page in HTML, for one, is long. */
function oneLine(text) {
    const line = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    return line.length > 300 ? `${line.slice(0, 300)}…` : line.trim();
}
function isRefusal(failure, status, words = /(?:)/) {
    return isFailure(failure) && failure.status === status && words.test(wordsOf(failure));
}
/** Whether what was asked for has happened cannot be told from it. */
function isUncertain(failure) {
    return isFailure(failure) && failure.status >= 500;
}
/** A try before the one that was refused may have done what was asked for. */
function wasRetried(failure) {
    return (failure.request.request?.retryCount ?? 0) > 0;
}

;// CONCATENATED MODULE: ./build/github/marker.js
/** Hidden in bodies and comments, by which they are found again. */
const WITHDRAWN = '<!-- pinwarden:withdrawn -->';
const HUMAN = '<!-- pinwarden:human -->';
const ISSUE = '<!-- pinwarden:issue -->';
const COMMENT = '<!-- pinwarden:comment -->';
const TRAILER = 'Pinwarden-Change';
const CHANGE = /<!-- pinwarden:change=([0-9a-f]{64}) -->/g;
const KEY = /<!-- pinwarden:key=(\S+) -->/g;
/** GitHub's, in characters. */
const LONGEST = 65_536;
function changeMark(change) {
    return `<!-- pinwarden:change=${change} -->`;
}
function keyMark(key, kind = ISSUE) {
    return `${kind}\n<!-- pinwarden:key=${key} -->`;
}
/** On a line of its own, as we write it: who quotes or mentions it has something before it. */
function hasLine(body, mark) {
    return body.split(/\r?\n/).includes(mark);
}
/** Whether the body ends as `marked` leaves it. */
function endsWithKey(body, kind) {
    const [before, last = ''] = body.trimEnd().split(/\r?\n/).slice(-2);
    return before === kind && keyMarked(last) !== null;
}
/** The mark of a pull request's body; null where somebody else wrote it. */
function changeMarked(body) {
    return [...body.matchAll(CHANGE)].at(-1)?.[1] ?? null;
}
function keyMarked(body) {
    return [...body.matchAll(KEY)].at(-1)?.[1] ?? null;
}
/** Throws RangeError for what GitHub would not take. */
function marked(body, mark) {
    const text = `${body.trimEnd()}\n\n${mark}`;
    const { length } = [...text];
    if (length > LONGEST)
        throw new RangeError(`a body of ${length} characters is over GitHub's ${LONGEST}`);
    return text;
}
/** What stands in the body may be a human's: its end gives way where there is no room. */
function markedWithdrawn(body) {
    const kept = [...body.trimEnd()].slice(0, LONGEST - WITHDRAWN.length - 2);
    return `${kept.join('')}\n\n${WITHDRAWN}`;
}
/** The message with the trailer as its last line, in the block of trailers if the message ends with one. */
function withTrailer(message, change) {
    const text = message.trimEnd();
    const paragraphs = text.split(/\n{2,}/);
    const last = paragraphs.at(-1)?.split('\n') ?? [];
    const hasTrailers = paragraphs.length > 1 && last.every((line) => /^[A-Za-z0-9-]+: \S/.test(line));
    return `${text}${hasTrailers ? '\n' : '\n\n'}${TRAILER}: ${change}`;
}
function changeOfMessage(message) {
    return new RegExp(`^${TRAILER}: ([0-9a-f]{64})\\s*$`, 'gm').exec(message)?.[1] ?? null;
}
/** Who may write a mark that counts: in a public repository, everybody can open an issue. */
function isTrusted(writer) {
    const trusted = ['OWNER', 'MEMBER', 'COLLABORATOR'];
    return writer.user?.type === 'Bot' || trusted.includes(writer.author_association ?? '');
}

;// CONCATENATED MODULE: ./build/github/obstacle.js

/** What is known before GitHub is asked, or from what it answered. */
class Hindrance extends Error {
    obstacle;
    constructor(message, hint) {
        super(message);
        this.obstacle = { message, hint };
    }
}
/** A request: its method, what follows the repository's name, and what the message calls it. */
const DEEDS = [
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
function obstacleOf(failure, access, permissions, elsewhere = ELSEWHERE) {
    const { message, hint } = found(failure, access, permissions, elsewhere);
    // Whatever a proxy may have sent back.
    return { message: message.replaceAll(access.token, '***'), hint };
}
function found(failure, access, permissions, elsewhere) {
    if (failure instanceof Hindrance)
        return failure.obstacle;
    if (!isFailure(failure))
        throw failure;
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
    const hint = limitHint(failure, words) ??
        wordHint(words, access) ??
        (isOfRef ? refHint(words) : null) ??
        statusHint(failure, access, permissions, elsewhere);
    return { message: `GitHub answered ${failure.status}, ${deed} (${repository}): ${words}`, hint };
}
function limitHint({ status, response }, words) {
    const isSpent = response?.headers['x-ratelimit-remaining'] === '0';
    if (status !== 429 && !(status === 403 && (isSpent || /rate limit|abuse detection/i.test(words))))
        return null;
    return 'run it at another time than the other jobs that use the same token (`on: schedule`), or give it a token of its own';
}
function wordHint(words, { serverUrl, repository }) {
    if (/not permitted to create or approve pull requests/i.test(words)) {
        return [
            'turn on Settings > Actions > General > Workflow permissions > "Allow GitHub Actions to create and approve pull',
            `requests" (${serverUrl}/${repository}/settings/actions); where it is greyed out, the organisation forbids it:`,
            'its owner allows it in its own settings, or `with: { token: … }` gets the token of a GitHub App',
        ].join(' ');
    }
    if (/archived/i.test(words))
        return 'unarchive the repository, or take the workflow out of it';
    if (/SAML/i.test(words)) {
        return `authorise the token for the organisation (${serverUrl}/settings/tokens > Configure SSO), or use \`token: \${{ github.token }}\``;
    }
    if (/issues (has|have) been disabled|issues are disabled/i.test(words)) {
        return 'turn on Settings > General > Features > Issues, or set `open-issue: false`';
    }
    if (/\bis locked\b/i.test(words))
        return 'unlock the conversation on the page of the pull request';
    if (/draft pull requests are not supported/i.test(words))
        return 'set `draft: false`';
    if (/repository is empty/i.test(words))
        return 'push a first commit to the repository';
    return null;
}
function refHint(words) {
    if (/rule|protected|restricted|required|must be made through/i.test(words)) {
        return 'leave the branch out of the ruleset or branch protection that covers it (Settings > Rules > Rulesets), let the token bypass it, or choose another `branch`';
    }
    // Somebody's `pinwarden`, beside which there can be no `pinwarden/update-pins`.
    if (/reference update failed|not a valid ref|cannot lock|already exists/i.test(words)) {
        return 'choose another `branch`: this one is no name for a branch, or a branch that is there stands in its way';
    }
    return null;
}
function statusHint({ status, request }, { serverUrl, repository }, permissions, elsewhere) {
    const permitting = ['let the job have', 'permissions:', ...permissions.map((each) => `  ${each}`)].join('\n');
    if (status === 401) {
        return `with: { token: \${{ github.token }} }; a token of your own may have expired or been revoked`;
    }
    if (status === 404 && request.method === 'GET') {
        return `${serverUrl}/${repository} isn't there, or the token cannot see it: ${permitting}`;
    }
    if (status === 403 || status === 404) {
        return `${permitting}\nThe token of a pull request from a fork only reads, whatever is permitted: ${elsewhere}`;
    }
    if (status >= 500)
        return 'run the job again; see also https://www.githubstatus.com';
    return 'run the job again; if the answer stays the same, report it with this message';
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/github/post.js



/** For a request that must not be made again before it is known that it did nothing. */
const ONCE = { retries: 0 };
const MOST_TRIES = 3;
/**
 * Posts what GitHub would take twice. Where an answer was lost, `find` looks whether it is there before it is posted again;
 * `post` has to make its request with `ONCE`.
 */
async function postOnce({ pace }, post, find) {
    for (let tries = 1;; tries += 1) {
        try {
            return await post();
        }
        catch (failure) {
            if (!isUncertain(failure) || tries === MOST_TRIES)
                throw failure;
            await (0,promises_.setTimeout)(tries * tries * pace.secondMs);
            const found = await find();
            if (found !== null)
                return found;
        }
    }
}
/** Writes a comment below an issue or a pull request; `mark` is in it. */
async function comment(client, number, body, mark) {
    const parameters = { ...client.here, issue_number: number, body, request: ONCE };
    const post = async () => {
        await client.rest.issues.createComment(parameters);
        return true;
    };
    await postOnce(client, post, async () => (await hasComment(client, number, mark)) || null);
}
async function hasComment(client, number, mark) {
    const pages = client.paginate.iterator(client.rest.issues.listComments, {
        ...client.here,
        issue_number: number,
        per_page: 100,
    });
    for await (const { data } of pages) {
        if (data.some((each) => each.body?.includes(mark) && isTrusted(each)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/github/comment.js





const PERMISSIONS = ['pull-requests: write'];
const IN_FORK = "there the report is in the job's summary.";
/**
 * Keeps one comment on a pull request. What somebody has written into it by hand is overwritten with the next change; where
 * its mark was taken out, it is theirs and a new one is posted. What GitHub or the network refuses is in the outcome. Throws
 * RangeError for a body that is too long, and the reason of `access.signal`.
 */
async function keepComment(access, pullRequest, { body, key, isWanted }) {
    const text = marked(body, keyMark(key, COMMENT));
    const notes = [];
    const miss = (what, failure) => {
        notes.push(`${what}: ${obstacleOf(failure, access, PERMISSIONS).message}`);
    };
    try {
        const conversation = { client: connect(access), number: pullRequest, text, key, miss };
        return { ...(await keep(conversation, isWanted)), notes, obstacle: null };
    }
    catch (failure) {
        const obstacle = obstacleOf(failure, access, PERMISSIONS, IN_FORK);
        return { operation: 'none', url: null, notes, obstacle };
    }
}
async function keep(conversation, isWanted) {
    const [oldest, ...younger] = await listOurs(conversation);
    if (oldest !== undefined) {
        await remove(conversation, younger.filter(seconding(oldest)));
        if (oldest.key === conversation.key)
            return { operation: 'unchanged', url: oldest.url };
        try {
            await rewrite(conversation, oldest);
            return { operation: 'updated', url: oldest.url };
        }
        catch (failure) {
            if (!isRefusal(failure, 404))
                throw failure;
            // GitHub also says so to a token that may not write; else somebody has deleted the comment meanwhile.
            const isThere = (await listOurs(conversation)).some(({ id }) => id === oldest.id);
            if (isThere)
                throw failure;
        }
    }
    return isWanted ? post(conversation) : { operation: 'none', url: null };
}
async function post(conversation) {
    const { client, number, text, key, miss } = conversation;
    const { comment: made, isPosted } = await postOnce(client, async () => {
        const parameters = { ...client.here, issue_number: number, body: text, request: ONCE };
        const { data } = await client.rest.issues.createComment(parameters);
        return { comment: { ...read(data), key }, isPosted: true };
    }, async () => {
        const [comment] = await listOurs(conversation);
        return comment === undefined ? null : { comment, isPosted: false };
    });
    if (!made.isTrusted) {
        // The next run would not know it from a stranger's, and post another one.
        await remove(conversation, [made]);
        throw new Hindrance("No comment is kept: the token's account is no collaborator of the repository, and the next run could not tell whose comment it is.", `with: { token: \${{ github.token }} }, or make the token's account a collaborator`);
    }
    const others = await listOurs(conversation).catch((failure) => {
        miss('Whether another run has commented at the same time was not seen', failure);
        return [];
    });
    // Two runs at once: of two comments the older one stays, whichever of them GitHub has put into its list by now.
    const [oldest = made, ...younger] = [made, ...others.filter(({ id }) => id !== made.id)].toSorted((a, b) => a.id - b.id);
    const isSecond = seconding(oldest);
    await remove(conversation, younger.filter((each) => (isPosted && each.id === made.id) || isSecond(each)));
    const { url } = oldest;
    if (oldest.key === key)
        return { operation: oldest.id === made.id ? 'created' : 'unchanged', url };
    await rewrite(conversation, oldest);
    return { operation: 'updated', url };
}
/** All that carry our mark, the oldest first. */
async function listOurs({ client, number }) {
    const { rest, paginate, here } = client;
    const all = await paginate(rest.issues.listComments, { ...here, issue_number: number, per_page: 100 });
    return all
        .filter(({ body }) => hasLine(body ?? '', COMMENT))
        .map(read)
        .filter((each) => each.isTrusted);
}
function read(given) {
    const { id, html_url: url, body = '', user } = given;
    return {
        id,
        url,
        key: keyMarked(body),
        author: user?.id ?? null,
        isTrusted: isTrusted(given),
        isWhole: endsWithKey(body, COMMENT),
    };
}
/** A run that was stopped between posting and looking leaves such a one. Others' are left, whatever they carry. */
function seconding({ author }) {
    return (each) => each.isWhole && author !== null && each.author === author;
}
async function rewrite({ client, text }, { id }) {
    await client.rest.issues.updateComment({ ...client.here, comment_id: id, body: text });
}
async function remove({ client, miss }, comments) {
    for (const { id, url } of comments) {
        await client.rest.issues.deleteComment({ ...client.here, comment_id: id }).catch((failure) => {
            // The other run was faster.
            if (!isRefusal(failure, 404))
                miss(`A comment that is one too many was not deleted (${url})`, failure);
        });
    }
}

;// CONCATENATED MODULE: ./build/github/pull-request.js


/** The pull requests that were ever made from the branch, the newest 100 of them, newest first. */
async function listPulls({ rest, here }, branch) {
    const { data } = await rest.pulls.list({
        ...here,
        head: `${here.owner}:${branch}`,
        state: 'all',
        per_page: 100,
    });
    return (data
        // A fork of the same owner has the same label.
        .filter(({ head, base }) => head.ref === branch && (head.repo === null || head.repo.id === base.repo.id))
        .map(({ number, html_url: url, base, body, state, merged_at: mergedAt }) => ({
        number,
        url,
        base: base.ref,
        body: body ?? '',
        isOpen: state === 'open',
        isDeclined: state === 'closed' && mergedAt === null && !body?.includes(WITHDRAWN),
        change: changeMarked(body ?? ''),
    })));
}
/** The open one, for `base` rather than for another branch. */
function openOne(pulls, base) {
    const open = pulls.filter(({ isOpen }) => isOpen);
    return open.find((pull) => pull.base === base) ?? open[0] ?? null;
}
/** Null where another run has opened one. */
async function openPull(client, branch, text, draft) {
    const { rest, here } = client;
    const change = changeMarked(text.body);
    try {
        const { data } = await rest.pulls.create({ ...here, ...text, head: branch, draft });
        const { number, html_url: url } = data;
        return { number, url, base: text.base, body: text.body, isOpen: true, isDeclined: false, change };
    }
    catch (failure) {
        if (!isRefusal(failure, 422, /already exists/i))
            throw failure;
        if (!wasRetried(failure))
            return null;
        // The answer to an earlier try was lost: this one may be ours.
        const open = openOne(await listPulls(client, branch), text.base);
        return open?.change === change ? open : null;
    }
}
async function updatePull({ rest, here }, pull, text) {
    const { base, ...rewritten } = text;
    await rest.pulls.update({
        ...here,
        pull_number: pull.number,
        ...rewritten,
        ...(base !== pull.base && { base }),
    });
}
/** What a new pull request or issue is given beside its text. `fail` is told what was refused; the rest is still done. */
async function dress({ rest, here }, number, { labels, assignees, reviewers, teamReviewers }, fail) {
    const trying = async (what, names, act) => {
        if (names.length === 0)
            return;
        await act([...names]).catch((failure) => fail(`${what} ${names.join(', ')}`, failure));
    };
    const thread = { ...here, issue_number: number };
    const pull = { ...here, pull_number: number };
    await trying('labelled', labels, async (names) => {
        await rest.issues.addLabels({ ...thread, labels: names });
    });
    await trying('assigned to', assignees, async (names) => {
        const { data } = await rest.issues.addAssignees({ ...thread, assignees: names });
        const taken = (data.assignees ?? []).map(({ login }) => login.toLowerCase());
        // GitHub passes over whom it cannot assign.
        const missing = names.filter((name) => !taken.includes(name.toLowerCase()));
        if (missing.length > 0)
            fail(`assigned to ${missing.join(', ')}`, null);
    });
    await trying('given for review to', reviewers, async (names) => {
        await rest.pulls.requestReviewers({ ...pull, reviewers: names });
    });
    await trying('given for review to the team', teamReviewers, async (names) => {
        await rest.pulls.requestReviewers({ ...pull, team_reviewers: names });
    });
}

;// CONCATENATED MODULE: ./build/github/issue.js






const issue_PERMISSIONS = ['issues: write'];
/**
 * Keeps one open issue. One that was closed, by whomever, is not opened again: what stands anew gets a new one. What GitHub or
 * the network refuses is in the outcome. Throws RangeError for a body that is too long, and the reason of `access.signal`.
 */
async function keepIssue(access, report) {
    const text = { title: report.title, body: marked(report.body, keyMark(report.key)) };
    return telling(access, async (client) => {
        const there = await findIssue(client);
        if (there === null)
            return openIssue(client, access, report, text);
        if (there.key === report.key && there.title === report.title)
            return told('unchanged', there);
        await client.rest.issues.update({ ...client.here, issue_number: there.number, ...text });
        return told('updated', there);
    });
}
/** Closes the open issue with a comment. Refusals as with `keepIssue`. */
async function closeIssue(access, text) {
    return telling(access, async (client) => {
        const there = await findIssue(client).catch((failure) => {
            // Where issues are turned off there is none.
            if (isRefusal(failure, 410))
                return null;
            throw failure;
        });
        if (there === null)
            return told('none', null);
        await comment(client, there.number, `${text}\n\n${WITHDRAWN}`, WITHDRAWN);
        await setClosed(client, there, 'completed');
        return told('closed', there);
    });
}
async function openIssue(client, access, { labels }, text) {
    const post = async () => {
        const { data } = await client.rest.issues.create({ ...client.here, ...text, request: ONCE });
        return { number: data.number, url: data.html_url, title: text.title, key: null };
    };
    const made = await postOnce(client, post, () => findIssue(client));
    const first = await findIssue(client);
    if (first !== null && first.number < made.number) {
        // Two runs at once: of two issues the older one stays.
        await setClosed(client, made, 'not_planned');
        return told('unchanged', first);
    }
    const notes = [];
    const none = { assignees: [], reviewers: [], teamReviewers: [] };
    await dress(client, made.number, { labels, ...none }, (what, failure) => {
        notes.push(`The issue was not ${what}: ${obstacleOf(failure, access, issue_PERMISSIONS).message}`);
    });
    return told('created', made, notes);
}
/** The oldest open one that carries our mark. */
async function findIssue({ rest, paginate, here }) {
    const pages = paginate.iterator(rest.issues.listForRepo, {
        ...here,
        state: 'open',
        sort: 'created',
        direction: 'asc',
        per_page: 100,
    });
    for await (const { data } of pages) {
        for (const issue of data) {
            const { number, html_url: url, title, body } = issue;
            if (issue.pull_request !== undefined || !body?.includes(ISSUE) || !isTrusted(issue))
                continue;
            return { number, url, title, key: keyMarked(body) };
        }
    }
    return null;
}
async function setClosed({ rest, here }, { number }, reason) {
    await rest.issues.update({ ...here, issue_number: number, state: 'closed', state_reason: reason });
}
function told(operation, issue, notes = []) {
    return { operation, number: issue?.number ?? null, url: issue?.url ?? null, notes, obstacle: null };
}
async function telling(access, act) {
    try {
        return await act(connect(access));
    }
    catch (failure) {
        return { ...told('none', null), obstacle: obstacleOf(failure, access, issue_PERMISSIONS) };
    }
}

;// CONCATENATED MODULE: ./build/github/repository.js



/** The base branch; the default branch for null. Throws Hindrance where there is nothing to propose to. */
async function readBase(client, wanted, branch) {
    const { data: repository } = await client.rest.repos.get(client.here);
    const { full_name: fullName, default_branch: defaultBranch } = repository;
    if (repository.archived) {
        throw new Hindrance(`${fullName} is archived: it can only be read.`, 'unarchive the repository, or take the workflow out of it');
    }
    const name = wanted ?? defaultBranch;
    if (branch === name || branch === defaultBranch) {
        throw new Hindrance(`A pull request cannot be made from \`${branch}\`: it is the ${branch === name ? 'base' : 'default'} branch.`, 'choose another `branch`, one of its own such as `pinwarden/update-pins`');
    }
    const sha = await readBranch(client, name);
    if (sha === null) {
        throw new Hindrance(`${fullName} has no branch \`${name}\` to propose to.`, 'set `base` to a branch of the repository; only a branch can be proposed to, not a tag or a commit');
    }
    return { name, sha, tree: await readTreeOf(client, sha) };
}
/** The newest commit of a branch; null where there is no such branch. */
async function readBranch(client, name) {
    try {
        const { data } = await client.rest.git.getRef({ ...client.here, ref: `heads/${name}` });
        return data.object.sha;
    }
    catch (failure) {
        if (isRefusal(failure, 404))
            return null;
        throw failure;
    }
}
async function readTreeOf(client, commit) {
    const { data } = await client.rest.git.getCommit({ ...client.here, commit_sha: commit });
    return data.tree.sha;
}
/**
 * Files of a tree by their paths; one that isn't there is missing. Folder by folder: the listing of a whole large repository
 * is cut off. Throws Hindrance for what lies in a submodule or behind a symbolic link.
 */
async function readEntries(client, tree, paths) {
    const listings = new Map();
    const list = async (sha) => {
        const listing = listings.get(sha) ?? (await readListing(client, sha));
        listings.set(sha, listing);
        return listing;
    };
    const entries = new Map();
    for (const path of paths) {
        const parts = path.split('/');
        let folder = tree;
        for (const [index, part] of parts.entries()) {
            const found = folder === null ? undefined : (await list(folder)).get(part);
            refuseElsewhere(path, parts.slice(0, index + 1).join('/'), found?.mode);
            folder = found?.type === 'tree' ? found.sha : null;
            if (index < parts.length - 1 || found?.type !== 'blob')
                continue;
            entries.set(path, { mode: found.mode === '100755' ? '100755' : '100644', sha: found.sha });
        }
    }
    return entries;
}
async function readListing(client, sha) {
    const { data } = await client.rest.git.getTree({ ...client.here, tree_sha: sha });
    return new Map(data.tree.map(({ path, mode, type, sha: id }) => [path, { mode, type, sha: id }]));
}
function refuseElsewhere(path, at, mode) {
    if (mode === '160000') {
        throw new Hindrance(`\`${path}\` is in the submodule \`${at}\`: its changes belong to another repository.`, "run Pinwarden in the submodule's own repository, and check this one out without `submodules`");
    }
    if (mode === '120000') {
        throw new Hindrance(`\`${path}\` ${path === at ? 'is a symbolic link' : `is behind the symbolic link \`${at}\``}: a link is not written through.`, 'name the file that the link leads to where the link is named, or put the file itself in its place');
    }
}
/**
 * The files as git is to hold them. `moved` names those that the base holds otherwise than they were read. Where git has
 * line feeds for the carriage returns of the checkout (core.autocrlf, `eol=crlf`), line feeds are committed, as git would.
 */
function fitted(files, entries) {
    const fitting = [];
    const moved = [];
    for (const { path, before, after } of files) {
        const entry = entries.get(path);
        const form = [same, withLineFeeds].find((each) => blobSha(each(before)) === entry?.sha);
        if (entry === undefined || form === undefined) {
            moved.push(path);
            continue;
        }
        const content = form(after);
        const sha = blobSha(content);
        // In the form that git holds, nothing may be left of a change.
        if (sha !== entry.sha)
            fitting.push({ path, mode: entry.mode, before: entry.sha, sha, content });
    }
    return { files: fitting, moved };
}
const same = (bytes) => bytes;
function withLineFeeds(bytes) {
    return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
/** Git's name of a content, in hexadecimal. */
function blobSha(content) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
/** One name for a change, in hexadecimal: of the paths and of what is in them afterwards. */
function changeHash(files) {
    const lines = files.map(({ path, sha }) => `${path}\0${sha}`).sort();
    return (0,external_node_crypto_.createHash)('sha256').update(lines.join('\n')).digest('hex');
}
/** A commit on top of the base, which no branch has yet. GitHub signs one that names no author. Answers its sha. */
async function writeCommit({ rest, here }, base, files, message) {
    const tree = [];
    for (const { path, mode, content } of files) {
        const encoded = Buffer.from(content).toString('base64');
        const blob = await rest.git.createBlob({ ...here, content: encoded, encoding: 'base64' });
        tree.push({ path, mode, type: 'blob', sha: blob.data.sha });
    }
    const written = await rest.git.createTree({ ...here, base_tree: base.tree, tree });
    const commit = await rest.git.createCommit({
        ...here,
        message,
        tree: written.data.sha,
        parents: [base.sha],
    });
    return commit.data.sha;
}

;// CONCATENATED MODULE: ./build/github/branch.js






/** Thrown where what was read is no longer so; starting over may help. `cause` is what GitHub answered, if it did. */
class Overtaken extends Hindrance {
    constructor(branch, cause) {
        super(`\`${branch}\` changed under every one of ${MOST_STARTS} tries to write it.`, 'let one run wait for the other: `concurrency: { group: pinwarden, cancel-in-progress: false }` in the workflow');
        this.cause = cause;
    }
}
const MOST_STARTS = 3;
/** Pinwarden puts one commit on a branch. More than this, somebody else's among them or not, it does not look at. */
const MOST_COMMITS = 100;
/** Runs `attempt` again where it was overtaken. */
async function startingOver({ pace }, attempt) {
    for (let starts = 1;; starts += 1) {
        try {
            return await attempt();
        }
        catch (failure) {
            if (!(failure instanceof Overtaken))
                throw failure;
            if (starts === MOST_STARTS)
                throw failure.cause ?? failure;
            await (0,promises_.setTimeout)(starts * pace.secondMs);
        }
    }
}
/** `base` is a branch or a commit. */
async function readStanding(client, base, sha) {
    const compared = await compare(client, `${base}...${sha}`);
    if (compared === null)
        return { sha, from: sha, change: null, foreign: sha };
    const { commits, total_commits: count, merge_base_commit: fork } = compared;
    const standing = { sha, from: fork.sha, change: null };
    if (count > commits.length)
        return { ...standing, foreign: sha };
    // What anybody can see comes before what has to be asked for.
    const unmarked = commits.find(({ commit }) => changeOfMessage(commit.message) === null);
    if (unmarked !== undefined)
        return { ...standing, foreign: unmarked.sha };
    for (const { sha: each, commit } of commits) {
        const files = await readChanges(client, each);
        if (files === null || changeHash(files) !== changeOfMessage(commit.message)) {
            return { ...standing, foreign: each };
        }
    }
    const [only] = commits;
    const change = commits.length === 1 && only ? changeOfMessage(only.commit.message) : null;
    return { ...standing, change, foreign: null };
}
/** Null where one has no commit in common with the other. */
async function compare({ rest, here }, basehead) {
    try {
        const parameters = { ...here, basehead, per_page: MOST_COMMITS };
        return (await rest.repos.compareCommitsWithBasehead(parameters)).data;
    }
    catch (failure) {
        if (isRefusal(failure, 404, /common ancestor/i))
            return null;
        throw failure;
    }
}
/** The files that a commit changes, with their blobs; null where it does anything else to one. */
async function readChanges({ rest, here }, ref) {
    const changes = [];
    for (let page = 1;; page += 1) {
        const { data, headers } = await rest.repos.getCommit({ ...here, ref, per_page: 100, page });
        if (data.parents.length !== 1)
            return null;
        for (const { filename, sha, status } of data.files ?? []) {
            if (status !== 'modified' || sha === null)
                return null;
            changes.push({ path: filename, sha });
        }
        if (!headers.link?.includes('rel="next"'))
            return changes;
    }
}
/** Whether the branch changes the very contents that the base holds now, so that it can be merged. */
async function isFromBase(client, { from }, base, files) {
    if (from === base.sha)
        return true;
    const paths = files.map(({ path }) => path);
    const entries = await readEntries(client, await readTreeOf(client, from), paths);
    return files.every(({ path, before }) => entries.get(path)?.sha === before);
}
/**
 * Makes the branch one commit on top of the base, and answers the commit. `seen` is the branch's newest commit as it was
 * judged, null where there was none. Throws Overtaken where that is no longer so.
 */
async function putOnBranch(client, branch, seen, base, files, message) {
    const { rest, here } = client;
    const sha = await writeCommit(client, base, files, message);
    if (seen === null) {
        try {
            await rest.git.createRef({ ...here, ref: `refs/heads/${branch}`, sha });
            return sha;
        }
        catch (failure) {
            if (isRefusal(failure, 422, /already exists/i))
                throw new Overtaken(branch, failure);
            throw failure;
        }
    }
    if ((await readBranch(client, branch)) !== seen)
        throw new Overtaken(branch);
    try {
        // Not made again by itself: in the meantime somebody can have pushed.
        await rest.git.updateRef({ ...here, ref: `heads/${branch}`, sha, force: true, request: ONCE });
        return sha;
    }
    catch (failure) {
        const isGone = isRefusal(failure, 422, /does not exist/i);
        if (isGone || isRefusal(failure, 409) || isUncertain(failure))
            throw new Overtaken(branch, failure);
        throw failure;
    }
}
/** Answers false, and leaves it, where somebody has pushed to it since it was at `seen`. */
async function deleteBranch(client, branch, seen) {
    const now = await readBranch(client, branch);
    if (now !== seen)
        return now === null;
    try {
        await client.rest.git.deleteRef({ ...client.here, ref: `heads/${branch}` });
    }
    catch (failure) {
        if (!isRefusal(failure, 422, /does not exist/i))
            throw failure;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/github/outcome.js



const outcome_PERMISSIONS = ['contents: write', 'pull-requests: write'];
/** What is known on the way, so that an outcome can be told wherever the way ends. */
class Progress {
    pull = null;
    commit = null;
    /** The branch has a new commit. */
    written = false;
    /** The base that a human can open the pull request for, where that is all that is missing. */
    byHand = null;
    #access;
    #branch;
    #notes = [];
    constructor(access, branch) {
        this.#access = access;
        this.#branch = branch;
    }
    startOver() {
        this.pull = null;
        this.commit = null;
        this.written = false;
        this.byHand = null;
        this.#notes = [];
    }
    /** Something that is not worth failing for. `what` follows "was not"; a null failure is a silent one. */
    miss(what, failure) {
        const why = failure === null
            ? 'GitHub passed over it, as it does where somebody has no access to the repository'
            : obstacleOf(failure, this.#access, outcome_PERMISSIONS).message;
        this.#notes.push(`The pull request was not ${what}: ${why}`);
    }
    end(operation, ...notes) {
        const { number = null, url = null } = this.pull ?? {};
        const all = [...this.#notes, ...notes];
        return { operation, number, url, branch: this.#branch, commit: this.commit, notes: all, obstacle: null };
    }
    stop({ message, hint }) {
        // The branch is new, only the pull request's text is still the old one.
        const outcome = this.end(this.written && this.pull !== null ? 'updated' : 'none');
        const { serverUrl, repository } = this.#access;
        const [base, branch] = [this.byHand ?? '', this.#branch].map((name) => name.split('/').map(encodeURIComponent).join('/'));
        const address = `${serverUrl}/${repository}/compare/${base}...${branch}?expand=1`;
        const byHand = `\nThe branch is pushed: the pull request can be opened by hand at ${address}`;
        return { ...outcome, obstacle: { message, hint: this.byHand === null ? hint : hint + byHand } };
    }
}
/** Somebody has pushed to the branch: nothing is changed, and one comment says so. */
async function leaveToHuman(client, progress, foreign) {
    const { pull } = progress;
    const said = `\`${foreign.slice(0, 7)}\` on the branch is not Pinwarden's, so nothing was changed there.`;
    if (pull === null)
        return progress.end('none', `${said} Delete the branch, and the next run makes it anew.`);
    const next = `Merge #${pull.number}, or close it and delete its branch; until then Pinwarden leaves it alone.`;
    try {
        if (!(await hasComment(client, pull.number, HUMAN))) {
            await comment(client, pull.number, `${said} ${next}\n\n${HUMAN}`, HUMAN);
        }
    }
    catch (failure) {
        progress.miss('commented on', failure);
    }
    return progress.end('unchanged', `${said} ${next}`);
}

;// CONCATENATED MODULE: ./build/github/propose.js







/**
 * Makes the branch hold the change, as one commit on the newest base, and keeps one pull request for it. What GitHub or the
 * network refuses is in the outcome. Throws RangeError for a body that is too long, and the reason of `access.signal`.
 */
async function propose(access, proposal) {
    const progress = new Progress(access, proposal.branch);
    // Too long or not, it is told before anything is written.
    marked(proposal.body, changeMark('0'.repeat(64)));
    try {
        const client = connect(access);
        return await startingOver(client, () => attempt(client, proposal, progress));
    }
    catch (failure) {
        return progress.stop(obstacleOf(failure, access, outcome_PERMISSIONS));
    }
}
async function attempt(client, proposal, progress) {
    const { branch } = proposal;
    progress.startOver();
    const base = await readBase(client, proposal.base, branch);
    const pulls = await listPulls(client, branch);
    const open = openOne(pulls, base.name);
    progress.pull = open;
    const head = await readBranch(client, branch);
    progress.commit = head;
    const standing = head === null ? null : await readStanding(client, open?.base ?? base.sha, head);
    if (standing?.foreign)
        return leaveToHuman(client, progress, standing.foreign);
    const paths = proposal.files.map(({ path }) => path);
    const { files, moved } = fitted(proposal.files, await readEntries(client, base.tree, paths));
    if (moved.length > 0)
        return progress.end('none', baseMoved(base, moved));
    if (files.length === 0)
        return progress.end('none', `\`${base.name}\` holds the change already.`);
    const change = changeHash(files);
    const declined = pulls.find((pull) => pull.isDeclined && pull.change === change);
    if (open === null && declined !== undefined) {
        return progress.end('none', `${declined.url} proposed the very same change and was closed: it is not opened again.`);
    }
    const isThere = standing?.change === change &&
        (open === null || open.base === base.name) &&
        (await isFromBase(client, standing, base, files));
    // A pull request without a mark was opened by hand: its text is a human's until there is something new to say.
    if (isThere && open !== null && (open.change ?? change) === change)
        return progress.end('unchanged');
    if (!isThere) {
        const message = withTrailer(proposal.commitMessage, change);
        progress.commit = await putOnBranch(client, branch, head, base, files, message);
        progress.written = true;
    }
    return say(client, proposal, progress, base, { open, change });
}
/** The branch is as it should be; now the pull request. */
async function say(client, proposal, progress, base, { open, change }) {
    const body = marked(proposal.body, changeMark(change));
    const text = { title: proposal.title, body, base: base.name };
    if (open !== null) {
        await updatePull(client, open, text);
        return progress.end('updated');
    }
    progress.byHand = base.name;
    const pull = await openPull(client, proposal.branch, text, proposal.draft);
    if (pull === null)
        throw new Overtaken(proposal.branch);
    progress.pull = pull;
    progress.byHand = null;
    await dress(client, pull.number, proposal, (what, failure) => progress.miss(what, failure));
    return progress.end('created');
}
function baseMoved(base, moved) {
    const names = moved.map((path) => `\`${path}\``).join(', ');
    return `${names} in \`${base.name}\` is not what was checked out (the base has moved since, or a filter such as Git LFS rewrites it): nothing was proposed, and the next run starts from the newest base.`;
}

;// CONCATENATED MODULE: ./build/github/withdraw.js








/**
 * Nothing is left to fix: closes the open pull request with a comment and deletes its branch. What GitHub or the network
 * refuses is in the outcome. Throws the reason of `access.signal`.
 */
async function withdraw(access, given) {
    const progress = new Progress(access, given.branch);
    try {
        return await withdraw_close(connect(access), given, progress);
    }
    catch (failure) {
        return progress.stop(obstacleOf(failure, access, outcome_PERMISSIONS));
    }
}
async function withdraw_close(client, given, progress) {
    const { branch } = given;
    const open = openOne(await listPulls(client, branch), null);
    if (open === null)
        return progress.end('none');
    progress.pull = open;
    if (!given.closeWhenHealthy) {
        return progress.end('unchanged', `Nothing is left to fix, and #${open.number} is still open.`);
    }
    const head = await readBranch(client, branch);
    progress.commit = head;
    const standing = head === null ? null : await readStanding(client, open.base, head);
    if (standing?.foreign)
        return leaveToHuman(client, progress, standing.foreign);
    await comment(client, open.number, `${given.comment}\n\n${WITHDRAWN}`, WITHDRAWN).catch((failure) => progress.miss('commented on', failure));
    await client.rest.pulls.update({
        ...client.here,
        pull_number: open.number,
        state: 'closed',
        body: markedWithdrawn(open.body),
    });
    try {
        const isGone = head === null || (await deleteBranch(client, branch, head));
        const left = `Somebody has pushed to \`${branch}\` meanwhile: the branch was left.`;
        return progress.end('closed', ...(isGone ? [] : [left]));
    }
    catch (failure) {
        progress.miss(`cleared of its branch \`${branch}\``, failure);
        return progress.end('closed');
    }
}

;// CONCATENATED MODULE: ./build/github/index.js





// EXTERNAL MODULE: ./build/report/body.js
var body = __webpack_require__(831);
;// CONCATENATED MODULE: ./build/report/issue.js


/** What no edit of a pin store mends: somebody has to look at a network, a server or a safe. */
const TOPICS = [
    { title: 'Hosts that could not be asked', rules: ['endpoint-unreachable'] },
    {
        title: 'Chains and certificates that devices refuse',
        rules: ['chain-untrusted', 'chain-incomplete', 'host-mismatch', 'certificate-expired', 'weak-key'],
    },
    {
        title: 'Backups that are no way out',
        rules: ['backup-pin-missing', 'backup-refused', 'backup-unproven', 'backup-invalid', 'backup-same-key'],
    },
];
/** Ids of the rules whose findings go into the issue. */
const ISSUE_RULES = new Set(TOPICS.flatMap(({ rules }) => rules));
/**
 * What editing can't mend, for the one issue; null where there is nothing of the kind. `key` is the same as long as the same
 * problems stand, whenever they are looked at.
 */
function issueReport({ repairs, after }, facts) {
    const findings = after.findings.filter(({ rule, severity }) => ISSUE_RULES.has(rule) && severity !== 'notice');
    const refusals = repairs.flatMap((repair) => repair.refusals);
    if (findings.length + refusals.length === 0)
        return null;
    const hosts = new Set([...findings, ...refusals].flatMap(({ host }) => host ?? []));
    const foot = (0,body/* footer */.qr)(facts, 'This issue is kept up to date while one of these problems stands, and closed when none does. Comments are welcome.');
    const lead = 'Editing pins does not mend these: somebody has to look at a server, a network, a key or a file.';
    const parts = [lead];
    // Each topic may take its part of what is left, so that none crowds out the others.
    const topics = TOPICS.map(({ title, rules }) => {
        return { title, found: findings.filter(({ rule }) => rules.includes(rule)) };
    }).filter(({ found }) => found.length > 0);
    let left = body/* MOST_CHARACTERS */.vy - lead.length - foot.length - 10;
    let waiting = topics.length + (refusals.length > 0 ? 1 : 0);
    const add = (part) => {
        parts.push(part);
        left -= part.length + 2;
        waiting--;
    };
    for (const { title, found } of topics) {
        const row = (at) => (0,body/* findingRow */.ex)(found[at], facts.link, body/* MOST_MESSAGE_LINES */.Au);
        add((0,body/* section */.uW)([`### ${title}`, '', ...body/* FINDING_HEAD */.rl], found.length, row, Math.floor(left / waiting)));
    }
    if (refusals.length > 0)
        add((0,body/* refusalSection */.oi)(refusals, facts.link, Math.floor(left / waiting)));
    parts.push(foot);
    return {
        title: (0,body/* titleOf */.Gg)('Certificate pins need a look', [...hosts]),
        body: parts.join('\n\n'),
        key: keyOf(findings, refusals),
    };
}
/** Refusals have no fingerprint: what they tell up to the first colon, and no figures of it, is the same from night to night. */
function keyOf(findings, refusals) {
    const parts = [
        ...findings.map(({ fingerprint }) => fingerprint),
        ...refusals.map(({ path, host, message }) => {
            return [path, host ?? '', message.replace(/:.*$/s, '').replace(/\d+/g, '0')].join('\0');
        }),
    ];
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...new Set(parts)].sort().join('\n'))
        .digest('hex');
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/report/pull-request.js + 5 modules
var pull_request = __webpack_require__(609);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
// EXTERNAL MODULE: ./build/workspace/git-root.js
var git_root = __webpack_require__(2083);
;// CONCATENATED MODULE: ./build/proposing.js








const HEALTHY = 'Nothing is left to fix: the pins of the base branch fit what is served.';
const HEALED = 'Nothing of this stands any more.';
/** Carries a repair into the one pull request, and what can't be repaired into the one issue. */
async function proposeFix(fixing, settings, run) {
    const { token, openIssue, labels } = settings;
    const nothing = {
        operation: 'none',
        number: null,
        url: null,
        branch: settings.branch,
        commit: null,
    };
    const refused = (message, hint) => ({
        pullRequest: { ...nothing, notes: [], obstacle: { message, hint } },
        issue: null,
    });
    if (token === null) {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
        return refused('There is no token to open a pull request with.', 'token: ${{ github.token }}');
    }
    if (run.isFromFork) {
        return refused('This run is of a pull request from a fork, and its token may write nothing.', 'run `mode: fix` on `schedule` or on `push` to the default branch, and `mode: check` on pull requests');
    }
    const access = { ...run, token };
    const issue = openIssue ? await keepOrClose(access, fixing, labels, run) : null;
    if (run.branch === settings.branch && settings.base === null) {
        const note = `This run is of ${settings.branch} itself: there is nothing to propose to it.`;
        return { pullRequest: { ...nothing, notes: [note], obstacle: null }, issue };
    }
    return { pullRequest: await proposed(access, fixing, settings, run), issue };
}
async function proposed(access, fixing, settings, run) {
    const { tree, repairs, after } = fixing;
    const changed = repairs.filter((each) => each.after !== each.before);
    if (changed.length === 0) {
        const { branch, closeWhenHealthy } = settings;
        const isHealthy = after.verdict !== 'inconclusive' && repairs.every(({ refusals }) => refusals.length === 0);
        // What could not be seen tonight may be what the open pull request is for.
        if (isHealthy)
            return withdraw(access, { branch, comment: HEALTHY, closeWhenHealthy });
        return { operation: 'none', number: null, url: null, branch, commit: null, notes: [], obstacle: null };
    }
    const root = (await (0,git_root/* gitRoot */.Jl)(tree.root)) ?? run.workspace;
    const files = changed.map(({ path, before, after: now }) => ({
        path: (0,git_root/* pathIn */.lW)(root, (0,external_node_path_.resolve)(tree.root, path)),
        before: before.bytes,
        after: now.bytes,
    }));
    return propose(access, {
        ...settings,
        base: settings.base ?? run.branch,
        title: settings.title ?? (0,pull_request/* pullRequestTitle */.Z)(fixing),
        commitMessage: settings.commitMessage ?? (0,pull_request/* commitMessage */.d)(fixing),
        body: (0,pull_request.pullRequestBody)(fixing, { version: version/* VERSION */.x, runUrl: run.url, link: run.link }),
        files,
    });
}
async function keepOrClose(access, fixing, labels, run) {
    const report = issueReport(fixing, { version: version/* VERSION */.x, runUrl: run.url, link: run.link });
    return report === null ? closeIssue(access, HEALED) : keepIssue(access, { ...report, labels });
}
/** Keeps the report as one comment on the pull request; null where this run is of none. */
async function commentOn(evaluation, when, token, run, links) {
    if (run.pullRequest === null)
        return null;
    if (token === null) {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow
        const hint = 'token: ${{ github.token }}';
        const message = 'There is no token to comment with.';
        return { operation: 'none', url: null, notes: [], obstacle: { message, hint } };
    }
    const body = (0,markdown/* markdownReport */.q)(evaluation, links, markdown/* MOST_OF_A_COMMENT */.I);
    const key = (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex');
    const isWanted = when === 'always' || evaluation.verdict !== 'pass';
    return keepComment({ ...run, token }, run.pullRequest, { body, key, isWanted });
}


/***/ })

};
