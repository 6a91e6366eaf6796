export const id = 799;
export const ids = [799,566];
export const modules = {

/***/ 9652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ listName)
/* harmony export */ });
/** What a list of that scope is called in a message. */
function listName(scope) {
    return { chain: 'pin set', leaf: 'leaf list', issuers: 'CA list' }[scope];
}


/***/ }),

/***/ 6566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   _$: () => (/* binding */ isoDate),
/* harmony export */   aQ: () => (/* binding */ shortPin)
/* harmony export */ });
/** A pin short enough for a sentence, e.g. `kCSq2y...Ho=`: its first and last characters, enough to find it in a file. */
function shortPin(pin) {
    return pin.length <= 12 ? pin : `${pin.slice(0, 6)}...${pin.slice(-3)}`;
}
/** `1 pin`, `2 pins`. */
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** Milliseconds since the epoch as `2027-01-20`, in UTC. */
function isoDate(instant) {
    return new Date(instant).toISOString().replace(/T.*/, '');
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


/***/ })

};
