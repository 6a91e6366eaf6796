export const id = 558;
export const ids = [558];
export const modules = {

/***/ 7558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfiguration: () => (/* binding */ readConfiguration)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/model/source.js
var model_source = __webpack_require__(3589);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/config/depth.js
/** Where the first of the tokens stands that lies under more than so many others; null when none does. */
function tooDeep(tokens, deepest) {
    // The package builds its values by recursion: what is deep has to be told before, without any.
    const open = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { token, depth } = next;
        if (depth > deepest)
            return token.offset;
        for (const inner of within(token)) {
            if (inner != null)
                open.push({ token: inner, depth: depth + 1 });
        }
    }
    return null;
}
function within(token) {
    if (token.type === 'document')
        return [token.value];
    return 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : [];
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/model/edit-distance.js
var edit_distance = __webpack_require__(3170);
;// CONCATENATED MODULE: ./build/config/nearest.js

const MOST_EDITS = 3;
/** The candidate that takes the fewest edits, up to three and fewer than half of its letters; null where none is as near. */
function nearest(word, candidates) {
    let best = null;
    let fewest = MOST_EDITS + 1;
    for (const candidate of candidates) {
        const tooFar = Math.abs(candidate.length - word.length) >= fewest;
        const edits = tooFar ? fewest : (0,edit_distance/* editDistance */.Y)(word.toLowerCase(), candidate.toLowerCase());
        if (edits >= fewest || edits * 2 >= candidate.length)
            continue;
        best = candidate;
        fewest = edits;
    }
    return best;
}

;// CONCATENATED MODULE: ./build/config/faults.js



/** Further ones are counted. */
const MOST_FAULTS = 50;
const LONGEST_QUOTE = 60;
/** All of them in the order of the file, with their places. */
function refusal(path, text, faults) {
    const positionOf = (0,model_source/* positions */.X)(text);
    const once = new Map(faults.map((fault) => [`${fault.offset} ${fault.message}`, fault]));
    const sorted = [...once.values()].sort((one, other) => one.offset - other.offset);
    const lines = sorted.slice(0, MOST_FAULTS).map(({ offset, message }) => {
        const { line, column } = positionOf(offset);
        return `${printable(path)}:${line}:${column} ${message}`;
    });
    const more = sorted.length - lines.length;
    return new errors/* UsageError */.N([...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
}
/** `; did you mean `x`?`, or nothing. */
function didYouMean(word, candidates) {
    const near = nearest(word, candidates);
    return near === null ? '' : `; did you mean \`${near}\`?`;
}
/** A value as a message may show it: one line of a text, cut, and of what looks like a key no more than its beginning. */
function shown(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'keys with values';
    if (value === '')
        return 'an empty text';
    return `\`${typeof value === 'string' ? excerpt(value) : String(value)}\``;
}
/** A file that names a secret where a path was meant must not make it appear in a log. */
function excerpt(text) {
    const trimmed = text.trim();
    const [line = ''] = trimmed.split(/[\n\r\u0085\u2028\u2029]/, 1);
    const armour = /-----BEGIN [A-Z0-9 ]{1,40}-----/.exec(line);
    const encoded = /[A-Za-z0-9+/=_-]{40}/.exec(line);
    const cut = Math.min(LONGEST_QUOTE, armour === null ? LONGEST_QUOTE : armour.index + armour[0].length, encoded === null ? LONGEST_QUOTE : encoded.index + 8);
    const kept = line.slice(0, cut).replace(/[\ud800-\udbff]$/, '');
    return `${printable(kept)}${kept.length < trimmed.length ? '…' : ''}`;
}
/** Nothing that a terminal acts on. */
function printable(text) {
    return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (each) => `\\u{${each.codePointAt(0)?.toString(16)}}`);
}

;// CONCATENATED MODULE: ./build/config/placing.js


const NOTHING = { kind: 'scalar', value: null };
/** A few aliases of aliases could stand for more than any memory holds. */
const MOST_FROM_ALIASES = 10_000;
const DEEPEST = 40;
/** The values of a document of bounded depth, with what aliases stand for in their place. */
class Placing {
    faults = [];
    #targets = new Map();
    #fromAliases = 0;
    read(root) {
        this.#resolve(root, new Map());
        const placed = root === null ? null : this.#place(root, 0, 0, false);
        return this.faults.length === 0 ? placed : null;
    }
    /** In the order of the text: a name stands for what had it last. */
    #resolve(node, named) {
        if ((0,yaml_dist/* isAlias */.Vj)(node)) {
            const target = named.get(node.source);
            if (target !== undefined)
                this.#targets.set(node, target);
            return;
        }
        if (((0,yaml_dist/* isScalar */.jn)(node) || (0,yaml_dist/* isMap */.jh)(node) || (0,yaml_dist/* isSeq */.oP)(node)) && node.anchor !== undefined) {
            named.set(node.anchor, node);
        }
        if ((0,yaml_dist/* isSeq */.oP)(node))
            for (const item of node.items)
                this.#resolve(item, named);
        if ((0,yaml_dist/* isMap */.jh)(node))
            for (const { value } of node.items)
                this.#resolve(value, named);
    }
    /** @param fallback where it counts as standing when nothing is written */
    #place(node, fallback, depth, fromAlias) {
        if ((0,yaml_dist/* isAlias */.Vj)(node))
            return this.#placeAlias(node, depth);
        if (!(0,yaml_dist/* isScalar */.jn)(node) && !(0,yaml_dist/* isMap */.jh)(node) && !(0,yaml_dist/* isSeq */.oP)(node)) {
            return { start: fallback, end: fallback, content: NOTHING };
        }
        const [from = fallback, to = from] = node.range ?? [];
        const [start, end] = to > from ? [from, to] : [fallback, fallback];
        if (fromAlias && ++this.#fromAliases > MOST_FROM_ALIASES)
            return { start, end, content: NOTHING };
        if ((0,yaml_dist/* isScalar */.jn)(node))
            return { start, end, content: { kind: 'scalar', value: node.value } };
        if ((0,yaml_dist/* isSeq */.oP)(node)) {
            const items = node.items.map((item) => {
                const [at = start] = ((0,yaml_dist/* isScalar */.jn)(item) && item.range) || [];
                return this.#place(item, at, depth + 1, fromAlias);
            });
            return { start, end, content: { kind: 'list', items } };
        }
        const entries = this.#entries(node.items, start, depth, fromAlias);
        return { start, end, content: { kind: 'map', entries } };
    }
    #placeAlias(alias, depth) {
        const [start, end] = alias.range ?? [0, 0];
        const target = this.#targets.get(alias);
        if (target === undefined) {
            const message = `found ${shown(`*${alias.source}`)}, which YAML takes for an alias of nothing, expected it in quotes: a text that begins with \`*\` needs them`;
            this.faults.push({ offset: start, message });
        }
        else if (depth > DEEPEST || this.#fromAliases > MOST_FROM_ALIASES) {
            const message = `found an alias that stands for too much, expected no more than ${MOST_FROM_ALIASES} values from aliases`;
            if (!this.faults.some((fault) => fault.message === message))
                this.faults.push({ offset: start, message });
        }
        else
            return this.#place(target, start, depth, true);
        return { start, end, content: NOTHING };
    }
    #entries(pairs, fallback, depth, fromAlias) {
        const seen = new Set();
        return pairs.flatMap(({ key, value }) => {
            const start = (0,yaml_dist/* isScalar */.jn)(key) ? (key.range?.[0] ?? fallback) : fallback;
            const name = (0,yaml_dist/* isScalar */.jn)(key) ? key.value : null;
            if (typeof name !== 'string' || name === '') {
                this.faults.push({ offset: start, message: 'found no text as a key, expected one' });
                return [];
            }
            if (seen.has(name)) {
                this.faults.push({
                    offset: start,
                    message: `found the key ${shown(name)} again, expected it once`,
                });
                return [];
            }
            seen.add(name);
            return [{ key: name, start, value: this.#place(value, start, depth + 1, fromAlias) }];
        });
    }
}
/** What stands at the end of a way through keys and numbers, and the key that leads to it; null where nothing does. */
function placeOf(root, path) {
    let found = { value: root, key: root.start };
    for (const step of path) {
        const { content } = found.value;
        const entry = content.kind === 'map' ? content.entries.find(({ key }) => key === step) : undefined;
        const item = content.kind === 'list' && typeof step === 'number' ? content.items[step] : undefined;
        if (entry !== undefined)
            found = { value: entry.value, key: entry.start };
        else if (item !== undefined)
            found = { value: item, key: item.start };
        else
            return null;
    }
    return found;
}

;// CONCATENATED MODULE: ./build/config/syntax.js

const QUOTES = 'expected it in quotes';
const NO_PLACE = 'expected what YAML has a place for here';
/**
 * What is wrong with a text as YAML. The package's own words go along where they repeat nothing of the file.
 *
 * @param rest the text from the place of the fault on
 */
function syntaxMessage(code, message, rest) {
    const word = shown(/^\S+/.exec(rest)?.[0] ?? null);
    if (rest.startsWith('*')) {
        return `found ${word}, which YAML takes for an alias, ${QUOTES}: a text that begins with \`*\` needs them`;
    }
    switch (code) {
        case 'TAB_AS_INDENT':
            return 'found a tab, expected spaces: YAML is indented with nothing else';
        case 'TAG_RESOLVE_FAILED':
        case 'BAD_COLLECTION_TYPE':
            return `found the tag ${word}, expected none`;
        case 'NON_STRING_KEY':
            return 'found a list or keys with values, expected a text as a key';
        case 'BAD_SCALAR_START':
            return `found ${word}, which begins with a character that YAML keeps for itself, ${QUOTES}`;
        case 'BAD_DQ_ESCAPE':
            return 'found an escape that YAML does not know, expected `\\\\` for a backslash, or single quotes';
        case 'UNEXPECTED_TOKEN':
            return `found ${word}, ${NO_PLACE}`;
        default:
            return `found what is not YAML, ${NO_PLACE} (${message})`;
    }
}

;// CONCATENATED MODULE: ./build/config/document.js




/** The package takes seconds for a megabyte that is made to be hard on it. */
const LONGEST_FILE = 250_000;
/** The form of the file itself needs five. */
const document_DEEPEST = 20;
const OPTIONS = {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    resolveKnownTags: false,
    // The package compares each key with each other: told elsewhere.
    uniqueKeys: false,
};
/** The only document of a text, which begins without a byte order mark, as YAML 1.2 has it. */
function readDocument(text) {
    const fault = (offset, message) => ({ root: null, faults: [{ offset, message }] });
    if (text.length > LONGEST_FILE) {
        return fault(0, `found ${text.length} characters, expected at most ${LONGEST_FILE}`);
    }
    const tokens = [...new yaml_dist/* Parser */.iX().parse(text)];
    const directive = tokens.find(({ type }) => type === 'directive');
    if (directive !== undefined)
        return fault(directive.offset, 'found a directive (`%`), expected none');
    const [, second] = tokens.filter(({ type }) => type === 'document');
    if (second !== undefined)
        return fault(second.offset, 'found a second document, expected one alone');
    const deep = tooDeep(tokens, document_DEEPEST);
    if (deep !== null)
        return fault(deep, `found more than ${document_DEEPEST} levels, expected no more than five`);
    const [document] = [...new yaml_dist/* Composer */.Dk(OPTIONS).compose(tokens, true, text.length)];
    if (document === undefined)
        return { root: null, faults: [] };
    const faults = [...document.errors, ...document.warnings].map(({ code, message, pos: [offset] }) => ({
        offset,
        message: syntaxMessage(code, message, text.slice(offset, offset + 200)),
    }));
    if (faults.length > 0)
        return { root: null, faults };
    const placing = new Placing();
    const root = placing.read(document.contents);
    return { root, faults: placing.faults };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/config/names.js

/** Whatever could be a name; its letters may be of any script. */
const NAME = '[^\\s/\\\\?#@:[\\]=,*<>^|%]{1,253}';
const ADDRESS = '[0-9A-Fa-f:.]{2,45}';
const HOST_SHAPE = new RegExp(`^${NAME}$|^${ADDRESS}$`);
const HOST_PATTERN_SHAPE = new RegExp(`^(?:\\*\\.)?${NAME}$|^${ADDRESS}$`);
/** What the platforms' build systems take for the name of a variable. */
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const NUMERIC = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;
/** A-labels in lower case without the final dot, or an address in its standard form; null for what no server could be. */
function hostOf(text) {
    if (!HOST_SHAPE.test(text))
        return null;
    if (text.includes(':'))
        return inUrl(`[${text}]`)?.slice(1, -1) ?? null;
    const name = (0,external_node_url_.domainToASCII)(text).replace(/\.$/, '');
    if (NUMERIC.test(name))
        return inUrl(text) === text ? text : null;
    return name.length <= 253 && name.split('.').every((label) => LABEL.test(label)) ? name : null;
}
/** The same, or `*.` and a host for what lies under it. */
function hostPatternOf(text) {
    if (!text.startsWith('*.'))
        return hostOf(text);
    const parent = hostOf(text.slice(2));
    return parent === null || NUMERIC.test(parent) || parent.includes(':') ? null : `*.${parent}`;
}
/** Whether a text says where to connect to: an address or a host with or without a port, an IPv6 address with a port in brackets. */
function isConnectTarget(text) {
    if (hostOf(text) !== null)
        return true;
    const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(\d{1,5}))?$/.exec(text) ?? [];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535))
        return false;
    if (bracketed !== undefined)
        return bracketed.includes(':') && hostOf(bracketed) !== null;
    return plain !== undefined && hostOf(plain) !== null;
}
function inUrl(host) {
    return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : null;
}

