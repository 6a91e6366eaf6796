export const id = 754;
export const ids = [754];
export const modules = {

/***/ 6754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  htmlReport: () => (/* binding */ htmlReport)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/proof-table.js
var proof_table = __webpack_require__(6244);
;// CONCATENATED MODULE: ./build/report/html/difference.js
/** Texts further apart are shown as one block for the other. */
const MOST_EDITS = 400;
/** A shortest way from one text to the other, line by line (Myers, 1986). Line endings are not compared. */
function difference(before, after) {
    const a = linesOf(before);
    const b = linesOf(after);
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    const middle = edits(a.slice(start, a.length - end), b.slice(start, b.length - end));
    const kinds = [...Array(start).fill('same'), ...middle, ...Array(end).fill('same')];
    let x = 0;
    let y = 0;
    return kinds.map((kind) => {
        if (kind === 'added')
            return { kind, text: b[y], before: null, after: ++y };
        const text = a[x];
        if (kind === 'removed')
            return { kind, text, before: ++x, after: null };
        return { kind, text, before: ++x, after: ++y };
    });
}
/** The last line end ends a line; it doesn't begin one. */
function linesOf(text) {
    const lines = text.split(/\r\n|\r|\n/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
function edits(a, b) {
    const reached = [];
    const most = Math.min(a.length + b.length, MOST_EDITS);
    const at = (row, diagonal) => row[diagonal + most + 1];
    let row = new Int32Array(2 * most + 3);
    for (let count = 0; count <= most; count++) {
        reached.push(row.slice());
        for (let diagonal = -count; diagonal <= count; diagonal += 2) {
            const down = diagonal === -count || (diagonal !== count && at(row, diagonal - 1) < at(row, diagonal + 1));
            let x = down ? at(row, diagonal + 1) : at(row, diagonal - 1) + 1;
            while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal])
                x++;
            row[diagonal + most + 1] = x;
            if (x >= a.length && x - diagonal >= b.length)
                return backwards(reached, at, a.length, b.length);
        }
        row = row.slice();
    }
    return [...a.map(() => 'removed'), ...b.map(() => 'added')];
}
function backwards(reached, at, width, height) {
    const kinds = [];
    let x = width;
    let y = height;
    for (let count = reached.length - 1; count >= 0; count--) {
        const row = reached[count];
        const diagonal = x - y;
        const down = diagonal === -count || (diagonal !== count && at(row, diagonal - 1) < at(row, diagonal + 1));
        const from = count === 0 ? 0 : down ? at(row, diagonal + 1) : at(row, diagonal - 1);
        const start = count === 0 ? 0 : down ? from : from + 1;
        for (; x > start; x--, y--)
            kinds.push('same');
        if (count === 0)
            break;
        kinds.push(down ? 'added' : 'removed');
        x = from;
        y = x - (down ? diagonal + 1 : diagonal - 1);
    }
    return kinds.reverse();
}

;// CONCATENATED MODULE: ./build/report/html/markup.js

/** A piece of the page in which everything from outside is escaped. Made by `html` and `trusted` alone. */
class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text and attribute values are escaped, what can't be seen is made visible; markup stands as it is, null is nothing. */
function html(strings, ...contents) {
    let text = strings[0];
    contents.forEach((content, index) => {
        text += textOf(content) + strings[index + 1];
    });
    return new Markup(text);
}
/** Text of ours that is markup already. */
function trusted(text) {
    return new Markup(text);
}
/** What is escaped without being cut: lines of a file, addresses. */
function entities(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
/** Most strings: short, and nothing in them to escape. */
const PLAIN = /^[\w ./:,;=+()#-]{0,200}$/;
function textOf(content) {
    if (content === null)
        return '';
    if (content instanceof Markup)
        return content.text;
    if (typeof content === 'string')
        return PLAIN.test(content) ? content : entities((0,report_escape/* plain */.pj)(content));
    if (typeof content === 'number')
        return String(content);
    return content.map(textOf).join('');
}
/** Sentences of ours: what they quote in backquotes becomes code, each line a paragraph. */
function prose(text) {
    return html `${text.split('\n').map((line) => html `<p>${sentence(line)}</p>`)}`;
}
/** One line of the same. */
function sentence(text) {
    const parts = text.split('`');
    // An odd backquote comes from outside: then there is no telling what is quoted.
    if (parts.length % 2 === 0)
        return html `${text}`;
    return html `${parts.map((part, index) => (index % 2 === 0 ? part : code(part)))}`;
}
/** Its direction is its own, so that it can't turn what stands beside it. */
function code(text) {
    return html `<code translate="no">${text}</code>`;
}
/** The same of a path or a host: it may be broken where it has a joint. */
function jointed(text) {
    const broken = entities((0,report_escape/* plain */.pj)(text)).replace(/[/](?=.)|:(?=\d+$)/g, '$&<wbr>');
    return html `<code translate="no">${trusted(broken)}</code>`;
}
/** A link to another page, or its content alone where the address is none that a browser should open. */
function markup_link(address, content) {
    const safe = address === null ? null : webAddress(address);
    return safe === null ? html `${content}` : html `<a href="${safe}" rel="noreferrer">${content}</a>`;
}
function webAddress(address) {
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
        return null;
    return new Markup(entities(new URL(address).href));
}
/** What scrolls by itself where the page is too narrow for it. */
function scrolling(label, content) {
    return html `<div class="scroll" role="group" aria-label="${label}">${content}</div>`;
}
function table(label, columns, rows) {
    const head = columns.map((column) => html `<th>${column}</th>`);
    return scrolling(label, html `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`);
}
/** A sign beside words; it says nothing that they don't. */
function icon(tone) {
    return html `<svg class="icon" aria-hidden="true"><use href="#icon-${tone}"/></svg>`;
}
function badge(tone, words) {
    return html `<span class="badge ${tone}">${icon(tone)}${words}</span>`;
}
/** The drawings that `icon` refers to. */
const ICONS = trusted(`<svg class="drawings" aria-hidden="true">
<symbol id="icon-ok" viewBox="0 0 16 16"><path d="M3 8.5l3.2 3.2L13 4.8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></symbol>
<symbol id="icon-bad" viewBox="0 0 16 16"><path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></symbol>
<symbol id="icon-warn" viewBox="0 0 16 16"><path d="M8 2.5v7M8 12.9v.2" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></symbol>
<symbol id="icon-note" viewBox="0 0 16 16"><path d="M8 7v6M8 3.3v.2" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"/></symbol>
<symbol id="icon-unknown" viewBox="0 0 16 16"><path d="M5.2 5.6a2.8 2.8 0 1 1 4 2.5c-.8.4-1.2.9-1.2 1.7M8 12.9v.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></symbol>
</svg>`);

;// CONCATENATED MODULE: ./build/report/html/configuration.js




/** So many unchanged lines stand around a change; longer stretches are folded. */
const CONTEXT = 4;
/** The files of one platform: as they stand, and what a repair would change. */
function configurationPanel(configurations) {
    return html `${configurations.map(part)}`;
}
function part({ path, platform, title, before, after, isRepaired }, index) {
    const id = `${platform}-${index + 1}`;
    const lines = after === null ? null : difference(before, after);
    const added = lines?.filter(({ kind }) => kind === 'added').length ?? 0;
    const removed = lines?.filter(({ kind }) => kind === 'removed').length ?? 0;
    const words = lines === null
        ? isRepaired
            ? 'A repair would change nothing in it.'
            : 'What a repair would change was not worked out for a file of this size: pinwarden fix --dry-run shows it.'
        : `As a repair would leave it: ${(0,proof_table/* plural */.LS)(added, 'line')} added, ${removed} taken out.`;
    return html `<section class="card configuration" id="${id}"><div class="title"><h3>${title}</h3>${jointed(path)}</div>
<div class="actions"><p>${words}</p><button type="button" data-copies="${id}-text" hidden>${after === null ? 'Copy the file' : 'Copy the file as it should be'}</button></div>
${lines === null ? whole(path, before) : changes(path, lines)}
<script type="application/json" id="${id}-text">${json(after ?? before)}</script></section>`;
}
function whole(path, text) {
    const lines = linesOf(text).map((line, index) => ({ kind: 'same', text: line, before: index + 1, after: index + 1 }));
    return scrolling(path, html `<div class="diff" translate="no">${fold(lines, lines.length > 60 ? 40 : 60, 0)}</div>`);
}
/** Changed lines with those around them; the others are folded. */
function changes(path, lines) {
    const parts = [];
    let same = [];
    const flush = (last) => {
        parts.push(fold(same, parts.length === 0 ? 0 : CONTEXT, last ? 0 : CONTEXT));
        same = [];
    };
    lines.forEach((line) => {
        if (line.kind === 'same')
            same.push(line);
        else {
            flush(false);
            parts.push(lineMarkup(line));
        }
    });
    flush(true);
    return scrolling(`Changes in ${path}`, html `<div class="diff" translate="no">${parts}</div>`);
}
/** Unchanged lines, of which so many at the start and at the end are shown. */
function fold(lines, atStart, atEnd) {
    if (lines.length <= atStart + atEnd + 2)
        return html `${lines.map(lineMarkup)}`;
    const folded = lines.slice(atStart, lines.length - atEnd);
    return html `${lines.slice(0, atStart).map(lineMarkup)}<details class="fold"><summary>${folded.length} unchanged lines</summary>${folded.map(lineMarkup)}</details>${atEnd === 0 ? null : lines.slice(-atEnd).map(lineMarkup)}`;
}
/** The numbers and signs beside a line are the style's: whoever marks the text doesn't get them. */
function lineMarkup({ kind, text, before, after }) {
    const shown = trusted(text
        .split('\t')
        .map((each) => entities((0,report_escape/* plain */.pj)(each)))
        .join('\t'));
    if (kind === 'added')
        return html `<ins class="line" data-b="${after}">${shown}\n</ins>`;
    if (kind === 'removed')
        return html `<del class="line" data-a="${before}">${shown}\n</del>`;
    return html `<span class="line" data-a="${before}" data-b="${after}">${shown}\n</span>`;
}
/** A string as JSON that can't end the element that it stands in. */
function json(text) {
    const escaped = JSON.stringify(text).replace(/[<>&\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return trusted(escaped);
}

// EXTERNAL MODULE: ./build/model/day.js
var day = __webpack_require__(6320);
;// CONCATENATED MODULE: ./build/report/html/context.js



function pageOf(evaluation, context) {
    const occurring = new Set([
        ...evaluation.findings.map(({ rule }) => rule),
        ...evaluation.setAside.map(({ finding }) => finding.rule),
    ]);
    const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
    return {
        evaluation,
        context,
        stores: new Map(evaluation.stores.map((facts) => [facts.store.path, facts])),
        hostIds: idsOf(evaluation.hosts.map(({ host }) => host)),
        rules,
        explained: new Set([...occurring].filter((id) => rules.has(id))),
    };
}
/** An id for each name: letters that need no escape, and no id twice. */
function idsOf(names) {
    const taken = new Set();
    return new Map(names.map((name, index) => {
        const wanted = `host-${name
            .toLowerCase()
            .replace(/[^a-z\d.-]/g, '_')
            .slice(0, 253)}`;
        const id = taken.has(wanted) ? `${wanted}_${index}` : wanted;
        taken.add(id);
        return [name, id];
    }));
}
const SEVERITY_TONES = {
    error: 'bad',
    warning: 'warn',
    notice: 'note',
};
/** `2027-01-20` with what is left till then; `now` where it has come about. */
function dateWithDays(instant, now) {
    return html `<time>${(0,proof_table/* isoDate */._$)(instant)}</time> <span class="quiet">${daysText(instant, now)}</span>`;
}
/** `in 57 days`, `today`, `3 days ago`; whole days, rounded down. */
function daysText(instant, now) {
    const days = Math.trunc((instant - now) / day/* DAY_MS */.sO);
    if (days === 0)
        return 'today';
    const count = Math.abs(days);
    const text = `${count} ${count === 1 ? 'day' : 'days'}`;
    return days > 0 ? `in ${text}` : `${text} ago`;
}
/** `path:line`, with a link where the context knows an address. */
function placeOf({ context }, path, line) {
    return markup_link(context.links.line(path, line), jointed(`${path}:${line}`));
}
/** The same of a finding; null of one that is about the whole repository. */
function findingPlace(page, { path, start }) {
    return path === '.' ? null : placeOf(page, path, start.line);
}
/** The id of a rule, with a link to its page: the one in here, or the one that the context knows. */
function ruleName({ explained, context }, rule) {
    if (explained.has(rule))
        return html `<a href="#rule-${rule}">${rule}</a>`;
    return markup_link(context.links.rule(rule), rule);
}
/** A host's name, with a link to its part of the results. */
function hostName({ hostIds }, host) {
    const id = hostIds.get(host);
    return id === undefined ? code(host) : html `<a href="#${id}">${code(host)}</a>`;
}

;// CONCATENATED MODULE: ./build/report/html/findings.js



const SEVERITIES = ['error', 'warning', 'notice'];
/** What stands, by rule; what was set aside; what was asked at all. */
function findingsPanel(page) {
    const { findings, rules } = page.evaluation;
    return html `${findings.length === 0 ? html `<p>No rule found anything.</p>` : standing(page, findings)}
${setAsidePart(page)}
${rules.length === 0 ? null : records(page, rules)}`;
}
function standing(page, findings) {
    const byRule = new Map();
    for (const finding of findings) {
        const known = byRule.get(finding.rule);
        if (known === undefined)
            byRule.set(finding.rule, [finding]);
        else
            known.push(finding);
    }
    const worst = (group) => Math.min(...SEVERITIES.flatMap((each, rank) => (group.some(({ severity }) => severity === each) ? [rank] : [])));
    const groups = [...byRule].sort(([, a], [, b]) => worst(a) - worst(b));
    return html `${filters(findings, [...byRule.keys()].sort())}
${groups.map(([rule, group]) => ruleGroup(page, rule, group))}
<p class="none" data-none="finding" hidden>No finding is left with these filters.</p>`;
}
function filters(findings, rules) {
    const hosts = [...new Set(findings.flatMap(({ host }) => host ?? []))].sort();
    const severities = SEVERITIES.filter((each) => findings.some(({ severity }) => severity === each));
    return html `<div class="filters" data-filters="finding" hidden>
<label>Search findings <input type="search" data-filter="text" autocomplete="off" spellcheck="false"></label>
${choice('Severity', 'severity', severities)}${choice('Rule', 'rule', rules)}${choice('Host', 'host', hosts)}
<p class="count" role="status" data-count="finding"></p></div>`;
}
function choice(name, field, values) {
    if (values.length < 2)
        return null;
    return html `<label>${name} <select data-filter="${field}"><option value="">all</option>${values.map((value) => html `<option>${value}</option>`)}</select></label>`;
}
function ruleGroup(page, rule, findings) {
    const title = page.rules.get(rule)?.title ?? null;
    return html `<section class="card group" data-group="finding" id="found-${rule}"><div class="title"><h3>${ruleName(page, rule)}</h3><span class="quiet">${(0,proof_table/* plural */.LS)(findings.length, 'finding')}</span></div>
${title === null ? null : html `<p class="quiet">${sentence(title)}</p>`}
<ul class="findings">${findings.map((finding) => findingItem(page, finding))}</ul></section>`;
}
function findingItem(page, finding) {
    const { severity, rule, host, message, hint } = finding;
    return html `<li data-item="finding" data-severity="${severity}" data-rule="${rule}" data-host="${host ?? ''}">
<div class="where">${badge(SEVERITY_TONES[severity], severity)}${host === null ? null : hostName(page, host)}${findingPlace(page, finding)}</div>
<div class="message">${prose(message)}${hint === null ? null : html `<div class="hint"><span class="next">Next step</span>${prose(hint)}</div>`}</div></li>`;
}
function setAsidePart(page) {
    const { setAside } = page.evaluation;
    const aside = (0,proof_table/* setAsideSentence */.iM)(page.evaluation);
    if (aside === null)
        return null;
    if (setAside.length === 0)
        return html `<p class="quiet">${aside}.</p>`;
    return html `<details class="card aside"><summary><h3>Set aside</h3><span class="quiet">${aside}</span></summary><div class="body">
<p class="quiet">Somebody has accepted these; the verdict doesn't look at them.</p>
${table('Findings that are set aside', ['Rule', 'Place', 'Host', 'What', 'Reason'], setAside.map((each) => setAsideRow(page, each)))}</div></details>`;
}
function setAsideRow(page, { finding, ignore }) {
    const { rule, host, message, severity } = finding;
    const why = ignore === null
        ? html `in the baseline`
        : html `${sentence(ignore.reason)}<p class="quiet">${ignore.until === null ? 'for good' : `until ${ignore.until}`}, ${placeOf(page, ignore.path, ignore.start.line)}</p>`;
    return html `<tr><td>${ruleName(page, rule)} <span class="quiet">${severity}</span></td><td class="place">${findingPlace(page, finding)}</td><td>${host === null ? null : code(host)}</td><td class="wide">${prose(message)}</td><td class="wide">${why}</td></tr>`;
}
function records(page, rules) {
    const rows = rules.map(({ rule, checked, notObserved, notApplicable }) => html `<tr><th scope="row">${ruleName(page, rule)}</th><td>${page.rules.get(rule)?.title ?? null}</td><td class="count">${checked}</td><td class="count">${notObserved}</td><td class="count">${notApplicable}</td></tr>`);
    return html `<details class="card aside"><summary><h3>What was asked</h3><span class="quiet">${(0,proof_table/* plural */.LS)(rules.length, 'rule')}</span></summary><div class="body">
${table('Rules and how often they were asked', ['Rule', 'About', 'Asked', 'Nothing seen', 'Not applicable'], rows)}</div></details>`;
}

;// CONCATENATED MODULE: ./build/report/html/head.js



const VERDICTS = {
    pass: { tone: 'ok', word: 'Pass' },
    fail: { tone: 'bad', word: 'Fail' },
    inconclusive: { tone: 'unknown', word: 'Inconclusive' },
};
/** The verdict in words, and the few numbers that matter. */
function pageHead(page) {
    const { verdict, now, offline, stores, hosts, findings, breaksOn, unprotectedOn } = page.evaluation;
    const { tone, word } = VERDICTS[verdict];
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    const aside = (0,proof_table/* setAsideSentence */.iM)(page.evaluation);
    return html `<header class="head">
<div class="top"><p class="brand">Pinwarden</p><p class="quiet">Judged <time datetime="${new Date(now).toISOString()}">${(0,proof_table/* isoMinute */.A_)(now)} UTC</time></p>
<button type="button" class="theme" data-theme-switch hidden>Dark</button></div>
<div class="verdict ${tone}">
<h1>${icon(tone)}<span>${word}</span></h1>
<p>${sentence((0,proof_table/* verdictSentence */.BT)(page.evaluation))}</p>${offline ? html `<p class="quiet">Judged from the files alone: nothing here says what a server does.</p>` : null}
</div>
<dl class="facts">
${fact('Findings', html `${figure(count('error'), 'error', 'bad')}${figure(count('warning'), 'warning', 'warn')}${figure(count('notice'), 'notice', 'note')}`, aside === null ? null : `${aside}.`)}
${fact('Pinned hosts', hosts.length, `in ${(0,proof_table/* plural */.LS)(stores.length, 'pin store')}`)}
${fact('Breaks on', head_day(breaksOn, now), 'The first app stops connecting')}
${fact('Unprotected on', head_day(unprotectedOn, now), 'The first host is no longer protected by pins')}
</dl>
</header>`;
}
function fact(name, content, more) {
    return html `<div><dt>${name}</dt><dd class="main">${content}</dd>${more === null ? null : html `<dd class="quiet">${more}</dd>`}</div>`;
}
function figure(count, noun, tone) {
    return html `<span class="figure ${count === 0 ? 'none' : tone}"><span class="number">${count}</span> ${(0,proof_table/* plural */.LS)(count, noun).replace(/^\d+ /, '')}</span>`;
}
function head_day(instant, now) {
    if (instant === null)
        return html `<span class="number">not in sight</span>`;
    if (instant <= now)
        return html `<span class="number bad">${icon('bad')}now</span>`;
    return html `<span class="number">${(0,proof_table/* isoDate */._$)(instant)}</span> <span class="quiet">${daysText(instant, now)}</span>`;
}

;// CONCATENATED MODULE: ./build/report/html/page-markup.js

/** Lists in lists in lists: nobody writes more. */
const DEEPEST = 4;
const ITEM = /^(?:[-*]|(\d{1,3})\.) +/;
/** The part of Markdown that our pages are written in: headings, paragraphs, lists, tables, code, strong text, links. */
function pageMarkup(markdown, resolve, level) {
    return html `${blocks(markdown.split(/\r?\n/), resolve, level, 0)}`;
}
function blocks(lines, resolve, level, depth) {
    const parts = [];
    let at = 0;
    const takeWhile = (wanted) => {
        const start = at;
        while (at < lines.length && wanted(lines[at]))
            at++;
        return lines.slice(start, at);
    };
    while (at < lines.length) {
        const line = lines[at];
        const heading = /^(#{1,6}) +(.*)$/.exec(line);
        if (line.trim() === '')
            at++;
        else if (line.startsWith('```')) {
            at++;
            const text = takeWhile((each) => !each.startsWith('```'));
            at++;
            parts.push(scrolling('Code', html `<pre><code translate="no">${text.map((each) => html `${each}\n`)}</code></pre>`));
        }
        else if (heading !== null) {
            at++;
            parts.push(headingMarkup(heading[1].length + level, inline(heading[2], resolve)));
        }
        else if (line.startsWith('|')) {
            parts.push(tableMarkup(takeWhile((each) => each.startsWith('|')), resolve));
        }
        else if (ITEM.test(line) && depth < DEEPEST) {
            const items = takeWhile((each) => ITEM.test(each) || /^\s+\S/.test(each) || isContinued(each));
            parts.push(listMarkup(items, resolve, level, depth));
        }
        else {
            at++;
            const text = [line, ...takeWhile((each) => isContinued(each) && !ITEM.test(each))];
            parts.push(html `<p>${inline(text.join(' '), resolve)}</p>`);
        }
    }
    return parts;
}
function isContinued(line) {
    return line.trim() !== '' && !/^(?:#{1,6} |```|\|)/.test(line);
}
function headingMarkup(level, content) {
    if (level <= 3)
        return html `<h3>${content}</h3>`;
    return level === 4 ? html `<h4>${content}</h4>` : html `<h5>${content}</h5>`;
}
function listMarkup(lines, resolve, level, depth) {
    const items = [];
    for (const line of lines) {
        if (ITEM.test(line))
            items.push([line.replace(ITEM, '')]);
        else
            items.at(-1)?.push(line.replace(/^ {1,3}/, ''));
    }
    const inner = items.map((item) => html `<li>${itemMarkup(item, resolve, level, depth)}</li>`);
    const first = ITEM.exec(lines[0])?.[1];
    return first === undefined ? html `<ul>${inner}</ul>` : html `<ol start="${Number(first)}">${inner}</ol>`;
}
/** The text of an item, then what is nested in it. */
function itemMarkup(lines, resolve, level, depth) {
    const nested = lines.findIndex((line, index) => index > 0 && (ITEM.test(line) || line.startsWith('```')));
    const text = nested === -1 ? lines : lines.slice(0, nested);
    const rest = nested === -1 ? [] : blocks(lines.slice(nested), resolve, level, depth + 1);
    return [inline(text.join(' '), resolve), ...rest];
}
function tableMarkup(lines, resolve) {
    const cells = (line) => line
        .replace(/^\||\|\s*$/g, '')
        .split('|')
        .map((cell) => cell.trim());
    const [head = '', ...rest] = lines;
    const rows = rest.filter((line) => !/^[|\s:-]+$/.test(line));
    const header = cells(head).map((cell) => html `<th>${inline(cell, resolve)}</th>`);
    const body = rows.map((row) => html `<tr>${cells(row).map((cell) => html `<td>${inline(cell, resolve)}</td>`)}</tr>`);
    return scrolling('Table', html `<table><thead><tr>${header}</tr></thead><tbody>${body}</tbody></table>`);
}
/** No alternative can run past the character that would begin it anew: the time is linear. */
const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^[\]]+)\]\(([^()\s[\]]+)\)/g;
function inline(text, resolve) {
    const parts = [];
    let last = 0;
    for (const match of text.matchAll(INLINE)) {
        const [whole, quoted, strong, name, target] = match;
        parts.push(text.slice(last, match.index));
        last = match.index + whole.length;
        if (quoted !== undefined)
            parts.push(code(quoted));
        else if (strong !== undefined)
            parts.push(html `<strong>${inline(strong, resolve)}</strong>`);
        else
            parts.push(linkMarkup(inline(name, resolve), resolve(target)));
    }
    parts.push(text.slice(last));
    return html `${parts}`;
}
function linkMarkup(name, target) {
    if (target !== null && /^#[a-z][a-z\d-]*$/.test(target))
        return html `<a href="${target}">${name}</a>`;
    return markup_link(target?.startsWith('https://') ? target : null, name);
}

;// CONCATENATED MODULE: ./build/report/html/help.js


/** How to read the report, and the page of each rule that found something. */
function helpPanel(page) {
    const rules = [...page.explained].sort().flatMap((id) => page.rules.get(id) ?? []);
    const list = rules.map(({ id, title }) => html `<li><a href="#rule-${id}">${id}</a> <span class="quiet">${sentence(title)}</span></li>`);
    return html `<section class="card text"><h3>How to read this report</h3>${READING}</section>
${rules.length === 0 ? null : html `<nav class="card text" aria-label="Rules that found something"><h3>Rules that found something</h3><ul class="plain">${list}</ul></nav>`}
${rules.map((rule) => rulePage(page, rule))}`;
}
function rulePage(page, { id, page: text, helpUri, mastg, cwe }) {
    // The article has a heading of its own.
    const body = text.replace(/^\s*# [^\n]*\n/, '');
    const also = [
        ...mastg.map((test) => html `OWASP ${test}`),
        ...cwe.map((number) => markup_link(`https://cwe.mitre.org/data/definitions/${number}.html`, `CWE-${number}`)),
        ...(helpUri === null ? [] : [markup_link(helpUri, 'this page on the web')]),
    ];
    return html `<article class="card text" id="rule-${id}"><h3>${id}</h3>
${pageMarkup(body, (target) => resolve(page, target), 2)}
${also.length === 0 ? null : html `<p class="quiet">See also: ${also.flatMap((each, index) => (index === 0 ? [each] : [', ', each]))}</p>`}</article>`;
}
/** Pages refer to each other by file name. */
function resolve({ explained, context }, target) {
    const other = /^([a-z\d-]+)\.md(?:#[\w-]*)?$/.exec(target)?.[1];
    if (other === undefined)
        return target;
    return explained.has(other) ? `#rule-${other}` : context.links.rule(other);
}
const READING = html `<p>An app with pins connects to a host only if one of the certificates between the server's own (the leaf) and a root that the
device trusts has a pinned key. A <strong>pin</strong> is the fingerprint of such a key: the base64 of a SHA-256.</p>
<h4>The verdict</h4>
<dl>
<dt>${icon('ok')} Pass</dt><dd>Everything was seen, and nothing stands against it.</dd>
<dt>${icon('bad')} Fail</dt><dd>A finding stands that is as grave as was said to count.</dd>
<dt>${icon('unknown')} Inconclusive</dt><dd>Something that was to be looked at could not be judged. That is never a pass.</dd>
</dl>
<h4>What the pins make of a chain</h4>
<dl>
<dt>${icon('ok')} accepted</dt><dd>On every trust path a pin matches: apps connect.</dd>
<dt>${icon('warn')} partial</dt><dd>On some trust paths no pin matches: some devices connect, others don't.</dd>
<dt>${icon('bad')} refused</dt><dd>No pin matches: apps can't connect.</dd>
<dt>${icon('bad')} unprotected</dt><dd>The pins have lapsed or are overridden: apps connect, and nobody looks at the pins.</dd>
<dt>${icon('bad')} untrusted</dt><dd>Devices refuse the chain before they come to pins.</dd>
<dt>${icon('unknown')} unresolved</dt><dd>The pins come from build variables whose values weren't given.</dd>
<dt>${icon('unknown')} not-observed</dt><dd>No chain was seen.</dd>
<dt>${icon('unknown')} skipped</dt><dd>There was nothing to ask there.</dd>
</dl>
<h4>Holds until</h4>
<p>The first change at the server after which no pin would match: a new key, a new issuer (the authority that signs), or a new root.</p>
<h4>Backup</h4>
<p>A pin that matches nothing that is served today, for the day on which the key changes. It is <strong>proven</strong> when a
certificate, request or key in hand would be accepted.</p>
<h4>Breaks on, unprotected on</h4>
<p>The first day on which some app stops connecting, or connects without looking at its pins, if nobody does anything. All days are
in UTC.</p>`;

// EXTERNAL MODULE: ./build/model/answers.js
var model_answers = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/model/trust.js
var trust = __webpack_require__(8728);
// EXTERNAL MODULE: ./build/model/match.js
var match = __webpack_require__(4143);
;// CONCATENATED MODULE: ./build/report/html/chain.js



const COLUMNS = ['Certificate', 'Key', 'Ends', 'Pin', 'Pinned by'];
/** Every trust path of a chain, leaf to root; the chain as it was presented where it leads to no root. */
function chainTables(page, result, served) {
    const paths = (0,match/* distinctPaths */.xD)(served.paths);
    const presented = new Set(served.presented.map(({ fingerprint }) => fingerprint));
    const shown = new Set();
    const tables = paths.map((path) => {
        const caption = pathCaption(path, shown.size === 0);
        const rows = pathRows(page, result, path, presented, shown);
        return html `${caption}${rows.length === 0 ? null : table(`Trust path of ${result.host}`, COLUMNS, rows)}`;
    });
    const others = served.presented.filter(({ fingerprint }) => !shown.has(fingerprint));
    if (others.length === 0)
        return html `${tables}`;
    const title = paths.length === 0 ? 'The chain as it was presented' : 'Presented as well, on no path';
    const rows = others.map((certificate, index) => row(page, certificate, paths.length === 0 && index === 0 ? 'leaf' : 'presented', []));
    return html `${tables}<p class="caption">${title}</p>${table(`${title}: ${result.host}`, COLUMNS, rows)}`;
}
function pathCaption({ anchor, certificates }, first) {
    const ends = anchor === 'public' ? 'to a public root' : 'to a root that was named';
    if (first)
        return html `<p class="caption">Trust path <span class="quiet">${ends}</span></p>`;
    const steps = certificates.map(({ label }, depth) => (depth === 0 ? label : [' → ', label]));
    return html `<p class="caption">Another trust path <span class="quiet">${ends}: ${steps}</span></p>`;
}
/** The certificates of a path that no path before it has. */
function pathRows(page, { policies, host }, path, presented, shown) {
    const pinnedAt = new Map();
    for (const { path: file, policy } of policies) {
        for (const group of policy.groups) {
            for (const { pin, depth } of (0,match/* groupMatches */.nT)(group, path)) {
                const line = page.stores.get(file)?.position(pin.span.start).line ?? 1;
                const known = pinnedAt.get(depth) ?? [];
                pinnedAt.set(depth, known);
                known.push(html `<li>${jointed(`${file}:${line}`)}${group.scope === 'chain' ? null : ` (${group.scope})`}</li>`);
            }
        }
    }
    const last = path.certificates.length - 1;
    return path.certificates.flatMap((certificate, depth) => {
        if (shown.has(certificate.fingerprint))
            return [];
        shown.add(certificate.fingerprint);
        const role = depth === 0 ? 'leaf' : depth === last ? 'root' : 'intermediate';
        const sent = presented.has(certificate.fingerprint);
        const words = sent || role === 'root' ? role : `${role}, not sent by the server`;
        return [row(page, certificate, words, pinnedAt.get(depth) ?? [], host)];
    });
}
function row(page, certificate, role, pinnedBy, host = null) {
    const { label, subject, issuer, key, notBefore, notAfter, pin, dnsNames } = certificate;
    const { now } = page.evaluation;
    const plainName = subject === `CN=${label}`;
    const isPlain = dnsNames.length === 0 || (dnsNames.length === 1 && dnsNames[0] === host);
    const more = [
        ...(plainName ? [] : [subject]),
        ...(role === 'root' ? [] : [`issued by ${issuer}`]),
        ...(isPlain ? [] : [`for ${namesText(dnsNames)}`]),
    ];
    const early = notBefore > now ? html `<br><span class="quiet">begins ${dateWithDays(notBefore, now)}</span>` : null;
    const ended = notAfter < now ? html `<strong class="bad">ended</strong> ` : null;
    return html `<tr><th scope="row"><span translate="no">${label}</span> <span class="role quiet">${role}</span>${more.map((each) => html `<span class="role quiet">${each}</span>`)}</th>
<td class="nowrap">${key}</td><td class="nowrap">${ended}${dateWithDays(notAfter, now)}${early}</td>
<td class="pin">${code(pin)}</td><td${pinnedBy.length === 0 ? null : html ` class="place"`}>${pinnedBy.length === 0 ? html `<span class="quiet">no pin</span>` : html `<ul class="plain">${pinnedBy}</ul>`}</td></tr>`;
}
/** Certificates may cover thousands of names. */
function namesText(names) {
    const shown = names.slice(0, 12).join(', ');
    return names.length > 12 ? `${shown} and ${names.length - 12} more` : shown;
}

// EXTERNAL MODULE: ./build/model/pins.js
var pins = __webpack_require__(9652);
;// CONCATENATED MODULE: ./build/report/html/pin-tables.js



/** The pins that one store has for a host, each with what it matches of what is served. */
function pinTables(page, result, path, policy) {
    const title = html `<h4>Pins in ${jointed(path)}</h4><p class="quiet">${sentence(policy.reason)}</p>`;
    if (!policy.pinned)
        return html `<section class="pins">${title}</section>`;
    const seen = result.connections.some(({ served }) => served !== null && served.paths.length > 0);
    const rows = policy.groups.flatMap((group) => {
        const matched = matchedBy(group, result);
        return group.pins.map((pin) => pinRow(page, path, group, pin, matched, seen));
    });
    return html `<section class="pins">${title}${endText(policy)}${table(`Pins for ${result.host} in ${path}`, ['Pin', 'List', 'Matches', 'Remark', 'Line'], rows)}</section>`;
}
/** The certificates that each pin of a group matches, over all that is served, by the pin's value. */
function matchedBy(group, { connections }) {
    const found = new Map();
    const seen = new Set();
    for (const { served } of connections) {
        for (const path of served?.paths ?? []) {
            const id = path.certificates.map(({ fingerprint }) => fingerprint).join(' ');
            if (seen.has(id))
                continue;
            seen.add(id);
            for (const { certificate } of (0,match/* groupMatches */.nT)(group, path)) {
                const labels = found.get(certificate.pin) ?? new Set();
                found.set(certificate.pin, labels.add(certificate.label));
            }
        }
    }
    return found;
}
function pinRow(page, path, group, pin, matched, seen) {
    const line = page.stores.get(path)?.position(pin.span.start).line ?? 1;
    const labels = pin.sha256 === null ? undefined : matched.get(pin.sha256);
    const matches = pin.variable !== null
        ? html `<span class="quiet">a build variable</span>`
        : pin.sha256 === null
            ? html `<span class="bad">nothing ever</span>`
            : labels === undefined
                ? html `<span class="quiet">${seen ? 'nothing that is served: a backup' : 'not known: no chain was seen'}</span>`
                : html `${[...labels].join(', ')}`;
    const fault = pin.fault === null ? null : html `<p class="quiet">${sentence(pin.fault.message)}</p>`;
    return html `<tr><td class="pin">${code(pin.value)}${fault}</td><td class="nowrap">${(0,pins/* listName */.s)(group.scope)}</td><td>${matches}</td><td class="quiet">${pin.comment}</td><td>${markup_link(page.context.links.line(path, line), line)}</td></tr>`;
}
function endText({ expires, enforced, overridden }) {
    const parts = [
        ...(expires === null ? [] : [`The pin set ends on ${expires.date}.`]),
        ...(enforced ? [] : ['It is not enforced.']),
        ...(overridden ? ['Devices skip it for every publicly trusted chain.'] : []),
    ];
    return parts.length === 0 ? null : html `<p class="quiet">${parts.join(' ')}</p>`;
}

;// CONCATENATED MODULE: ./build/report/html/results.js







const OUTCOME_TONES = {
    refused: 'bad',
    untrusted: 'bad',
    unprotected: 'bad',
    partial: 'warn',
    'not-observed': 'unknown',
    unresolved: 'unknown',
    accepted: 'ok',
    skipped: 'unknown',
};
/** The worst first. */
const OUTCOMES = [
    'refused',
    'untrusted',
    'unprotected',
    'partial',
    'not-observed',
    'unresolved',
    'accepted',
    'skipped',
];
/** With more hosts than that, those that are well are folded. */
const MOST_OPEN = 3;
/** Each host: what the pins make of what it serves, and what that is. */
function resultsPanel(page) {
    const { hosts } = page.evaluation;
    if (hosts.length === 0)
        return html `<p>No host is pinned.</p>`;
    const rows = new Map();
    const texts = (0,proof_table/* proofRows */.u4)(page.evaluation);
    page.evaluation.proofs.forEach((proof, index) => {
        const row = { proof, text: texts[index] };
        const known = rows.get(proof.host);
        if (known === undefined)
            rows.set(proof.host, [row]);
        else
            known.push(row);
    });
    const rules = new Map();
    for (const { host, rule } of page.evaluation.findings) {
        if (host !== null)
            rules.set(host, (rules.get(host) ?? new Set()).add(rule));
    }
    const parts = hosts.map((result) => {
        const own = rows.get(result.host) ?? [];
        return { result, rows: own, rank: worstOf(own), rules: [...(rules.get(result.host) ?? [])] };
    });
    const fold = hosts.length > MOST_OPEN;
    return html `<div class="filters" data-filters="host" hidden>
<label>Search hosts <input type="search" data-filter="text" autocomplete="off" spellcheck="false"></label>
<p class="count" role="status" data-count="host"></p></div>
${parts.sort((a, b) => a.rank - b.rank).map((part) => hostPart(page, part, fold))}`;
}
function worstOf(rows) {
    return Math.min(OUTCOMES.length, ...rows.map(({ proof }) => OUTCOMES.indexOf(proof.outcome)));
}
function hostPart(page, { result, rows, rank, rules }, fold) {
    const { now, offline } = page.evaluation;
    const { host, connections, policies, breaksOn, unprotectedOn } = result;
    const worst = OUTCOMES[rank];
    const state = worst === undefined
        ? badge('unknown', offline ? 'not asked' : 'no proof')
        : badge(OUTCOME_TONES[worst], worst);
    const open = !fold || (worst !== undefined && OUTCOME_TONES[worst] !== 'ok');
    const answers = (0,model_answers/* answersOf */.Bw)(connections);
    const ends = [endWords('breaks', breaksOn, now), endWords('unprotected', unprotectedOn, now)].filter((each) => each !== null);
    return html `<details class="card" id="${page.hostIds.get(host)}" data-item="host"${open ? html ` open` : null}>
<summary><h3 translate="no">${host}</h3>${state}<span class="when">${ends}</span></summary>
<div class="body">
${rules.length === 0 ? null : html `<p class="found"><span class="quiet">Findings:</span> ${rules.map((rule) => html `<a href="#found-${rule}">${rule}</a> `)}</p>`}
${rows.length === 0
        ? null
        : html `<h4>What the pins make of it</h4>${table(`Proof for ${host}`, ['Outcome', 'Pin store', 'Served at', 'Matched', 'Holds until', 'Backup', 'Breaks on'], rows.map((row) => proofRow(page, row)))}`}
${answers.map((answer) => answerPart(page, result, answer))}
${answers.length === 0 ? html `<p class="quiet">${offline ? 'It was not asked.' : 'Nothing was seen of it.'}</p>` : null}
${policies.map(({ path, policy }) => pinTables(page, result, path, policy))}
</div></details>`;
}
function endWords(what, at, now) {
    if (at === null)
        return null;
    return html `<span>${what} ${at <= now ? html `<strong>now</strong>` : html `on ${dateWithDays(at, now)}`}</span>`;
}
function proofRow(page, { proof, text }) {
    const { now } = page.evaluation;
    const { outcome, path, reason, breaksOn } = proof;
    const platform = page.stores.get(path)?.platform.title ?? null;
    return html `<tr><td>${badge(OUTCOME_TONES[outcome], outcome)}${reason === null ? null : html `<p class="quiet">${sentence(reason)}</p>`}</td>
<td class="place">${jointed(path)}${platform === null ? null : html `<br><span class="quiet">${platform}</span>`}</td>
<td>${text.addresses}<br><span class="quiet">${text.keyTypes}</span></td>
<td>${reason === text.match ? '-' : text.match}</td><td>${text.until}</td><td>${backupText(proof)}</td>
<td class="nowrap">${breaksOn === null ? '-' : breaksOn <= now ? 'now' : dateWithDays(breaksOn, now)}</td></tr>`;
}
function backupText({ backup }) {
    if (backup === null)
        return '-';
    return { proven: 'proven', refused: 'refused', present: 'yes, not proven', none: 'none' }[backup];
}
function answerPart(page, result, answer) {
    const { observation, served } = answer.first;
    const title = html `${served === null ? 'No chain' : 'Served'} at ${placesOf(answer)}`;
    if (observation.failure !== null || served === null) {
        return html `<section class="answer"><h4>${title}</h4>${failures(answer)}</section>`;
    }
    const { protocol, cipher, clientCertificate } = observation.tls;
    return html `<section class="answer"><h4>${title}</h4>
<p>${trustWords(page, answer)}</p>
<p class="quiet">${protocol}, ${cipher}${clientCertificate ? ', asks for a client certificate' : null}</p>
${chainTables(page, result, served)}</section>`;
}
/** `192.0.2.1, 192.0.2.2 with ECDSA, RSA keys, from eu`. */
function placesOf({ addresses, keyTypes, vantages }) {
    const shown = addresses.map((address) => address ?? 'a name without an address').join(', ');
    const from = vantages.length === 0 ? null : html `, seen from ${vantages.join(', ')}`;
    return html `<span class="places">${shown}</span> <span class="quiet">${keyWords(keyTypes)}${from}</span>`;
}
function keyWords(keyTypes) {
    return keyTypes.every((each) => each === 'any') ? 'any kind of key' : `${(0,proof_table/* keyTypesText */.GN)(keyTypes)} keys`;
}
function trustWords(page, { first }) {
    const why = (0,trust/* whyUntrusted */.R)(first, page.evaluation.now);
    if (why !== null)
        return html `${icon('bad')} Devices don't trust it: ${sentence(why)}.`;
    const paths = first.served?.paths ?? [];
    const anchors = [
        ...new Set(paths.map(({ anchor }) => (anchor === 'public' ? 'a public root' : 'a root that was named'))),
    ];
    return html `${icon('ok')} Trusted: ${(0,proof_table/* plural */.LS)(paths.length, 'path')} to ${anchors.join(' and ')}.`;
}
function failures({ connections }) {
    const rows = connections.flatMap(({ observation: { failure, address, proxy } }) => failure === null
        ? []
        : [
            html `<li>${address === null ? null : html `${code(address)}: `}${failure.stage}, ${code(failure.code)}. ${sentence(failure.detail)}${proxy === null ? null : html ` <span class="quiet">(through the proxy ${code(proxy)})</span>`}</li>`,
        ]);
    return html `<ul class="failures">${rows}</ul>`;
}

;// CONCATENATED MODULE: ./build/report/html/script.js
/** Runs before anything is shown: without scripts every tab stays in sight. */
const EARLY_SCRIPT = `(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  try {
    const theme = localStorage.getItem('pinwarden-theme');
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  } catch {}
})();`;
/** Tabs, filters, copying, the colour scheme and the drawing's tips. Text goes in by textContent alone. */
const SCRIPT = `(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Tabs
  const list = document.querySelector('[data-tabs]');
  const tabs = all('a', list);
  const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));
  list.setAttribute('role', 'tablist');
  tabs.forEach((tab, index) => {
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panels[index].id);
    panels[index].setAttribute('role', 'tabpanel');
    panels[index].setAttribute('aria-labelledby', tab.id);
    panels[index].tabIndex = 0;
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      show(index);
      remember(panels[index].id);
    });
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (event.key === ' ') {
      event.preventDefault();
      event.target.click();
    }
    if (at < 0 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    show(next);
    remember(panels[next].id);
    tabs[next].focus();
  });
  function show(index) {
    tabs.forEach((tab, each) => {
      tab.setAttribute('aria-selected', String(each === index));
      tab.tabIndex = each === index ? 0 : -1;
      panels[each].classList.toggle('shown', each === index);
    });
    tabs[index].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    hideTip();
  }
  function remember(id) {
    try {
      history.replaceState(null, '', '#' + id);
    } catch {}
  }
  function follow() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {}
    const target = id === '' ? null : document.getElementById(id);
    const index = target === null ? -1 : panels.findIndex((panel) => panel.contains(target));
    if (index < 0) return false;
    show(index);
    if (target !== panels[index]) {
      for (let each = target; each !== null; each = each.parentElement) if (each.localName === 'details') each.open = true;
      target.hidden = false;
      target.scrollIntoView();
      const summary = target.querySelector(':scope > summary');
      if (summary === null) target.tabIndex = -1;
      (summary ?? target).focus({ preventScroll: true });
    }
    return true;
  }

  // The colour scheme
  const theme = document.querySelector('[data-theme-switch]');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const nameTheme = () => {
    theme.textContent = isDark() ? 'Light colours' : 'Dark colours';
  };
  theme.hidden = false;
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('pinwarden-theme', root.dataset.theme);
    } catch {}
    nameTheme();
  });
  dark.addEventListener('change', nameTheme);
  nameTheme();

  // Filters
  for (const box of all('[data-filters]')) {
    const kind = box.dataset.filters;
    const fields = all('[data-filter]', box);
    const items = all('[data-item="' + kind + '"]').map((element) => ({ element, text: null }));
    const groups = all('[data-group="' + kind + '"]');
    const count = box.querySelector('[data-count]');
    const none = document.querySelector('[data-none="' + kind + '"]');
    box.hidden = false;
    const matches = (item) =>
      fields.every((field) => {
        const wanted = field.value.trim();
        if (wanted === '') return true;
        if (field.dataset.filter !== 'text') return item.element.dataset[field.dataset.filter] === wanted;
        item.text ??= item.element.textContent.toLowerCase();
        return wanted.toLowerCase().split(/\\s+/).every((word) => item.text.includes(word));
      });
    const apply = () => {
      let shown = 0;
      for (const item of items) {
        const fits = matches(item);
        item.element.hidden = !fits;
        if (fits) shown++;
      }
      for (const group of groups) group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
      if (none !== null) none.hidden = shown > 0;
      count.textContent = shown + ' of ' + items.length + ' shown';
    };
    box.addEventListener('input', apply);
    apply();
  }

  // Copying
  for (const button of all('[data-copies]')) {
    const words = button.textContent;
    const reset = () => {
      button.textContent = words;
    };
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = JSON.parse(document.getElementById(button.dataset.copies).textContent);
      const copied = await copy(text);
      // A narrower button would slip away from under the pointer.
      button.style.minWidth = button.offsetWidth + 'px';
      button.textContent = copied ? 'Copied' : 'The browser refused: mark the text and copy it';
      say(button.textContent);
    });
    button.addEventListener('blur', reset);
    button.addEventListener('pointerleave', reset);
  }
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {}
    const area = document.createElement('textarea');
    const focused = document.activeElement;
    area.value = text;
    area.className = 'offstage';
    document.body.append(area);
    area.select();
    let copied = false;
    try {
      copied = document.execCommand('copy');
    } catch {}
    area.remove();
    if (focused !== null) focused.focus();
    return copied;
  }
  const status = document.querySelector('[data-status]');
  function say(words) {
    status.textContent = words;
  }

  // Tips of the drawing, and one stop for the keyboard in it
  const tip = document.querySelector('[data-tip-box]');
  function hideTip() {
    tip.hidden = true;
  }
  function showTip(target, x, y) {
    tip.textContent = target.dataset.tip ?? target.getAttribute('aria-label');
    tip.hidden = false;
    const room = { x: root.clientWidth - tip.offsetWidth - 8, y: root.clientHeight - tip.offsetHeight - 8 };
    tip.style.left = Math.max(8, Math.min(x + 12, room.x)) + 'px';
    tip.style.top = Math.max(8, y + 16 > room.y ? y - tip.offsetHeight - 12 : y + 16) + 'px';
  }
  const rows = all('.timeline .row');
  rows.forEach((row, index) => {
    row.setAttribute('tabindex', index === 0 ? '0' : '-1');
    row.addEventListener('focus', () => {
      const { left, bottom } = row.getBoundingClientRect();
      showTip(row, Math.max(left, 0), bottom - 16);
    });
    row.addEventListener('blur', hideTip);
    row.addEventListener('keydown', (event) => {
      const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to === undefined || rows[to] === undefined) return;
      event.preventDefault();
      row.setAttribute('tabindex', '-1');
      rows[to].setAttribute('tabindex', '0');
      rows[to].focus();
    });
  });
  for (const drawing of all('.timeline')) {
    drawing.addEventListener('pointermove', (event) => {
      const target = event.target.closest('[data-tip], .row');
      if (target === null) hideTip();
      else showTip(target, event.clientX, event.clientY);
    });
    drawing.addEventListener('pointerleave', hideTip);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideTip();
  });
  document.addEventListener('scroll', hideTip, { passive: true });

  // What scrolls can be reached with the keyboard
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  for (const box of all('.scroll')) observer.observe(box);

  // Paper has no folds
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const each of folded) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of folded) each.open = false;
  });

  addEventListener('hashchange', follow);
  if (!follow()) show(0);
})();`;

;// CONCATENATED MODULE: ./build/report/html/style-parts.js
/** What stands in the tabs: cards, tables, the drawing, differences, pages. */
const PARTS_STYLE = `
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-bottom: .8rem; min-width: 0; }
.card > summary { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .8rem; padding: .8rem 1.1rem; cursor: pointer; list-style: none; border-radius: 12px; }
.card > summary::-webkit-details-marker { display: none; }
.card > summary::before { content: ""; width: .5rem; height: .5rem; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(-45deg); flex: none; }
.card[open] > summary::before { transform: rotate(45deg) translate(-2px, -2px); }
.card > summary:hover { background: var(--raised); }
.card > summary h3 { min-width: 0; }
.card > summary .when { margin-left: auto; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.card > .body { padding: .2rem 1.1rem 1.1rem; }
.body > * + * { margin-top: .7rem; }
.body h4 { margin-top: .4rem; }
.answer, .pins { border-top: 1px solid var(--line); padding-top: .9rem; margin-top: 1.1rem !important; }
.answer > * + *, .pins > * + * { margin-top: .5rem; }
.answer .places { overflow-wrap: anywhere; }
.answer h4 .quiet { font-weight: 450; }
.answer > p > .icon { padding: .1em; width: 1.15em; height: 1.15em; }
.found { display: flex; flex-wrap: wrap; gap: .1rem .8rem; }
.caption { font-weight: 600; font-size: .9rem; }
.caption .quiet { font-weight: 450; }
.failures { padding-left: 1.2rem; }

.badge { display: inline-flex; align-items: center; gap: .3rem; font-size: .84rem; font-weight: 600; line-height: 1.3; padding: .14rem .6rem .14rem .45rem; border-radius: 999px; white-space: nowrap; }
.badge.ok { background: var(--ok-ground); color: var(--ok); }
.badge.warn { background: var(--warn-ground); color: var(--warn); }
.badge.bad { background: var(--bad-ground); color: var(--bad); }
.badge.note { background: var(--note-ground); color: var(--accent); }
.badge.unknown { background: var(--unknown-ground); color: var(--unknown); }

.scroll { overflow-x: auto; max-width: 100%; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
table { border-collapse: collapse; width: 100%; font-size: .88rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-size: .8rem; font-weight: 600; color: var(--quiet); background: var(--raised); white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 0; }
tbody th { font-weight: 550; min-width: 11rem; }
td { min-width: 6rem; overflow-wrap: anywhere; }
td > .quiet, td p { font-size: .95em; }
td.place { min-width: 15rem; }
td.pin { min-width: 24.5rem; }
td.count { text-align: right; }
.wide { min-width: 16rem; }
.role { display: block; font-weight: 450; }

.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .6rem .8rem; margin-bottom: 1rem; }
.filters label { display: grid; gap: .15rem; font-size: .84rem; color: var(--quiet); min-width: 0; }
.filters input, .filters select { color: var(--ink); font-size: .95rem; max-width: 100%; width: 16rem; }
.filters select { width: auto; max-width: 15rem; }
.filters .count { font-size: .87rem; color: var(--quiet); padding: .55rem 0; }

.group { padding: 1rem 1.1rem 0; }
.title { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem .8rem; }
.findings { list-style: none; padding: 0; margin-top: .7rem; }
.findings li { border-top: 1px solid var(--line); padding: .8rem 0; }
.where { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; }
@media (min-width: 62rem) {
  .findings li { display: grid; grid-template-columns: 19rem 1fr; gap: 0 1.5rem; }
  .where { align-content: start; }
}
.message { max-width: 78ch; overflow-wrap: anywhere; }
.hint { margin-top: .5rem; padding: .5rem .8rem; background: var(--raised); border-radius: 8px; }
.hint .next { font-size: .8rem; font-weight: 600; color: var(--quiet); }

.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .8rem 0 .6rem; font-size: .86rem; color: var(--quiet); }
.legend li { display: flex; align-items: center; gap: .45rem; }
.legend svg { width: 24px; height: 14px; overflow: visible; }
#timeline > p { max-width: 78ch; }
#timeline > h3 { margin: 1.5rem 0 .6rem; }
.timeline { display: block; width: 100%; min-width: 46rem; height: auto; background: var(--card); }
.timeline text { font: 12px var(--sans); fill: var(--ink); }
.timeline .name { paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; font-weight: 600; font-size: 13px; }
.timeline .store { font-weight: 400; font-size: 11.5px; fill: var(--quiet); }
.timeline .tick { fill: var(--quiet); font-size: 11.5px; }
.timeline .tick.now { fill: var(--accent); font-weight: 650; }
.grid { stroke: var(--line); }
.today { stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 3 3; }
.ground { fill: transparent; }
.row:hover .ground { fill: color-mix(in srgb, var(--accent) 7%, transparent); }
.row:focus { outline: none; }
.row:focus-visible .ground { stroke: var(--accent); stroke-width: 2; }
.bar.pins { fill: var(--bar-pins); }
.bar.certificate { fill: var(--bar-certificate); opacity: .75; }
.bar.lapsed { fill: var(--card); stroke: var(--quiet); stroke-dasharray: 3 2; }
.mark.stops { stroke: var(--bad); stroke-width: 2.6; fill: none; stroke-linecap: round; }
.mark.unprotected { stroke: var(--warn); stroke-width: 2; }
.mark.unprotected path { fill: var(--card); stroke-width: 2.4; }
.mark line { stroke-width: 1.4; }
.mark.event { fill: var(--quiet); }
.tip { position: fixed; z-index: 5; max-width: min(26rem, calc(100vw - 16px)); padding: .5rem .75rem; background: var(--ink); color: var(--ground); border-radius: 8px; font-size: .87rem; line-height: 1.4; overflow-wrap: anywhere; pointer-events: none; }

.configuration { padding: 1rem 1.1rem 1.1rem; }
.actions { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .4rem 1rem; margin: .3rem 0 .8rem; }
.diff { width: max-content; min-width: 100%; padding: .4rem 0; font: .82rem/1.6 var(--mono); white-space: pre; tab-size: 4; }
.diff .line { display: flex; text-decoration: none; padding-right: 1rem; }
.diff .line::before, .diff .line::after { flex: none; width: 3.2rem; text-align: right; color: var(--quiet); font-size: .9em; user-select: none; white-space: pre; }
.diff .line::before { content: attr(data-a); order: -2; }
.diff .line::after { content: attr(data-b) "   "; order: -1; width: 5rem; margin-right: .3rem; }
.diff ins { background: var(--ok-ground); }
.diff ins.line::after { content: attr(data-b) " + "; color: var(--ok); font-weight: 700; }
.diff del { background: var(--bad-ground); }
.diff del.line::after { content: " - "; color: var(--bad); font-weight: 700; }
.fold > summary { cursor: pointer; font-family: var(--sans); padding: .3rem 1rem; background: var(--raised); color: var(--quiet); font-size: .85rem; }

.text { max-width: 56rem; padding: 1.1rem 1.3rem 1.2rem; }
.text > * { max-width: 76ch; }
.text > .scroll { max-width: 100%; }
.text > * + * { margin-top: .65rem; }
.text > h4 { margin-top: 1.2rem; }
.text > h3 { font-size: 1.15rem; }
.text ul, .text ol { padding-left: 1.3rem; }
.text .plain { padding: 0; }
.text li + li { margin-top: .25rem; }
.text pre { padding: .8rem 1rem; overflow: visible; width: max-content; min-width: 100%; }
.text pre code { overflow-wrap: normal; }
.text dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.1rem; }
.text dt { font-weight: 600; }
@media (max-width: 40rem) {
  .card > summary .when { margin-left: 1.3rem; width: 100%; }
  .card > summary, .card > .body, .group, .configuration { padding-inline: .85rem; }
  .filters label, .filters input, .filters select { width: 100%; max-width: none; }
  .text { padding-inline: .95rem; }
  .text dl { grid-template-columns: 1fr; gap: .1rem; }
  .text dd { margin-bottom: .5rem; }
  .diff .line::before { width: 2.2rem; }
  .diff .line::after { width: 4rem; }
}
`;

;// CONCATENATED MODULE: ./build/report/html/style.js

const DARK = `
  color-scheme: dark;
  --ground: #10141b; --card: #171d26; --raised: #1f2732; --ink: #e7ebf1; --quiet: #a7b1c0; --line: #2c3644;
  --accent: #8fb8ff; --ok: #71d69c; --warn: #f2bf62; --bad: #ff9191; --unknown: #b9c2cf;
  --ok-ground: #12301f; --warn-ground: #33270d; --bad-ground: #3a191c; --unknown-ground: #252d38; --note-ground: #16284a;
  --bar-pins: #5b93f5; --bar-certificate: #2fa37f;`;
/** System fonts, two sets of colours that each reach a contrast of 4.5 to 1, and paper. */
const STYLE = `
:root {
  color-scheme: light;
  --ground: #f6f7f9; --card: #ffffff; --raised: #f0f2f6; --ink: #18202c; --quiet: #566173; --line: #dde2ea;
  --accent: #1f55c4; --ok: #126b39; --warn: #7d4e00; --bad: #b01f2b; --unknown: #525c6b;
  --ok-ground: #e4f4ea; --warn-ground: #fcf1d9; --bad-ground: #fce8e9; --unknown-ground: #eceff3; --note-ground: #e6eefb;
  --bar-pins: #3d78e0; --bar-certificate: #23906d;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${DARK}
} }
@media screen { :root[data-theme="dark"] {${DARK}
} }
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 var(--sans); font-variant-numeric: tabular-nums; }
.page { max-width: 76rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 3vw, 2.25rem) 3rem; }
[hidden] { display: none !important; }
h1, h2, h3, h4, h5, p, dl, dd, ul, ol, pre { margin: 0; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.35rem; margin: 0 0 1rem; letter-spacing: -0.01em; }
h3 { font-size: 1.05rem; }
h4 { font-size: .95rem; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .06em; overflow-wrap: anywhere; }
a:hover { text-decoration-thickness: .12em; }
code, pre { font-family: var(--mono); font-size: .87em; }
code { unicode-bidi: isolate; overflow-wrap: anywhere; }
:focus-visible { outline: 2.5px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.quiet { color: var(--quiet); }
.bad { color: var(--bad); }
.nowrap { white-space: nowrap; }
.plain { list-style: none; padding: 0; }
.drawings, .offstage { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { width: 1em; height: 1em; flex: none; vertical-align: -.13em; }
button, input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .4rem .7rem; min-height: 2.4rem; }
input, select { border-color: var(--quiet); }
button { cursor: pointer; font-weight: 550; }
button:hover { background: var(--raised); }

.top { display: flex; align-items: center; gap: .3rem 1rem; flex-wrap: wrap; min-height: 2.4rem; }
.brand { font-weight: 700; letter-spacing: -0.01em; }
.top .theme { margin-left: auto; }
.verdict { margin-top: 1rem; padding: 1.25rem 1.4rem; border-radius: 14px; border: 1px solid; border-color: color-mix(in srgb, currentColor 30%, transparent); }
.verdict.ok { background: var(--ok-ground); color: var(--ok); }
.verdict.warn { background: var(--warn-ground); color: var(--warn); }
.verdict.bad { background: var(--bad-ground); color: var(--bad); }
.verdict.unknown { background: var(--unknown-ground); color: var(--unknown); }
.verdict h1 { display: flex; align-items: center; gap: .6rem; font-size: clamp(1.8rem, 4.5vw, 2.5rem); letter-spacing: -0.025em; }
.verdict h1 .icon { width: 1.25em; height: 1.25em; padding: .17em; border-radius: 50%; background: currentColor; }
.verdict h1 .icon use { color: var(--card); }
.verdict p { color: var(--ink); font-size: 1.05rem; margin-top: .35rem; max-width: 62ch; }
.facts { display: flex; flex-wrap: wrap; gap: 1px; margin-top: .9rem; background: var(--line); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
.facts > div { flex: 1 1 13rem; background: var(--card); padding: .85rem 1.1rem; }
.facts dt { font-size: .85rem; color: var(--quiet); }
.facts .main { font-size: 1.2rem; font-weight: 600; letter-spacing: -0.01em; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; }
.facts .main .quiet, .facts .figure { font-size: .9rem; font-weight: 450; letter-spacing: 0; }
.facts .figure .number { font-size: 1.2rem; font-weight: 650; }
.facts .figure.none { color: var(--quiet); }
.facts .figure.warn { color: var(--warn); }
.facts .figure.note { color: var(--accent); }
.facts dd.quiet { font-size: .85rem; line-height: 1.4; }

.tabs { position: sticky; top: 0; z-index: 2; background: var(--ground); margin: 1.1rem 0 1.4rem; border-bottom: 1px solid var(--line); }
.tabs > div { display: flex; gap: .25rem; overflow-x: auto; scrollbar-width: none; padding: .3rem 3px 0; }
.tabs a { flex: none; padding: .6rem .85rem .65rem; color: var(--quiet); text-decoration: none; font-weight: 550; border-bottom: 3px solid transparent; border-radius: 6px 6px 0 0; }
.tabs a:hover { color: var(--ink); background: var(--raised); }
.tabs a[aria-selected="true"] { color: var(--ink); border-bottom-color: var(--accent); }
.tabs a:focus-visible { outline-offset: -3px; }
.tabs .number { margin-left: .2rem; font-size: .8rem; font-weight: 500; background: var(--unknown-ground); color: var(--unknown); border-radius: 999px; padding: .05rem .5rem; }
.scripted .panel { display: none; }
.scripted .panel.shown { display: block; }
.panel { margin-bottom: 2.5rem; }
.panel:focus { outline: none; }
.panel:focus-visible { outline: 2.5px solid var(--accent); outline-offset: 8px; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .87rem; }
${PARTS_STYLE}
@media (max-width: 40rem) {
  body { font-size: 15px; }
  .facts > div { flex-basis: 9rem; }
  .facts > div:first-child { flex-basis: 100%; }
  .top .quiet { order: 3; width: 100%; }
  .verdict { padding: 1rem 1.1rem; }
  .tabs a { padding-inline: .7rem; }
}
@media (prefers-reduced-motion: no-preference) {
  .card > summary::before, button, .tabs a { transition: transform .15s, background-color .15s, color .15s; }
}
@media (forced-colors: active) {
  .badge, .tip { border: 1px solid; }
  .tabs a[aria-selected="true"] { border-bottom-color: Highlight; }
}
@media print {
  @page { margin: 14mm; }
  body { background: none; font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .tabs, .theme, .filters, .actions button, .tip { display: none !important; }
  .scripted .panel, .panel { display: block !important; break-before: page; }
  .panel:first-of-type { break-before: auto; margin-top: 1rem; }
  .card { break-inside: auto; box-shadow: none; }
  .card tr, .findings li, .timeline .row { break-inside: avoid; }
  .scroll { overflow: visible; }
  .scroll table { font-size: 8pt; }
  .scroll td, .scroll th, .scroll .nowrap { white-space: normal; min-width: 0 !important; }
  .diff, .text pre { width: auto !important; min-width: 0; }
  .text pre code { white-space: pre-wrap; overflow-wrap: anywhere; }
  .diff .line { white-space: pre-wrap; overflow-wrap: anywhere; }
  .diff ins { font-weight: 700; }
  .diff del { text-decoration: line-through; }
  .timeline { min-width: 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .fold > summary { display: none; }
  .verdict, .badge, .bar, .mark, .diff .line { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h3, h4, .caption { break-after: avoid; }
}
`;

// EXTERNAL MODULE: ./build/report/forecast.js
var forecast = __webpack_require__(5762);
;// CONCATENATED MODULE: ./build/report/html/timeline-drawing.js




const YEAR = 365 * day/* DAY_MS */.sO;
/** Units of the drawing; a browser makes them about as large as pixels. */
const WIDTH = 1000;
const MARGIN = 12;
const AXIS = 26;
const LANE = 11;
const BAR = 7;
/** Of the line that names host and store. */
const NAME = 34;
const GAP = 12;
/** The grid is named anew after so many rows. */
const ROWS_A_SECTION = 25;
/** One row a host and store: bars for pin sets and certificates, marks for what comes about, a line for today. */
function drawing(rows, now) {
    const scale = scaleOf(rows, now);
    const parts = [];
    const names = [];
    let y = 0;
    rows.forEach((row, index) => {
        if (index % ROWS_A_SECTION === 0) {
            names.push(tickNames(scale, y));
            y += AXIS;
        }
        const height = NAME + LANE * lanes(row.bars) + GAP;
        parts.push(rowDrawing(row, y, height, scale));
        y += height;
    });
    const grid = scale.ticks.map(({ at }) => html `<line class="grid" x1="${scale.x(at)}" x2="${scale.x(at)}" y1="${AXIS}" y2="${y}"/>`);
    const today = scale.x(now);
    return html `${LEGEND}
${scrolling('Timeline, drawn', html `<svg class="timeline" viewBox="0 0 ${WIDTH} ${y}" role="group" aria-label="Timeline from ${(0,proof_table/* isoDate */._$)(scale.from)} to ${(0,proof_table/* isoDate */._$)(scale.to)}; the table below says the same">
${grid}${names}
<line class="today" x1="${today}" x2="${today}" y1="${AXIS - 6}" y2="${y}"/>
${parts}</svg>`)}`;
}
/** From a little before today to the last thing that is known, within three years. */
function scaleOf(rows, now) {
    let last = now + 90 * day/* DAY_MS */.sO;
    const reach = (instant) => {
        if (instant !== null && instant > last && instant <= now + 3 * YEAR)
            last = instant;
    };
    for (const { bars, marks } of rows) {
        for (const { to } of bars)
            reach(to);
        for (const { at } of marks)
            reach(at);
    }
    const from = now - (last - now) * 0.12;
    const to = last + (last - now) * 0.06;
    const x = (instant) => {
        const inside = Math.min(Math.max(instant, from), to);
        return Math.round((MARGIN + ((inside - from) / (to - from)) * (WIDTH - 2 * MARGIN)) * 10) / 10;
    };
    return { from, to, x, ticks: ticksOf(from, to, now, x) };
}
/** First days of months, as many as there is room for; none where `today` stands. */
function ticksOf(from, to, now, x) {
    const months = (to - from) / (30 * day/* DAY_MS */.sO);
    const step = [1, 2, 3, 6, 12].find((each) => months / each <= 12) ?? 12;
    const start = new Date(from);
    const ticks = [{ at: now, words: 'today' }];
    const year = start.getUTCFullYear();
    for (let month = 0;; month += step) {
        const at = Date.UTC(year, month, 1);
        if (at > to)
            return ticks;
        const room = Math.abs(x(at) - x(now)) >= 58 && x(at) < WIDTH - 30;
        if (at >= from && room)
            ticks.push({ at, words: (0,proof_table/* isoDate */._$)(at).slice(0, 7) });
    }
}
function tickNames({ x, ticks }, y) {
    return html `${ticks.map(({ at, words }) => html `<text class="${words === 'today' ? 'tick now' : 'tick'}" x="${x(at)}" y="${y + 14}" text-anchor="middle">${words}</text>`)}`;
}
/** Pin sets share a lane, each certificate has its own. */
function lanes(bars) {
    return 1 + bars.filter(({ kind }) => kind === 'certificate').length;
}
function rowDrawing({ host, path, bars, marks }, y, height, scale) {
    const words = [
        ...marks.filter(({ kind }) => kind !== 'event'),
        ...bars.filter(({ kind }) => kind !== 'lapsed' || bars.length === 1),
    ].map((each) => each.words);
    const top = y + NAME;
    let lane = 0;
    const drawn = bars.map((bar) => {
        if (bar.kind === 'certificate')
            lane++;
        return barDrawing(bar, top + LANE * (bar.kind === 'certificate' ? lane : 0), scale);
    });
    const bottom = y + height - GAP;
    return html `<g class="row" tabindex="0" role="img" aria-label="${host} in ${path}: ${words.length === 0 ? 'nothing is known to come' : words.join('; ')}">
<rect class="ground" x="0" y="${y}" width="${WIDTH}" height="${height - 2}" rx="4"/>
<text class="name" x="${MARGIN}" y="${y + 16}">${ending(host, 48)}<tspan class="store" dx="10">${ending(path, 72)}</tspan></text>
${drawn}${marks.map((mark) => markDrawing(mark, top - 3, bottom, scale))}</g>`;
}
function barDrawing({ kind, from, to, words }, y, { x, ...scale }) {
    const start = x(from ?? scale.from);
    const end = x(to ?? scale.to);
    if (end < start)
        return null;
    return html `<rect class="bar ${kind}" x="${start}" y="${y}" width="${Math.max(Math.round((end - start) * 10) / 10, 2)}" height="${BAR}" rx="2" data-tip="${words}"/>`;
}
/** A line over all lanes, with a sign on top whose shape tells what it is. */
function markDrawing({ kind, at, words }, top, bottom, { x, to }) {
    if (at > to)
        return null;
    const place = x(at);
    if (kind === 'event')
        return html `<circle class="mark event" cx="${place}" cy="${bottom + 3}" r="3" data-tip="${words}"/>`;
    const shape = kind === 'stops' ? `M${place - 6} ${top - 6}l12 12m0 -12l-12 12` : `M${place} ${top - 7}l7 7l-7 7l-7 -7z`;
    return html `<g class="mark ${kind}" data-tip="${words}"><line x1="${place}" x2="${place}" y1="${top}" y2="${bottom}"/><path d="${shape}"/></g>`;
}
/** The end of a name says more than its beginning. */
function ending(text, length) {
    const shown = (0,report_escape/* plain */.pj)(text);
    return shown.length <= length ? shown : `…${shown.slice(shown.length - length + 1)}`;
}
const LEGEND = html `<ul class="legend">
<li><svg viewBox="0 0 24 12" aria-hidden="true"><rect class="bar pins" x="0" y="3" width="24" height="7" rx="2"/></svg>pins in force</li>
<li><svg viewBox="0 0 24 12" aria-hidden="true"><rect class="bar lapsed" x="1" y="3" width="22" height="7" rx="2"/></svg>pins not in force</li>
<li><svg viewBox="0 0 24 12" aria-hidden="true"><rect class="bar certificate" x="0" y="3" width="24" height="7" rx="2"/></svg>certificate in date</li>
<li><svg viewBox="0 0 24 14" aria-hidden="true"><g class="mark stops"><path d="M6 1l12 12m0 -12l-12 12"/></g></svg>stops connecting</li>
<li><svg viewBox="0 0 24 14" aria-hidden="true"><g class="mark unprotected"><path d="M12 0l7 7l-7 7l-7 -7z"/></g></svg>stops being protected</li>
<li><svg viewBox="0 0 24 12" aria-hidden="true"><circle class="mark event" cx="12" cy="6" r="3"/></svg>something ends or begins</li>
</ul>`;

;// CONCATENATED MODULE: ./build/report/html/timeline.js






/** What comes about when, drawn and as a table. */
function timelinePanel(page) {
    const rows = rowsOf(page);
    if (rows.length === 0)
        return html `<p>${(0,forecast/* forecastSentence */.BA)(page.evaluation)}</p>`;
    return html `<p>${sentence((0,forecast/* forecastSentence */.BA)(page.evaluation))} What breaks first stands on top; the table below says the same.</p>
${drawing(rows, page.evaluation.now)}
<h3>The same as a table</h3>
${table('Timeline', ['Host', 'Pin store', 'Stops connecting', 'Stops being protected', 'What comes'], rows.map((row) => tableRow(page, row)))}`;
}
function rowsOf({ evaluation }) {
    const { hosts, outlooks } = evaluation;
    const results = new Map(hosts.map((result) => [result.host, result]));
    const turns = new Map();
    for (const turn of (0,forecast/* forecastRows */.hm)(evaluation)) {
        const key = keyOf(turn.host, turn.store);
        turns.set(key, [...(turns.get(key) ?? []), turn]);
    }
    const rows = outlooks.flatMap((outlook) => {
        const { host, path, events } = outlook;
        const result = results.get(host);
        const policy = result?.policies.find((each) => each.path === path)?.policy;
        if (result === undefined || policy === undefined)
            return [];
        const own = turns.get(keyOf(host, path)) ?? [];
        const bars = [...pinBars(policy), ...certificateBars(result)];
        return [
            { host, path, events, turns: own, bars, marks: [...events.map(eventMark), ...own.map(turnMark)] },
        ];
    });
    const first = ({ turns: own }) => own[0]?.at ?? Number.POSITIVE_INFINITY;
    return rows
        .map((row) => ({ row, at: first(row) }))
        .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
        .map(({ row }) => row);
}
/** Neither name holds this character. */
function keyOf(host, path) {
    return `${host}\n${path}`;
}
function pinBars({ expires, enforced, overridden }) {
    if (!enforced || overridden) {
        return [{ kind: 'lapsed', from: null, to: null, words: 'the pins are there, and devices skip them' }];
    }
    if (expires === null)
        return [{ kind: 'pins', from: null, to: null, words: 'the pins are in force without an end' }];
    const { lapsesFrom, date } = expires;
    return [
        { kind: 'pins', from: null, to: lapsesFrom, words: `the pins are in force until ${date}` },
        { kind: 'lapsed', from: lapsesFrom, to: null, words: `the pins are not in force from ${date} on` },
    ];
}
/** The leaf of each distinct answer. */
function certificateBars({ connections }) {
    const leaves = new Map((0,model_answers/* answersOf */.Bw)(connections).flatMap(({ first }) => {
        const leaf = first.served?.presented[0];
        return leaf === undefined ? [] : [[leaf.fingerprint, leaf]];
    }));
    return [...leaves.values()].map(({ label, key, notBefore, notAfter }) => ({
        kind: 'certificate',
        from: notBefore,
        to: notAfter,
        words: `the certificate ${label} (${key}) ends on ${(0,proof_table/* isoDate */._$)(notAfter)}`,
    }));
}
function eventMark({ at, what }) {
    return { kind: 'event', at, words: unquoted(`${(0,proof_table/* isoDate */._$)(at)}: ${what}`) };
}
function turnMark({ kind, at, isNow, on, what, why }) {
    const when = isNow ? 'now' : `on ${on}`;
    return {
        kind: kind === 'connecting' ? 'stops' : 'unprotected',
        at,
        words: unquoted(`${what} ${when}: ${why}`),
    };
}
/** Where nothing can be set as code. */
function unquoted(text) {
    return text.replaceAll('`', '');
}
function tableRow(page, { host, path, turns, events }) {
    const { now } = page.evaluation;
    const coming = events.length === 0
        ? html `<span class="quiet">nothing that is known</span>`
        : html `<ul class="plain">${events.map((event) => eventItem(event, now))}</ul>`;
    return html `<tr><th scope="row">${hostName(page, host)}</th><td class="place">${jointed(path)}</td>
<td>${turnCell(turns, 'connecting', now)}</td><td>${turnCell(turns, 'protecting', now)}</td>
<td>${coming}</td></tr>`;
}
function turnCell(turns, wanted, now) {
    const turn = turns.find(({ kind }) => kind === wanted);
    if (turn === undefined)
        return html `<span class="quiet">not in sight</span>`;
    const { at, isNow, what, why, remedy } = turn;
    const when = isNow ? html `<strong class="bad">${icon('bad')}now</strong>` : dateWithDays(at, now);
    return html `${when} ${what}<p>${sentence(why)}</p><p class="quiet">${remedy}</p>`;
}
function eventItem({ at, by, what }, now) {
    const till = by === at ? null : html ` <span class="quiet">(for everybody by ${(0,proof_table/* isoDate */._$)(by)})</span>`;
    return html `<li>${(0,proof_table/* isoDate */._$)(at)} <span class="quiet">${daysText(at, now)}</span>: ${sentence(what)}${till}</li>`;
}

;// CONCATENATED MODULE: ./build/report/html.js











const PLATFORMS = [
    ['android', 'Android'],
    ['ios', 'iOS'],
];
/**
 * One page that needs nothing else: no request leaves it, and by its own policy nothing runs but the two scripts whose hashes it
 * names. All of it can be read without scripts, and printed.
 */
function htmlReport(evaluation, context) {
    const page = pageOf(evaluation, context);
    const panels = panelsOf(page);
    const tabs = panels.map(({ id, title, count }) => html `<a id="tab-${id}" href="#${id}">${title}${count === null ? null : html ` <span class="number">${count}</span>`}</a>`);
    const sections = panels.map(({ id, title, content }) => html `<section class="panel" id="${id}"><h2>${title}</h2>\n${content}</section>\n`);
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Pinwarden: ${evaluation.verdict}</title>
<link rel="icon" href="${trusted(FAVICON)}">
<style>${trusted(STYLE)}</style>
<script>${trusted(EARLY_SCRIPT)}</script>
</head>
<body>
${ICONS}
<div class="page">
${pageHead(page)}
<nav class="tabs" aria-label="Parts of the report"><div data-tabs>${tabs}</div></nav>
<main>
${sections}</main>
<footer class="quiet">Pinwarden ${context.version}</footer>
</div>
<div class="tip" data-tip-box hidden></div>
<p class="offstage" role="status" data-status></p>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.text;
}
function panelsOf(page) {
    const { findings, hosts } = page.evaluation;
    const configurations = PLATFORMS.flatMap(([id, title]) => {
        const own = page.context.configurations.filter(({ platform }) => platform === id);
        return own.length === 0 ? [] : [{ id, title, count: null, content: configurationPanel(own) }];
    });
    return [
        { id: 'results', title: 'Results', count: hosts.length, content: resultsPanel(page) },
        { id: 'timeline', title: 'Timeline', count: null, content: timelinePanel(page) },
        ...configurations,
        { id: 'findings', title: 'Findings', count: findings.length, content: findingsPanel(page) },
        { id: 'help', title: 'Help', count: null, content: helpPanel(page) },
    ];
}
/** Directives whose value holds no character that an attribute would have to escape. */
function policy() {
    const scripts = [EARLY_SCRIPT, SCRIPT].map(source).join(' ');
    return trusted(`default-src 'none'; style-src ${source(STYLE)}; script-src ${scripts}; img-src data:; base-uri 'none'; form-action 'none'`);
}
function source(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
}
const FAVICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%232456c8'/%3E%3Cpath d='M4 8.3l2.8 2.8L12 5.4' fill='none' stroke='white' stroke-width='2'/%3E%3C/svg%3E";


/***/ })

};
