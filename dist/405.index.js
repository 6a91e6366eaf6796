export const id = 405;
export const ids = [405];
export const modules = {

/***/ 5405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeQualityReport: () => (/* binding */ codeQualityReport)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _sarif_places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2255);
/* harmony import */ var _sarif_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3732);



const SEVERITIES = {
    error: 'critical',
    warning: 'major',
    notice: 'info',
};
/**
 * The findings that stand, in the subset of Code Climate's format that GitLab reads for its merge requests. An error that
 * says that apps cannot connect is a `blocker`. What is set aside is left out: GitLab has no word for it.
 *
 * @param prefix folder of the checked tree below the root of the repository; empty for the root itself
 */
function codeQualityReport(evaluation, prefix) {
    const placeOf = (0,_sarif_places_js__WEBPACK_IMPORTED_MODULE_0__/* .placing */ .Zx)(evaluation, prefix);
    const seen = new Map();
    return evaluation.findings.map((finding) => {
        const { path, start } = placeOf(finding);
        const count = (seen.get(finding.fingerprint) ?? 0) + 1;
        seen.set(finding.fingerprint, count);
        return {
            description: descriptionOf(finding),
            check_name: finding.rule,
            // GitLab drops the second of two alike.
            fingerprint: count === 1 ? finding.fingerprint : `${finding.fingerprint}-${count}`,
            severity: severityOf(finding),
            location: { path: (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(path), lines: { begin: start.line } },
        };
    });
}
function severityOf({ rule, severity }) {
    return severity === 'error' && _sarif_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .CUTS_OFF */ .QY.has(rule) ? 'blocker' : SEVERITIES[severity];
}
/** GitLab shows one line. */
function descriptionOf({ message, hint }) {
    const lines = [...message.split('\n'), ...(hint === null ? [] : `-> ${hint}`.split('\n'))];
    return lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj).join(' ');
}


/***/ }),

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


/***/ })

};