// EXTERNAL MODULE: ./build/options.js
var options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/rules/index.js + 62 modules
var rules = __webpack_require__(303);
;// CONCATENATED MODULE: ./build/config/permitted.js
/**
 * Options that may stand at the top of the file. What is in the file can come with any pull request: an option belongs here
 * when the worst it can do is to make the answer about these very files wrong, which the review of the file shows.
 */
const permitted = new Set([
    'assignees',
    'baseline',
    'certificate-expiring-days',
    'certificate-expiring-fraction',
    'close-when-healthy',
    'comment',
    'commit-message',
    'concurrency',
    'draft',
    'expiration',
    'fail-on',
    'horizon',
    'if-none-found',
    'include-subdomains',
    'ip-versions',
    'key-types',
    'labels',
    'leaf-pin-short-lived-days',
    'open-issue',
    'own-domains',
    'pin',
    'pin-set-expiring-days',
    'preset',
    'release-lag',
    'repeat',
    'require-backup',
    'retries',
    'reviewers',
    'team-reviewers',
    'timeout',
    'title',
    'trust-anchors',
    'unreachable',
]);
const ranges = {
    'certificate-expiring-days': { least: 0, most: 36_500 },
    'certificate-expiring-fraction': { least: 0, most: 1 },
    concurrency: { least: 1, most: 1024, whole: true },
    horizon: { least: 1, most: 36_500 },
    'leaf-pin-short-lived-days': { least: 1, most: 3650 },
    'pin-set-expiring-days': { least: 0, most: 36_500 },
    'release-lag': { least: 0, most: 3650 },
    repeat: { least: 1, most: 100, whole: true },
    retries: { least: 0, most: 10, whole: true },
    timeout: { least: 0.001, most: 3600 },
};
const FROM_OUTSIDE = 'set it on the command line or in the workflow';
const WIDENS = `since a pull request could reach further with it: ${FROM_OUTSIDE}`;
const ONE_RUN = `since it is for one run: ${FROM_OUTSIDE}`;
const WRITES = `since it says where a run writes: ${FROM_OUTSIDE}`;
const BRANCH = 'since it says which branch is written: set it in the workflow';
/** Options that may not, each with the reason and where it can be set instead. */
const refused = {
    'allow-private-addresses': WIDENS,
    at: ONE_RUN,
    backup: perHost('backup'),
    base: BRANCH,
    branch: BRANCH,
    config: `since it names this file: ${FROM_OUTSIDE}`,
    'connect-to': perHost('connect-to'),
    'dry-run': ONE_RUN,
    format: ONE_RUN,
    host: ONE_RUN,
    'badge-file': WRITES,
    'codequality-file': WRITES,
    'html-file': WRITES,
    'json-file': WRITES,
    'junit-file': WRITES,
    'sarif-file': WRITES,
    quiet: ONE_RUN,
    keep: WRITES,
    'max-hosts': WIDENS,
    next: perHost('next'),
    observations: ONE_RUN,
    offline: ONE_RUN,
    output: WRITES,
    patch: WRITES,
    previous: ONE_RUN,
    probe: perHost('probe'),
    proxy: WIDENS,
    prune: `since it takes pins away: ${FROM_OUTSIDE}`,
    severity: 'since it is for one rule: write `RULE: LEVEL` under `rules`',
    shard: ONE_RUN,
    token: 'since it is a secret: set it in the workflow',
    vantage: ONE_RUN,
    write: WRITES,
    'write-baseline': ONE_RUN,
    'wrong-pins': ONE_RUN,
};
function perHost(key) {
    return `since it is for one host: write \`${key}\` under the host in \`hosts\``;
}

