export const id = 299;
export const ids = [299];
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

/***/ 8495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   MB: () => (/* binding */ VERDICT_COLOURS),
/* harmony export */   m8: () => (/* binding */ SEVERITY_COLOURS)
/* harmony export */ });
const CODES = {
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    cyan: 36,
    bold: 1,
    dim: 2,
};
const SEVERITY_COLOURS = {
    error: 'red',
    warning: 'yellow',
    notice: 'blue',
};
const VERDICT_COLOURS = {
    pass: 'green',
    fail: 'red',
    inconclusive: 'yellow',
};
/** Text in ANSI colours, or as it is. */
function painter(color) {
    return (colour, text) => (color ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text);
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


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalReport: () => (/* binding */ terminalReport),
/* harmony export */   u: () => (/* binding */ findingHead)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8495);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6244);



const OUTCOME_MARKS = {
    accepted: ['✔', 'green'],
    partial: ['◐', 'yellow'],
    refused: ['✘', 'red'],
    unprotected: ['✘', 'red'],
    unresolved: ['?', 'yellow'],
    untrusted: ['✘', 'red'],
    'not-observed': ['?', 'yellow'],
    skipped: ['-', 'dim'],
};
/** For people at a terminal: findings grouped by file, then the proof table, then the verdict. */
function terminalReport(evaluation, style) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .painter */ .C2)(style.color);
    const { findings, stores, hosts, verdict, offline } = evaluation;
    const lines = [];
    if (offline)
        lines.push(paint('yellow', 'No server was asked (--offline): the files are judged by themselves.'), '');
    let path = null;
    for (const finding of findings) {
        if (path !== null && path !== finding.path)
            lines.push('');
        path = finding.path;
        lines.push(...findingLines(finding, style.prefix, paint));
    }
    if (findings.length > 0)
        lines.push('');
    const aside = setAsideLines(evaluation, style.prefix, paint);
    if (aside.length > 0)
        lines.push(...aside, '');
    const rows = (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .proofRows */ .u4)(evaluation);
    if (rows.length > 0)
        lines.push(...table(rows, style.width, paint), '');
    lines.push(`${paint(_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICT_COLOURS */ .MB[verdict], paint('bold', verdict))}: ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSentence */ .BT)(evaluation)}`, `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(stores.length, 'pin store')}, ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hosts.length, 'pinned host')}, ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countFindings */ .Gt)(evaluation)}`);
    return `${lines.join('\n')}\n`;
}
/** `path:line:column error rule host`, as editors read it. */
function findingHead({ path, start, severity, rule, host }, prefix, paint) {
    const place = path === '.' ? prefix || '.' : `${prefix}${path}:${start.line}:${start.column}`;
    const about = host === null ? '' : ` ${paint('dim', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(host))}`;
    return `${paint('bold', (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(place))} ${paint(_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITY_COLOURS */ .m8[severity], severity)} ${rule}${about}`;
}
function findingLines(finding, prefix, paint) {
    const { message, hint } = finding;
    return [
        findingHead(finding, prefix, paint),
        ...message.split('\n').map((line) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(line)}`),
        ...(hint === null ? [] : hint.split('\n').map((line) => `  ${paint('dim', '->')} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(line)}`)),
    ];
}
/** What somebody has accepted, each with the reason; the known ones of a baseline are counted. */
function setAsideLines(evaluation, prefix, paint) {
    const sentence = (0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .setAsideSentence */ .iM)(evaluation);
    if (sentence === null)
        return [];
    const lines = evaluation.setAside.flatMap(({ finding, ignore }) => {
        if (ignore === null)
            return [];
        const { reason, until } = ignore;
        const why = `${until === null ? '' : `until ${until}: `}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(reason)}`;
        return [`  ${findingHead(finding, prefix, paint)} ${paint('dim', why)}`];
    });
    return [paint('dim', `${sentence}:`.replace(/:$/, lines.length === 0 ? '.' : ':')), ...lines];
}
function table(rows, width, paint) {
    const cells = rows.map((row) => [row.host, row.store, row.addresses, row.keyTypes, row.match, row.until, row.backup, row.breaksOn].map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj));
    const widths = _proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_COLUMNS */ .lG.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column].length)));
    const columns = width === null ? [..._proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_COLUMNS */ .lG.keys()] : fitted(widths, width - 2);
    const line = (row) => columns
        .map((column) => {
        const room = widths[column];
        return cut(row[column], room, column === STORE).padEnd(room);
    })
        .join('  ')
        .trimEnd();
    return [
        `  ${paint('bold', line(_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_COLUMNS */ .lG))}`,
        ...cells.map((row, index) => {
            const [mark, colour] = OUTCOME_MARKS[rows[index].outcome];
            return `${paint(colour, mark)} ${line(row)}`;
        }),
    ];
}
const HOST = _proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_COLUMNS */ .lG.indexOf('Host');
const STORE = _proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_COLUMNS */ .lG.indexOf('Store');
const MATCHED = _proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_COLUMNS */ .lG.indexOf('Matched');
/** Taken out one after the other where even the least is too wide; the other reports have them. */
const SPARE = ['Holds until', 'Keys', 'Addresses'].map((title) => _proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_COLUMNS */ .lG.indexOf(title));
const LEAST = 12;
/** The columns that fit, their widths taken from the widest of host, store and match down to a readable least. */
function fitted(widths, width) {
    let columns = [..._proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .PROOF_COLUMNS */ .lG.keys()];
    const total = () => columns.reduce((sum, column) => sum + widths[column], 0) + 2 * (columns.length - 1);
    const flexible = [HOST, STORE, MATCHED];
    const least = () => total() - flexible.reduce((sum, column) => sum + Math.max(0, widths[column] - LEAST), 0);
    for (const spare of SPARE) {
        if (least() > width)
            columns = columns.filter((column) => column !== spare);
    }
    for (;;) {
        const widest = flexible.reduce((a, b) => (widths[a] >= widths[b] ? a : b));
        if (total() <= width || widths[widest] <= LEAST)
            return columns;
        widths[widest] = widths[widest] - 1;
    }
}
/** The end of a path says more than its beginning. */
function cut(text, width, keepEnd) {
    if (text.length <= width)
        return text;
    return keepEnd ? `…${text.slice(text.length - width + 1)}` : `${text.slice(0, width - 1)}…`;
}


/***/ })

};
