export const id = 902;
export const ids = [902];
export const modules = {

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   h$: () => (/* binding */ markdownProse),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
// Strings from certificates and files go nowhere without one of these: each escapes for one destination.
/** Control characters, line and paragraph separators, bidirectional controls, and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu;
/** Longer strings from outside are cut: nobody reads them, and a report has to be opened. */
const LONGEST = 500;
/** One line of plain text: what can't be seen or would move the cursor is shown as `\u{...}`. */
function plain(text) {
    const shown = text.replace(UNPRINTABLE, (character) => {
        return `\\u{${character.codePointAt(0).toString(16)}}`;
    });
    return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** Text inside Markdown, table cells included: no markup, no HTML, no mention, no autolink. */
function markdown(text) {
    return plain(text)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/@(?=\w)/g, '&#64;')
        .replace(/:\/\//g, '&#58;//')
        .replace(/\bwww\./gi, 'www&#46;');
}
/** Text as code inside Markdown, table cells included. */
function markdownCode(text) {
    const shown = plain(text);
    // A code span has no way to hold these inside a table cell.
    return /[`|\\<&]/.test(shown) ? `<code>${markdown(text)}</code>` : `\`${shown}\``;
}
/** A message of ours inside Markdown: what it quotes in backquotes becomes code, and nothing else has a meaning. */
function markdownProse(text) {
    const parts = text.split('`');
    // An odd backquote comes from outside: then there is no telling what is quoted.
    if (parts.length % 2 === 0)
        return markdown(text);
    return parts.map((part, index) => (index % 2 === 0 ? markdown(part) : markdownCode(part))).join('');
}


/***/ }),

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   markdownReport: () => (/* binding */ markdownReport)
/* harmony export */ });
/* unused harmony exports NO_LINKS, SEVERITY_MARKS */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6244);


const NO_LINKS = { line: () => null, rule: () => null };
const VERDICT_MARKS = { pass: '✅', fail: '❌', inconclusive: '⚠️' };
const SEVERITY_MARKS = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
const OUTCOME_MARKS = {
    accepted: '✅',
    partial: '⚠️',
    refused: '❌',
    unprotected: '❌',
    unresolved: '❔',
    untrusted: '❌',
    'not-observed': '❔',
    skipped: '➖',
};
/** GitHub takes 1 MiB a step; characters here are at most four bytes each. */
const MOST_BYTES = 1024 * 1024 - 4096;
/** Verdict, findings, proof table, in GitHub's Markdown. Cut with a notice rather than refused for its size. */
function markdownReport(evaluation, links = NO_LINKS) {
    const { verdict, stores, hosts } = evaluation;
    const head = [
        `## ${VERDICT_MARKS[verdict]} Pinwarden: ${verdict}`,
        '',
        (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictSentence */ .BT)(evaluation),
        '',
        `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(stores.length, 'pin store')}, ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hosts.length, 'pinned host')}, ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .Gt)(evaluation)}.`,
        '',
    ];
    const page = new Page(head);
    const { findings } = evaluation;
    if (findings.length > 0) {
        page.section(['### Findings', '', '| | Rule | Place | Host | What |', '| --- | --- | --- | --- | --- |'], findings.map((finding) => findingRow(finding, links)), 'findings');
    }
    const aside = (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .setAsideSentence */ .iM)(evaluation);
    if (aside !== null) {
        page.section([
            '### Set aside',
            '',
            `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(aside)}.`,
            '',
            '| Rule | Place | Host | Reason |',
            '| --- | --- | --- | --- |',
        ], evaluation.setAside.map((each) => setAsideRow(each, links)), 'findings');
    }
    const rows = (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .proofRows */ .u4)(evaluation);
    if (rows.length > 0) {
        page.section([
            '### Proof',
            '',
            `| | ${_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PROOF_COLUMNS */ .lG.join(' | ')} |`,
            `| --- |${' --- |'.repeat(_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .PROOF_COLUMNS */ .lG.length)}`,
        ], rows.map(proofRow), 'rows');
    }
    return page.text();
}
function findingRow(finding, links) {
    const { severity, rule, host, message, hint } = finding;
    const text = message.split('\n').map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownProse */ .h$).join('<br>');
    const next = hint === null ? '' : `<br>→ ${hint.split('\n').map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownProse */ .h$).join('<br>')}`;
    return `| ${SEVERITY_MARKS[severity]} | ${ruleCell(rule, links)} | ${placeCell(finding, links)} | ${host === null ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(host)} | ${text}${next} |`;
}
function setAsideRow({ finding, ignore }, links) {
    const { rule, host } = finding;
    const why = ignore === null
        ? 'in the baseline'
        : `${ignore.until === null ? '' : `until ${ignore.until}: `}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(ignore.reason)}`;
    return `| ${ruleCell(rule, links)} | ${placeCell(finding, links)} | ${host === null ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(host)} | ${why} |`;
}
function ruleCell(rule, links) {
    const target = links.rule(rule);
    return target === null ? rule : `[${rule}](${target})`;
}
function placeCell({ path, start }, links) {
    if (path === '.')
        return '';
    const place = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(`${path}:${start.line}`);
    const target = links.line(path, start.line);
    return target === null ? place : `[${place}](${target})`;
}
function proofRow(row) {
    const cells = [
        OUTCOME_MARKS[row.outcome],
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(row.host),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(row.store),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(row.addresses),
        row.keyTypes,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(row.match),
        row.until,
        row.backup,
        row.breaksOn,
    ];
    return `| ${cells.join(' | ')} |`;
}
/** Grows until the limit is reached, then says how much is missing. */
class Page {
    #lines;
    #bytes;
    constructor(head) {
        this.#lines = [...head];
        this.#bytes = Buffer.byteLength(head.join('\n'));
    }
    section(head, rows, noun) {
        this.#bytes += Buffer.byteLength(head.join('\n')) + 200;
        this.#lines.push(...head);
        let written = 0;
        for (const row of rows) {
            const size = Buffer.byteLength(row) + 1;
            if (this.#bytes + size > MOST_BYTES)
                break;
            this.#bytes += size;
            this.#lines.push(row);
            written++;
        }
        if (written < rows.length) {
            this.#lines.push('', `${rows.length - written} more ${noun} don't fit here; the JSON report has all of them.`);
        }
        this.#lines.push('');
    }
    text() {
        return this.#lines.join('\n');
    }
}


/***/ }),