// EXTERNAL MODULE: ./build/config/presets.js
var presets = __webpack_require__(9171);
// EXTERNAL MODULE: ./build/model/day.js
var day = __webpack_require__(6320);
;// CONCATENATED MODULE: ./build/config/values.js





const LONGEST_TEXT = 1000;
const MOST_ITEMS = 1000;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** `; did you mean ...` for a text that is near to one of them. */
function meant(input, words) {
    return typeof input === 'string' ? didYouMean(input, words) : '';
}
/** One of several words, with the nearest to what was found. */
function oneOf(words) {
    const texts = [...new Set(words.map(String))];
    return dist/* picklist */.KIO(words, ({ input }) => `one of ${texts.join(', ')}${meant(input, texts)}`);
}
/** Text on one line. The shape is what editors are told; the test says the rest. */
function textOf(what, shape = /\S/, test = (_) => true) {
    return dist/* pipe */.FsL(dist/* string */.YjP(what), dist/* maxLength */.Ru6(LONGEST_TEXT, `${what}, in at most ${LONGEST_TEXT} characters`), dist/* regex */.yGV(shape, what), dist/* check */.z6Y((text) => !CONTROL.test(text), `${what}, on one line and without control characters`), dist/* check */.z6Y(test, what));
}
/** Text of any number of lines. */
function proseOf(what) {
    return dist/* pipe */.FsL(dist/* string */.YjP(what), dist/* maxLength */.Ru6(LONGEST_TEXT, `${what}, in at most ${LONGEST_TEXT} characters`), dist/* regex */.yGV(/\S/, what), dist/* check */.z6Y((text) => !CONTROL.test(text.replace(/[\n\r\t]/g, ' ')), `${what}, without control characters`));
}
/** A single value counts as a list of one. */
function listOf(item, what) {
    const many = dist/* pipe */.FsL(dist/* array */.YOg(item, what), dist/* maxLength */.Ru6(MOST_ITEMS, `${what}, at most ${MOST_ITEMS} of them`));
    return dist/* union */.KCZ([item, many], what);
}
/** In the range that the command line has for the option. */
function numberFor(option) {
    const { least, most, whole } = ranges[option] ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
    const what = `a ${whole === true ? 'whole ' : ''}number from ${least} to ${most}`;
    const number = dist/* pipe */.FsL(dist/* number */.aig(what), dist/* minValue */.Wwf(least, what), dist/* maxValue */.cGV(most, what));
    return whole === true ? dist/* pipe */.FsL(number, dist/* integer */.ndf(what)) : number;
}
const isHost = (text) => hostOf(text) !== null;
const isHostPattern = (text) => hostPatternOf(text) !== null;
const host = textOf('the name of a host or an address', HOST_SHAPE, isHost);
const hostPattern = textOf('a host, or *.example.com for what lies under one', HOST_PATTERN_SHAPE, isHostPattern);
const domain = textOf('a domain', HOST_PATTERN_SHAPE, isHostPattern);
const connectTarget = textOf('an address or a host, with a port or without', /^\S+$/, isConnectTarget);
const file = textOf('the name of a file or a glob');
const values_day = textOf('a date that there is, as 2027-01-31', /^\d{4}-\d\d-\d\d$/, day/* isDay */.N);
const when = textOf('auto, none, a date (2027-01-31) or a number of days from now (+90d)', /^(?:auto|none|\+\d{1,5}d|\d{4}-\d\d-\d\d)$/, (text) => !/^\d/.test(text) || (0,day/* isDay */.N)(text));
/** Base64 of 32 bytes in its one spelling. */
const pin = textOf('a pin: the SHA-256 of a public key in base64, 44 characters', /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);

