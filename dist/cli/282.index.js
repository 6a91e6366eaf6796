export const id = 282;
export const ids = [282,299];
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

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repairText: () => (/* binding */ repairText),
/* harmony export */   uw: () => (/* binding */ stepText)
/* harmony export */ });
/* unused harmony exports partialText, connectionsOf, listed, wrapped */
/* harmony import */ var _model_pins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9652);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9924);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8495);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6244);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3299);





/** Longer lines of prose are hard to follow, however wide the terminal. */
const WIDEST = 100;
/** As wide as two verdicts can be. */
const VERDICT_ROOM = ' '.repeat('inconclusive -> inconclusive: '.length);
/**
 * What fix did, for people at a terminal: file by file, then the diff, then what remains.
 *
 * @param given.diff the unified diff of all files; empty where nothing is changed
 * @param given.isDryRun the files are left as they are
 */
function repairText({ repairs, before, after }, given) {
    const { diff, isDryRun, style } = given;
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .painter */ .C2)(style.color);
    const connections = connectionsOf(before);
    const told = repairs.filter(({ steps, refusals, partial }) => steps.length + refusals.length + partial.length > 0);
    const blocks = [
        paint('bold', headline(repairs, isDryRun)),
        ...told.map((each) => fileLines(each, connections, given, paint).join('\n')),
        ...(diff === '' ? [] : [diffLines(diff, paint).join('\n')]),
    ];
    if (after.findings.length > 0) {
        const title = isDryRun && steps(repairs).length > 0 ? 'What would remain:' : 'What remains:';
        const lines = after.findings.flatMap((finding) => findingLines(finding, style, paint));
        blocks.push([paint('bold', title), ...lines].join('\n'));
    }
    const verdict = (of) => paint(_paint_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICT_COLOURS */ .MB[of], paint('bold', of));
    const [first = '', ...others] = wrapped((0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictSentence */ .BT)(after), style.width, VERDICT_ROOM, '');
    blocks.push([
        `${verdict(before.verdict)} -> ${verdict(after.verdict)}: ${first.trimStart()}`,
        ...others,
        `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countFindings */ .Gt)(before)} -> ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .countFindings */ .Gt)(after)}`,
    ].join('\n'));
    return `${blocks.join('\n\n')}\n`;
}
/** One step as a line of plain text, e.g. `set the expiration to 2027-06-01 for api.example.com`. `shown` writes a pin. */
function stepText({ change, hosts, shared, pin }, shown = _proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .shortPin */ .aQ) {
    const also = shared.length === 0 ? '' : `; also holds for ${listed(shared)}`;
    const target = `${hosts.length === 0 ? '' : ` for ${listed(hosts)}`}${also}`;
    const list = (scope, word) => scope === 'chain' ? '' : ` ${word} the ${(0,_model_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .listName */ .s)(scope)}`;
    switch (change.kind) {
        case 'add-domain': {
            const pins = change.groups.reduce((sum, group) => sum + group.pins.length, 0);
            const below = change.includeSubdomains ? ' and its subdomains' : '';
            const end = change.expiration === null ? '' : `, which lapse on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(change.expiration)}`;
            return `add an entry for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(change.host)}${below} with ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(pins, 'pin')}${end}`;
        }
        case 'add-pin':
            return `add ${pinText(change.pin.sha256, pin, shown)}${list(change.scope, 'to')}${target}`;
        case 'remove-pin':
            return `remove ${pinText(change.sha256, pin, shown)}${list(change.scope, 'from')}${target}`;
        case 'move-pin':
            return `move ${pinText(change.pin.sha256, pin, shown)} from the ${(0,_model_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .listName */ .s)(change.from)} to the ${(0,_model_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .listName */ .s)(change.to)}${target}`;
        case 'mend-pin':
            return `write ${pinText(change.sha256, pin, shown)} in the place of \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(change.written)}\`${target}`;
        case 'mend-domain':
            return `write ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(change.host)} in the place of \`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(change.written)}\`${also}`;
        case 'set-expiry':
            return `set the expiration to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(change.expiration)}${target}`;
    }
}
/** How much of a host was not seen, and what that means for its repair: a sentence of plain text. */
function partialText(host, connections) {
    const addresses = new Set(connections.flatMap(({ observation }) => observation.address ?? []));
    const unseen = new Set(connections.flatMap(({ observation: { address, failure } }) => failure === null || failure.stage === 'skipped' ? [] : (address ?? [])));
    const verb = unseen.size === 1 ? 'was' : 'were';
    const whole = addresses.size === 1 ? 'The address' : `${unseen.size} of the ${addresses.size} addresses`;
    const what = unseen.size === 0
        ? `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(host)} was not seen in full`
        : `${whole} of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(host)} ${verb} not seen in full`;
    return `${what}: missing pins are added, nothing else is touched.`;
}
function connectionsOf({ hosts }) {
    return new Map(hosts.map(({ host, connections }) => [host, connections]));
}
/** `a, b, c and 4 more`, as plain text. */
function listed(names, most = 3) {
    const shown = names.slice(0, most).map(_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj).join(', ');
    return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}
