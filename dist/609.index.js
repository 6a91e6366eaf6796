export const id = 609;
export const ids = [609,282];
export const modules = {

/***/ 831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ MOST_MESSAGE_LINES),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   ex: () => (/* binding */ findingRow),
/* harmony export */   oi: () => (/* binding */ refusalSection),
/* harmony export */   qr: () => (/* binding */ footer),
/* harmony export */   rl: () => (/* binding */ FINDING_HEAD),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   vy: () => (/* binding */ MOST_CHARACTERS)
/* harmony export */ });
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7642);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);


/** GitHub takes 65,536 characters, and a marker is still to be put behind the body. */
const MOST_CHARACTERS = 60_000;
const MOST_MESSAGE_LINES = 12;
const LONGEST_LINE = 300;
const LONGEST_TITLE = 72;
/** After so many rows that don't fit there is no use in making another. */
const MOST_MISSES = 50;
/** Heading and rows, as many as there is room for: what is left out is counted. `room` in characters. */
function section(head, count, row, room) {
    const note = (left) => `${left} more ${left === 1 ? 'row is' : 'rows are'} left out; \`pinwarden fix\` shows all.`;
    const lines = [...head];
    let free = room - head.join('\n').length - note(count).length - 3;
    let written = 0;
    for (let at = 0; at < count && at - written < MOST_MISSES; at++) {
        const text = row(at);
        // A shorter one may still fit.
        if (text.length + 1 > free)
            continue;
        lines.push(text);
        free -= text.length + 1;
        written++;
    }
    if (written < count)
        lines.push('', note(count - written));
    return lines.join('\n');
}
const FINDING_HEAD = ['| | Rule | Place | Host | What |', '| --- | --- | --- | --- | --- |'];
/** A finding with the first lines of its message; its hint too where there is room for all of them. */
function findingRow(finding, link, mostLines) {
    const { severity, rule, host, message, hint } = finding;
    const where = (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .findingPlace */ .ps)(finding, link);
    const next = hint === null || mostLines === 1 ? '' : `<br>→ ${prose(hint, mostLines)}`;
    return `| ${_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITY_MARKS */ .ru[severity]} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(rule)} | ${where} | ${host === null ? '' : (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(host)} | ${prose(message, mostLines)}${next} |`;
}
function refusalSection(refusals, link, room) {
    const row = (at) => {
        const { path, host, message } = refusals[at];
        return `| ${(0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .placeCell */ .sL)(path, null, link)} | ${host === null ? '' : (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(host)} | ${prose(message, MOST_MESSAGE_LINES)} |`;
    };
    const head = ['### Left to you', '', '| File | Host | What |', '| --- | --- | --- |'];
    return section(head, refusals.length, row, room);
}
/** Sentences of ours, with what they quote, in a table cell. */
function prose(text, mostLines) {
    return text
        .split('\n')
        .slice(0, mostLines)
        .map((line) => {
        const short = (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(line, LONGEST_LINE);
        // What is quoted may have been cut in two.
        const isOpen = short !== line && (short.split('`').length - line.split('`').length) % 2 !== 0;
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownProse */ .h$)(isOpen ? `${short}\`` : short);
    })
        .join('<br>');
}
/** The last line of a body: what made it, and how to take part. */
function footer({ version, runUrl }, part) {
    const run = runUrl !== null && (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .isAddress */ .PW)(runUrl) ? `, in [this run](${runUrl})` : '';
    return `<sub>${[`Made by Pinwarden ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(version)}${run}.`, part].join(' ').trim()}</sub>`;
}
/** `Update certificate pins: api.example.com`, `Update certificate pins: 3 hosts`: one line of plain text. */
function titleOf(what, hosts) {
    const [host] = hosts;
    if (host === undefined)
        return what;
    return `${what}: ${hosts.length === 1 ? (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(host), LONGEST_TITLE - what.length - 3) : `${hosts.length} hosts`}`;
}


/***/ }),

/***/ 609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ commitMessage),
  pullRequestBody: () => (/* binding */ pullRequestBody),
  Z: () => (/* binding */ pullRequestTitle)
});