;// CONCATENATED MODULE: ./build/config/shape.js








const SEVERITIES = ['error', 'warning', 'notice', 'off'];
const PIN_KINDS = ['leaf', 'intermediate', 'root'];
const severity = oneOf(SEVERITIES);
const pinKinds = dist/* union */.KCZ([oneOf(PIN_KINDS), dist/* array */.YOg(oneOf(PIN_KINDS))], ({ input }) => `leaf, intermediate or root, or a list of them${meant(input, PIN_KINDS)}`);
const files = listOf(file, 'the name of a file or a glob, or a list of them');
const ruleIds = rules/* rules */.a.map(({ meta }) => meta.id);
/** Those that stand at the top as options do; `preset` has a place of its own. */
const optionsHere = options/* options */.f.filter(({ name }) => permitted.has(name) && name !== 'preset');
/** The rule's own thresholds: options that are named after it, by what follows its name. */
function parametersOf(rule) {
    const own = optionsHere.filter(({ name }) => name.startsWith(`${rule}-`));
    return new Map(own.map((spec) => [spec.name.slice(rule.length + 1), spec]));
}
/** What the file takes for an option. */
function optionShape({ name, type, choices = [] }) {
    if (name === 'pin')
        return pinKinds;
    if (name === 'own-domains')
        return listOf(domain, 'a domain or a list of domains');
    if (name === 'expiration')
        return when;
    if (type === 'flag' || choices.join() === 'true,false')
        return dist/* boolean */.zMY('true or false');
    // YAML reads a bare 4 as a number.
    const numbers = choices.filter((each) => /^\d+$/.test(each)).map(Number);
    if (type === 'choice')
        return oneOf([...choices, ...numbers]);
    if (type === 'number')
        return numberFor(name);
    return type === 'list' ? listOf(textOf('a text'), 'a text or a list of texts') : textOf('a text');
}
const optional = (schema, description, ...examples) => dist/* optional */.lqM(dist/* pipe */.FsL(schema, dist/* metadata */.yuE({ description, ...(examples.length > 0 && { examples }) })));
/** One whose lines are all commented out says nothing, and is no fault. */
const section = (schema, description) => optional(dist/* nullable */.mee(schema), description);
function shape_closed(entries) {
    const what = `keys with values: ${Object.keys(entries).join(', ')}`;
    return dist/* strictObject */.rej(entries, ({ path }) => (path === undefined ? what : 'one'));
}
function optionEntries(specs) {
    const entries = [...specs].map(([key, spec]) => {
        const preset = spec.default === null ? '' : ` (default: ${spec.default})`;
        return [key, optional(optionShape(spec), `${spec.help}${preset}`)];
    });
    return Object.fromEntries(entries);
}
function ruleEntry({ id, title, severity: own, optIn }) {
    const long = dist/* strictObject */.rej({ severity: dist/* optional */.lqM(severity), ...optionEntries(parametersOf(id)) });
    const line = dist/* union */.KCZ([severity, long], ({ input }) => `one of ${SEVERITIES.join(', ')}, or keys with values${meant(input, SEVERITIES)}`);
    return optional(line, `${title} (default: ${optIn === true ? 'off' : own})`);
}
const hostEntries = {
    pin: optional(pinKinds, 'What is to be pinned of it'),
    backup: optional(files, 'Certificates, requests or public keys of its backup keys; globs', 'keys/next.csr'),
    next: optional(files, 'Certificates, requests or public keys that it is about to serve; globs'),
    'connect-to': optional(connectTarget, 'ADDRESS[:PORT] to connect to instead of its own; the name that is sent and checked stays', '10.0.0.5:8443', '[2001:db8::5]:8443'),
    probe: optional(listOf(host, 'a host or a list of hosts'), 'Hosts under it to ask in its place, where the name itself is not served', 'www.example.com'),
};
const ignoreEntries = {
    rule: dist/* pipe */.FsL(dist/* union */.KCZ(rules/* rules */.a.map(({ meta }) => dist/* pipe */.FsL(dist/* literal */.euz(meta.id), dist/* title */.DDF(meta.title))), ({ input }) => `the id of a rule${meant(input, ruleIds)}`), dist/* description */.h_('The rule whose findings are known and meant')),
    host: optional(hostPattern, 'The host that they are about, or *.example.com (in quotes) for what lies under one', 'api.example.com', '*.example.com'),
    path: optional(textOf('a path or a glob'), 'The files that they are in; a glob', 'app/src/debug/**'),
    reason: dist/* pipe */.FsL(proseOf('a text that says why'), dist/* description */.h_('Why they are accepted, for whoever reads this next')),
    until: optional(values_day, 'The last day on which the entry holds, in UTC', '2027-01-31'),
};
const presetHelp = presets/* presetNames */.g.map((name) => `${name}: ${presets/* presets */.v[name].description}.`).join(' ');
const ruleEntries = Object.fromEntries(rules/* rules */.a.map(({ meta }) => [meta.id, ruleEntry(meta)]));
/** Everything that has a form of its own. */
const sectionsShape = dist/* object */.Ikc({
    preset: optional(oneOf(presets/* presetNames */.g), `The school whose weights and thresholds hold where nothing else is said. ${presetHelp}`),
    rules: section(dist/* strictObject */.rej(ruleEntries, 'rules with severities'), 'Weights of rules, or keys with values: the weight and the thresholds of the rule'),
    hosts: section(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(HOST_SHAPE)), dist/* nullable */.mee(shape_closed(hostEntries)), 'hosts with what is said of them'), 'What is said of single hosts, by their names'),
    variables: section(dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(VARIABLE)), pin, 'names of build variables with pins'), 'Pins that build variables stand for, by the name of the variable'),
    ignore: section(dist/* array */.YOg(shape_closed(ignoreEntries), 'a list of entries'), 'Findings that are known and meant'),
});
/** Options by their own names. */
const optionsShape = dist/* object */.Ikc(optionEntries(optionsHere.map((spec) => [spec.name, spec])));
/** The whole file, as editors are told. */
const configurationShape = dist/* pipe */.FsL(dist/* strictObject */.rej({ ...sectionsShape.entries, ...optionsShape.entries }), dist/* title */.DDF('Pinwarden: .github/pinwarden.yml'), dist/* description */.h_("What a team says of its apps' certificate pins. The command line and the workflow win over it."));
/** The keys that may stand at a place; null where names stand that nobody can list, or no keys at all. */
function keysAt(path) {
    const [first, second] = path;
    if (path.length === 0)
        return Object.keys(configurationShape.entries);
    if (path.length === 1 && first === 'rules')
        return ruleIds;
    if (path.length !== 2)
        return null;
    if (first === 'rules')
        return ['severity', ...parametersOf(String(second)).keys()];
    if (first === 'hosts')
        return Object.keys(hostEntries);
    return first === 'ignore' ? Object.keys(ignoreEntries) : null;
}

