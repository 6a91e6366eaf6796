export const id = 665;
export const ids = [665];
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


/***/ })

};