/***/ 6244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isoMinute),
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   GN: () => (/* binding */ keyTypesText),
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   _$: () => (/* binding */ isoDate),
/* harmony export */   aQ: () => (/* binding */ shortPin),
/* harmony export */   iM: () => (/* binding */ setAsideSentence),
/* harmony export */   lG: () => (/* binding */ PROOF_COLUMNS),
/* harmony export */   u4: () => (/* binding */ proofRows)
/* harmony export */ });
const PROOF_COLUMNS = [
    'Host',
    'Store',
    'Addresses',
    'Keys',
    'Matched',
    'Holds until',
    'Backup',
    'Breaks on',
];
/** For each host, store and distinct chain: where it is served, which pin matched which certificate, whether there is a backup, until when. */
function proofRows({ proofs, now }) {
    return proofs.map((proof) => ({
        outcome: proof.outcome,
        host: proof.host,
        store: proof.path,
        addresses: placesText(proof),
        keyTypes: keyTypesText(proof.keyTypes) || '-',
        match: matchText(proof),
        until: untilText(proof),
        backup: proof.backup === null ? '-' : proof.backup === 'present' ? 'yes' : proof.backup,
        breaksOn: proof.breaksOn === null ? '-' : proof.breaksOn <= now ? 'now' : isoDate(proof.breaksOn),
    }));
}
const KEY_TYPES = { any: 'any', ecdsa: 'ECDSA', rsa: 'RSA' };
/** `ECDSA, RSA`. */
function keyTypesText(keyTypes) {
    return keyTypes.map((each) => KEY_TYPES[each]).join(', ');
}
/** `192.0.2.1`, `192.0.2.1, 192.0.2.2 (eu, us)`, `192.0.2.1 and 3 more`. The JSON report has all of them. */
function placesText({ addresses, vantages }) {
    const [first = '-', ...others] = addresses.map((address) => address ?? '-');
    const from = vantages.length === 0 ? '' : ` (${vantages.join(', ')})`;
    if (others.length < 2)
        return `${[first, ...others].join(', ')}${from}`;
    return `${first} and ${others.length} more${from}`;
}
/** The changes in the order in which they come about. */
function untilText({ survives, outcome }) {
    if (survives === null || SHOWN_BY_REASON.has(outcome))
        return '-';
    if (!survives.newKey)
        return 'a new key';
    if (!survives.newIssuer)
        return 'a new issuer';
    return survives.newRoot ? '-' : 'a new root';
}
const SHOWN_BY_REASON = new Set([
    'unprotected',
    'unresolved',
    'untrusted',
    'not-observed',
    'skipped',
]);
function matchText({ matches, outcome, reason }) {
    if (SHOWN_BY_REASON.has(outcome))
        return reason ?? outcome;
    const groups = matches.map(({ scope, match }) => {
        const text = match === null ? 'no pin matches' : `${shortPin(match.certificate.pin)} ${match.certificate.label}`;
        return scope === 'chain' ? text : `${scope}: ${text}`;
    });
    const text = groups.join('; ');
    return outcome === 'partial' ? `${text} (${reason})` : text;
}
/** yyyy-MM-dd in UTC. */
function isoDate(instant) {
    return new Date(instant).toISOString().slice(0, 10);
}
/** yyyy-MM-dd HH:mm in UTC. */
function isoMinute(instant) {
    return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
/** The first and last characters of a pin: enough to find it in a file. */
function shortPin(pin) {
    return pin.length <= 12 ? pin : `${pin.slice(0, 6)}...${pin.slice(-3)}`;
}
/** `1 error, 2 warnings` and the like; `no findings` when there is none. */
function countFindings({ findings }) {
    const counts = ['error', 'warning', 'notice'].flatMap((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [plural(count, severity)];
    });
    return counts.length === 0 ? 'no findings' : counts.join(', ');
}
/** `2 ignored, 3 known from the baseline, of which 1 is gone`; null when nothing is set aside. */
function setAsideSentence({ setAside, goneFromBaseline }) {
    const ignored = setAside.filter(({ ignore }) => ignore !== null).length;
    const known = setAside.length - ignored;
    const parts = [
        ...(ignored === 0 ? [] : [`${plural(ignored, 'finding')} ignored`]),
        ...(known === 0 ? [] : [`${plural(known, 'finding')} known from the baseline`]),
        ...(goneFromBaseline === null || goneFromBaseline === 0
            ? []
            : [
                `${plural(goneFromBaseline, 'entry', 'entries')} of the baseline found no more: write it anew (--write-baseline)`,
            ]),
    ];
    return parts.length === 0 ? null : parts.join(', ');
}
function plural(count, noun, several = `${noun}s`) {
    return `${count} ${count === 1 ? noun : several}`;
}
/** What the verdict means, in one sentence. */
function verdictSentence(evaluation) {
    const { verdict, offline, hosts, proofs } = evaluation;
    if (offline) {
        return verdict === 'fail'
            ? 'The files are not right. No server was asked.'
            : 'Nothing is wrong with the files by themselves. No server was asked.';
    }
    if (verdict === 'fail')
        return 'What the repository ships and what the servers show do not fit.';
    if (verdict === 'inconclusive')
        return inconclusiveSentence(evaluation);
    const short = proofs.filter(({ outcome }) => outcome !== 'accepted' && outcome !== 'skipped').length;
    if (short > 0)
        return `Nothing stands against it, though ${short} of ${plural(proofs.length, 'proof')} fall short.`;
    return hosts.length === 0
        ? 'There was nothing to ask.'
        : `Every pin set fits what ${plural(hosts.length, 'host')} ${hosts.length === 1 ? 'serves' : 'serve'}.`;
}
function inconclusiveSentence({ hosts }) {
    const unseen = hosts.filter(({ connections }) => connections.every(({ served }) => served === null)).length;
    const what = unseen === 0 ? 'Something' : `${unseen} of ${plural(hosts.length, 'host')}`;
    return `${what} that was to be looked at could not be judged; that is never a pass.`;
}


/***/ })

};