;// CONCATENATED MODULE: ./build/config/meaning.js


/** @param extentOf where an entry of `ignore` stands, by its number from 0 */
function meaningOf(path, { sections, options }, extentOf) {
    const severities = new Map();
    const values = new Map();
    for (const [name, value] of Object.entries(options))
        set(values, name, value);
    for (const [rule, line] of Object.entries(sections.rules ?? {})) {
        if (line === undefined)
            continue;
        const { severity, ...parameters } = typeof line === 'string' ? { severity: line } : line;
        if (severity !== undefined)
            severities.set(rule, severity);
        const specs = parametersOf(rule);
        for (const [key, value] of Object.entries(parameters))
            set(values, specs.get(key)?.name ?? key, value);
    }
    return {
        path,
        preset: sections.preset ?? null,
        options: values,
        severities,
        hosts: new Map(Object.entries(sections.hosts ?? {}).map(([name, line]) => [
            hostOf(name) ?? name,
            hostConfiguration(line),
        ])),
        variables: new Map(Object.entries(sections.variables ?? {})),
        ignores: (sections.ignore ?? []).map(({ rule, host, path: files, reason, until }, index) => ({
            rule,
            host: host === undefined ? null : hostPatternOf(host),
            files: files ?? null,
            base: '',
            reason: reason.trim(),
            until: until ?? null,
            path,
            ...extentOf(index),
            covers: null,
        })),
    };
}
const LISTS = new Set(optionsHere.filter(({ type }) => type === 'list').map(({ name }) => name));
function set(values, name, value) {
    if (value === undefined)
        return;
    if (typeof value === 'object')
        values.set(name, value);
    else
        values.set(name, LISTS.has(name) ? [String(value)] : String(value));
}
function hostConfiguration(line) {
    const { pin, backup, next, probe, 'connect-to': connectTo } = line ?? {};
    return {
        pin: pin === undefined ? null : listed(pin),
        backup: listed(backup ?? []),
        next: listed(next ?? []),
        connectTo: connectTo ?? null,
        probe: listed(probe ?? []).map((name) => hostOf(name) ?? name),
    };
}
function listed(value) {
    return typeof value === 'string' ? [value] : value;
}

