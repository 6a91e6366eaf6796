export const id = 150;
export const ids = [150];
export const modules = {

/***/ 2255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S_: () => (/* binding */ uriOf),
/* harmony export */   Zx: () => (/* binding */ placing),
/* harmony export */   tc: () => (/* binding */ fromRoot)
/* harmony export */ });
// Where a result is shown, for hosts that want each in a file of the repository.
/** Where the configuration file is looked for, whether or not there is one: what is about no file is settled there. */
const CONFIGURATION = '.github/pinwarden.yml';
const FIRST = { line: 1, column: 1 };
/**
 * Answers the place of any finding of an evaluation. A finding about the whole repository is put at the first pin store's
 * first line, for GitHub refuses the whole report when one result has no location; where there is no pin store, at the
 * configuration file.
 *
 * @param prefix folder of the checked tree below the root of the repository; empty for the root itself
 */
function placing({ stores }, prefix) {
    const first = stores.map(({ store }) => fromRoot(store.path, prefix)).find((path) => path !== null);
    const standIn = { path: first ?? CONFIGURATION, start: FIRST, end: FIRST, isStandIn: true };
    return ({ path, start, end }) => {
        const file = path === '.' ? null : fromRoot(path, prefix);
        return file === null ? standIn : { path: file, start, end, isStandIn: false };
    };
}
/** A path of the checked tree as seen from the root of the repository; null for what lies outside, or is no file. */
function fromRoot(path, prefix) {
    if (path.startsWith('/'))
        return null;
    const parts = [];
    for (const part of `${prefix}/${path}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return null;
    }
    return parts.length === 0 ? null : parts.join('/');
}
/** A relative reference (RFC 3986): no character of a name can be read as a scheme, a query or a fragment. */
function uriOf(path) {
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}


/***/ }),

/***/ 3732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   QY: () => (/* binding */ CUTS_OFF),
/* harmony export */   iu: () => (/* binding */ MOST_TEXT),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/** GitHub refuses longer descriptions, and GitLab drops results with longer texts. In UTF-16 units. */
const MOST_TEXT = 1024;
/** GitHub refuses a rule with more. */
const MOST_TAGS = 20;
const LEVELS = {
    error: 'error',
    warning: 'warning',
    notice: 'note',
};
/** Rules that speak of apps which cannot connect now, at least somewhere: nothing but a release or the server helps. */
const CUTS_OFF = new Set([
    'live-pin-missing',
    'live-pin-partial',
    'ios-list-swapped',
    'ios-list-blocks-all',
    'chain-untrusted',
    'chain-incomplete',
    'host-mismatch',
    'certificate-expired',
    'config-malformed',
    'anchor-missing',
]);
/**
 * By GitHub's bands: critical above 9.0, high from 7.0, medium from 4.0, low below. A rule's own severity chooses the row;
 * apps that are cut off now weigh one band more than pins that fail to protect, or that will cut apps off another day.
 */
const SCORES = {
    error: { cutsOff: '9.5', other: '8.0' },
    warning: { cutsOff: '7.5', other: '5.5' },
    notice: { cutsOff: '4.5', other: '2.0' },
};
const PROBLEM_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    notice: 'recommendation',
};
/** A rule as a SARIF reportingDescriptor (2.1.0, section 3.49). */
function descriptor({ id, title, severity, page, helpUri, mastg, cwe }) {
    const help = page.trim() === '' ? title : page;
    const tags = [
        'security',
        'certificate-pinning',
        ...cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`),
        ...mastg.map((test) => `external/mastg/${test.toLowerCase()}`),
    ];
    return {
        id,
        shortDescription: { text: cut(title, MOST_TEXT) },
        fullDescription: { text: cut(summaryOf(page) ?? title, MOST_TEXT) },
        help: { text: help, markdown: help },
        ...(helpUri === null ? {} : { helpUri }),
        defaultConfiguration: { level: LEVELS[severity] },
        properties: {
            tags: tags.slice(0, MOST_TAGS),
            precision: 'high',
            'problem.severity': PROBLEM_SEVERITIES[severity],
            'security-severity': SCORES[severity][CUTS_OFF.has(id) ? 'cutsOff' : 'other'],
        },
    };
}
/** The first paragraph of a page, on one line. */
function summaryOf(page) {
    const paragraphs = page.split(/\n\s*\n/).map((text) => text.trim());
    const first = paragraphs.find((text) => text !== '' && !text.startsWith('#'));
    return first === undefined ? null : first.replace(/\s*\n\s*/g, ' ');
}
/** At most so many UTF-16 units, never half a character. */
function cut(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 5150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sarifReport: () => (/* binding */ sarifReport)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9924);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6244);
/* harmony import */ var _sarif_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2255);
/* harmony import */ var _sarif_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3732);




