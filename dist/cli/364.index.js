export const id = 364;
export const ids = [364];
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

/***/ 5364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProgressLine: () => (/* binding */ ProgressLine)
/* harmony export */ });
/* unused harmony export progressLogLine */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9924);

/** A host that has been waited for less is not worth a word. */
const SLOW_MS = 2_000;
const MOST_SLOW = 3;
/** How far a run is, as one line: counts, rate and the hosts that it waits for. Times are milliseconds of one clock. */
class ProgressLine {
    #begun;
    /** Since when a host is being asked; the first that came is the first to be told. */
    #waiting = new Map();
    #done = 0;
    #total = 0;
    #failed = 0;
    constructor(now) {
        this.#begun = now;
    }
    update({ kind, done, total, host, failure }, now) {
        this.#done = done;
        this.#total = total;
        if (failure !== undefined && failure.stage !== 'skipped')
            this.#failed++;
        const { since = now, places = 0 } = this.#waiting.get(host) ?? {};
        if (kind === 'begun')
            this.#waiting.set(host, { since, places: places + 1 });
        if (kind !== 'ended')
            return;
        if (places > 1)
            this.#waiting.set(host, { since, places: places - 1 });
        else
            this.#waiting.delete(host);
    }
    /** `width` in characters. */
    text(now, width) {
        const seconds = (now - this.#begun) / 1000;
        const rate = seconds < 1 ? '' : `, ${Math.round(this.#done / seconds)} a second`;
        const failed = this.#failed === 0 ? '' : `, ${this.#failed} failed`;
        const slow = [...this.#waiting]
            .filter(([, { since }]) => now - since >= SLOW_MS)
            .slice(0, MOST_SLOW)
            .map(([host, { since }]) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(host)} ${Math.round((now - since) / 1000)} s`);
        const waits = slow.length === 0 ? '' : `; waiting for ${slow.join(', ')}`;
        const text = `asked ${this.#done} of ${this.#total}${rate}${failed}${waits}`;
        return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
    }
}
/** One answer as a line of a log. */
function progressLogLine({ done, total, host, failure }) {
    const outcome = failure === undefined
        ? 'answered'
        : `${failure.stage === 'skipped' ? 'left out' : 'failed'}: ${failure.stage} ${failure.code}`;
    return `${String(done).padStart(String(total).length)} of ${total}  ${plain(host)}  ${plain(outcome)}`;
}


/***/ })

};