;// CONCATENATED MODULE: ./build/config/plain.js




const MOST_LISTED = 8;
/** Names that objects of the language have a meaning for. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
/** Stands for a list where keys with values were expected: schemas take a list for an object without keys. */
const LIST = Symbol('a list');
/** The file's values without the keys that can't be there, and a fault for each of those. */
function plainValues(root) {
    const faults = [];
    const plain = ({ content }, path) => {
        if (content.kind === 'scalar')
            return content.value;
        const known = keysAt(path);
        const isOpen = path.length === 1 && (path[0] === 'hosts' || path[0] === 'variables');
        if (content.kind === 'list') {
            return known !== null || isOpen
                ? LIST
                : content.items.map((item, index) => plain(item, [...path, index]));
        }
        if (known === null && !isOpen)
            return {};
        const values = {};
        const hosts = new Set();
        for (const { key, start, value } of content.entries) {
            const message = known === null
                ? nameFault(path, key, hosts)
                : keyFault(path, key, known, faults.length < MOST_FAULTS);
            if (message === null)
                values[key] = plain(value, [...path, key]);
            else
                faults.push({ offset: start, message });
        }
        return values;
    };
    return { value: plain(root, []), faults };
}
/** @param thorough whether to look for what was meant, which takes its time */
function keyFault(path, key, known, thorough) {
    if (known.includes(key))
        return null;
    const [section, name] = path;
    const reason = path.length === 0 && Object.hasOwn(refused, key) ? refused[key] : undefined;
    if (reason !== undefined)
        return `found ${shown(key)}, expected it elsewhere, ${reason}`;
    const near = thorough ? didYouMean(key, known) : '';
    if (path.length === 1)
        return `found ${shown(key)} under \`rules\`, expected the id of a rule${near}`;
    const listed = known.length > MOST_LISTED ? 'one that this file has' : `one of ${known.join(', ')}`;
    const of = section === 'rules' || section === 'hosts' ? ` of ${shown(name)}` : '';
    return `found the key ${shown(key)}${of}, expected ${listed}${near}`;
}
function nameFault([section], key, hosts) {
    if (section === 'variables') {
        const isName = VARIABLE.test(key) && !RESERVED.has(key);
        return isName
            ? null
            : `found ${shown(key)} under \`variables\`, expected the name of a build variable without $() or quotes`;
    }
    const host = RESERVED.has(key) ? null : hostOf(key);
    if (host === null) {
        return `found ${shown(key)} under \`hosts\`, expected the name of a host or an address, without a port`;
    }
    if (hosts.has(host))
        return `found the host ${shown(host)} again, expected it once`;
    hosts.add(host);
    return null;
}