const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
const RANK = { error: 0, warning: 1, notice: 2 };
const EXIT_CODES = { pass: 0, fail: 1, inconclusive: 3 };
/** GitHub refuses more than 25,000 results and keeps 5,000. */
const MOST_RESULTS = 5000;
/** GitHub takes 10 MB of gzip: base64 that nothing compresses has six bits a character. */
const MOST_CHARACTERS = 12_000_000;
/** The evaluation as SARIF 2.1.0 (OASIS). Results are the gravest first, what is set aside last. */
function sarifReport(evaluation, context) {
    const { version, rules, prefix } = context;
    const { results, leftOut } = resultsOf(evaluation, context);
    const folder = (0,_sarif_places_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRoot */ .tc)('.', prefix);
    return {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Pinwarden',
                        version,
                        semanticVersion: version,
                        rules: rules.map(_sarif_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptor */ .yu),
                    },
                },
                // What stands before the last slash is the category: GitHub lets one folder's report take no other's place.
                automationDetails: { id: folder === null ? 'pinwarden/' : `pinwarden/${folder}/` },
                originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
                columnKind: 'utf16CodeUnits',
                newlineSequences: ['\r\n', '\n', '\r'],
                invocations: [invocation(evaluation, leftOut)],
                results,
                properties: {
                    verdict: evaluation.verdict,
                    offline: evaluation.offline,
                    now: new Date(evaluation.now).toISOString(),
                    breaksOn: evaluation.breaksOn === null ? null : new Date(evaluation.breaksOn).toISOString(),
                },
            },
        ],
    };
}
function resultsOf(evaluation, context) {
    const placeOf = (0,_sarif_places_js__WEBPACK_IMPORTED_MODULE_1__/* .placing */ .Zx)(evaluation, context.prefix);
    const indexes = new Map(context.rules.map(({ id }, index) => [id, index]));
    const standing = [...evaluation.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
    const all = [
        ...standing.map((finding) => ({ finding, suppressions: [] })),
        ...(context.setAside === 'left-out' ? [] : evaluation.setAside).map(({ finding, ignore }) => ({
            finding,
            suppressions: [suppression(ignore, context.prefix)],
        })),
    ];
    const results = [];
    let characters = 0;
    for (const { finding, suppressions } of all) {
        if (results.length === MOST_RESULTS)
            break;
        const result = {
            ...ruleOf(finding.rule, indexes),
            level: _sarif_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .LEVELS */ .A_[finding.severity],
            message: { text: messageOf(finding) },
            locations: [location(placeOf(finding))],
            // GitHub reads `primaryLocationLineHash` alone. Its upload action adds that, and warns of every one that is there
            // already and isn't its own.
            partialFingerprints: { 'pinwarden/v1': finding.fingerprint },
            ...fixesOf(finding, context),
            // An empty list says that somebody has looked for suppressions and found none.
            suppressions,
            properties: {
                host: finding.host === null ? null : (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(finding.host),
                hint: finding.hint === null ? null : linesOf(finding.hint).join('\n'),
            },
        };
        const size = JSON.stringify(result).length;
        if (characters + size > MOST_CHARACTERS)
            continue;
        characters += size;
        results.push(result);
    }
    return { results, leftOut: all.length - results.length };
}
function ruleOf(id, indexes) {
    const ruleIndex = indexes.get(id);
    return ruleIndex === undefined ? { ruleId: id } : { ruleId: id, ruleIndex };
}
function messageOf({ message, hint, rule }) {
    const lines = [...linesOf(message), ...(hint === null ? [] : linesOf(hint).map((line) => `-> ${line}`))];
    return (0,_sarif_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(withoutLinks(lines.join('\n')), _sarif_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_TEXT */ .iu).trim() || rule;
}
function linesOf(text) {
    return text.split('\n').map(_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj);
}
/** `[text](target)` in a message is a link (SARIF 2.1.0, section 3.11.6); none of ours is meant as one. */
function withoutLinks(text) {
    return text.includes('](') ? text.replace(/[[\]]/g, '\\$&') : text;
}
function location({ path, start, end, isStandIn }) {
    return {
        physicalLocation: { artifactLocation: artifact(path), region: region(start, end) },
        ...(isStandIn ? { message: { text: 'About the whole repository; this place stands for it.' } } : {}),
    };
}
function artifact(path) {
    return { uri: (0,_sarif_places_js__WEBPACK_IMPORTED_MODULE_1__/* .uriOf */ .S_)(path), uriBaseId: ROOT };
}
function region(start, end) {
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
/** A remark in the pin store itself is `inSource`; configuration file and baseline are `external`. */
function suppression(ignore, prefix) {
    if (ignore === null) {
        return { kind: 'external', status: 'accepted', justification: 'Known from the baseline.' };
    }
    const { reason, until, path, start, end, covers } = ignore;
    const file = (0,_sarif_places_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRoot */ .tc)(path, prefix);
    return {
        kind: covers === null ? 'external' : 'inSource',
        status: 'accepted',
        justification: (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(until === null ? reason : `until ${until}: ${reason}`),
        ...(file === null
            ? {}
            : { location: { physicalLocation: { artifactLocation: artifact(file), region: region(start, end) } } }),
    };
}
function fixesOf({ fingerprint }, { fixes, prefix }) {
    const made = (fixes.get(fingerprint) ?? []).flatMap((fix) => fixJson(fix, prefix));
    return made.length === 0 ? {} : { fixes: made };
}
/** Half a fix is none: nothing is told of one that has a part outside the repository, or no part at all. */
function fixJson({ description, replacements }, prefix) {
    const changes = new Map();
    for (const { path, start, end, startPosition, endPosition, text } of replacements) {
        const file = (0,_sarif_places_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRoot */ .tc)(path, prefix);
        if (file === null)
            return [];
        const list = changes.get(file) ?? [];
        list.push({
            deletedRegion: {
                ...region(startPosition, endPosition),
                charOffset: start,
                charLength: end - start,
            },
            insertedContent: { text },
        });
        changes.set(file, list);
    }
    if (changes.size === 0)
        return [];
    return [
        {
            description: { text: (0,_sarif_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(withoutLinks((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(description)), _sarif_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_TEXT */ .iu) },
            artifactChanges: [...changes].map(([path, list]) => ({
                artifactLocation: artifact(path),
                replacements: list,
            })),
        },
    ];
}
/** A run that couldn't look at everything has not succeeded, so that nobody takes what it doesn't show for mended. */
function invocation(evaluation, leftOut) {
    const { verdict, offline } = evaluation;
    const notes = [
        ...(verdict === 'inconclusive' ? [['warning', (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSentence */ .BT)(evaluation)]] : []),
        ...(offline ? [['note', 'No server was asked: the files are judged by themselves.']] : []),
        ...(leftOut === 0 ? [] : [['warning', leftOutSentence(leftOut)]]),
    ];
    return {
        executionSuccessful: verdict !== 'inconclusive',
        exitCode: EXIT_CODES[verdict],
        exitCodeDescription: verdict,
        toolExecutionNotifications: notes.map(([level, text]) => ({ level, message: { text } })),
    };
}
function leftOutSentence(count) {
    return `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, 'result')} ${count === 1 ? 'is' : 'are'} left out, the least grave ones: GitHub takes no more. The JSON report has all.`;
}


/***/ })

};