/** Breaks a line between words. `width` in characters, `first` and `hanging` included; null: never broken. */
function wrapped(text, width, first, hanging) {
    const lines = [];
    let line = first;
    let isEmpty = true;
    for (const word of text.split(' ')) {
        if (!isEmpty && width !== null && line.length + 1 + word.length > Math.min(width, WIDEST)) {
            lines.push(line);
            line = hanging;
            isEmpty = true;
        }
        line += isEmpty ? word : ` ${word}`;
        isEmpty = false;
    }
    return [...lines, line];
}
function pinText(sha256, pin, shown) {
    if (pin === null)
        return shown((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(sha256));
    const end = pin.notAfter === null ? '' : `certificate ends ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._$)(pin.notAfter)}`;
    const facts = [`${pin.role} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(pin.label)}`, (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(pin.key), end].filter((each) => each !== '');
    return `${shown((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(sha256))} (${facts.join(', ')})`;
}
function steps(repairs) {
    return repairs.flatMap((each) => each.steps);
}
function headline(repairs, isDryRun) {
    const count = steps(repairs).length;
    const left = repairs.reduce((sum, { refusals }) => sum + refusals.length, 0);
    if (count === 0)
        return left === 0 ? 'Nothing to repair.' : `Nothing is changed; ${left} left to you.`;
    const files = new Set(repairs.filter((each) => each.steps.length > 0).map(({ path }) => path)).size;
    const what = `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count, 'change')} in ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files, 'file')}`;
    const rest = left === 0 ? '' : `; ${left} left to you`;
    return isDryRun ? `To repair: ${what}${rest}. The files stay as they are.` : `Repaired: ${what}${rest}.`;
}
function fileLines(repair, connections, { isDryRun, style }, paint) {
    const mark = isDryRun ? paint('cyan', '→') : paint('green', '✔');
    const item = (sign, text) => {
        const lines = text.split('\n').flatMap((line) => wrapped(plainWhole(line), style.width, '    ', '    '));
        return lines.map((line, at) => (at === 0 ? `  ${sign} ${line.trimStart()}` : line));
    };
    const reason = (text) => text
        .split('\n')
        .flatMap((line) => wrapped(plainWhole(line), style.width, '      ', '      '))
        .map((line) => paint('dim', line));
    return [
        paint('bold', (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(style.prefix + repair.path)),
        ...repair.steps.flatMap((step) => [...item(mark, stepText(step)), ...reason(step.reason)]),
        ...repair.refusals.flatMap(({ host, message }) => item(paint('red', '✘'), `left to you${host === null ? '' : ` (${host})`}: ${message}`)),
        ...repair.partial.flatMap((host) => item(paint('yellow', '!'), partialText(host, connections.get(host) ?? []))),
    ];
}
/** Coloured, with nothing in it that the terminal would obey. A carriage return at the end of a line is not shown. */
function diffLines(diff, paint) {
    let isHeader = true;
    return diff
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => {
        if (line.startsWith('diff --git '))
            isHeader = true;
        if (line.startsWith('@@'))
            isHeader = false;
        const shown = plainWhole(line.replace(/\r$/, ''));
        if (isHeader)
            return paint('bold', shown);
        if (line.startsWith('@@'))
            return paint('cyan', shown);
        if (line.startsWith('+'))
            return paint('green', shown);
        return line.startsWith('-') ? paint('red', shown) : shown;
    });
}
/** As `plain`, but tabs stay and nothing is cut: what is to be read line by line or pasted is there as a whole. */
function plainWhole(text) {
    return text.replace(/[^\t]{1,50}/gu, (part) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(part));
}
function findingLines(finding, { prefix, width }, paint) {
    const [first = ''] = finding.message.split('\n');
    return [`  ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .findingHead */ .u)(finding, prefix, paint)}`, ...wrapped((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(first), width, '    ', '    ')];
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