// EXTERNAL MODULE: ./build/report/body.js
var body = __webpack_require__(831);
// EXTERNAL MODULE: ./build/report/cells.js
var report_cells = __webpack_require__(7642);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/proof-table.js
var proof_table = __webpack_require__(6244);
;// CONCATENATED MODULE: ./build/report/pull-request/based-on.js




/** Characters that the section may take; the table of changes gets what the others leave. */
const ROOM = 6_000;
/** What was seen of the hosts that the steps are for. */
function basedSection(repairs, connections) {
    const hosts = [...new Set(repairs.flatMap(({ steps }) => steps.flatMap((step) => step.hosts)))];
    if (hosts.length === 0)
        return '';
    const asked = hosts.flatMap((host) => {
        const own = connections.get(host) ?? [];
        return own.length === 0 ? [] : [{ host, own }];
    });
    const title = '### Based on';
    if (asked.length === 0)
        return `${title}\n\nThe files alone: no server was asked.`;
    const times = asked
        .flatMap(({ own }) => own.map(({ observation }) => Date.parse(observation.at)))
        .filter((time) => Number.isFinite(time));
    const [first, last] = times.reduce(([low, high], time) => [Math.min(low, time), Math.max(high, time)], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    const when = times.length === 0
        ? 'at a time that is not known'
        : (0,proof_table/* isoMinute */.A_)(first) === (0,proof_table/* isoMinute */.A_)(last)
            ? `at ${(0,proof_table/* isoMinute */.A_)(first)} UTC`
            : `from ${(0,proof_table/* isoMinute */.A_)(first)} to ${(0,proof_table/* isoMinute */.A_)(last)} UTC`;
    const head = [
        title,
        '',
        `What ${(0,proof_table/* plural */.LS)(asked.length, 'host')} showed ${when}:`,
        '',
        '| Host | Addresses | Asked for | Leaf keys | From | Not seen |',
        '| --- | --- | --- | --- | --- | --- |',
    ];
    const row = (at) => {
        const { host, own } = asked[at];
        return basedRow(host, own);
    };
    return (0,body/* section */.uW)(head, asked.length, row, ROOM);
}
function basedRow(host, connections) {
    const seen = connections.filter(({ served }) => served !== null);
    const all = seen.map(({ observation }) => observation);
    const addresses = [...new Set(all.map(({ address }) => address ?? 'the name'))];
    const keys = [...new Set(seen.flatMap(({ served }) => served?.presented[0]?.key ?? []))];
    const proxies = [...new Set(all.flatMap(({ proxy }) => proxy ?? []))];
    const vantages = [...new Set(all.flatMap(({ vantage }) => vantage ?? []))];
    const from = [
        ...(vantages.length === 0 ? [] : [(0,report_cells/* namesCell */.TI)(vantages)]),
        ...(proxies.length === 0 ? [] : [`through ${(0,report_cells/* namesCell */.TI)(proxies)}`]),
    ];
    const failed = connections.filter(({ observation: { failure } }) => {
        return failure !== null && failure.stage !== 'skipped';
    }).length;
    const cells = [
        (0,report_cells/* codeCell */.MZ)(host),
        addresses.length === 0 ? '-' : `${addresses.length}: ${(0,report_cells/* namesCell */.TI)(addresses)}`,
        (0,proof_table/* keyTypesText */.GN)([...new Set(all.map(({ keyType }) => keyType))]) || '-',
        keys.length === 0 ? '-' : (0,report_escape/* markdown */.wD)((0,report_cells/* cut */.Jj)(keys.join(', '), 100)),
        from.join(' ') || '-',
        failed === 0 ? '-' : `${failed} of ${(0,proof_table/* plural */.LS)(connections.length, 'answer')}`,
    ];
    return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./build/report/pull-request/breaks.js



/** Characters that the section may take; the table of changes gets what the others leave. */
const breaks_ROOM = 8_000;
const CONSEQUENCES = {
    refused: "no pin matches what is served: apps can't connect",
    partial: "no pin matches in some places or on some trust paths: apps can't always connect",
    unprotected: 'the pins have lapsed or are overridden: devices trust any public authority',
};
function standingsOf({ proofs }) {
    const byPair = new Map();
    for (const proof of proofs) {
        const id = `${proof.host}\0${proof.path}`;
        const known = byPair.get(id);
        if (known === undefined)
            byPair.set(id, [proof]);
        else
            known.push(proof);
    }
    return new Map([...byPair].map(([id, own]) => [id, standingOf(own)]));
}
function standingOf(proofs) {
    const seen = new Set(proofs.map(({ outcome }) => outcome));
    const ends = proofs.flatMap(({ breaksOn }) => breaksOn ?? []);
    const isMixed = seen.has('partial') || (seen.has('refused') && seen.has('accepted'));
    const whole = seen.has('refused') ? 'refused' : seen.has('unprotected') ? 'unprotected' : null;
    return { fault: isMixed ? 'partial' : whole, breaksOn: ends.length === 0 ? null : Math.min(...ends) };
}
/** Only what the change puts right or puts off. */
function breaksOf(changes, { before, after }) {
    const [old, next] = [standingsOf(before), standingsOf(after)];
    return changes.flatMap((change) => {
        const id = `${change.host}\0${change.repair.path}`;
        const [was, is] = [old.get(id), next.get(id)];
        if (change.before === null) {
            const why = 'the host is not pinned: devices trust any public authority';
            return [{ change, kind: 'unprotected', on: null, why }];
        }
        if (was === undefined)
            return [];
        const end = was.breaksOn;
        const isDelayed = end !== null && (is === undefined || is.breaksOn === null || is.breaksOn > end);
        if (was.fault !== null) {
            const isHelped = was.fault !== is?.fault || isDelayed;
            return isHelped ? [{ change, kind: was.fault, on: null, why: CONSEQUENCES[was.fault] }] : [];
        }
        if (!isDelayed)
            return [];
        const isLapse = change.before.expires?.lapsesFrom === end;
        return [
            {
                change,
                kind: 'later',
                on: end <= before.now ? null : end,
                why: isLapse
                    ? 'the pins lapse, and devices trust any public authority from then on'
                    : 'the pinned certificates end, and what follows them may not match',
            },
        ];
    });
}
function breaksSection(breaks, link) {
    const title = "### What breaks if this isn't merged";
    if (breaks.length === 0)
        return `${title}\n\nNothing on a date that is known.`;
    const row = (at) => {
        const { change, on, why } = breaks[at];
        const when = on === null ? 'now' : (0,proof_table/* isoDate */._$)(on);
        return `| ${(0,report_cells/* codeCell */.MZ)(change.host)} | ${(0,report_cells/* placeCell */.sL)(change.repair.path, null, link)} | ${when} | ${why} |`;
    };
    const head = [title, '', '| Host | File | When | Why |', '| --- | --- | --- | --- |'];
    return (0,body/* section */.uW)(head, breaks.length, row, breaks_ROOM);
}

// EXTERNAL MODULE: ./build/model/pins.js
var model_pins = __webpack_require__(9652);
// EXTERNAL MODULE: ./build/report/repair.js
var report_repair = __webpack_require__(9282);
;// CONCATENATED MODULE: ./build/report/pull-request/changes.js






const MOST_PINS = 8;
const MOST_REASONS = 3;
/** Every host for which a repaired file says something else than before. */
function changesOf({ repairs, before, after }) {
    const repaired = new Map(repairs.filter(({ steps }) => steps.length > 0).map((each) => [each.path, each]));
    const stores = new Map(after.stores.map((each) => [each.store.path, each]));
    const text = new Map();
    const said = (policy) => {
        if (policy === undefined)
            return '';
        const groups = policy.groups.map((group) => {
            const known = text.get(group) ?? JSON.stringify([group.scope, group.pins.map(({ value }) => value)]);
            text.set(group, known);
            return known;
        });
        return [policy.expires?.date ?? '', ...groups].join('\n');
    };
    const old = policiesOf(before, repaired);
    const now = policiesOf(after, repaired);
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
        const [was, is] = [old.get(id), now.get(id)];
        const [host, path] = id.split('\0');
        const repair = repaired.get(path);
        if (repair === undefined || said(was) === said(is))
            return [];
        return [{ host, repair, store: stores.get(path) ?? null, before: was ?? null, after: is ?? null }];
    });
}
function policiesOf({ hosts }, paths) {
    return new Map(hosts.flatMap(({ host, policies }) => policies
        .filter(({ path }) => paths.has(path))
        .map(({ path, policy }) => [`${host}\0${path}`, policy])));
}
function changesSection(changes, answer, connections, link, room) {
    const told = new Set(changes.map(({ host, repair }) => `${host}\0${repair.path}`));
    // A step may be for an entry that nobody could be asked for, or change how a pin is written and not what it says.
    const others = answer.repairs.flatMap((repair) => repair.steps
        .filter(({ hosts }) => !hosts.some((host) => told.has(`${host}\0${repair.path}`)))
        .map((step) => ({ repair, step })));
    if (changes.length + others.length === 0)
        return '';
    const behind = certificatesOf(connections, answer.repairs);
    const row = (at) => {
        const change = changes[at];
        if (change !== undefined)
            return changeRow(change, behind, link);
        const { repair, step } = others[at - changes.length];
        return `| ${(0,report_cells/* namesCell */.TI)(step.hosts)} | ${fileCell(repair, null, link)} | | ${(0,body/* prose */.CS)((0,report_repair/* stepText */.uw)(step), 1)} | ${(0,body/* prose */.CS)(step.reason, 1)} |`;
    };
    const head = [
        '### Changes',
        '',
        '| Host | File | Before | After | Why |',
        '| --- | --- | --- | --- | --- |',
    ];
    return (0,body/* section */.uW)(head, changes.length + others.length, row, room);
}
function changeRow(change, behind, link) {
    const { host, repair, store, before, after } = change;
    const names = new Set([host, ...[...(before?.from ?? []), ...(after?.from ?? [])].map(({ name }) => name)]);
    const reasons = new Set(repair.steps
        .filter(({ hosts, shared }) => [...hosts, ...shared].some((name) => names.has(name)))
        .map(({ reason }) => reason));
    const why = [...reasons].slice(0, MOST_REASONS).map((each) => (0,body/* prose */.CS)(each, 1));
    const span = after?.from[0]?.span;
    const line = store === null || span === undefined ? null : store.position(span.start).line;
    const hasEnd = before?.expires != null || after?.expires != null;
    const cells = [
        (0,report_cells/* codeCell */.MZ)(host),
        fileCell(repair, line, link),
        policyCell(before, after, 'goes', hasEnd, behind),
        policyCell(after, before, 'new', hasEnd, behind),
        why.join('<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
}
function fileCell({ path, platform }, line, link) {
    return `${platform.title}<br>${(0,report_cells/* placeCell */.sL)(path, line, link)}`;
}
/** The pins of a policy, those that the other one doesn't have first and marked, each with what is known of its key. */
function policyCell(policy, other, mark, hasEnd, behind) {
    if (policy === null)
        return 'not pinned';
    const lines = policy.groups.flatMap(({ scope, pins }) => {
        const theirs = new Set((other?.groups ?? [])
            .filter((group) => group.scope === scope)
            .flatMap((group) => group.pins.map(({ value }) => value)));
        const own = [...new Map(pins.map((pin) => [pin.value, pin])).values()];
        const sorted = [
            ...own.filter(({ value }) => !theirs.has(value)).map((pin) => ({ pin, isMarked: true })),
            ...own.filter(({ value }) => theirs.has(value)).map((pin) => ({ pin, isMarked: false })),
        ];
        return [
            ...(scope === 'chain' ? [] : [`${(0,model_pins/* listName */.s)(scope)}:`]),
            ...sorted
                .slice(0, MOST_PINS)
                .map(({ pin, isMarked }) => `${isMarked ? `**${mark}** ` : ''}${pinCell(pin, behind)}`),
            ...(sorted.length > MOST_PINS ? [`and ${sorted.length - MOST_PINS} more`] : []),
        ];
    });
    if (hasEnd)
        lines.push(policy.expires === null ? 'no end' : `lapse on ${(0,report_escape/* markdown */.wD)(policy.expires.date)}`);
    return lines.join('<br>');
}
function pinCell({ sha256, value, variable, comment }, behind) {
    const shown = (0,report_cells/* codeCell */.MZ)(sha256 === null || sha256 !== value ? (0,report_cells/* cut */.Jj)(value, 50) : (0,proof_table/* shortPin */.aQ)(sha256));
    if (variable !== null)
        return `${shown} a build variable`;
    if (sha256 === null)
        return `${shown} can match nothing`;
    const known = behind.get(sha256);
    if (known === undefined) {
        return `${shown} not seen${comment === null ? '' : `, in the file ${(0,report_cells/* codeCell */.MZ)((0,report_cells/* cut */.Jj)(comment, 60))}`}`;
    }
    const end = known.notAfter === null ? '' : `, ends ${(0,proof_table/* isoDate */._$)(known.notAfter)}`;
    return `${shown} ${known.isInHand ? 'backup ' : ''}${(0,report_cells/* codeCell */.MZ)((0,report_cells/* cut */.Jj)(known.label, 60))}, ${(0,report_escape/* markdown */.wD)((0,report_cells/* cut */.Jj)(known.key, 40))}${end}`;
}
/** By pin: of what is served, of each key the certificate that ends last, and of what the steps name. */
function certificatesOf(connections, repairs) {
    const known = new Map();
    for (const { pin } of repairs.flatMap(({ steps }) => steps)) {
        if (pin !== null)
            known.set(pin.sha256, { ...pin, isInHand: pin.role === 'backup' || pin.role === 'next' });
    }
    for (const certificate of [...connections.values()].flat().flatMap(certificatesIn)) {
        const { pin, label, key, notAfter } = certificate;
        const other = known.get(pin);
        if (other === undefined || (!other.isInHand && (other.notAfter ?? 0) < notAfter)) {
            known.set(pin, { label, key, notAfter, isInHand: false });
        }
    }
    return known;
}
function certificatesIn({ served }) {
    return served === null ? [] : [...served.presented, ...served.paths.flatMap((path) => path.certificates)];
}

;// CONCATENATED MODULE: ./build/report/pull-request/notes.js



/** Characters that the section may take; the table of changes gets what the others leave. */
const notes_ROOM = 8_000;
/** What reviewers and those who release have to know, as far as the steps give reason to say it. */
function notesSection({ repairs }, connections) {
    const steps = repairs.flatMap((repair) => repair.steps);
    if (steps.length === 0)
        return '';
    const notes = [
        'Pins hold only in builds that are released: merging this does not mend versions that are on devices already. Those need an update, or a server that goes on serving what their pins accept.',
        ...(has(repairs, 'android') ? androidNotes(repairs) : []),
        ...(has(repairs, 'ios') ? iosNotes(repairs) : []),
    ];
    const about = [
        ...repairs.flatMap(({ partial }) => partial.map((host) => () => (0,body/* prose */.CS)((0,report_repair/* partialText */.Tj)((0,report_cells/* cut */.Jj)(host, 100), connections.get(host) ?? []), 1))),
        ...repairs.flatMap(({ path, steps: own }) => sharedLists(own).map(({ hosts, shared }) => () => `One list in ${(0,report_cells/* codeCell */.MZ)(path)} belongs to several entries: what is changed for ${(0,report_cells/* namesCell */.TI)(hosts)} also holds for ${(0,report_cells/* namesCell */.TI)(shared)}.`)),
    ];
    const head = ['### For devices and releases', '', ...notes.map((note) => `- ${note}`)];
    return (0,body/* section */.uW)(head, about.length, (at) => `- ${about[at]()}`, notes_ROOM);
}
function has(repairs, platform) {
    return repairs.some((repair) => repair.platform.id === platform && repair.steps.length > 0);
}
function stepsOf(repairs, platform) {
    return repairs
        .filter((repair) => repair.platform.id === platform)
        .flatMap(({ steps }) => steps.map(({ change }) => change));
}
function androidNotes(repairs) {
    const changes = stepsOf(repairs, 'android');
    const isDated = changes.some((change) => change.kind === 'set-expiry' || (change.kind === 'add-domain' && change.expiration !== null));
    return [
        "Android checks pins from 7.0 (API 24) on, and only for what goes through the platform's trust manager (HttpsURLConnection, OkHttp, WebView): Flutter's Dart client, Ktor CIO and native stacks don't look at them.",
        ...(isDated
            ? [
                "An expiration on Android ends the pins at the start of that day in the device's own time zone, the first from 10:00 UTC of the day before. From then on ordinary trust applies, without an error or a line in a log.",
            ]
            : []),
        ...(changes.some(({ kind }) => kind === 'add-domain')
            ? [
                'If this adds the first `domain-config` of an Android app, the trust check without a host name throws from then on. That has broken SDKs with TLS code of their own: try them before the release.',
            ]
            : []),
    ];
}
function iosNotes(repairs) {
    const isListed = stepsOf(repairs, 'ios').some(({ kind }) => kind === 'add-pin' || kind === 'move-pin' || kind === 'add-domain');
    return [
        '`Info.plist` is read from the main bundle: the change needs a new build, and each app extension has its own copy. Pins there have no expiration, so that a wrong one lasts until the next update.',
        ...(isListed
            ? [
                'Where an entry has a leaf list and a list of authorities, iOS wants a match in both: a new authority has to be in one, its new leaf key in the other.',
            ]
            : []),
        "On iOS URLSession is covered. WKWebView, Flutter's dart:io and Cronet are not.",
    ];
}
/** Each set of entries with one list once. */
function sharedLists(steps) {
    const lists = new Map();
    for (const step of steps) {
        if (step.shared.length > 0)
            lists.set([...step.hosts, '', ...step.shared].join('\0'), step);
    }
    return [...lists.values()];
}

// EXTERNAL MODULE: ./build/model/day.js
var day = __webpack_require__(6320);
// EXTERNAL MODULE: ./build/report/chart.js
var chart = __webpack_require__(6307);
;// CONCATENATED MODULE: ./build/report/pull-request/timeline.js




const MOST_BARS = 30;
const YEAR_MS = 366 * day/* DAY_MS */.sO;
/** Ends as a Mermaid gantt: bars from today to each end, a milestone where it is past. Empty where no end is near enough. */
function timeline(changes, connections, { before, after }) {
    const { now } = before;
    const [old, next] = [endsOf(before), endsOf(after)];
    const lines = [];
    let count = 0;
    for (const host of new Set(changes.map((each) => each.host))) {
        if (count === MOST_BARS)
            break;
        const own = changes.filter((each) => each.host === host);
        const bars = [
            ...own.flatMap(pinSetBars),
            ...holdingBar('before', old.get(host) ?? null, now, 'done, '),
            ...holdingBar('after', next.get(host) ?? null, now, 'active, '),
            ...certificateBars(own, connections.get(host) ?? []),
        ];
        // Roots that end in twenty years would leave nothing to be seen of the rest.
        const near = bars.filter(({ end }) => end > now - YEAR_MS && end < now + 3 * YEAR_MS);
        const drawn = [...new Set(near.map((each) => (0,chart/* barLine */.Oy)(each, now)))].slice(0, MOST_BARS - count);
        if (drawn.length > 0)
            lines.push((0,chart/* sectionLine */.ki)(host), ...drawn);
        count += drawn.length;
    }
    if (count === 0)
        return '';
    const note = count === MOST_BARS ? ['', `No more than ${MOST_BARS} bars are drawn.`] : [];
    return ['### Timeline', '', ...(0,chart/* chart */.bW)(lines), ...note].join('\n');
}
function endsOf({ hosts }) {
    return new Map(hosts.map(({ host, breaksOn, unprotectedOn }) => {
        const ends = [breaksOn, unprotectedOn].filter((end) => end !== null);
        return [host, ends.length === 0 ? null : Math.min(...ends)];
    }));
}
function pinSetBars({ repair, before, after }) {
    const [from, to] = [before?.expires ?? null, after?.expires ?? null];
    const set = `${repair.platform.title} pin set`;
    const bars = [];
    if (from !== null)
        bars.push({ label: `${set} before, to ${from.date}`, end: from.lapsesFrom, tag: 'done, ' });
    if (to !== null && to.date !== from?.date) {
        bars.push({ label: `${set} after, to ${to.date}`, end: to.lapsesFrom, tag: 'active, ' });
    }
    return bars;
}
/** Until when every app connects and is protected. */
function holdingBar(when, end, now, tag) {
    if (end === null)
        return [];
    return [{ label: `${when} this change, ${end <= now ? 'broken' : `holds to ${(0,proof_table/* isoDate */._$)(end)}`}`, end, tag }];
}
/** The leaves that are served, and the authorities above them that are pinned. */
function certificateBars(changes, connections) {
    const pins = changes.flatMap(({ after }) => (after?.groups ?? []).flatMap((group) => group.pins));
    const pinned = new Set(pins.map(({ sha256 }) => sha256));
    return connections.flatMap((connection) => {
        const leaf = connection.served?.presented[0];
        return certificatesIn(connection)
            .filter((each) => each === leaf || pinned.has(each.pin))
            .map(({ fingerprint, label, notAfter }) => {
            const what = fingerprint === leaf?.fingerprint ? 'served leaf' : 'pinned authority';
            return { label: `${what} ${(0,chart/* chartText */.C8)(label)}, to ${(0,proof_table/* isoDate */._$)(notAfter)}`, end: notAfter, tag: '' };
        });
    });
}

;// CONCATENATED MODULE: ./build/report/pull-request.js










/** Characters that the section may take; the table of changes gets what the others leave. */
const pull_request_ROOM = 8_000;
const MOST_BULLETS = 50;
const COMMIT_WIDTH = 72;
const HOW_TO_TAKE_PART = 'Comments are welcome. What people commit to this branch is never overwritten: from then on it is theirs.';
/** `Update certificate pins: api.example.com`: one line of plain text. */
function pullRequestTitle({ repairs }) {
    const hosts = new Set(repairs.flatMap(({ steps }) => steps.flatMap((step) => step.hosts)));
    return (0,body/* titleOf */.Gg)('Update certificate pins', [...hosts]);
}
/** Title, an empty line, and a line for each step, broken at 72 characters. Nothing in it refers, mentions or commands. */
function commitMessage(answer) {
    const steps = answer.repairs.flatMap((repair) => repair.steps);
    const lines = steps
        .slice(0, MOST_BULLETS)
        .flatMap((step) => (0,report_repair/* wrapped */.ky)(inert((0,report_cells/* cut */.Jj)((0,report_repair/* stepText */.uw)(step), 400)), COMMIT_WIDTH, '- ', '  '));
    if (steps.length > MOST_BULLETS)
        lines.push(`- and ${(0,proof_table/* plural */.LS)(steps.length - MOST_BULLETS, 'more change')}`);
    const title = inert(pullRequestTitle(answer));
    return `${[title, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n')}\n`;
}
/** The pull request for people who review it: what changes and why, what it rests on, what is left. GitHub's Markdown. */
function pullRequestBody(answer, facts) {
    const { repairs, before, after } = answer;
    const { link } = facts;
    const changes = changesOf(answer);
    const connections = (0,report_repair/* connectionsOf */.V1)(before);
    const steps = repairs.flatMap((repair) => repair.steps);
    const refusals = repairs.flatMap((repair) => repair.refusals);
    const breaks = breaksOf(changes, answer);
    const lead = summary(repairs, breaks);
    const parts = [
        changes.length === 0 ? '' : breaksSection(breaks, link),
        timeline(changes, connections, answer),
        basedSection(repairs, connections),
        notesSection(answer, connections),
        refusals.length === 0 ? '' : (0,body/* refusalSection */.oi)(refusals, link, pull_request_ROOM),
        after.findings.length === 0
            ? ''
            : (0,body/* section */.uW)(['### What remains', '', ...body/* FINDING_HEAD */.rl], after.findings.length, (at) => (0,body/* findingRow */.ex)(after.findings[at], link, 1), pull_request_ROOM),
        (0,body/* footer */.qr)(facts, steps.length === 0 ? '' : HOW_TO_TAKE_PART),
    ].filter((part) => part !== '');
    const taken = parts.reduce((sum, part) => sum + part.length + 2, lead.length + 2);
    const table = changesSection(changes, answer, connections, link, body/* MOST_CHARACTERS */.vy - taken);
    return [lead, ...(table === '' ? [] : [table]), ...parts].join('\n\n');
}
const DEEDS = [
    ['add-domain', 'adds', 'entry'],
    ['add-pin', 'adds', 'pin'],
    ['move-pin', 'moves', 'pin'],
    ['remove-pin', 'takes out', 'pin'],
    ['mend-pin', 'mends', 'pin'],
    ['mend-domain', 'mends', 'name'],
    ['set-expiry', 'sets', 'expiration'],
];
/** What is done and why it is needed, in one sentence. */
function summary(repairs, breaks) {
    const steps = repairs.flatMap((repair) => repair.steps);
    if (steps.length === 0)
        return 'No pin store is changed.';
    const deeds = DEEDS.flatMap(([kind, verb, noun]) => {
        const count = steps.filter(({ change }) => change.kind === kind).length;
        return count === 0 ? [] : [`${verb} ${(0,proof_table/* plural */.LS)(count, noun).replace(/entrys$/, 'entries')}`];
    });
    const files = new Set(repairs.filter((each) => each.steps.length > 0).map(({ path }) => path)).size;
    const hostsOf = (kind) => [
        ...new Set(breaks.filter((each) => each.kind === kind).map(({ change }) => change.host)),
    ];
    const [shut, partly, open] = [hostsOf('refused'), hostsOf('partial'), hostsOf('unprotected')];
    const first = Math.min(...breaks.flatMap(({ on }) => on ?? []));
    const apps = 'apps with the pins as they are';
    const why = shut.length > 0
        ? `${apps} can't connect to ${(0,report_cells/* namesCell */.TI)(shut)}`
        : partly.length > 0
            ? `${apps} can't always connect to ${(0,report_cells/* namesCell */.TI)(partly)}`
            : open.length > 0
                ? `no pins are checked for ${(0,report_cells/* namesCell */.TI)(open)} as things are`
                : Number.isFinite(first)
                    ? `from ${(0,proof_table/* isoDate */._$)(first)} on ${apps} stop connecting or being protected`
                    : 'what is served and what is in hand has to be let in before it is needed';
    return `This ${deeds.join(', ')} in ${(0,proof_table/* plural */.LS)(files, 'file')}, because ${why}.`;
}
/** A commit message has no way to quote: what would close an issue, call somebody or skip a run is broken up. */
function inert(text) {
    return (0,report_escape/* plain */.pj)(text)
        .replace(/\[/g, '(')
        .replace(/\]/g, ')')
        .replace(/@(?=\w)/g, '(at)')
        .replace(/#(?=\d)/g, '# ')
        .replace(/\bGH-(?=\d)/gi, 'GH- ')
        .replace(/\b(issues|pull)\/(?=\d)/g, '$1/ ')
        .replace(/\*{3,}/g, '**');
}


/***/ }),

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tj: () => (/* binding */ partialText),
/* harmony export */   V1: () => (/* binding */ connectionsOf),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   repairText: () => (/* binding */ repairText),
/* harmony export */   uw: () => (/* binding */ stepText)
/* harmony export */ });
/* unused harmony export listed */
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
    return [`  ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .findingHead */ .uc)(finding, prefix, paint)}`, ...wrapped((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(first), width, '    ', '    ')];
}


/***/ })

};