;// CONCATENATED MODULE: ./build/config/read.js








const STRICT = { abortPipeEarly: true };
/**
 * Reads the team's own file. An empty one says nothing.
 *
 * @param path as messages and findings show it
 * @throws UsageError with all that is wrong, a line each: `path:line:column found what, expected what`
 */
function readConfiguration(path, text) {
    const source = text.replace(/^\ufeff/, '');
    const { root, faults } = readDocument(source);
    if (faults.length > 0)
        throw refusal(path, source, faults);
    const isEmpty = root === null || (root.content.kind === 'scalar' && root.content.value === null);
    const document = isEmpty ? { sections: {}, options: {} } : checked(path, source, root);
    const positionOf = (0,model_source/* positions */.X)(source);
    return meaningOf(path, document, (index) => {
        const entry = root === null ? null : placeOf(root, ['ignore', index]);
        const { start, end } = entry?.value ?? { start: 0, end: 0 };
        return { start: positionOf(start), end: positionOf(start + source.slice(start, end).trimEnd().length) };
    });
}
function checked(path, source, root) {
    const plain = plainValues(root);
    // A file that is no mapping at all.
    const value = typeof plain.value === 'object' ? plain.value : null;
    if (value === null) {
        const found = plain.value === LIST ? 'a list' : shown(plain.value);
        throw refusal(path, source, [
            { offset: root.start, message: `found ${found}, expected keys with values` },
        ]);
    }
    const sections = dist/* safeParse */.xLC(sectionsShape, value, STRICT);
    const options = dist/* safeParse */.xLC(optionsShape, value, STRICT);
    const issues = [...(sections.issues ?? []), ...(options.issues ?? [])];
    const faults = [
        ...plain.faults,
        ...issues.flatMap((issue) => faultsOf(issue, root, [])),
        ...saidTwice(root),
    ];
    if (!sections.success || !options.success || faults.length > 0)
        throw refusal(path, source, faults);
    return { sections: sections.output, options: options.output };
}
/** One for an issue; of several forms that a value can have, what is wrong with the one that it comes nearest to. */
function faultsOf(issue, root, above) {
    const way = issue.path ?? [];
    const path = [...above, ...way.map(({ key }) => (typeof key === 'number' ? key : String(key)))];
    const inside = (issue.issues ?? []).filter((each) => (each.path ?? []).length > 0);
    if (inside.length > 0)
        return inside.flatMap((each) => faultsOf(each, root, path));
    const name = path.findLast((step) => typeof step === 'string');
    if (way.at(-1)?.origin === 'key') {
        const owner = placeOf(root, path.slice(0, -1));
        return [
            { offset: owner?.value.start ?? 0, message: `found no ${shown(name)}, expected ${issue.message}` },
        ];
    }
    // What somebody put where a pin was meant may be a secret.
    const given = issue.input === LIST ? 'a list' : shown(issue.input);
    const found = path[0] === 'variables' && path.length > 1 ? 'another value' : given;
    const label = name === undefined ? '' : `${shown(name)}: `;
    const offset = placeOf(root, path)?.value.start ?? 0;
    return [{ offset, message: `${label}found ${found}, expected ${issue.message}` }];
}
/** Thresholds that stand at the top and with their rule. */
function saidTwice(root) {
    return optionsHere.flatMap(({ name }) => {
        const parts = [...name.matchAll(/-/g)].map(({ index }) => [name.slice(0, index), name.slice(index + 1)]);
        const twin = parts
            .map(([rule = '', key = '']) => placeOf(root, ['rules', rule, key]))
            .find((place) => place);
        if (twin == null || placeOf(root, [name]) === null)
            return [];
        return [{ offset: twin.key, message: `found what \`${name}\` says too, expected it once` }];
    });
}


/***/ })

};
