export const id = 444;
export const ids = [444,665,566];
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

/***/ 2444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observedSentence: () => (/* binding */ observedSentence),
/* harmony export */   pinsJson: () => (/* binding */ pinsJson),
/* harmony export */   pinsText: () => (/* binding */ pinsText),
/* harmony export */   policyAnswerJson: () => (/* binding */ policyAnswerJson),
/* harmony export */   policyText: () => (/* binding */ policyText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9924);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
/* harmony import */ var _proof_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6244);



/** `pinwarden pins`, for people. */
function pinsText(answers) {
    return answers.map(pinAnswerText).join('\n');
}
function pinAnswerText({ target, addresses, keyTypes, certificates, keys, distrust, failure, }) {
    const offered = keyTypes.includes('any') || keyTypes.length === 0 ? '' : `; asked for ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .keyTypesText */ .GN)(keyTypes)}`;
    const where = addresses.length === 0 ? '' : ` (${addresses.join(', ')}${offered})`;
    if (failure !== null)
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(target)}${where}: ${failure.stage}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(failure.detail)}\n`;
    const trust = addresses.length === 0 ? '' : distrust === null ? ': trusted' : `: NOT TRUSTED, ${distrust}`;
    const lines = [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(target)}${where}${trust}`];
    for (const { certificate, sent } of certificates) {
        lines.push(`  ${certificate.pin}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(certificate.subject) || '(no subject)'}${sent === false ? '  (not sent: completes the trust path)' : ''}`, `      ${certificate.key}, ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(certificate.notBefore)} to ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(certificate.notAfter)}, issued by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(certificate.issuer)}`);
    }
    for (const { form, pin, key, name } of keys) {
        const what = form === 'request' ? `certificate request${name === null ? '' : ` for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(name)}`}` : 'public key';
        lines.push(`  ${pin}  ${what}`, `      ${key}`);
    }
    return `${lines.join('\n')}\n`;
}
/** `pinwarden pins`, for machines. */
function pinsJson(answers) {
    return {
        schema: 'pinwarden-pins/1',
        targets: answers.map(({ certificates, ...answer }) => ({
            ...answer,
            certificates: certificates.map(({ certificate, sent }) => ({
                ...(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateJson */ .ut)(certificate),
                sent,
            })),
        })),
    };
}
/** What `pinwarden observe` has seen, in one sentence. `left`: hosts that the cap left out. */
function observedSentence({ requested, observations }, left) {
    const failed = observations.filter(({ failure }) => failure !== null && failure.stage !== 'skipped');
    const hosts = [...new Set(failed.map(({ endpoint }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(endpoint.host)))];
    const chains = observations.filter(({ failure }) => failure === null).length;
    const failures = failed.length === 0
        ? 'no failure'
        : `${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failed.length, 'failure')} (${hosts.slice(0, 3).join(', ')}${hosts.length > 3 ? ` and ${hosts.length - 3} more` : ''})`;
    const cap = left === 0 ? '' : `; ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(left, 'host')} left out by --max-hosts`;
    return `asked ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(requested.length, 'host')}: ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(chains, 'chain')}, ${failures}${cap}`;
}
const STATES = {
    'in-force': null,
    'not-known': null,
    'not-referenced': 'not in force: no manifest or project names this file',
    companion: 'a debug companion: the platform reads its debug-overrides alone',
};
/** `pinwarden policy`, for people. */
function policyText({ host, stores, problems }, now) {
    const lines = [host];
    if (stores.length === 0)
        lines.push('  no pin store was found');
    for (const { facts, policy } of stores) {
        lines.push(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(facts.store.path)} (${facts.store.format})`);
        for (const line of demands(facts, policy, now))
            lines.push(`    ${line}`);
    }
    for (const { path, start, message } of problems) {
        lines.push(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(path)}:${start.line}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(message)}`);
    }
    return `${lines.join('\n')}\n`;
}
function demands({ store, deployment, position }, policy, now) {
    const lines = [];
    const state = STATES[deployment.state];
    if (state !== null)
        lines.push(state);
    const gap = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.unreadable)(store);
    if (gap !== null)
        return [...lines, `not known: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(gap)}`];
    if (store.rejected !== null)
        return [...lines, `the platform refuses the whole file: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(store.rejected)}`];
    lines.push(`${policy.pinned ? 'pinned' : 'not pinned'}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(policy.reason)}`);
    for (const { scope, pins } of policy.groups) {
        const place = { chain: 'anywhere on the trust path', leaf: 'the leaf', issuers: 'the issuers' }[scope];
        lines.push(`one of ${pins.length} must match ${place}:`);
        for (const { sha256, value, variable, comment, span } of pins) {
            const shown = sha256 ?? `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(value)}  (${variable === null ? 'can match nothing' : 'a build variable'})`;
            const note = comment === null ? '' : `  # ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(comment)}`;
            lines.push(`  ${shown}  line ${position(span.start).line}${note}`);
        }
    }
    if (policy.expires !== null) {
        const { date, lapsesFrom, lapsedBy } = policy.expires;
        const standing = now >= lapsedBy ? 'has lapsed' : now >= lapsesFrom ? 'is lapsing now' : 'holds';
        lines.push(`expiration ${date}: ${standing}; ends ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isoMinute */ .A_)(lapsesFrom)} UTC to ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isoMinute */ .A_)(lapsedBy)} UTC round the world`);
    }
    if (policy.overridden)
        lines.push('overridden: the pins are skipped for every publicly trusted chain');
    return lines;
}
/** `pinwarden policy`, for machines. */
function policyAnswerJson({ host, stores, problems }, now) {
    return {
        schema: 'pinwarden-policy/1',
        host,
        stores: stores.map(({ facts, policy }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .policyJson */ .nF)(facts, policy, now)),
        problems: problems.map(({ path, start, severity, message }) => ({ path, ...start, severity, message })),
    };
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

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forecastJson: () => (/* binding */ forecastJson),
/* harmony export */   jsonReport: () => (/* binding */ jsonReport),
/* harmony export */   nF: () => (/* binding */ policyJson),
/* harmony export */   unreadable: () => (/* binding */ unreadable),
/* harmony export */   ut: () => (/* binding */ certificateJson)
/* harmony export */ });
/* unused harmony export REPORT_SCHEMA */
/** The schema lies beside this file; a field is added freely, and the number grows when one changes or goes. */
const REPORT_SCHEMA = 'pinwarden-report/3';
/** The whole evaluation for machines. Instants are ISO 8601 in UTC, pins canonical base64. */
function jsonReport(evaluation, version) {
    return {
        schema: REPORT_SCHEMA,
        version,
        verdict: evaluation.verdict,
        now: iso(evaluation.now),
        offline: evaluation.offline,
        breaksOn: isoOrNull(evaluation.breaksOn),
        unprotectedOn: isoOrNull(evaluation.unprotectedOn),
        stores: evaluation.stores.map(storeJson),
        hosts: evaluation.hosts.map(({ host, connections, policies, breaksOn, unprotectedOn }) => ({
            host,
            breaksOn: isoOrNull(breaksOn),
            unprotectedOn: isoOrNull(unprotectedOn),
            stores: policies.map(({ path }) => path),
            observations: connections.map(connectionJson),
        })),
        proofs: evaluation.proofs.map(({ matches, breaksOn, ...proof }) => ({
            ...proof,
            breaksOn: isoOrNull(breaksOn),
            matches: matches.map(({ scope, match }) => ({
                scope,
                pin: match?.certificate.pin ?? null,
                certificate: match?.certificate.subject ?? null,
                depth: match?.depth ?? null,
            })),
        })),
        forecast: evaluation.outlooks.map(outlookJson),
        findings: evaluation.findings.map(findingJson),
        setAside: evaluation.setAside.map(({ finding, ignore }) => ({
            finding: findingJson(finding),
            ignore: ignore === null ? null : ignoreJson(ignore),
        })),
        goneFromBaseline: evaluation.goneFromBaseline,
        rules: evaluation.rules,
    };
}
/** The forecast alone. */
function forecastJson(evaluation) {
    const { now, breaksOn, unprotectedOn, outlooks } = evaluation;
    return {
        now: iso(now),
        breaksOn: isoOrNull(breaksOn),
        unprotectedOn: isoOrNull(unprotectedOn),
        forecast: outlooks.map(outlookJson),
    };
}
/** What becomes of one host in one store. */
function outlookJson({ host, path, stopsConnecting, stopsProtecting, events }) {
    const turn = (each) => (each === null ? null : { ...each, at: iso(each.at) });
    return {
        host,
        path,
        stopsConnecting: turn(stopsConnecting),
        stopsProtecting: turn(stopsProtecting),
        events: events.map(({ at, by, ...event }) => ({ ...event, at: iso(at), by: iso(by) })),
    };
}
function findingJson({ span: _, start, end, ...finding }) {
    return {
        ...finding,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
    };
}
function ignoreJson({ reason, until, path, start }) {
    return { reason, until, path, line: start.line, column: start.column };
}
/** Each group once, and by number where it applies: thousands of domains may inherit one with thousands of pins. */
function storeJson({ store, deployment, position, platform }) {
    const groups = [...new Set(store.domains.flatMap((domain) => domain.groups))];
    const numbers = new Map(groups.map((group, number) => [group, number]));
    return {
        path: store.path,
        format: store.format,
        rejected: store.rejected,
        platform: platform.id,
        deployment: deploymentJson(deployment),
        groups: groups.map(groupJson),
        domains: store.domains.map((domain) => ({
            name: domain.name,
            includeSubdomains: domain.includeSubdomains,
            ...position(domain.span.start),
            pinned: domain.groups.length > 0,
            groups: domain.groups.map((group) => numbers.get(group)),
            expires: domain.expires?.date ?? null,
            neverMatches: domain.neverMatches,
            unpinnedBecause: domain.unpinnedBecause,
        })),
    };
}
function deploymentJson({ resources: _, variantOf: __, ...deployment }) {
    return deployment;
}
/** Without the instant at which it was seen, which is in the file of observations: the same findings make the same report. */
function connectionJson({ observation, served }) {
    const { address, keyType, vantage, proxy, failure } = observation;
    const asked = { address, keyType, vantage, proxy, failure };
    if (observation.failure !== null || served === null)
        return asked;
    return {
        ...asked,
        tls: observation.tls,
        verifyError: observation.verifyError,
        coversHost: served.coversHost,
        presented: served.presented.map(certificateJson),
        paths: served.paths.map(pathJson),
    };
}
/** A certificate for machines. */
function certificateJson(certificate) {
    const { notBefore, notAfter, ...facts } = certificate;
    return { ...facts, notBefore: iso(notBefore), notAfter: iso(notAfter) };
}
function pathJson({ certificates, anchor, validFrom, validUntil }) {
    return {
        anchor,
        validFrom: iso(validFrom),
        validUntil: iso(validUntil),
        certificates: certificates.map(({ subject, pin, fingerprint }) => ({ subject, pin, fingerprint })),
    };
}
/** What one store demands of one host; a store that the platform refuses pins nothing, whatever it holds. */
function policyJson({ store, deployment, position }, policy, now) {
    const pinned = store.rejected === null && policy.pinned;
    const { expires, overridden, enforced } = policy;
    return {
        path: store.path,
        format: store.format,
        rejected: store.rejected,
        unreadable: unreadable(store),
        deployment: deployment.state,
        pinned,
        groups: pinned ? policy.groups.map(groupJson) : [],
        expires: pinned ? (expires?.date ?? null) : null,
        lapsesFrom: pinned ? isoOrNull(expires?.lapsesFrom ?? null) : null,
        lapsedBy: pinned ? isoOrNull(expires?.lapsedBy ?? null) : null,
        overridden,
        enforced,
        // Whether every device that takes this file holds publicly trusted chains to the pins now.
        inForce: pinned && enforced && !overridden && (expires === null || now < expires.lapsesFrom),
        from: policy.from.map(({ name, includeSubdomains, span }) => ({
            name,
            includeSubdomains,
            ...position(span.start),
        })),
        reason: policy.reason,
    };
}
/** Why nothing can be said of a store although the platform may take it; null when it was read. */
function unreadable(store) {
    if (store.rejected !== null)
        return null;
    return store.problems.find(({ effect }) => effect === 'unreadable')?.message ?? null;
}
function groupJson({ scope, pins }) {
    return {
        scope,
        pins: [...new Set(pins.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))],
        // What is there and can match nothing, or only once a build variable is filled in.
        faulty: pins
            .filter(({ sha256, variable }) => sha256 === null && variable === null)
            .map(({ value }) => value),
        variables: pins.flatMap(({ variable }) => (variable === null ? [] : [variable])),
    };
}
function iso(instant) {
    return new Date(instant).toISOString();
}
function isoOrNull(instant) {
    return instant === null ? null : iso(instant);
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
