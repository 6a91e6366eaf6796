export const id = 227;
export const ids = [227];
export const modules = {

/***/ 4227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   junitReport: () => (/* binding */ junitReport)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6244);
/* harmony import */ var _sarif_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3732);



/** In UTF-16 units: short enough that a number behind it is not cut off. */
const LONGEST_NAME = 480;
/**
 * The evaluation as JUnit XML, for Jenkins, GitLab, Bitrise, Codemagic and others: a suite for each pin store, in it a case
 * for each host that it pins and for each finding, and a last suite with the verdict.
 *
 * Errors fail. Warnings and notices are skipped cases with their text: Jenkins, GitLab and Bitrise show those, while none of
 * the three shows what a passed case has written, and a failed one would fail a build that the verdict lets pass. What is set
 * aside is skipped as well. Names hold no line and no address, so that viewers can compare a case from run to run.
 *
 * Valid by the schema of Jenkins; the elements and attributes that Ant's demands beyond it are there, too.
 */
function junitReport(evaluation) {
    const suites = suitesOf(evaluation);
    const timestamp = new Date(evaluation.now).toISOString().slice(0, 19);
    const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites>',
        ...suites.flatMap((suite, id) => suiteLines(suite, id, timestamp)),
        '</testsuites>',
    ];
    return `${lines.join('\n')}\n`;
}
function suitesOf(evaluation) {
    const suites = new Map();
    const suiteOf = (path) => {
        const known = suites.get(path);
        if (known !== undefined)
            return known;
        const suite = { name: path === '.' ? 'repository' : path, properties: verdictProperties, cases: [] };
        suites.set(path, suite);
        return suite;
    };
    const verdictProperties = [['verdict', evaluation.verdict]];
    for (const { store, platform, deployment } of evaluation.stores) {
        const properties = [
            ...verdictProperties,
            ['format', store.format],
            ['platform', platform.id],
            ['deployment', deployment.state],
        ];
        if (!suites.has(store.path))
            suites.set(store.path, { name: store.path, properties, cases: [] });
    }
    const accepted = acceptedPairs(evaluation);
    const rows = (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .proofRows */ .u4)(evaluation);
    evaluation.proofs.forEach((proof, index) => {
        suiteOf(proof.path).cases.push(proofCase(proof, rows[index], evaluation, accepted));
    });
    for (const finding of evaluation.findings)
        suiteOf(finding.path).cases.push(findingCase(finding));
    for (const each of evaluation.setAside)
        suiteOf(each.finding.path).cases.push(setAsideCase(each));
    return [
        ...suites.values(),
        { name: 'pinwarden', properties: verdictProperties, cases: [verdictCase(evaluation)] },
    ];
}
const OUTCOMES = {
    accepted: 'passed',
    partial: 'failure',
    refused: 'failure',
    unprotected: 'failure',
    untrusted: 'failure',
    unresolved: 'error',
    'not-observed': 'error',
    skipped: 'skipped',
};
function proofCase(proof, row, { offline, verdict }, accepted) {
    const { host, outcome, reason } = proof;
    const told = [
        `${outcome}: ${row.match || reason || outcome}`,
        `Addresses: ${row.addresses}`,
        `Keys: ${row.keyTypes}`,
        `Backup: ${row.backup}`,
        `Breaks on: ${row.breaksOn}`,
    ];
    const given = { name: `connects: ${host}`, type: outcome };
    // An error fails a build: one too many where nobody was to ask, or where the verdict is a pass all the same.
    if (OUTCOMES[outcome] === 'error' && (offline || verdict === 'pass')) {
        return { ...given, outcome: 'skipped', lines: told };
    }
    if (ACCEPTABLE.has(outcome) && accepted.has(pairOf(proof))) {
        return { ...given, outcome: 'skipped', lines: [`set aside: ${told[0]}`, ...told.slice(1)] };
    }
    return { ...given, outcome: OUTCOMES[outcome], lines: told };
}
/** What a finding that is set aside speaks of, too. A chain that nobody trusts is not among it: that is never a pass. */
const ACCEPTABLE = new Set(['partial', 'refused', 'unprotected']);
/** The hosts of stores of which something is set aside and nothing but notices stands. */
function acceptedPairs({ findings, setAside }) {
    const pairs = new Set(setAside.map(({ finding }) => pairOf(finding)));
    for (const finding of findings)
        if (finding.severity !== 'notice')
            pairs.delete(pairOf(finding));
    return pairs;
}
function pairOf({ path, host }) {
    return JSON.stringify([path, host]);
}
function findingCase(finding) {
    const { severity, rule } = finding;
    const isError = severity === 'error';
    const [first = '', ...rest] = textOf(finding);
    return {
        name: nameOf(finding),
        outcome: isError ? 'failure' : 'skipped',
        type: rule,
        lines: [isError ? first : `${severity}: ${first}`, ...rest],
    };
}
function setAsideCase({ finding, ignore }) {
    const until = ignore === null || ignore.until === null ? '' : ` until ${ignore.until}`;
    const why = ignore === null ? 'known from the baseline' : `set aside${until}: ${ignore.reason}`;
    return { name: nameOf(finding), outcome: 'skipped', type: finding.rule, lines: [why, ...textOf(finding)] };
}
function nameOf({ rule, host }) {
    return host === null ? rule : `${rule}: ${host}`;
}
function textOf({ message, hint, path, start }) {
    return [
        ...message.split('\n'),
        ...(hint === null ? [] : hint.split('\n').map((line) => `-> ${line}`)),
        ...(path === '.' ? [] : [`${path}:${start.line}:${start.column}`]),
    ];
}
/** So that a report always has a case, and never reads as passed when the verdict doesn't. */
function verdictCase(evaluation) {
    const { verdict } = evaluation;
    const outcome = { pass: 'passed', fail: 'failure', inconclusive: 'error' };
    return {
        name: 'verdict',
        outcome: outcome[verdict],
        type: verdict,
        lines: [`${verdict}: ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSentence */ .BT)(evaluation)}`],
    };
}
function suiteLines({ name, properties, cases }, id, timestamp) {
    const count = (outcome) => String(cases.filter((each) => each.outcome === outcome).length);
    const suite = attributes({
        name,
        package: 'pinwarden',
        id: String(id),
        tests: String(cases.length),
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
        time: '0',
        timestamp,
        hostname: 'localhost',
    });
    const unique = numbering();
    return [
        `  <testsuite${suite}>`,
        '    <properties>',
        ...properties.map(([property, value]) => `      <property${attributes({ name: property, value })}/>`),
        '    </properties>',
        ...cases.map((each) => caseText(each, unique((0,_sarif_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(each.name), LONGEST_NAME)), name)),
        '    <system-out/>',
        '    <system-err/>',
        '  </testsuite>',
    ];
}
/** GitLab takes the first of two cases with one name and drops the other. */
function numbering() {
    const counts = new Map();
    const used = new Set();
    return (name) => {
        let count = (counts.get(name) ?? 0) + 1;
        while (used.has(numbered(name, count)))
            count++;
        counts.set(name, count);
        used.add(numbered(name, count));
        return numbered(name, count);
    };
}
function numbered(name, count) {
    return count === 1 ? name : `${name} #${count}`;
}
function caseText({ outcome, type, lines }, name, classname) {
    const open = `    <testcase${attributes({ name, classname, time: '0' })}`;
    if (outcome === 'passed')
        return `${open}/>`;
    // Jenkins' schema gives `skipped` no attributes, and GitLab reads the text alone.
    const told = outcome === 'skipped' ? '' : attributes({ type, message: lines[0] ?? type });
    return `${open}><${outcome}${told}>${lines.map(xml).join('\n')}</${outcome}></testcase>`;
}
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${xml(value)}"`)
        .join('');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/**
 * One line of text inside an element or an attribute. Where the report is printed to a log, no line of it may read as a
 * command to the runner that prints it: `::error::`, `##[error]`, `##vso[...]`, `##teamcity[...]`.
 */
function xml(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(text)
        .replace(/[&<>"]/g, (character) => ENTITIES[character])
        .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
        .replace(/^(\s*):/, '$1&#58;')
        .replace(/##/g, '#&#35;');
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
