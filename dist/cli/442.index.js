export const id = 442;
export const ids = [442,566];
export const modules = {

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

/***/ 8442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gZ: () => (/* binding */ forecastChart),
  x3: () => (/* binding */ forecastLines),
  hm: () => (/* binding */ forecastRows),
  BA: () => (/* binding */ forecastSentence),
  forecastText: () => (/* binding */ forecastText)
});

// EXTERNAL MODULE: ./build/model/day.js
var day = __webpack_require__(6320);
// EXTERNAL MODULE: ./build/report/proof-table.js
var proof_table = __webpack_require__(6244);
;// CONCATENATED MODULE: ./build/report/chart.js


const LONGEST = 50;
/** The fenced block of a gantt, in the Markdown of GitHub and GitLab. */
function chart(lines) {
    const head = ['```mermaid', 'gantt', '    dateFormat YYYY-MM-DD', '    axisFormat %Y-%m-%d'];
    return [...head, ...lines, '```'];
}
function sectionLine(name) {
    return `    section ${chartText(name)}`;
}
function barLine({ label, end, tag }, now) {
    return end <= now
        ? `    ${label} :crit, milestone, ${(0,proof_table/* isoDate */._$)(end)}, 0d`
        : `    ${label} :${tag}${(0,proof_table/* isoDate */._$)(now)}, ${(0,proof_table/* isoDate */._$)(Math.max(end, now + day/* DAY_MS */.sO))}`;
}
/** Mermaid has no way to quote: what it would read as its own is left out. */
function chartText(text) {
    const harmless = text.slice(0, 500).replace(/[^\p{L}\p{N} ._()*/+=-]+/gu, ' ');
    const bare = harmless.replace(/ +/g, ' ').trim();
    const characters = [...bare];
    const short = characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}...` : bare;
    return short === '' ? 'unnamed' : short;
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(8495);
;// CONCATENATED MODULE: ./build/report/forecast.js




const REMEDIES = {
    renewal: 'any renewal from the same authority is let in',
    'pinned-key': 'only a renewal with a pinned key is let in',
    release: 'the app has to be released',
};
/** Every such day that is in sight, the first one first. */
function forecastRows({ outlooks, now }) {
    const rows = outlooks.flatMap(({ host, path, stopsConnecting, stopsProtecting }) => {
        const row = (kind, turn) => {
            if (turn === null)
                return [];
            const { at, extent, why, needs } = turn;
            return [
                {
                    kind,
                    at,
                    isNow: at <= now,
                    on: at <= now ? 'now' : (0,proof_table/* isoDate */._$)(at),
                    host,
                    store: path,
                    what: WHAT[kind][extent],
                    why,
                    remedy: REMEDIES[needs],
                },
            ];
        };
        return [...row('connecting', stopsConnecting), ...row('protecting', stopsProtecting)];
    });
    return rows.sort((a, b) => a.at - b.at || (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
}
const WHAT = {
    connecting: { all: 'stops connecting', some: 'stops connecting in places' },
    protecting: { all: 'is not protected', some: 'begins to be unprotected' },
};
/** In one sentence: when the first app breaks. */
function forecastSentence(evaluation) {
    const { breaksOn, unprotectedOn, outlooks, now } = evaluation;
    if (outlooks.length === 0)
        return 'There is nothing to look ahead for.';
    const phrase = (at, now_, later) => at === null ? null : at <= now ? now_ : `${later} on ${(0,proof_table/* isoDate */._$)(at)}`;
    const parts = [
        phrase(breaksOn, 'some app does not connect now', 'if nobody does anything, the first app stops connecting'),
        phrase(unprotectedOn, 'some host is not protected now', 'the first host is no longer protected'),
    ].filter((part) => part !== null);
    if (parts.length === 0)
        return 'Nothing is known to break in the time that was looked ahead.';
    const text = parts.join('; ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
/** The first few, for a report that has other things to say; empty where none is to come. */
function forecastLines(evaluation, most, paint) {
    const rows = forecastRows(evaluation).filter(({ isNow }) => !isNow);
    if (rows.length === 0)
        return [];
    const shown = rows.slice(0, most).map((row) => `  ${rowText(row, paint)}`);
    const more = rows.length > most ? [paint('dim', `  and ${rows.length - most} more: pinwarden forecast`)] : [];
    return [paint('bold', 'If nobody does anything'), ...shown, ...more];
}
function rowText({ kind, on, host, what, why, remedy }, paint) {
    const date = paint(kind === 'connecting' ? 'red' : 'yellow', on.padEnd(10));
    return `${date}  ${(0,report_escape/* plain */.pj)(host)} ${what}: ${(0,report_escape/* plain */.pj)(why)} ${paint('dim', `(${remedy})`)}`;
}
/** All of it for people at a terminal: the days on which something breaks, then everything that comes about, host by host. */
function forecastText(evaluation, { color, prefix }) {
    const paint = (0,report_paint/* painter */.C2)(color);
    const rows = forecastRows(evaluation);
    const lines = [];
    if (rows.length > 0)
        lines.push(...rows.map((row) => rowText(row, paint)), '');
    for (const outlook of evaluation.outlooks) {
        lines.push(...outlookLines(outlook, prefix, paint), '');
    }
    lines.push(forecastSentence(evaluation));
    lines.push(`${(0,proof_table/* plural */.LS)(evaluation.outlooks.length, 'host', 'hosts')} in ${(0,proof_table/* plural */.LS)(evaluation.stores.length, 'pin store')} looked at as of ${(0,proof_table/* isoDate */._$)(evaluation.now)}`);
    return `${lines.join('\n')}\n`;
}
function outlookLines({ host, path, events }, prefix, paint) {
    const head = `${paint('bold', (0,report_escape/* plain */.pj)(host))} ${paint('dim', (0,report_escape/* plain */.pj)(`${prefix}${path}`))}`;
    if (events.length === 0)
        return [head, '  nothing changes by itself'];
    return [head, ...events.map((event) => `  ${eventText(event)}`)];
}
function eventText({ at, by, what }) {
    const span = (0,proof_table/* isoDate */._$)(by) === (0,proof_table/* isoDate */._$)(at) ? (0,proof_table/* isoDate */._$)(at) : `${(0,proof_table/* isoDate */._$)(at)} to ${(0,proof_table/* isoDate */._$)(by)}`;
    return `${span.padEnd(10)}  ${(0,report_escape/* plain */.pj)(what)}`;
}
const MOST_BARS = 30;
/** Until when the apps connect and are protected, as a Mermaid gantt; empty where nothing of it ends in sight. */
function forecastChart(evaluation) {
    const { now } = evaluation;
    const lines = [];
    let count = 0;
    const byHost = new Map();
    for (const row of forecastRows(evaluation))
        byHost.set(row.host, [...(byHost.get(row.host) ?? []), row]);
    for (const [host, rows] of byHost) {
        if (count === MOST_BARS)
            break;
        const bars = rows.map(({ kind, at, isNow, on, store }) => {
            const what = kind === 'connecting' ? 'connects' : 'protected';
            const label = `${what} ${isNow ? 'no more' : `to ${on}`} (${store.split('/').at(-1)})`;
            return { label: chartText(label), end: at, tag: kind === 'connecting' ? 'active, ' : 'done, ' };
        });
        const drawn = [...new Set(bars.map((bar) => barLine(bar, now)))].slice(0, MOST_BARS - count);
        lines.push(sectionLine(host), ...drawn);
        count += drawn.length;
    }
    if (count === 0)
        return [];
    return [...chart(lines), ...(count === MOST_BARS ? ['', `No more than ${MOST_BARS} bars are drawn.`] : [])];
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
/* harmony export */   LS: () => (/* reexport safe */ _model_wording_js__WEBPACK_IMPORTED_MODULE_0__.LS),
/* harmony export */   _$: () => (/* reexport safe */ _model_wording_js__WEBPACK_IMPORTED_MODULE_0__._$),
/* harmony export */   aQ: () => (/* reexport safe */ _model_wording_js__WEBPACK_IMPORTED_MODULE_0__.aQ),
/* harmony export */   iM: () => (/* binding */ setAsideSentence),
/* harmony export */   lG: () => (/* binding */ PROOF_COLUMNS),
/* harmony export */   u4: () => (/* binding */ proofRows)
/* harmony export */ });
/* harmony import */ var _model_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6566);


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
        breaksOn: proof.breaksOn === null ? '-' : proof.breaksOn <= now ? 'now' : (0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(proof.breaksOn),
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
        const text = match === null ? 'no pin matches' : `${(0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .shortPin */ .aQ)(match.certificate.pin)} ${match.certificate.label}`;
        return scope === 'chain' ? text : `${scope}: ${text}`;
    });
    const text = groups.join('; ');
    return outcome === 'partial' ? `${text} (${reason})` : text;
}
/** yyyy-MM-dd HH:mm in UTC. */
function isoMinute(instant) {
    return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
/** `1 error, 2 warnings` and the like; `no findings` when there is none. */
function countFindings({ findings }) {
    const counts = ['error', 'warning', 'notice'].flatMap((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [(0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, severity)];
    });
    return counts.length === 0 ? 'no findings' : counts.join(', ');
}
/** `2 ignored, 3 known from the baseline, of which 1 is gone`; null when nothing is set aside. */
function setAsideSentence({ setAside, goneFromBaseline }) {
    const ignored = setAside.filter(({ ignore }) => ignore !== null).length;
    const known = setAside.length - ignored;
    const parts = [
        ...(ignored === 0 ? [] : [`${(0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(ignored, 'finding')} ignored`]),
        ...(known === 0 ? [] : [`${(0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(known, 'finding')} known from the baseline`]),
        ...(goneFromBaseline === null || goneFromBaseline === 0
            ? []
            : [
                `${(0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(goneFromBaseline, 'entry', 'entries')} of the baseline found no more: write it anew (--write-baseline)`,
            ]),
    ];
    return parts.length === 0 ? null : parts.join(', ');
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
        return `Nothing stands against it, though ${short} of ${(0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(proofs.length, 'proof')} fall short.`;
    return hosts.length === 0
        ? 'There was nothing to ask.'
        : `Every pin set fits what ${(0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hosts.length, 'host')} ${hosts.length === 1 ? 'serves' : 'serve'}.`;
}
function inconclusiveSentence({ hosts }) {
    const unseen = hosts.filter(({ connections }) => connections.every(({ served }) => served === null)).length;
    const what = unseen === 0 ? 'Something' : `${unseen} of ${(0,_model_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hosts.length, 'host')}`;
    return `${what} that was to be looked at could not be judged; that is never a pass.`;
}


/***/ })

};
