export const id = 444;
export const ids = [444,665];
export const modules = {

/***/ 3589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ positions)
/* harmony export */ });
/** Answers positions for offsets into `text` in O(log lines) each. CRLF, LF and lone CR all end a line. */
function positions(text) {
    const starts = text.includes('\r') ? lineStarts(text) : lineFeeds(text);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - starts[low] + 1 };
    };
}
/** Most files have LF alone, and the engine finds one character much faster than a loop does. */
function lineFeeds(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function lineStarts(text) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10))
            starts.push(at + 1);
    }
    return starts;
}


/***/ }),

/***/ 2444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
function pinAnswerText({ target, addresses, certificates, distrust, failure }) {
    const where = addresses.length === 0 ? '' : ` (${addresses.join(', ')})`;
    if (failure !== null)
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(target)}${where}: ${failure.stage}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(failure.detail)}\n`;
    const trust = addresses.length === 0 ? '' : distrust === null ? ': trusted' : `: NOT TRUSTED, ${distrust}`;
    const lines = [`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(target)}${where}${trust}`];
    for (const { certificate, sent } of certificates) {
        lines.push(`  ${certificate.pin}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(certificate.subject) || '(no subject)'}${sent === false ? '  (not sent: completes the trust path)' : ''}`, `      ${certificate.key}, ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(certificate.notBefore)} to ${(0,_proof_table_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(certificate.notAfter)}, issued by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(certificate.issuer)}`);
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
/** `pinwarden policy`, for people. */
function policyText({ host, stores }, now) {
    const lines = [`${host}`];
    if (stores.length === 0)
        lines.push('  no pin store was found');
    for (const { facts, policy } of stores) {
        const { store, position } = facts;
        lines.push(`  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(store.path)} (${store.format})`);
        if (store.rejected !== null)
            lines.push(`    The platform refuses the whole file: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(store.rejected)}`);
        lines.push(`    ${policy.pinned ? 'pinned' : 'not pinned'}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(policy.reason)}`);
        for (const { scope, pins } of policy.groups) {
            const place = { chain: 'anywhere on the trust path', leaf: 'the leaf', issuers: 'the issuers' }[scope];
            lines.push(`    one of ${pins.length} must match ${place}:`);
            for (const pin of pins) {
                const { line } = position(pin.span.start);
                const note = pin.comment === null ? '' : `  # ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(pin.comment)}`;
                const value = pin.sha256 ??
                    `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(pin.value)}  (${pin.variable === null ? 'can match nothing' : 'a build variable'})`;
                lines.push(`      ${value}  line ${line}${note}`);
            }
        }
        if (policy.expires !== null) {
            const { date, lapsesFrom, lapsedBy } = policy.expires;
            const state = now >= lapsedBy ? 'has lapsed' : now >= lapsesFrom ? 'is lapsing now' : 'holds';
            lines.push(`    expiration ${date}: ${state}; ends ${minute(lapsesFrom)} to ${minute(lapsedBy)} round the world`);
        }
        if (policy.overridden)
            lines.push('    overridden: the pins are skipped for every publicly trusted chain');
    }
    return `${lines.join('\n')}\n`;
}
/** `pinwarden policy`, for machines. */
function policyAnswerJson({ host, stores }) {
    return {
        schema: 'pinwarden-policy/1',
        host,
        stores: stores.map(({ facts, policy }) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .policyJson */ .nF)(facts.store, policy)),
    };
}
function minute(instant) {
    return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
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
/* harmony export */   jsonReport: () => (/* binding */ jsonReport),
/* harmony export */   nF: () => (/* binding */ policyJson),
/* harmony export */   ut: () => (/* binding */ certificateJson)
/* harmony export */ });
/* unused harmony export REPORT_SCHEMA */
/* harmony import */ var _model_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3589);

