export const id = 916;
export const ids = [916];
export const modules = {

/***/ 7916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pageForTerminal: () => (/* binding */ pageForTerminal),
/* harmony export */   topicsText: () => (/* binding */ topicsText)
/* harmony export */ });
const CODES = { bold: 1, dim: 2 };
const INDENT = '  ';
/** Longer lines of prose are hard to follow, however wide the terminal. */
const WIDEST = 100;
/**
 * One of our own Markdown pages for a terminal with colours: headings bold, code dim, prose filled, tables as they are.
 * `width`: characters a line; null leaves the lines as they were written.
 */
function pageForTerminal(markdown, width) {
    const lines = [];
    let prose = [];
    let code = false;
    const flush = () => {
        if (prose.length > 0)
            lines.push(paintInline(fill(withoutLinks(prose.join('\n')), width)));
        prose = [];
    };
    for (const line of markdown.trimEnd().split('\n')) {
        const fence = line.startsWith('```');
        // An item of a list begins a paragraph of its own.
        if (fence || code || line === '' || /^(#|\||\s*(?:[-*]|\d+\.) )/.test(line))
            flush();
        if (fence)
            code = !code;
        else if (code)
            lines.push(line === '' ? '' : paint('dim', `${INDENT}${line}`));
        else if (line.startsWith('#'))
            lines.push(paint('bold', withoutLinks(line.replace(/^#+ /, ''))));
        else if (line === '' || line.startsWith('|'))
            lines.push(line);
        else
            prose.push(line);
    }
    flush();
    return `${lines.join('\n')}\n`;
}
/** What `pinwarden explain` answers without a topic. */
function topicsText(topics) {
    const longest = Math.max(...topics.map(({ id }) => id.length));
    return [
        'pinwarden explain TOPIC, where TOPIC is one of these:',
        '',
        ...topics.map(({ id, title }) => `${INDENT}${id.padEnd(longest)}  ${title}`),
        '',
        'or the id of a rule, as a finding names it: pinwarden explain live-pin-missing',
        '',
    ].join('\n');
}
function paint(style, text) {
    return `\u001b[${CODES[style]}m${text}\u001b[0m`;
}
/** A page of ours can't be opened from a terminal; its name is what to give to `pinwarden explain`. */
function withoutLinks(text) {
    return text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, name, address) => /^https?:/.test(address) ? `${name} (${address})` : name);
}
function paintInline(text) {
    return text
        .split(/(`[^`]+`)/)
        .map((part) => part.startsWith('`')
        ? paint('dim', part.slice(1, -1))
        : part.replace(/\*\*([^*]+)\*\*/g, (_, strong) => paint('bold', strong)))
        .join('');
}
/** Breaks a paragraph or an item anew; further lines of an item stand under its first word. */
function fill(paragraph, width) {
    if (width === null)
        return paragraph;
    const hanging = ' '.repeat(/^\s*(?:[-*] |\d+\. )?/.exec(paragraph)?.[0].length ?? 0);
    const lines = [];
    let line = /^\s*/.exec(paragraph)?.[0] ?? '';
    for (const word of paragraph.trim().split(/\s+/)) {
        const empty = line.trim() === '';
        if (!empty && line.length + 1 + word.length > Math.min(width, WIDEST)) {
            lines.push(line);
            line = `${hanging}${word}`;
        }
        else
            line += `${empty ? '' : ' '}${word}`;
    }
    return [...lines, line].join('\n');
}


/***/ })

};