/** The schema lies beside this file; a field is added freely, and the number grows when one changes or goes. */
const REPORT_SCHEMA = 'pinwarden-report/1';
/** The whole evaluation for machines. Instants are ISO 8601 in UTC, pins canonical base64. */
function jsonReport(evaluation, version) {
    return {
        schema: REPORT_SCHEMA,
        version,
        verdict: evaluation.verdict,
        now: iso(evaluation.now),
        offline: evaluation.offline,
        breaksOn: isoOrNull(evaluation.breaksOn),
        stores: evaluation.stores.map(({ store, deployment, position }) => ({
            path: store.path,
            format: store.format,
            rejected: store.rejected,
            deployment,
            domains: store.domains.map((domain) => ({
                name: domain.name,
                includeSubdomains: domain.includeSubdomains,
                ...position(domain.span.start),
                pinned: domain.groups.length > 0,
                groups: groupsJson(domain.groups),
                expires: domain.expires?.date ?? null,
                neverMatches: domain.neverMatches,
                unpinnedBecause: domain.unpinnedBecause,
            })),
        })),
        hosts: evaluation.hosts.map(({ host, connections, policies, breaksOn }) => ({
            host,
            breaksOn: isoOrNull(breaksOn),
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
        findings: evaluation.findings.map(({ span: _, start, end, ...finding }) => ({
            ...finding,
            line: start.line,
            column: start.column,
            endLine: end.line,
            endColumn: end.column,
        })),
        rules: evaluation.rules,
    };
}
function connectionJson({ observation, served }) {
    const { address, keyType, at, failure } = observation;
    const asked = { address, keyType, at, failure };
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
function policyJson(store, policy) {
    const inForce = store.rejected === null && policy.pinned;
    const position = (0,_model_source_js__WEBPACK_IMPORTED_MODULE_0__/* .positions */ .X)(store.source.text);
    return {
        path: store.path,
        format: store.format,
        rejected: store.rejected,
        pinned: inForce,
        groups: inForce ? groupsJson(policy.groups) : [],
        expires: inForce ? (policy.expires?.date ?? null) : null,
        overridden: policy.overridden,
        enforced: policy.enforced,
        from: policy.from.map(({ name, includeSubdomains, span }) => ({
            name,
            includeSubdomains,
            ...position(span.start),
        })),
        reason: policy.reason,
    };
}
function groupsJson(groups) {
    return groups.map(({ scope, pins }) => ({
        scope,
        pins: [...new Set(pins.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))],
        // What is there and can match nothing, or only once a build variable is filled in.
        faulty: pins
            .filter(({ sha256, variable }) => sha256 === null && variable === null)
            .map(({ value }) => value),
        variables: pins.flatMap(({ variable }) => (variable === null ? [] : [variable])),
    }));
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
/* harmony export */   BT: () => (/* binding */ verdictSentence),
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   _$: () => (/* binding */ isoDate),
/* harmony export */   lG: () => (/* binding */ PROOF_COLUMNS),
/* harmony export */   u4: () => (/* binding */ proofRows)
/* harmony export */ });
/* unused harmony export shortPin */
const PROOF_COLUMNS = ['Host', 'Store', 'Address', 'Key', 'Matched', 'Backup', 'Breaks on'];
/** For each host, store and address: which pin matched which certificate, whether there is a backup, until when. */
function proofRows({ proofs, now }) {
    return proofs.map((proof) => ({
        outcome: proof.outcome,
        host: proof.host,
        store: proof.path,
        address: proof.address ?? '-',
        keyType: proof.keyType,
        match: matchText(proof),
        backup: proof.backup === null ? '-' : proof.backup ? 'yes' : 'none',
        breaksOn: proof.breaksOn === null ? '-' : proof.breaksOn <= now ? 'now' : isoDate(proof.breaksOn),
    }));
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
/** The first and last characters of a pin: enough to find it in a file. */
function shortPin(pin) {
    return pin.length <= 12 ? pin : `${pin.slice(0, 6)}…${pin.slice(-4)}`;
}
/** `1 error, 2 warnings` and the like; `no findings` when there is none. */
function countFindings({ findings }) {
    const counts = ['error', 'warning', 'notice'].flatMap((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count === 0 ? [] : [plural(count, severity)];
    });
    return counts.length === 0 ? 'no findings' : counts.join(', ');
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** What the verdict means, in one sentence. */
function verdictSentence(evaluation) {
    const { verdict, offline, hosts } = evaluation;
    if (offline) {
        return verdict === 'fail'
            ? 'The files are not right. No server was asked.'
            : 'Nothing is wrong with the files by themselves. No server was asked.';
    }
    if (verdict === 'fail')
        return 'What the repository ships and what the servers show do not fit.';
    if (verdict === 'inconclusive')
        return 'Something that was to be asked was not seen; that is never a pass.';
    return hosts.length === 0
        ? 'There was nothing to ask.'
        : `Every pin set fits what ${plural(hosts.length, 'host')} ${hosts.length === 1 ? 'serves' : 'serve'}.`;
}


/***/ })

};
