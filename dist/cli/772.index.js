export const id = 772;
export const ids = [772,566];
export const modules = {

/***/ 9497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ answersOf),
/* harmony export */   _o: () => (/* binding */ isAskedBelow),
/* harmony export */   mq: () => (/* binding */ lacksKeyType)
/* harmony export */ });
/* harmony import */ var _observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2364);

/** Each distinct answer once, in the order in which it first came. A host without certificates of a kind of key gave none. */
function answersOf(connections) {
    const groups = new Map();
    for (const connection of connections) {
        if (lacksKeyType(connection))
            continue;
        const id = identity(connection);
        const group = groups.get(id);
        if (group === undefined)
            groups.set(id, [connection]);
        else
            group.push(connection);
    }
    return [...groups.values()].map((group) => {
        const asked = group.map(({ observation }) => observation);
        return {
            connections: group,
            first: group[0],
            addresses: [...new Set(asked.map(({ address }) => address))],
            keyTypes: [...new Set(asked.map(({ keyType }) => keyType))],
            vantages: [...new Set(asked.flatMap(({ vantage }) => vantage ?? []))],
        };
    });
}
/** A server that has certificates for the other kind of key alone, at the address in question. */
function lacksKeyType({ observation: { failure } }) {
    return failure?.stage === 'skipped' && Object.values(_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_CERTIFICATE */ .a).includes(failure.code);
}
/** A name without an address that was left to the hosts under it. */
function isAskedBelow({ observation: { failure } }) {
    return failure?.code === _observation_js__WEBPACK_IMPORTED_MODULE_0__/* .ASKED_BELOW */ .$;
}
function identity({ observation, served }) {
    const { failure } = observation;
    if (failure !== null)
        return `${failure.stage} ${failure.code}`;
    const chain = served?.presented.map(({ fingerprint }) => fingerprint) ?? [];
    return ['chain', observation.verifyError, ...chain].join(' ');
}


/***/ }),

/***/ 3170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance)
/* harmony export */ });
/** How many letters are put in, taken out or replaced between two words: Levenshtein's distance. */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, at) => at);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
        }
        row = next;
    }
    return row[to.length];
}


/***/ }),

/***/ 4143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ accepts),
/* harmony export */   SB: () => (/* binding */ inScope),
/* harmony export */   nT: () => (/* binding */ groupMatches),
/* harmony export */   nc: () => (/* binding */ usablePaths),
/* harmony export */   pu: () => (/* binding */ distinctPins),
/* harmony export */   xD: () => (/* binding */ distinctPaths)
/* harmony export */ });
/** Certificates of a path that a group looks at, with their depth. */
function inScope(scope, certificates) {
    return certificates
        .map((certificate, depth) => ({ certificate, depth }))
        .filter(({ depth }) => scope === 'chain' || (scope === 'leaf') === (depth === 0));
}
/** Thousands of domains may share one group. */
const indexed = new WeakMap();
/** The pins of a group by their canonical value, the first of each. */
function pinsOf(group) {
    const known = indexed.get(group);
    if (known !== undefined)
        return known;
    const byPin = new Map();
    for (const pin of group.pins)
        if (pin.sha256 !== null && !byPin.has(pin.sha256))
            byPin.set(pin.sha256, pin);
    indexed.set(group, byPin);
    return byPin;
}
/** Every match of a group on a path, leaf first. Empty means that this group refuses the path. */
function groupMatches(group, path) {
    const byPin = pinsOf(group);
    return inScope(group.scope, path.certificates).flatMap(({ certificate, depth }) => {
        const pin = byPin.get(certificate.pin);
        return pin === undefined ? [] : [{ pin, certificate, depth }];
    });
}
/** True when every group of the policy has a match on the path. */
function accepts(policy, path) {
    return policy.groups.every((group) => groupMatches(group, path).length > 0);
}
/** The paths a device could take at `now`: those in date, or all of them when none is. */
function usablePaths(paths, now) {
    const inDate = paths.filter((path) => path.validFrom <= now && now <= path.validUntil);
    return inDate.length > 0 ? inDate : paths;
}
/** Distinct 32-byte values of a group, canonical base64. */
function distinctPins(group) {
    return new Set(group.pins.flatMap((pin) => (pin.sha256 === null ? [] : [pin.sha256])));
}
/** Each path once, by its certificates. */
function distinctPaths(paths) {
    const name = ({ certificates }) => certificates.map((each) => each.fingerprint).join(' ');
    return [...new Map(paths.map((path) => [name(path), path])).values()];
}


/***/ }),

/***/ 2364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ ASKED_BELOW),
/* harmony export */   a: () => (/* binding */ NO_CERTIFICATE)
/* harmony export */ });
/** Code of what is `skipped` because the name has no address, while hosts under it were asked in its place. */
const ASKED_BELOW = 'ASKED_BELOW';
/** Codes of what is `skipped` because the server has no certificate of the kind that was asked for. */
const NO_CERTIFICATE = {
    ecdsa: 'NO_ECDSA_CERTIFICATE',
    rsa: 'NO_RSA_CERTIFICATE',
};


/***/ }),

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

/***/ 8728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ whyUntrusted),
/* harmony export */   n: () => (/* binding */ DATE_ERRORS)
/* harmony export */ });
/** OpenSSL's complaints about dates: paths carry their own dates and are judged at the instant that is asked for. */
const DATE_ERRORS = new Set([
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'NOT_VERIFIED',
]);
/** One phrase saying why a device would not trust what was served, whatever the pins; null when it would. */
function whyUntrusted({ observation, served }, now) {
    if (served === null || observation.failure !== null)
        return 'no chain was seen';
    if (served.paths.length === 0)
        return 'no path to a trust anchor';
    if (observation.verifyError !== null && !DATE_ERRORS.has(observation.verifyError)) {
        return `not trusted: ${observation.verifyError}`;
    }
    if (!served.forServers)
        return 'the certificate is not for TLS servers';
    if (!served.coversHost)
        return 'the certificate is for another name';
    const inDate = served.paths.some((path) => path.validFrom <= now && now <= path.validUntil);
    return inDate ? null : 'a certificate is out of date';
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

/***/ 308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ WRONG_PINS)
/* harmony export */ });
/**
 * Well-formed pins that no key has: the SHA-256 of two sentences, which are no SubjectPublicKeyInfo. They are there to see on a
 * device that pinning works, and must not ship.
 */
const WRONG_PINS = [
    { pin: 'mtQS23O1ITBTLOnS/8iXj1h74yPwElxKro0xWqgzsGo=', of: 'Pinwarden: nothing matches this pin, 1' },
    { pin: '02Zb0Z5+adGOet7T0X5lysGF+3ykrsB8Rdl/73k7W3Q=', of: 'Pinwarden: nothing matches this pin, 2' },
];


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ hasVariable),
/* harmony export */   Mi: () => (/* binding */ groupsToProve),
/* harmony export */   up: () => (/* binding */ judgeBackup),
/* harmony export */   yw: () => (/* binding */ formName)
/* harmony export */ });
/* harmony import */ var _model_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4143);
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7407);


/** What a policy would make of a backup, group by group, at `now`; the same question as of a chain that is served. */
function judgeBackup({ groups }, backup, now) {
    const outcomes = groups.map((group) => ({ group, outcome: ofGroup(group, backup, now) }));
    for (const outcome of ['refused', 'unknown']) {
        const these = outcomes.filter((each) => each.outcome === outcome).map(({ group }) => group);
        if (these.length > 0)
            return { outcome, groups: these };
    }
    return { outcome: groups.length === 0 ? 'unknown' : 'accepted', groups: [] };
}
function ofGroup(group, backup, now) {
    const { served, pin, issuers } = backup;
    // One match is enough, so that a build variable beside it changes nothing; without one, what it holds isn't known.
    const noMatch = hasVariable(group) ? 'unknown' : 'refused';
    const paths = (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .usablePaths */ .nc)(served?.paths ?? [], now);
    if (paths.length > 0) {
        return paths.some((path) => (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .groupMatches */ .nT)(group, path).length > 0) ? 'accepted' : noMatch;
    }
    const pins = pinsOf(group);
    const key = pin !== null && pins.has(pin);
    const above = issuers.some((issuer) => pins.has(issuer.pin));
    switch (group.scope) {
        case 'leaf':
            // Of an authority alone, nobody knows which leaf it will sign.
            return pin === null ? 'unknown' : key ? 'accepted' : noMatch;
        case 'issuers':
            return above ? 'accepted' : 'unknown';
        case 'chain':
            return key || above ? 'accepted' : 'unknown';
    }
}
/** There may be thousands of pins, and thousands of backups. */
const pinsByGroup = new WeakMap();
function pinsOf(group) {
    const known = pinsByGroup.get(group);
    if (known !== undefined)
        return known;
    const pins = (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctPins */ .pu)(group);
    pinsByGroup.set(group, pins);
    return pins;
}
/**
 * The groups in force that a backup is to satisfy. One with a build variable is pin-unresolved's, unless a proof is demanded:
 * what isn't known is no proof.
 */
function groupsToProve(policy, now, mustProve) {
    const told = (0,_live_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsInForce */ .Z_)(policy, now);
    const lapsed = policy.expires !== null && now >= policy.expires.lapsedBy;
    if (!mustProve || !policy.pinned || !policy.enforced || policy.overridden || lapsed)
        return told;
    return policy.groups.filter((group) => told.includes(group) || hasVariable(group));
}
/** Whether the file leaves open what the group's pins are. */
function hasVariable({ pins }) {
    return pins.some(({ variable }) => variable !== null);
}
/** What a message calls it. */
function formName({ form }) {
    return {
        certificate: 'certificate',
        request: 'certificate request',
        'public-key': 'public key',
        authority: 'authority',
    }[form];
}


/***/ }),

/***/ 1677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oH: () => (/* binding */ ageing),
  sT: () => (/* binding */ asOf),
  BE: () => (/* binding */ isPublicAuthority),
  Gg: () => (/* binding */ nextDeadline),
  KE: () => (/* binding */ publicRoot),
  wh: () => (/* binding */ rekeyingOwner),
  $W: () => (/* binding */ retiredAuthority),
  Uk: () => (/* binding */ rotatingAuthority)
});

// EXTERNAL MODULE: ./build/rules/provider-facts.js
var provider_facts = __webpack_require__(9069);
// EXTERNAL MODULE: ./build/rules/sources.js
var sources = __webpack_require__(4450);
;// CONCATENATED MODULE: ./build/rules/retired-authorities.js

const BROWSERS_DROPPED = 'has left the stores of Chrome and Mozilla';
const BROWSERS_DROP = 'leaves the stores of Chrome and Mozilla';
const G1 = {
    subject: null,
    isRoot: true,
    since: '2026-04-15',
    did: BROWSERS_DROPPED,
    will: BROWSERS_DROP,
    source: sources/* sources */.T.digicertRoots,
    date: '2026-04-08',
};
const ENTRUST = {
    subject: null,
    isRoot: true,
    since: '2024-11-12',
    did: 'issues nothing any more that Chrome trusts',
    will: 'will issue nothing more that Chrome trusts',
    source: sources/* sources */.T.entrustDistrust,
    date: '2024-09-10',
};
const GLOBALSIGN = {
    subject: null,
    isRoot: true,
    did: 'is trusted by Mozilla no longer',
    will: 'is trusted by Mozilla no longer',
    source: sources/* sources */.T.globalsignRoots,
    date: '2025-06-23',
};
const EXPIRED = { subject: null, isRoot: true, did: 'has expired', will: 'expires' };
const retiredAuthorities = [
    { name: 'DigiCert Assured ID Root CA', pin: 'I/Lt/z7ekCWanjD0Cvj5EqXls2lOaThEA0H2Bg4BT/o=', ...G1 },
    { name: 'DigiCert Global Root CA', pin: 'r/mIkG3eEpVdm+u/ko/cwxzOMo1bk4TyHIlByibiA5E=', ...G1 },
    { name: 'DigiCert High Assurance EV Root CA', pin: 'WoiWRyIOVNa9ihaBciRSC7XHjliYS9VwUGOIud4PB18=', ...G1 },
    {
        name: 'DigiCert Global CA G2',
        pin: null,
        isRoot: false,
        subject: { organisation: /^DigiCert Inc$/, commonName: /^DigiCert Global CA G2$/ },
        since: '2026-05-15',
        did: 'has been revoked by DigiCert',
        will: 'is revoked by DigiCert',
        source: sources/* sources */.T.digicertIntermediates,
        date: '2026-02-13',
    },
    {
        name: 'DST Root CA X3',
        pin: 'Vjs8r4z+80wjNcr1YKepWQboSIRi63WsWXhIMN+eWys=',
        since: '2021-09-30',
        ...EXPIRED,
        source: sources/* sources */.T.dstExpiry,
        date: '2021-09-30',
    },
    {
        name: 'Baltimore CyberTrust Root',
        pin: 'Y9mvm0exBk1JoQ57f9Vm28jKo5lFm/woKcVxrYxu80o=',
        since: '2025-05-12',
        ...EXPIRED,
        source: sources/* sources */.T.baltimoreExpiry,
        date: '2021-09-13',
    },
    {
        name: 'GlobalSign Root CA',
        pin: 'K87oWBWM9UZfyddvDfoxL+8lpNyoUB2ptGtn0fv6G2Q=',
        since: '2025-04-15',
        ...GLOBALSIGN,
    },
    {
        name: 'GlobalSign Root CA - R3',
        pin: 'cGuxAXyFXFkWm61cF4HPWX8S0srS9j0aSqN0k4AP+4A=',
        since: '2027-04-15',
        ...GLOBALSIGN,
    },
    {
        name: 'GlobalSign ECC Root CA - R5',
        pin: 'fg6tdrtoGdwvVFEahDVPboswe53YIFjqbABPAdndpd8=',
        since: '2029-04-15',
        ...GLOBALSIGN,
    },
    {
        name: 'GlobalSign Root CA - R6',
        pin: 'aCdH+LpiG4fN07wpXtXKvOciocDANj0daLOJKNJ4fx4=',
        since: '2029-12-10',
        ...GLOBALSIGN,
    },
    {
        name: 'Entrust Root Certification Authority',
        pin: 'bb+uANN7nNc/j7R95lkXrwDg3d9C286sIMF8AnXuIJU=',
        ...ENTRUST,
    },
    {
        name: 'Entrust Root Certification Authority - G2',
        pin: 'du6FkDdMcVQ3u8prumAo6t3i3G27uMP2EOhR8R0at/U=',
        ...ENTRUST,
    },
    {
        name: 'Entrust Root Certification Authority - EC1',
        pin: '/qK31kX7pz11PB7Jp4cMQOH3sMVh6Se5hb9xGGbjbyI=',
        ...ENTRUST,
    },
    { name: 'AffirmTrust Commercial', pin: 'bEZLmlsjOl6HTadlwm8EUBDS3c/0V5TwtMfkqvpQFJU=', ...ENTRUST },
    { name: 'AffirmTrust Networking', pin: 'lAcq0/WPcPkwmOWl9sBMlscQvYSdgxhJGa6Q64kK5AA=', ...ENTRUST },
    { name: 'AffirmTrust Premium', pin: 'x/Q7TPW3FWgpT4IrU3YmBfbd0Vyt7Oc56eLDy6YenWc=', ...ENTRUST },
    { name: 'AffirmTrust Premium ECC', pin: 'MhmwkRT/SVo+tusAwu/qs0ACrl8KVsdnnqCHo/oDfk8=', ...ENTRUST },
];

// EXTERNAL MODULE: ./build/rules/wording.js
var wording = __webpack_require__(9904);
;// CONCATENATED MODULE: ./build/rules/facts.js



const YEAR_DAYS = 365;
/** A fact as a sentence of its own, with its source and its age. */
function asOf(fact, now) {
    return `As of ${fact.date}, ${fact.says} (${fact.source.title}).${ageing(fact, now)}`;
}
/** What to add where a fact is older than a year; empty otherwise. */
function ageing({ date }, now) {
    return now - Date.parse(date) > YEAR_DAYS * wording/* DAY_MS */.sO
        ? ' That was said more than a year ago: see whether it still holds.'
        : '';
}
/** The owner's habit of replacing an issuing authority of that name; null where none is known. */
function rotatingAuthority(subject) {
    return provider_facts/* rotatingAuthorities */.si.find((each) => isNamed(each, subject)) ?? null;
}
/** Who gives a new key to the certificates of an issuer of that name; null where nobody is known to. */
function rekeyingOwner(issuer) {
    return provider_facts/* rekeyingOwners */.n1.find((each) => isNamed(each, issuer)) ?? null;
}
/** Why an authority comes to an end, by its key or its name; null where nothing is known. */
function retiredAuthority({ pin, subject, }) {
    const isIt = (each) => each.pin === pin || (each.subject !== null && subject !== undefined && isNamed(each.subject, subject));
    return retiredAuthorities.find(isIt) ?? null;
}
const rootsByPin = new Map([
    ...provider_facts/* providerSets */.h8.flatMap(({ roots }) => Object.values(roots).flat()),
    ...retiredAuthorities.flatMap(({ name, pin, isRoot }) => pin === null || !isRoot ? [] : [{ name, pin }]),
].map((root) => [root.pin, root]));
/** The public root with that pin, of those that are known here; null for any other key. */
function publicRoot(pin) {
    return rootsByPin.get(pin) ?? null;
}
/** The next day from which on an issuer's certificates will live shorter than this one; null where none is set. */
function nextDeadline(issuer, lifetime, now) {
    const organisation = attribute(issuer, 'O');
    const applies = ({ from, days, organisation: only }) => Date.parse(from) > now && days * wording/* DAY_MS */.sO < lifetime && (only === null || only.test(organisation));
    return provider_facts/* deadlines */.QA.find(applies) ?? null;
}
/** Whether a name is one of a public authority, as far as names tell. */
function isPublicAuthority(name) {
    return rotatingAuthority(name) !== null || provider_facts/* publicOrganisations */.R1.includes(attribute(name, 'O'));
}
function isNamed({ organisation, commonName }, name) {
    if (!organisation.test(attribute(name, 'O')))
        return false;
    return commonName === null || commonName.test(attribute(name, 'CN'));
}
/** The first value of that type in an RFC 4514 string, unescaped; empty where there is none. */
function attribute(name, type) {
    // Step by step from the start: a value may hold what looks like the next part, escaped.
    for (const [, found, value = ''] of name.matchAll(/(?:^|[,+])([^=,+]+)=((?:\\.|[^\\,+])*)/g)) {
        if (found === type)
            return value.replace(/\\(.)/g, '$1');
    }
    return '';
}


/***/ }),

/***/ 303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./build/rules/rule.js
/** Keeps the subject's type with the rule. */
function defineRule(rule) {
    return rule;
}

// EXTERNAL MODULE: ./build/rules/sources.js
var sources = __webpack_require__(4450);
// EXTERNAL MODULE: ./build/rules/wording.js
var wording = __webpack_require__(9904);
;// CONCATENATED MODULE: ./build/rules/anchor-missing.js



const anchorMissing = defineRule({
    meta: {
        id: 'anchor-missing',
        title: 'A trust anchor names a file that the app does not have',
        severity: 'error',
        sources: [sources/* sources */.T.lintNetworkSecurity, sources/* sources */.T.androidGuide],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ store, deployment: { resources, module } }) {
        if (resources === null)
            return [];
        return store.anchors.flatMap(({ resource, written, span }) => {
            if (resources.has(resource))
                return [];
            const where = module === '' ? 'this project' : `the module ${(0,wording/* quote */.hD)(module)}`;
            return [
                {
                    message: `The trust anchor ${(0,wording/* quote */.hD)(written)} names a file ${(0,wording/* quote */.hD)(`res/${resource}`)}, and ${where} has none, nor has a module that it is built with. Unless the build makes it or a dependency brings it, the app does not build.`,
                    hint: `add the certificate there (PEM or DER, any ending), or take the element away`,
                    span,
                    key: resource,
                    data: { resource },
                },
            ];
        });
    },
});

// EXTERNAL MODULE: ./build/rules/backups.js
var rules_backups = __webpack_require__(4611);
;// CONCATENATED MODULE: ./build/rules/backup-invalid.js




const backupInvalid = defineRule({
    meta: {
        id: 'backup-invalid',
        title: 'The backup in hand could not be served as it is',
        severity: 'error',
        sources: [sources/* sources */.T.serverIdentity, sources/* sources */.T.validity, sources/* sources */.T.keySizes],
        subject: 'host',
        needs: 'configuration',
        formats: 'all',
    },
    check({ host, backups, now, thresholds }) {
        return backups.flatMap((backup) => {
            const role = backup.role === 'next' ? `what ${host} is about to serve` : `the backup of ${host}`;
            const about = `The ${(0,rules_backups/* formName */.yw)(backup)} ${(0,wording/* quote */.hD)(backup.label)} (${(0,wording/* quote */.hD)(backup.file)}), ${role},`;
            return faultsOf(backup, now, thresholds).map(({ what, hint, code, severity }) => ({
                message: `${about} ${what}`,
                hint,
                key: `${backup.role} ${backup.file} ${code}`,
                data: { file: backup.file, role: backup.role, fault: code },
                ...(severity === undefined ? {} : { severity }),
            }));
        });
    },
});
function faultsOf(backup, now, thresholds) {
    const { served, weakness } = backup;
    const faults = [];
    if (backup.coversHost === false)
        faults.push(otherHost(backup));
    if (weakness !== null) {
        faults.push({
            code: 'weak-key',
            what: `has a weak key: ${(0,wording/* oneLine */.TN)(weakness).replace(/\.$/, '')}.`,
            hint: 'make a new key: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out backup.key',
        });
    }
    const leaf = served?.presented[0];
    if (served === null || leaf === undefined)
        return faults;
    const dates = datesOf(leaf, served.paths, backup.role, now, thresholds);
    if (dates !== null)
        faults.push(dates);
    if (!served.forServers) {
        faults.push({
            code: 'not-for-servers',
            what: 'has an extended key usage that leaves out TLS servers.',
            hint: 'have it issued with serverAuth',
        });
    }
    return faults;
}
function otherHost({ host, served }) {
    // What a request asks for isn't final: the key counts, and a request is made anew in a minute.
    if (served === null) {
        return {
            code: 'host',
            what: `asks for names that leave out ${host}: devices would refuse a certificate made from it, whatever the pins.`,
            hint: `make it anew with the same key: openssl req -new -key backup.key -subj / -addext subjectAltName=DNS:${host} -out backup.csr`,
            severity: 'warning',
        };
    }
    const names = served.presented[0]?.dnsNames ?? [];
    const has = names.length === 0 ? 'has no DNS name in its subjectAltName' : `is for ${(0,wording/* listed */.KE)(names.map(wording/* quote */.hD))}`;
    return {
        code: 'host',
        what: `${has}, not for ${host}: devices would refuse it, whatever the pins (the common name does not count).`,
        hint: `have it issued for ${host}`,
    };
}
function datesOf(leaf, paths, role, now, { certificateExpiringDays, certificateExpiringFraction }) {
    const { notBefore, notAfter } = leaf;
    const renew = 'renew it with the same key; the pin stays as it is';
    if (notAfter < now)
        return { code: 'expired', what: `expired at ${(0,wording/* isoMinute */.A_)(notAfter)}.`, hint: renew };
    if (notBefore > now) {
        // What is about to be served may wait for its day.
        if (role === 'next')
            return null;
        return {
            code: 'not-yet-valid',
            what: `is not valid before ${(0,wording/* isoMinute */.A_)(notBefore)}: until then it is no way out.`,
            hint: 'have one issued that is valid now, for the same key',
            severity: 'warning',
        };
    }
    const end = Math.max(...paths.map(({ validUntil }) => validUntil));
    if (paths.length > 0 && end < now) {
        return {
            code: 'chain-expired',
            what: `has no chain left that is in date: the last one ended at ${(0,wording/* isoMinute */.A_)(end)}.`,
            hint: 'have it issued anew for the same key, by an authority that is in date',
        };
    }
    const left = notAfter - now;
    // As certificate-expiring: by days alone, a certificate of 47 days would always be about to end.
    const isExpiring = left <= certificateExpiringDays * wording/* DAY_MS */.sO && left <= certificateExpiringFraction * (notAfter - notBefore);
    return isExpiring
        ? {
            code: 'expiring',
            what: `expires at ${(0,wording/* isoMinute */.A_)(notAfter)}, in ${(0,wording/* days */._3)(left)}.`,
            hint: renew,
            severity: 'warning',
        }
        : null;
}

// EXTERNAL MODULE: ./build/model/pins.js
var model_pins = __webpack_require__(9652);
// EXTERNAL MODULE: ./build/rules/known-pins.js
var known_pins = __webpack_require__(9784);
;// CONCATENATED MODULE: ./build/rules/backup-pin-missing.js





const backupPinMissing = defineRule({
    meta: {
        id: 'backup-pin-missing',
        title: 'No pin is left for the day on which the served key changes',
        severity: 'error',
        sources: [sources/* sources */.T.backupPins, sources/* sources */.T.lintBackupPin, sources/* sources */.T.appleLeafList],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
    },
    check({ policy, connections, position, thresholds }) {
        if (!policy.pinned || thresholds.requireBackup === 'off')
            return [];
        const { host } = policy;
        const paths = connections.flatMap(({ served }) => served?.paths ?? []);
        const live = new Map(paths.flatMap(({ certificates }) => certificates.map(({ pin, label }) => [pin, label])));
        return policy.groups.flatMap((group) => {
            const { real: pins, bad } = distinct(group);
            const spare = paths.length === 0 ? pins.length - 1 : pins.filter((pin) => !live.has(pin)).length;
            if (pins.length === 0 || spare > 0 || group.pins.some(({ variable }) => variable !== null))
                return [];
            const list = `the ${(0,model_pins/* listName */.s)(group.scope)} for ${host}`;
            const message = paths.length === 0
                ? [`There is only one pin in ${list}, ${(0,wording/* shortPin */.aQ)(pins[0])}, and so no backup.`]
                : [
                    `No pin in ${list} is a backup: ${pins.length === 1 ? 'its only pin is' : `all ${pins.length} are`} on the chain that is served today (${(0,wording/* listed */.KE)(pins.map((pin) => `${(0,wording/* shortPin */.aQ)(pin)} is ${(0,wording/* quote */.hD)(live.get(pin) ?? '')}`))}).`,
                ];
            message.push(...duplicates(group, position));
            if (bad > 0)
                message.push('Nobody holds the key to what else stands there (pin-known-bad).');
            message.push(`When that chain changes, every app that was built from this file stops connecting.`);
            return [
                {
                    message: message.join('\n'),
                    hint: HINTS[group.scope],
                    span: group.span,
                    key: group.scope,
                    data: { scope: group.scope, pins },
                },
            ];
        });
    },
});
/** Thousands of domains may share one group. */
const counted = new WeakMap();
function distinct(group) {
    const known = counted.get(group);
    if (known !== undefined)
        return known;
    const answer = count(group);
    counted.set(group, answer);
    return answer;
}
function count({ pins }) {
    const real = new Set();
    let bad = 0;
    for (const pin of pins) {
        if (pin.sha256 === null || real.has(pin.sha256))
            continue;
        if ((0,known_pins/* knownBad */.p)(pin) === null)
            real.add(pin.sha256);
        else
            bad++;
    }
    return { real: [...real], bad };
}
const NEW_KEY = 'make a second key, keep it safe and unused, and add what this prints: openssl pkey -in backup.key -pubout -outform der | openssl dgst -sha256 -binary | openssl base64';
const HINTS = {
    chain: NEW_KEY,
    leaf: NEW_KEY,
    issuers: "add the pin of another authority that you could move to: pinwarden pins FILE prints it from the authority's certificate",
};
/** RFC 7469 wants another key; the same bytes written twice are one. */
function duplicates({ pins }, position) {
    const lines = new Map();
    for (const { sha256, span } of pins) {
        if (sha256 !== null)
            lines.set(sha256, [...(lines.get(sha256) ?? []), position(span.start).line]);
    }
    return [...lines].flatMap(([pin, at]) => {
        if (at.length < 2)
            return [];
        // A binary property list has no lines.
        const where = new Set(at).size === 1 ? '' : ` (lines ${(0,wording/* listed */.KE)(at.map(String))})`;
        return [`${(0,wording/* shortPin */.aQ)(pin)} stands there ${at.length} times${where}: that is one pin.`];
    });
}

// EXTERNAL MODULE: ./build/model/match.js
var model_match = __webpack_require__(4143);
// EXTERNAL MODULE: ./build/rules/live.js
var rules_live = __webpack_require__(7407);
;// CONCATENATED MODULE: ./build/rules/backup-refused.js







const backupRefused = defineRule({
    meta: {
        id: 'backup-refused',
        title: 'The app would not accept the backup that is in hand',
        severity: 'error',
        sources: [sources/* sources */.T.backupPins, sources/* sources */.T.androidChecks, sources/* sources */.T.appleChecks],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
    },
    check({ policy, backups, now }) {
        if (backups.length === 0)
            return [];
        const { host } = policy;
        const inForce = (0,rules_live/* groupsInForce */.Z_)(policy, now);
        if (inForce.length === 0)
            return [];
        return backups.flatMap((backup) => {
            const { outcome, groups } = (0,rules_backups/* judgeBackup */.up)({ groups: inForce }, backup, now);
            const { file, role, label, pin, form } = backup;
            // What is about to go live has to be accepted, and not only perhaps.
            const fails = outcome === 'refused' || (outcome === 'unknown' && role === 'next');
            if (!fails)
                return [];
            const lists = (0,wording/* listed */.KE)(groups.map(({ scope }) => `the ${(0,model_pins/* listName */.s)(scope)}`));
            const what = role === 'next' ? `what ${host} is about to serve` : `the backup of ${host}`;
            const why = outcome === 'refused'
                ? `No pin in ${lists} matches`
                : `Nothing in hand shows that ${lists} would match`;
            const consequence = role === 'backup'
                ? 'As a backup it is none: on the day it is needed, apps built from this file cannot connect.'
                : outcome === 'refused'
                    ? 'On the day it goes live, apps built from this file stop connecting.'
                    : 'If no pin matches on the day it goes live, apps built from this file stop connecting.';
            const release = role === 'next'
                ? ', then release and wait until users have it, before it goes live'
                : ', then release';
            return [
                {
                    message: `${why} the ${(0,rules_backups/* formName */.yw)(backup)} ${(0,wording/* quote */.hD)(label)} (${(0,wording/* quote */.hD)(file)}), ${what}.\n${consequence}`,
                    hint: `${(0,wording/* listed */.KE)(groups.map((group) => toAdd(group, backup, now)))}${release}`,
                    key: `${role} ${file}`,
                    data: { file, role, form, pin, refusing: groups.map(({ scope }) => scope) },
                },
            ];
        });
    },
});
/** What would make a group accept a backup, with the pin to paste where one is known. */
function toAdd({ scope }, backup, now) {
    const { served, pin, label, issuers, host, role } = backup;
    const list = (0,model_pins/* listName */.s)(scope);
    const [path] = (0,model_match/* usablePaths */.nc)(served?.paths ?? [], now);
    // The leaf's own key never matches in a list of authorities, nor an authority's in a list of leaves.
    const known = scope !== 'issuers' && pin !== null
        ? { pin, label }
        : scope === 'leaf'
            ? undefined
            : ((0,model_match/* inScope */.SB)('issuers', path?.certificates ?? [])[0]?.certificate ?? issuers[0]);
    if (known !== undefined)
        return `add ${known.pin} (${(0,wording/* quote */.hD)(known.label)}) to the ${list}`;
    return scope === 'leaf'
        ? `name the certificate, the request or the key itself for the ${list} (--${role} ${host}=FILE)`
        : `add the pin of the authority that signs it to the ${list} (pinwarden pins FILE prints it from the authority's certificate)`;
}

;// CONCATENATED MODULE: ./build/rules/backup-same-ca.js



const backupSameCa = defineRule({
    meta: {
        id: 'backup-same-ca',
        title: 'The backup hangs on the same authority as what is served',
        severity: 'notice',
        sources: [sources/* sources */.T.backupPins, sources/* sources */.T.revocation],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, backups, connections }) {
        // A root that one path ends in may stand in the middle of another, cross-signed.
        const live = new Set(connections.flatMap(({ served }) => (served?.paths ?? []).flatMap(({ certificates }) => certificates.slice(1).map(({ pin }) => pin))));
        if (live.size === 0)
            return [];
        const spares = backups
            .filter(({ role }) => role === 'backup')
            .map((backup) => ({ backup, above: authoritiesOf(backup) }));
        const isBound = ({ above }) => above.size > 0 && [...above.keys()].every((pin) => live.has(pin));
        // One that leads elsewhere, or a key that any authority may still sign, is the way out that is asked for.
        if (!spares.every(isBound))
            return [];
        return spares.map(({ backup: { file }, above }) => {
            const names = [...above.values()];
            return {
                message: `The backup ${(0,wording/* quote */.hD)(file)} of ${host} leads to ${(0,wording/* listed */.KE)(names.map(wording/* quote */.hD))}, as what is served does.\nA distrust or a revocation in a hurry there costs both on the same day.`,
                hint: 'keep a second backup that another authority could sign: a key alone (a request) can be taken anywhere',
                key: file,
                data: { file, roots: names },
            };
        });
    },
});
/** Labels by pin: the roots of what can be built, and of an authority's file what it holds. */
function authoritiesOf({ form, served, issuers }) {
    if (form === 'authority')
        return new Map(issuers.map(({ pin, label }) => [pin, label]));
    const roots = (served?.paths ?? []).flatMap(({ certificates }) => certificates.slice(1).at(-1) ?? []);
    return new Map(roots.map(({ pin, label }) => [pin, label]));
}

;// CONCATENATED MODULE: ./build/rules/backup-same-key.js




const backupSameKey = defineRule({
    meta: {
        id: 'backup-same-key',
        title: 'The backup has the key that is served already',
        severity: 'error',
        sources: [sources/* sources */.T.backupPins],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, backups, connections }) {
        const live = new Map();
        const leaves = new Set();
        for (const { served } of connections) {
            if (served === null)
                continue;
            const { presented, paths } = served;
            for (const certificate of [...presented, ...paths.flatMap(({ certificates }) => certificates)]) {
                if (!live.has(certificate.pin))
                    live.set(certificate.pin, certificate);
            }
            if (presented[0] !== undefined)
                leaves.add(presented[0].pin);
        }
        return backups.flatMap((backup) => {
            const { file, pin, role } = backup;
            const same = pin === null ? undefined : live.get(pin);
            // A certificate that is about to go live may well keep its key.
            if (role !== 'backup' || pin === null || same === undefined)
                return [];
            const whose = leaves.has(pin)
                ? `the key that ${host} serves today (${(0,wording/* quote */.hD)(same.label)}, pin ${(0,wording/* shortPin */.aQ)(pin)})`
                : `the key of ${(0,wording/* quote */.hD)(same.label)} in the chain that ${host} serves today (pin ${(0,wording/* shortPin */.aQ)(pin)})`;
            return [
                {
                    message: `The ${(0,rules_backups/* formName */.yw)(backup)} ${(0,wording/* quote */.hD)(file)} holds ${whose}.\nIt is lost on the day that key is lost, and so it is no backup.`,
                    hint: 'make another key, keep it offline and unused, and give its request: openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -keyout backup.key -out backup.csr',
                    key: file,
                    data: { file, pin },
                },
            ];
        });
    },
});

;// CONCATENATED MODULE: ./build/rules/backup-unproven.js





const backupUnproven = defineRule({
    meta: {
        id: 'backup-unproven',
        title: 'Nothing in hand proves that a backup pin works',
        severity: 'warning',
        sources: [sources/* sources */.T.backupPins],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
    },
    check({ policy, backups, now, thresholds: { requireBackup } }) {
        if (requireBackup === 'off')
            return [];
        const mustProve = requireBackup === 'proven';
        const spares = backups.filter(({ role }) => role === 'backup');
        if (spares.length === 0 && !mustProve)
            return [];
        const groups = (0,rules_backups/* groupsToProve */.Mi)(policy, now, mustProve);
        if (groups.length === 0)
            return [];
        const { host } = policy;
        const severity = mustProve ? { severity: 'error' } : {};
        if (spares.length === 0) {
            return [
                {
                    ...severity,
                    message: `Nothing proves the backup of ${host}: no certificate, request or public key of it was given.\nA backup pin that nobody can serve a key for is found out on the day it is needed.`,
                    hint: `give what you have of the key in the safe: --backup ${host}=backup.csr`,
                },
            ];
        }
        const judged = spares.map((backup) => ({ backup, ...(0,rules_backups/* judgeBackup */.up)({ groups }, backup, now) }));
        // One that is refused is backup-refused's.
        if (judged.some(({ outcome }) => outcome !== 'unknown'))
            return [];
        return judged.map(({ backup, groups: undecided }) => {
            const { file, form } = backup;
            const lists = (0,wording/* listed */.KE)(undecided.map(({ scope }) => `the ${(0,model_pins/* listName */.s)(scope)}`));
            const reasons = undecided.map((group) => reasonOf(group, backup));
            return {
                ...severity,
                message: [
                    `Nobody can say whether apps would accept ${(0,wording/* quote */.hD)(file)} at ${host}: the ${(0,rules_backups/* formName */.yw)(backup)} does not decide ${lists}.`,
                    ...backup_unproven_distinct(reasons.map(({ why }) => why)),
                ].join('\n'),
                hint: backup_unproven_distinct(reasons.map(({ hint }) => hint)).join('; '),
                key: file,
                data: { file, form, undecided: undecided.map(({ scope }) => scope) },
            };
        });
    },
});
/** Why a group stays undecided, and what would decide it. */
function reasonOf(group, { form, host, pin }) {
    const list = (0,model_pins/* listName */.s)(group.scope);
    if ((0,rules_backups/* hasVariable */.$u)(group)) {
        return {
            why: `Pins of the ${list} come from build variables, which the file does not tell.`,
            hint: `write the pins of the ${list} into the file`,
        };
    }
    const whole = `give the certificate with its chain: --backup ${host}=fullchain.pem`;
    if (group.scope === 'issuers') {
        return { why: 'Not all of the authorities that will stand above it are known.', hint: whole };
    }
    if (form === 'authority' || pin === null) {
        return {
            why: 'Which key it will sign for the host is not known.',
            hint: `give the certificate, the request or the public key of that key: --backup ${host}=backup.csr`,
        };
    }
    return {
        why: 'Its own key is not pinned, and not all of the authorities that will stand above it are known.',
        hint: `add the pin of its own key, ${pin}, to the ${list}, or ${whole}`,
    };
}
function backup_unproven_distinct(lines) {
    return [...new Set(lines)];
}

;// CONCATENATED MODULE: ./build/rules/breaks-soon.js



const breaksSoon = defineRule({
    meta: {
        id: 'breaks-soon',
        title: 'An app breaks before a fix could reach its users',
        severity: 'error',
        sources: [sources/* sources */.T.pinValidation, sources/* sources */.T.androidPinSet, sources/* sources */.T.validity],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
    },
    check({ policy: { host }, outlook, now, thresholds: { releaseLagDays } }) {
        const isDue = (turn) => turn !== null && turn !== undefined && turn.at > now && turn.at - now <= releaseLagDays * wording/* DAY_MS */.sO;
        const lag = `A fix takes ${(0,wording/* plural */.LS)(releaseLagDays, 'day')} to the users' phones (release-lag)`;
        const problem = (turn, what, severity, hint) => ({
            message: `From ${(0,wording/* isoMinute */.A_)(turn.at)} on, in ${(0,wording/* days */._3)(turn.at - now)}, ${what}: ${turn.why}.\n${lag}, so that one that isn't on its way comes too late.`,
            hint,
            severity,
            key: what,
            data: { at: new Date(turn.at).toISOString(), needs: turn.needs, extent: turn.extent },
        });
        const problems = [];
        const connecting = outlook?.stopsConnecting;
        // A renewal that the pins let in, whatever its key, is nothing that an app has to wait for.
        if (isDue(connecting) && connecting.needs !== 'renewal') {
            const who = connecting.extent === 'all' ? 'apps' : 'some apps';
            const isRelease = connecting.needs === 'release';
            problems.push(problem(connecting, `${who} built from this file can't connect to ${host}`, isRelease ? 'error' : 'warning', isRelease
                ? 'release a pin of what is served by then: pinwarden fix; if that is too late, have the server keep what is pinned'
                : 'renew with a key that is pinned: the one in use, or a backup that the pins accept'));
        }
        const protecting = outlook?.stopsProtecting;
        if (isDue(protecting)) {
            problems.push(problem(protecting, `devices stop checking the pins of ${host}`, 'error', 'release a later date now: pinwarden fix --expiration auto'));
        }
        return problems;
    },
});

;// CONCATENATED MODULE: ./build/rules/compared-stores.js


/** Stores that builds are made with, as far as anybody can tell, and whose pins could all be read. */
function builtStores(stores) {
    return stores.filter(({ store, deployment: { state } }) => (state === 'in-force' || state === 'not-known') && isReadable({ store }));
}
/** False where a part of the file is lost, so that a pin that isn't seen may be there. */
function isReadable({ store: { problems } }) {
    return problems.every(({ effect }) => effect !== 'unreadable');
}
/** Made for developers alone: every name of the alternative says so. */
function isDebugVariant({ deployment: { variant } }) {
    return variant?.split(', ').every((name) => /debug/i.test(name)) ?? false;
}
/** Hosts that some of the stores pin, in the order in which they do. */
function pinnedHosts(stores) {
    return [...new Set(stores.flatMap((store) => [...byHost(store).keys()]))];
}
/** What the stores demand of a host; none of them pins it when `policies` is empty. */
function pinsOf(stores, host) {
    return { stores, policies: stores.flatMap((each) => byHost(each).get(host) ?? []) };
}
/** Where a store pins a host, in its text; undefined when it doesn't. */
function placeOf(store, host) {
    return byHost(store).get(host)?.from[0]?.span;
}
/** Thousands of hosts may be asked about. */
const indexed = new WeakMap();
function byHost(store) {
    const known = indexed.get(store);
    if (known !== undefined)
        return known;
    const pinned = store.policies.filter((policy) => policy.pinned);
    const policies = new Map(pinned.map((policy) => [policy.host, policy]));
    indexed.set(store, policies);
    return policies;
}
/**
 * For each side the pins that it accepts and some other doesn't, canonical base64; null where a build variable hides what
 * a side accepts. Which list a pin stands in is the platform's way, and no difference.
 */
function pinsApart(sides) {
    const groups = sides.map(({ policies }) => policies.flatMap((policy) => policy.groups));
    if (groups.flat().some(({ pins }) => pins.some(({ variable }) => variable !== null)))
        return null;
    const accepted = groups.map((lists) => new Set(lists.flatMap((group) => [...(0,model_match/* distinctPins */.pu)(group)])));
    return accepted.map((pins) => [...pins].filter((pin) => !accepted.every((other) => other.has(pin))));
}
/** `Only on iOS: kCSq2y...Ho=.`: pins that the same sides accept together, those of the first side first. */
function apartLines(word, titles, apart) {
    const bySides = new Map();
    for (const pin of new Set(apart.flat())) {
        const sides = (0,wording/* listed */.KE)(titles.filter((_, at) => apart[at]?.includes(pin)));
        bySides.set(sides, [...(bySides.get(sides) ?? []), pin]);
    }
    return [...bySides].map(([sides, pins]) => `Only ${word} ${sides}: ${(0,wording/* listed */.KE)(pins.map(wording/* shortPin */.aQ))}.`);
}
/** Paths of the stores, for a sentence. */
function pathsOf(stores) {
    return (0,wording/* listed */.KE)([...new Set(stores.map(({ store }) => store.path))], 3);
}

;// CONCATENATED MODULE: ./build/rules/bundle-unpinned.js




const bundleUnpinned = defineRule({
    meta: {
        id: 'bundle-unpinned',
        title: 'An app or extension lacks pins that the app beside it has',
        severity: 'warning',
        sources: [sources/* sources */.T.appleParsing, sources/* sources */.T.applePinnedDomains, sources/* sources */.T.appleInfoPlist],
        subject: 'project',
        needs: 'configuration',
        formats: 'all',
        cwe: [295],
    },
    check({ stores, bundles }) {
        const byPath = new Map(stores.map((each) => [each.store.path, each]));
        const built = new Set(builtStores(stores));
        const pinning = bundles.flatMap((bundle) => {
            const store = byPath.get(bundle.path);
            const hosts = store !== undefined && built.has(store) ? pinnedHosts([store]) : [];
            return store === undefined || hosts.length === 0 ? [] : [{ bundle, store, hosts }];
        });
        return bundles.flatMap((bundle) => {
            const own = byPath.get(bundle.path);
            if (own !== undefined && !isReadable(own))
                return [];
            const problem = compare(bundle, own, pinning);
            return problem === null ? [] : [problem];
        });
    },
});
function compare(bundle, own, pinning) {
    const beside = pinning.filter((each) => isBeside(each, bundle, own));
    const apps = beside.filter((each) => each.bundle.kind === 'app');
    const pinned = new Set(own === undefined ? [] : pinnedHosts([own]));
    // What an extension alone connects to is no matter of the app's, unless no app pins anything.
    const models = apps.length > 0 || pinned.size > 0 ? apps : beside;
    const missing = (hosts) => hosts.filter((host) => !pinned.has(host));
    const lacking = models.filter(({ hosts }) => missing(hosts).length > 0);
    const [first, ...others] = lacking;
    if (first === undefined)
        return null;
    const model = others.reduce((best, each) => (missing(each.hosts).length > missing(best.hosts).length ? each : best), first);
    const hosts = [...new Set(lacking.flatMap((each) => missing(each.hosts)))];
    const what = `${bundle.kind === 'app' ? 'The app' : 'The extension'} ${(0,wording/* quote */.hD)(bundle.name)}`;
    const isGenerated = bundle.path === bundle.project;
    const lacks = pinned.size > 0
        ? `lacks pins of ${(0,wording/* plural */.LS)(hosts.length, 'host')}`
        : isGenerated
            ? 'pins nothing, having no property list but the one that Xcode writes'
            : 'pins nothing';
    const from = (0,wording/* listed */.KE)([
        ...new Set(lacking.map((each) => `${(0,wording/* quote */.hD)(each.bundle.name)} (${each.bundle.path})`)),
    ]);
    return {
        message: [
            `${what} of ${(0,wording/* oneLine */.TN)(bundle.evidence)} ${lacks}: its connections to ${(0,wording/* listed */.KE)(hosts)} are not pinned, and those of ${from} are.`,
            'Pins are read once a process, from the property list of its own main bundle and no other.',
        ].join('\n'),
        hint: isGenerated
            ? `give the target ${(0,wording/* oneLine */.TN)(bundle.name)} an Info.plist with the NSPinnedDomains of ${model.bundle.path}, and name it in INFOPLIST_FILE`
            : `copy the entries from NSPinnedDomains of ${model.bundle.path} to ${bundle.path}`,
        ...place(bundle, own),
        key: bundle.name,
        data: {
            bundle: bundle.name,
            kind: bundle.kind,
            evidence: bundle.evidence,
            hosts,
            pinnedIn: [...new Set(lacking.map((each) => each.bundle.path))],
        },
    };
}
/** Alternatives of one target are variants-differ's. */
function isBeside(other, bundle, own) {
    const variantOf = own?.deployment.variantOf ?? null;
    const isVariant = variantOf !== null && other.store.deployment.variantOf === variantOf;
    return other.bundle.project === bundle.project && other.bundle.path !== bundle.path && !isVariant;
}
function place({ path }, own) {
    if (own === undefined)
        return { path };
    const span = own.store.domains[0]?.span;
    return { store: own, ...(span && { span }) };
}

;// CONCATENATED MODULE: ./build/rules/certificate-expired.js



const certificateExpired = defineRule({
    meta: {
        id: 'certificate-expired',
        title: 'The host serves a certificate that is out of date',
        severity: 'error',
        sources: [sources/* sources */.T.validity, sources/* sources */.T.opensslVerification],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, connections, now }) {
        const found = new Map();
        for (const { observation, served } of connections) {
            if (served === null)
                continue;
            for (const certificate of outOfDate(served, now)) {
                const isLeaf = certificate.fingerprint === served.presented[0]?.fingerprint;
                const entry = found.get(certificate.fingerprint) ?? { certificate, isLeaf, seen: [] };
                found.set(certificate.fingerprint, entry);
                entry.seen.push(observation);
            }
        }
        return [...found.values()].map(({ certificate, isLeaf, seen }) => {
            const { label, notBefore, notAfter, fingerprint, pin } = certificate;
            const expired = now > notAfter;
            const where = `${host} (${(0,wording/* listed */.KE)((0,wording/* addressesOf */.$q)(seen))})`;
            const what = isLeaf
                ? `The certificate ${(0,wording/* quote */.hD)(label)} of ${where}`
                : `The issuer ${(0,wording/* quote */.hD)(label)} in the chain of ${where}`;
            const when = expired
                ? `expired at ${(0,wording/* isoMinute */.A_)(notAfter)}, ${(0,wording/* days */._3)(now - notAfter)} ago`
                : `is not valid before ${(0,wording/* isoMinute */.A_)(notBefore)}, in ${(0,wording/* days */._3)(notBefore - now)}`;
            const rest = isLeaf ? '' : ' No trust path without a certificate that is out of date is left.';
            return {
                message: `${what} ${when}.${rest}\nDevices refuse the connection before they look at pins.`,
                hint: expired
                    ? `${isLeaf ? 'renew it, with the same key if that key is pinned' : "serve the authority's current intermediates"}, and reload the server`
                    : 'serve the certificate that was valid until now, or wait; and look at the clock of the machine that issued it',
                key: fingerprint,
                data: {
                    label,
                    pin,
                    fingerprint,
                    notBefore: new Date(notBefore).toISOString(),
                    notAfter: new Date(notAfter).toISOString(),
                },
            };
        });
    },
});
/** The leaf, or else what is out of date on the trust paths when none of them is in date. */
function outOfDate({ presented, paths }, now) {
    const bad = ({ notBefore, notAfter }) => now < notBefore || now > notAfter;
    const leaf = presented[0];
    if (leaf !== undefined && bad(leaf))
        return [leaf];
    if (paths.some(({ certificates }) => !certificates.some(bad)))
        return [];
    const all = paths.flatMap(({ certificates }) => certificates.filter(bad));
    return [...new Map(all.map((certificate) => [certificate.fingerprint, certificate])).values()];
}

;// CONCATENATED MODULE: ./build/rules/certificate-expiring.js



const certificateExpiring = defineRule({
    meta: {
        id: 'certificate-expiring',
        title: 'A certificate that the host depends on expires soon',
        severity: 'warning',
        sources: [sources/* sources */.T.validity, sources/* sources */.T.lifetimes],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, connections, now, thresholds }) {
        const { certificateExpiringDays, certificateExpiringFraction } = thresholds;
        // By days alone a 47-day certificate would always be red, by the fraction alone a root ten years before its end.
        const isExpiring = ({ notBefore, notAfter }) => notAfter - now <= certificateExpiringDays * wording/* DAY_MS */.sO &&
            notAfter - now <= certificateExpiringFraction * (notAfter - notBefore);
        const found = new Map();
        for (const { observation, served } of connections) {
            for (const [depth, certificate] of longestPath(served, now).entries()) {
                if (!isExpiring(certificate))
                    continue;
                const entry = found.get(certificate.fingerprint) ?? { certificate, isLeaf: depth === 0, seen: [] };
                found.set(certificate.fingerprint, entry);
                entry.seen.push(observation);
            }
        }
        return [...found.values()].map(({ certificate, isLeaf, seen }) => {
            const { label, notBefore, notAfter, pin, fingerprint } = certificate;
            const where = `${host} (${(0,wording/* listed */.KE)((0,wording/* addressesOf */.$q)(seen))})`;
            const what = isLeaf
                ? `The certificate ${(0,wording/* quote */.hD)(label)} of ${where}`
                : `The issuer ${(0,wording/* quote */.hD)(label)} in the chain of ${where}`;
            const left = `in ${(0,wording/* days */._3)(notAfter - now)}, of a lifetime of ${(0,wording/* days */._3)(notAfter - notBefore)}`;
            return {
                message: `${what} expires at ${(0,wording/* isoMinute */.A_)(notAfter)}, ${left}.`,
                hint: isLeaf
                    ? 'renew it with the same key if that key is pinned; with a new key, pin that key and release first'
                    : "move to the authority's next issuer, and pin it and release first if this one is pinned",
                key: fingerprint,
                data: { label, pin, fingerprint, notAfter: new Date(notAfter).toISOString() },
            };
        });
    },
});
/** The path that stays in date longest; empty when none is in date, which is certificate-expired's. */
function longestPath(served, now) {
    const paths = served?.paths ?? [];
    const [first, ...others] = paths.filter(({ validFrom, validUntil }) => validFrom <= now && now <= validUntil);
    if (first === undefined)
        return [];
    return others.reduce((best, path) => (path.validUntil > best.validUntil ? path : best), first).certificates;
}

;// CONCATENATED MODULE: ./build/rules/chain-changed.js




const chainChanged = defineRule({
    meta: {
        id: 'chain-changed',
        title: 'The host serves another chain than the last time',
        severity: 'notice',
        sources: [sources/* sources */.T.backupPins, sources/* sources */.T.lifetimes],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, connections, previous }) {
        if (previous === null)
            return [];
        const [before, now] = [partsOf(previous), partsOf(connections)];
        return [...now].flatMap(([kind, parts]) => {
            const earlier = before.get(kind);
            if (earlier === undefined) {
                // A host that wasn't seen then has no past to differ from.
                return before.size === 0 ? [] : [appeared(host, kind, parts)];
            }
            const changes = PARTS.flatMap((part) => changeOf(part, earlier[part], parts[part]));
            return changes.length === 0 ? [] : [changed(host, kind, changes)];
        });
    },
});
const PARTS = ['leaf', 'issuer', 'root'];
/** By the kind of the leaf's key: a host with two certificates has two pasts. */
function partsOf(connections) {
    const kinds = new Map();
    for (const { served } of connections) {
        const leaf = served?.presented[0];
        if (served === null || leaf === undefined)
            continue;
        const kind = (0,rules_live/* keyKind */.qp)(leaf);
        const parts = kinds.get(kind) ?? { leaf: new Map(), issuer: new Map(), root: new Map() };
        kinds.set(kind, parts);
        parts.leaf.set(leaf.fingerprint, leaf);
        const issuers = served.paths.flatMap(({ certificates }) => certificates[1] ?? []);
        // Without a path the issuer is what was sent as one, and there is no root to speak of.
        for (const issuer of issuers.length > 0 ? issuers : served.presented.slice(1, 2)) {
            parts.issuer.set(issuer.fingerprint, issuer);
        }
        for (const root of served.paths.flatMap(anchorOf))
            parts.root.set(root.fingerprint, root);
    }
    return kinds;
}
function anchorOf({ certificates }) {
    const anchor = certificates.at(-1);
    return anchor === undefined || certificates.length === 1 ? [] : [anchor];
}
function changeOf(part, before, now) {
    const was = [...before.values()].filter(({ fingerprint }) => !now.has(fingerprint));
    const is = [...now.values()].filter(({ fingerprint }) => !before.has(fingerprint));
    if (was.length === 0 && is.length === 0)
        return [];
    const oldKeys = new Set([...before.values()].map(({ pin }) => pin));
    const keyKept = is.every(({ pin }) => oldKeys.has(pin));
    const key = keyKept ? 'with the same key' : 'with another key';
    const what = is.length === 0
        ? `${named(was)} is gone`
        : was.length === 0
            ? `${named(is)} came beside the others, ${key}`
            : `${named(was)} gave way to ${named(is)}, ${key}`;
    return [{ part, text: `${NAMES[part]}: ${what}.`, keyKept, was, is }];
}
const NAMES = { leaf: 'Leaf', issuer: 'Issuer', root: 'Root' };
function named(certificates) {
    return (0,wording/* listed */.KE)(certificates.map(({ label, pin, notAfter }) => `${(0,wording/* quote */.hD)(label)} (pin ${(0,wording/* shortPin */.aQ)(pin)}, until ${(0,wording/* isoDate */._$)(notAfter)})`));
}
function changed(host, kind, changes) {
    const newKey = changes.some(({ keyKept }) => !keyKept);
    return {
        message: [
            `The ${kind} chain of ${host} is not the one of the last time.`,
            ...changes.map(({ text }) => text),
        ].join('\n'),
        hint: newKey
            ? `see that the pins still match and that a backup is left: pinwarden pins ${host}`
            : 'nothing to do: the keys are the same, and so are the pins',
        key: kind,
        data: {
            keyKind: kind,
            changes: changes.map(({ part, keyKept, was, is }) => ({
                part,
                keyKept,
                was: was.map(factsOf),
                is: is.map(factsOf),
            })),
        },
    };
}
function appeared(host, kind, { leaf }) {
    return {
        message: `${host} serves a chain with an ${kind} key, which it did not the last time: ${named([...leaf.values()])}.`,
        hint: `see that the pins match it too: pinwarden pins ${host}`,
        key: kind,
        data: {
            keyKind: kind,
            changes: [{ part: 'leaf', keyKept: false, was: [], is: [...leaf.values()].map(factsOf) }],
        },
    };
}
function factsOf({ label, pin, fingerprint, notAfter }) {
    return { label, pin, fingerprint, notAfter: new Date(notAfter).toISOString() };
}

// EXTERNAL MODULE: ./build/model/answers.js
var model_answers = __webpack_require__(9497);
;// CONCATENATED MODULE: ./build/rules/chain-differs.js




const MOST_CHAINS = 12;
const chainDiffers = defineRule({
    meta: {
        id: 'chain-differs',
        title: 'The host answers the same question with different chains',
        severity: 'notice',
        sources: [sources/* sources */.T.certificateList, sources/* sources */.T.signatureAlgorithms],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, connections }) {
        const seen = connections.filter((each) => each.served !== null || (0,model_answers/* lacksKeyType */.mq)(each));
        // One chain for each kind of key is what a host with two certificates shows everywhere.
        const differing = new Set(['any', 'ecdsa', 'rsa'].filter((keyType) => hasSeveral(seen, keyType)));
        if (differing.size === 0)
            return [];
        const asked = seen.filter(({ observation }) => differing.has(observation.keyType));
        const lacking = asked.filter(model_answers/* lacksKeyType */.mq).map(({ observation }) => observation);
        const chains = (0,model_answers/* answersOf */.Bw)(asked).map(({ first, connections: alike }) => ({
            leaf: first.served?.presented[0],
            presented: first.served?.presented ?? [],
            seen: alike.map(({ observation }) => observation),
        }));
        const lines = chains.map(({ leaf, presented, seen: at }) => leaf === undefined
            ? `At ${(0,wording/* placesOf */.ek)(at)}: a chain that can't be read.`
            : `At ${(0,wording/* placesOf */.ek)(at)}: ${presented.map(({ label }) => (0,wording/* quote */.hD)(label)).join(' > ')}, leaf pin ${(0,wording/* shortPin */.aQ)(leaf.pin)}, expires ${(0,wording/* isoDate */._$)(leaf.notAfter)}.`);
        if (lacking.length > 0)
            lines.push(`At ${(0,wording/* placesOf */.ek)(lacking)}: no certificate of that kind.`);
        return [
            {
                message: [
                    `${host} does not show the same chain to every connection that asks for the same.`,
                    ...(0,wording/* listedLines */.vU)(lines, MOST_CHAINS),
                    'Which of them an app meets is left to chance, so that pins have to match all of them.',
                ].join('\n'),
                hint: 'in the middle of a renewal this passes: look again; otherwise install the same certificates everywhere, or pin what the chains have in common',
                data: {
                    chains: chains.map(({ presented, seen: at }) => ({
                        presented: presented.map(({ label, pin, fingerprint }) => ({ label, pin, fingerprint })),
                        seen: at.map(({ address, keyType, vantage }) => ({ address, keyType, vantage })),
                    })),
                },
            },
        ];
    },
});
/** Whether the same question got more than one answer, "none of that kind" being one. */
function hasSeveral(connections, keyType) {
    const asked = connections.filter(({ observation }) => observation.keyType === keyType);
    const answers = new Set(asked.map(({ served }) => served?.presented.map(({ fingerprint }) => fingerprint).join(' ') ?? ''));
    return answers.size > 1;
}

// EXTERNAL MODULE: ./build/model/trust.js
var trust = __webpack_require__(8728);
;// CONCATENATED MODULE: ./build/rules/known-interceptors.js
/**
 * Roots that products which read TLS traffic make for themselves, by what stands in the root's subject: from each product's
 * own documentation of how to install its root. The name is the product's.
 */
const INTERCEPTORS = [
    [/\bmitmproxy\b/i, 'mitmproxy'],
    [/\bCharles Proxy\b/i, 'Charles'],
    [/\bPortSwigger\b/i, 'Burp Suite'],
    [/\bFiddler(Root)?\b|DO_NOT_TRUST_Fiddler/i, 'Fiddler'],
    [/\bProxyman\b/i, 'Proxyman'],
    [/\bZAP Root CA\b|\bOWASP Zed Attack Proxy\b/i, 'ZAP'],
    [/\bZscaler\b/i, 'Zscaler'],
    [/\bNetskope\b|\bgoskope\b/i, 'Netskope'],
    [/\bFortinet\b|\bFortiGate\b/i, 'FortiGate'],
    [/\bPalo Alto Networks\b/i, 'Palo Alto Networks'],
    [/\bCisco Umbrella\b/i, 'Cisco Umbrella'],
    [/\bBlue ?Coat\b/i, 'Blue Coat'],
    [/\bSophos\b/i, 'Sophos'],
    [/\bWatchGuard\b/i, 'WatchGuard'],
    [/\bUntangle\b/i, 'Untangle'],
    [/\bSquid\b/i, 'Squid'],
    [/\bKaspersky\b/i, 'Kaspersky'],
    [/\bESET SSL Filter\b/i, 'ESET'],
    [/\bBitdefender\b/i, 'Bitdefender'],
    [/\bavast!? Web\/Mail Shield\b|\bAVG Web\/Mail Shield\b/i, 'Avast or AVG'],
];
/** The product whose root this is, told by its subject; null for any other. A name proves nothing; it only helps to look. */
function knownInterceptor(subject) {
    return INTERCEPTORS.find(([pattern]) => pattern.test(subject))?.[1] ?? null;
}

;// CONCATENATED MODULE: ./build/rules/chain-fault.js



const OWN_ROOT = 'if that root is your own, name it: --trust-anchors FILE';
/**
 * Null for a chain that reaches an anchor and to which OpenSSL has no objection but dates. `proxy` names the proxy that the
 * host was asked through; null when there was none.
 */
function chainFault({ presented, paths, forServers }, verifyError, proxy) {
    const error = verifyError === null || trust/* DATE_ERRORS */.n.has(verifyError) ? null : verifyError;
    if (paths.length > 0) {
        if (error === null && forServers)
            return null;
        if (!forServers) {
            const usage = 'has a leaf whose extended key usage leaves out TLS servers';
            return { kind: 'refused', what: usage, hint: 'install a certificate with serverAuth', error };
        }
        const what = 'reaches a trust anchor, but OpenSSL refuses it';
        return { kind: 'refused', what, hint: 'have the certificate that OpenSSL objects to replaced', error };
    }
    const leaf = presented[0];
    const end = endOf(presented);
    if (leaf === undefined || end === undefined) {
        return { kind: 'no-path', what: 'holds no certificate', hint: 'look at the server', error };
    }
    // What ends in a root of its own says so in its subject; what was cut off before it, in the issuer that is missing.
    const root = end.selfIssued ? end.subject : end.issuer;
    const product = knownInterceptor(root);
    if (product !== null || (proxy !== null && end !== leaf && end.selfIssued)) {
        const by = [product, proxy === null ? null : `the proxy ${(0,wording/* quote */.hD)(proxy)}`].filter((each) => each !== null);
        return {
            kind: 'intercepted',
            what: `leads to the private root ${(0,wording/* quote */.hD)(root)}: ${by.join(' at ')} intercepts the connection, and what the host itself serves was not seen`,
            hint: `have the hosts that are pinned exempted from interception, or ask from another network (--proxy none where there is a direct way); ${OWN_ROOT}`,
            error,
        };
    }
    if (end !== leaf && end.selfIssued) {
        const what = `ends in the private root ${(0,wording/* quote */.hD)(end.label)}, which is no public one: something intercepts the connection (a proxy, a firewall), or the root is your own, or one that the public stores have dropped`;
        return { kind: 'private-root', what, hint: `ask from a network without a proxy; ${OWN_ROOT}`, error };
    }
    if (end.selfIssued) {
        const what = `is the self-signed certificate ${(0,wording/* quote */.hD)(leaf.label)} alone`;
        return {
            kind: 'self-signed',
            what,
            hint: `install a certificate of a public authority; ${OWN_ROOT}`,
            error,
        };
    }
    const what = `ends at ${(0,wording/* quote */.hD)(end.label)}, whose issuer ${(0,wording/* quote */.hD)(end.issuer)} was not sent and is no trust anchor: the server leaves out an intermediate (Android fetches none), or that issuer is a private root and something intercepts the connection`;
    return {
        kind: 'incomplete',
        what,
        hint: `have the server send the whole chain (fullchain.pem); ${OWN_ROOT}`,
        error,
    };
}
/** Follows the issuers' names from the leaf through what was sent, in whatever order it was sent, to the last one. */
function endOf(presented) {
    const left = new Set(presented);
    let at = presented[0];
    while (at !== undefined && !at.selfIssued) {
        left.delete(at);
        const { issuer } = at;
        const next = [...left].find(({ subject }) => subject === issuer);
        if (next === undefined)
            return at;
        at = next;
    }
    return at;
}

// EXTERNAL MODULE: ./build/rules/facts.js + 1 modules
var facts = __webpack_require__(1677);
;// CONCATENATED MODULE: ./build/rules/left-out.js


/**
 * What is certain to be an intermediate: one that other answers of the host have, or the issuer of a leaf whose name is a
 * public authority's, since those never sign with a root (Baseline Requirements, section 6.1.7). Null for all else, which
 * may be a private root as well: roots need not be sent.
 */
function leftOut({ observation, served }, others) {
    if (served === null || observation.failure !== null)
        return null;
    if (chainFault(served, observation.verifyError, observation.proxy)?.kind !== 'incomplete')
        return null;
    const below = endOf(served.presented);
    const seen = others.find((other) => isOnPath(below.issuer, other)) ?? null;
    return seen !== null || (below === served.presented[0] && (0,facts/* isPublicAuthority */.BE)(below.issuer))
        ? { below, seen }
        : null;
}
function isOnPath(issuer, { served }) {
    return (served?.paths ?? []).some(({ certificates }) => certificates.slice(1).some(({ subject }) => subject === issuer));
}

;// CONCATENATED MODULE: ./build/rules/chain-incomplete.js




const WHOLE = 'have the server send the whole chain, the leaf first (with Certbot fullchain.pem, not cert.pem)';
const chainIncomplete = defineRule({
    meta: {
        id: 'chain-incomplete',
        title: 'The server leaves out an intermediate certificate',
        severity: 'error',
        sources: [sources/* sources */.T.androidIncompleteChains, sources/* sources */.T.certificateList, sources/* sources */.T.opensslVerification],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, connections, previous }) {
        const all = [...connections, ...(previous ?? [])];
        const found = new Map();
        const lent = new Map();
        for (const connection of connections) {
            const missing = leftOut(connection, all);
            if (missing !== null)
                add(found, missing.below.fingerprint, { missing }, connection);
            const anchor = lentBy(connection);
            if (anchor !== null)
                add(lent, anchor.fingerprint, { anchor }, connection);
        }
        return [
            ...[...found.values()].map(({ missing, on }) => sent(host, missing, on)),
            ...[...lent.values()].map(({ anchor, on }) => {
                const { label, fingerprint, pin } = anchor;
                return {
                    severity: 'warning',
                    message: `${host} at ${places(on)} leaves out ${(0,wording/* quote */.hD)(label)}, an intermediate: the chain is trusted here because --trust-anchors names that certificate. Android fetches no missing intermediate, and an app that does not bring this one along cannot connect.`,
                    hint: `${WHOLE}; name the root in --trust-anchors`,
                    key: fingerprint,
                    data: { label, pin, fingerprint },
                };
            }),
        ];
    },
});
function sent(host, { below, seen }, on) {
    const { observation, served } = on[0];
    const error = observation.failure === null ? observation.verifyError : null;
    const labels = (served?.presented ?? []).map(({ label }) => (0,wording/* quote */.hD)(label)).join(' > ');
    return {
        message: [
            `${host} at ${places(on)} leaves out the intermediate ${(0,wording/* quote */.hD)(below.issuer)}, which signed ${(0,wording/* quote */.hD)(below.label)}${error === null ? '' : ` (OpenSSL: ${error})`}. It sends: ${labels}.`,
            seen === null
                ? 'The name is that of a public authority, which never signs the certificate of a server with a root.'
                : `It stands in the chain that was seen at ${(0,wording/* placesOf */.ek)([seen.observation])}.`,
            'Android fetches no missing intermediate: apps cannot connect there, whatever is pinned. Browsers fetch it, so that on a desk all looks well.',
        ].join('\n'),
        hint: WHOLE,
        key: below.fingerprint,
        data: {
            missing: below.issuer,
            seen: on.map(({ observation: { address, keyType, vantage } }) => ({ address, keyType, vantage })),
            presented: (served?.presented ?? []).map(({ subject, issuer, fingerprint }) => ({
                subject,
                issuer,
                fingerprint,
            })),
        },
    };
}
/** The intermediate that stands in for what was not sent, where no path does without it; null where there is none. */
function lentBy({ served }) {
    const ends = (served?.paths ?? []).map(({ certificates, anchor }) => {
        const end = certificates.at(-1);
        const isSent = served?.presented.some(({ fingerprint }) => fingerprint === end.fingerprint);
        return anchor === 'named' && certificates.length > 1 && !end.selfIssued && !isSent ? end : null;
    });
    return ends.every((end) => end !== null) ? (ends[0] ?? null) : null;
}
function places(on) {
    return (0,wording/* placesOf */.ek)(on.map(({ observation }) => observation));
}
function add(to, id, entry, connection) {
    const known = to.get(id);
    if (known === undefined)
        to.set(id, { ...entry, on: [connection] });
    else
        known.on.push(connection);
}

;// CONCATENATED MODULE: ./build/rules/chain-untrusted.js





const chainUntrusted = defineRule({
    meta: {
        id: 'chain-untrusted',
        title: 'The host serves a chain that no device trusts',
        severity: 'error',
        sources: [
            sources/* sources */.T.trustAnchors,
            sources/* sources */.T.certificateList,
            sources/* sources */.T.androidIncompleteChains,
            sources/* sources */.T.opensslVerification,
            sources/* sources */.T.httpConnect,
        ],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, connections, previous }) {
        const faults = new Map();
        let trusted = 0;
        for (const connection of connections) {
            const { observation, served } = connection;
            if (served === null || observation.failure !== null)
                continue;
            // An intermediate that is known to be one, and not a private root, is chain-incomplete's.
            if (leftOut(connection, [...connections, ...(previous ?? [])]) !== null)
                continue;
            const fault = chainFault(served, observation.verifyError, observation.proxy);
            if (fault === null) {
                trusted++;
                continue;
            }
            const same = [fault.error, ...served.presented.map(({ fingerprint }) => fingerprint)].join(' ');
            const entry = faults.get(same) ?? { fault, chain: served, seen: [] };
            faults.set(same, entry);
            entry.seen.push(observation);
        }
        if (faults.size === 0)
            return [];
        const bad = [...faults.values()];
        const message = [
            `The chain that ${host} serves${trusted === 0 ? '' : ' in some of its answers'} is not trusted; devices refuse it before they look at pins.`,
            ...bad.map(({ fault, seen }) => {
                const error = fault.error === null ? '' : ` (OpenSSL: ${fault.error})`;
                return `At ${(0,wording/* placesOf */.ek)(seen)} the chain ${fault.what}${error}.`;
            }),
        ];
        return [
            {
                message: message.join('\n'),
                hint: [...new Set(bad.map(({ fault }) => fault.hint))].join('\n'),
                data: {
                    chains: bad.map(({ fault, chain, seen }) => ({
                        kind: fault.kind,
                        error: fault.error,
                        addresses: (0,wording/* addressesOf */.$q)(seen),
                        presented: chain.presented.map(({ subject, issuer, fingerprint }) => ({
                            subject,
                            issuer,
                            fingerprint,
                        })),
                    })),
                },
            },
        ];
    },
});

;// CONCATENATED MODULE: ./build/rules/permissions.js
/** By place: one element or attribute may hold for many domains, through inheritance. Those that match no host are left out. */
function permissionsOf(domains, pick) {
    const found = new Map();
    for (const domain of domains) {
        const permission = pick(domain);
        if (permission === null || domain.groups.length === 0 || domain.neverMatches !== null)
            continue;
        const entry = found.get(permission.span.start) ?? { permission, domains: [] };
        found.set(permission.span.start, entry);
        entry.domains.push(domain);
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./build/rules/cleartext-permitted.js




const cleartextPermitted = defineRule({
    meta: {
        id: 'cleartext-permitted',
        title: 'Plain http is permitted for a pinned host',
        severity: 'warning',
        sources: [
            sources/* sources */.T.mastgCleartext,
            sources/* sources */.T.lintBaseConfiguration,
            sources/* sources */.T.androidConfig,
            sources/* sources */.T.appleInsecureLoads,
        ],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
        cwe: [319],
        mastg: ['MASTG-TEST-0235'],
    },
    check({ store }) {
        return permissionsOf(store.domains, ({ cleartext }) => cleartext).map(({ permission, domains }) => {
            const names = domains.map(({ name }) => name);
            const hosts = (0,wording/* listed */.KE)(names.map(wording/* quote */.hD));
            return {
                message: `${(0,wording/* quote */.hD)(permission.written)} lets plain http past for ${hosts}, although there are pins for ${names.length === 1 ? 'it' : 'them'}. Over http there is no certificate that a pin could be compared with.`,
                hint: 'forbid plain http for pinned hosts; give a host that needs it an entry of its own',
                span: permission.span,
                key: 'cleartext',
                ...(names.length === 1 ? { host: names[0] } : {}),
                data: { written: permission.written, domains: names.slice(0, 100) },
            };
        });
    },
});

;// CONCATENATED MODULE: ./build/rules/store-problems.js
/** The faults of a file whose effect has a severity here, each as a complaint. */
function problemsOf({ problems }, severities) {
    return problems.flatMap(({ code, effect, message, hint, span }) => {
        const severity = severities[effect];
        if (severity === undefined)
            return [];
        return [
            {
                message,
                ...(hint === null ? {} : { hint }),
                span,
                severity,
                key: code,
                data: { code, effect },
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/rules/config-ignored.js



const configIgnored = defineRule({
    meta: {
        id: 'config-ignored',
        title: 'The platform passes over a part of the file, so that hosts are not pinned',
        severity: 'error',
        sources: [sources/* sources */.T.androidParser, sources/* sources */.T.appleParsing, sources/* sources */.T.mastgMissingPins],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
        cwe: [295],
        mastg: ['MASTG-TEST-0242'],
    },
    check: ({ store }) => problemsOf(store, { unpinned: 'error' }),
});

;// CONCATENATED MODULE: ./build/rules/config-malformed.js



const configMalformed = defineRule({
    meta: {
        id: 'config-malformed',
        title: 'The platform refuses the file, or blocks what it names',
        severity: 'error',
        sources: [sources/* sources */.T.androidParser, sources/* sources */.T.appleParsing, sources/* sources */.T.applePinnedDomains],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check: ({ store }) => problemsOf(store, {
        'rejects-file': 'error',
        blocked: 'error',
        unreadable: 'error',
        'rejects-debug-builds': 'warning',
    }),
});

;// CONCATENATED MODULE: ./build/rules/config-not-referenced.js



const configNotReferenced = defineRule({
    meta: {
        id: 'config-not-referenced',
        title: 'No manifest or project puts the file in force',
        severity: 'warning',
        sources: [sources/* sources */.T.androidGuide, sources/* sources */.T.mastgMissingPins],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ store, deployment }) {
        if (deployment.state !== 'not-referenced')
            return [];
        const pinned = store.domains.filter(({ groups }) => groups.length > 0).length;
        const looked = deployment.evidence.length === 0 ? '' : ` (${(0,wording/* listed */.KE)(deployment.evidence)})`;
        const name = store.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
        const lost = pinned === 0
            ? ''
            : `, and ${(0,wording/* plural */.LS)(pinned, 'pinned domain')} in it ${pinned === 1 ? 'is' : 'are'} not pinned`;
        return [
            {
                message: `Nothing puts this file in force${looked}: no app is built with it${lost}.`,
                hint: `name it where the app is built (Android: android:networkSecurityConfig="@xml/${name}" on <application>; iOS: INFOPLIST_FILE of the app's target), or delete the file`,
                data: { evidence: deployment.evidence, module: deployment.module, pinnedDomains: pinned },
            },
        ];
    },
});

;// CONCATENATED MODULE: ./build/rules/domain-never-matches.js



const domainNeverMatches = defineRule({
    meta: {
        id: 'domain-never-matches',
        title: 'No host can ever equal the name of an entry',
        severity: 'error',
        sources: [sources/* sources */.T.androidMatching, sources/* sources */.T.appleChecks],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ store }) {
        return store.domains.flatMap(({ name, written, span, groups, neverMatches }) => {
            if (neverMatches === null)
                return [];
            const pinned = groups.length > 0;
            const silent = pinned ? '\nIts pins protect nobody, and no platform says so.' : '';
            return [
                {
                    message: `Domain ${(0,wording/* quote */.hD)(written)}: ${neverMatches}${silent}`,
                    hint: 'write the bare host name: no scheme, port, path, `*.`, white space or dot at either end; international names as xn-- labels',
                    span,
                    host: name,
                    ...(pinned ? {} : { severity: 'warning' }),
                    data: { written, pinned },
                },
            ];
        });
    },
});

;// CONCATENATED MODULE: ./build/rules/endpoint-unreachable.js




const endpointUnreachable = defineRule({
    meta: {
        id: 'endpoint-unreachable',
        title: 'A pinned host could not be asked for its certificates',
        severity: 'error',
        sources: [sources/* sources */.T.systemErrors, sources/* sources */.T.opensslVerification],
        subject: 'host',
        needs: 'attempt',
        formats: 'all',
    },
    check({ host, connections, hasSubdomains }) {
        const answers = (0,model_answers/* answersOf */.Bw)(connections);
        const failed = answers.filter(({ first }) => isFailure(first.observation));
        const skipped = answers.filter(({ first }) => first.observation.failure?.stage === 'skipped');
        const unseen = connections.every(({ served }) => served === null);
        // An address left out is no failure while others answer; when none does, nothing was seen.
        if (failed.length === 0 && !(unseen && skipped.some(({ first }) => !(0,model_answers/* isAskedBelow */._o)(first))))
            return [];
        const told = [...failed, ...skipped];
        const count = connections.filter(({ observation: { failure } }) => failure?.stage !== 'skipped').length;
        const broken = connections.filter(({ observation }) => isFailure(observation)).length;
        const what = unseen
            ? `${host} could not be asked: nothing is known of the certificates that it serves.`
            : `${host} answered only in part: ${broken} of ${(0,wording/* plural */.LS)(count, 'connection')} failed.`;
        const lines = told.map(({ first, connections: alike }) => {
            const { stage, code, detail } = first.observation.failure;
            const observations = alike.map(({ observation }) => observation);
            const nowhere = observations.every(({ address, vantage }) => address === null && vantage === null);
            return `${nowhere ? '' : `${(0,wording/* placesOf */.ek)(observations, 8)}: `}${stage}, ${code}: ${(0,wording/* oneLine */.TN)(detail, 300)}`;
        });
        const hints = new Set((failed.length > 0 ? failed : skipped).flatMap(({ first: { observation } }) => hintsFor(observation.failure, host, hasSubdomains && unseen)));
        return [
            {
                message: [what, ...(0,wording/* listedLines */.vU)(lines, 8)].join('\n'),
                hint: [...hints].join('\n'),
                data: {
                    failures: told.flatMap(({ connections: alike }) => alike.map(({ observation: { address, keyType, vantage, proxy, endpoint, failure } }) => ({
                        address,
                        port: endpoint.port,
                        keyType,
                        vantage,
                        proxy,
                        ...failure,
                    }))),
                },
            },
        ];
    },
});
function isFailure({ failure }) {
    return failure !== null && failure.stage !== 'skipped';
}
function hintsFor(failure, host, parentOnly) {
    const usual = hintFor(failure, host);
    if (!parentOnly || !['dns', 'connect', 'handshake'].includes(failure.stage))
        return [usual];
    return [
        `if ${host} is pinned for hosts under it alone, name one that is served: --probe ${host}=www.${host}`,
        usual,
    ];
}
function hintFor({ stage, code }, host) {
    if (code === 'TOO_MANY_ADDRESSES')
        return `ask the others by hand: --connect-to ${host}=ADDRESS`;
    switch (stage) {
        case 'dns':
            return `check the spelling of ${host}, or give its address: --connect-to ${host}=ADDRESS`;
        case 'refused-by-policy':
            return 'if that network is yours to ask, --allow-private-addresses';
        case 'skipped':
            return `run where these addresses have a route, or --connect-to ${host}=ADDRESS`;
        case 'not-asked':
            return 'name every file of the run (a lost shard is one that is missing), or observe again: pinwarden observe -o FILE';
        case 'proxy':
            return 'look at the proxy that HTTPS_PROXY or --proxy names; hosts that need none go into NO_PROXY, and --proxy none asks directly';
        case 'connect':
        case 'handshake':
            return `look with pinwarden pins ${host}; a slow network wants --timeout 30, another way in --connect-to ${host}=ADDRESS:PORT`;
    }
}

;// CONCATENATED MODULE: ./build/rules/expiration-forbidden.js



const expirationForbidden = defineRule({
    meta: {
        id: 'expiration-forbidden',
        title: 'The pin set has an expiration',
        severity: 'warning',
        sources: [sources/* sources */.T.androidGuide, sources/* sources */.T.mastgExpiredPins],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
        optIn: true,
        mastg: ['MASTG-TEST-0243'],
    },
    check({ policy: { host, pinned, enforced, expires }, platform }) {
        if (!platform.canLapse || !pinned || !enforced || expires === null)
            return [];
        return [
            {
                message: `The pins for ${host} lapse with ${(0,wording/* quote */.hD)(expires.written)}. From then on every public authority's certificate is accepted, without a word; your rules ask for pins that hold until an update takes them away.`,
                hint: 'take the expiration out, and keep a backup pin and a way to release quickly instead',
                span: expires.span,
            },
        ];
    },
});

;// CONCATENATED MODULE: ./build/rules/expiration-missing.js


const expirationMissing = defineRule({
    meta: {
        id: 'expiration-missing',
        title: 'The pin set has no expiration',
        severity: 'warning',
        sources: [sources/* sources */.T.androidGuide, sources/* sources */.T.androidPinSet],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
        optIn: true,
    },
    check({ policy: { host, pinned, enforced, expires, groups }, platform }) {
        if (!platform.canLapse || !pinned || !enforced || expires !== null)
            return [];
        const span = groups[0]?.span;
        return [
            {
                message: `The pins for ${host} never lapse. If no pinned key is left one day, an app that is not updated stays cut off; your rules ask for an expiration.`,
                hint: 'add expiration="YYYY-MM-DD" to the pin set, later than the next release will have reached everybody',
                ...(span === undefined ? {} : { span }),
            },
        ];
    },
});

// EXTERNAL MODULE: ./build/rules/pin-places.js
var pin_places = __webpack_require__(5920);
;// CONCATENATED MODULE: ./build/rules/expiration-outlives-certificates.js







const expirationOutlivesCertificates = defineRule({
    meta: {
        id: 'expiration-outlives-certificates',
        title: 'The pin set lapses later than the last certificate that it matches',
        severity: 'notice',
        sources: [sources/* sources */.T.androidPinSet, sources/* sources */.T.androidGuide],
        subject: 'policy',
        needs: 'observation',
        formats: 'all',
    },
    check({ policy, connections, now }) {
        const { host, expires } = policy;
        if (expires === null)
            return [];
        const groups = (0,rules_live/* groupsInForce */.Z_)(policy, now);
        const paths = (0,rules_live/* liveConnections */.gD)(connections, now).flatMap((live) => (0,rules_live/* acceptedPaths */.KW)(groups, live.paths));
        return groups.flatMap((group) => {
            const matches = paths.flatMap((path) => (0,model_match/* groupMatches */.nT)(group, path).map((match) => ({ ...match, kind: (0,pin_places/* kindOf */.I)(match, path) })));
            // A root's key is trusted past the end of its certificate, and is in no renewal.
            if (matches.some(({ kind }) => kind === 'root'))
                return [];
            const last = lastOf(matches.map(({ certificate }) => certificate));
            if (last === null || expires.lapsesFrom <= last.notAfter)
                return [];
            const { label, notAfter, pin } = last;
            return [
                {
                    message: `The ${(0,model_pins/* listName */.s)(group.scope)} for ${host} lapses on ${expires.date}, and the last certificate that it matches, ${(0,wording/* quote */.hD)(label)}, ends on ${(0,wording/* isoDate */._$)(notAfter)}.\nIf its key is not used again, the apps are cut off in between: pins that match nothing do not lapse any sooner.`,
                    hint: `set expiration="${(0,wording/* isoDate */._$)(notAfter)}" or an earlier day, or see to it that the next certificate has a pinned key`,
                    span: expires.span,
                    key: group.scope,
                    data: { label, pin, expiration: expires.date, notAfter: new Date(notAfter).toISOString() },
                },
            ];
        });
    },
});
function lastOf(certificates) {
    return certificates.reduce((last, each) => (last === null || each.notAfter > last.notAfter ? each : last), null);
}

;// CONCATENATED MODULE: ./build/rules/host-mismatch.js



const hostMismatch = defineRule({
    meta: {
        id: 'host-mismatch',
        title: 'The host serves a certificate for other names',
        severity: 'error',
        sources: [sources/* sources */.T.serverIdentity],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
    },
    check({ host, connections }) {
        const found = new Map();
        for (const { observation, served } of connections) {
            const leaf = served?.presented[0];
            if (served === null || leaf === undefined || served.coversHost)
                continue;
            const entry = found.get(leaf.fingerprint) ?? { leaf, seen: [] };
            found.set(leaf.fingerprint, entry);
            entry.seen.push(observation);
        }
        return [...found.values()].map(({ leaf, seen }) => {
            const { label, dnsNames, fingerprint } = leaf;
            const names = dnsNames.length === 0
                ? 'names no DNS name in its subjectAltName (the common name does not count)'
                : `is for ${(0,wording/* listed */.KE)(dnsNames.map(wording/* quote */.hD))}`;
            return {
                message: `The certificate ${(0,wording/* quote */.hD)(label)} that ${host} serves (${(0,wording/* listed */.KE)((0,wording/* addressesOf */.$q)(seen))}) ${names}, not for ${host}.\nDevices refuse the connection before they look at pins.`,
                hint: `serve a certificate that names ${host} for connections that ask for it (SNI), or correct the host in the file`,
                key: fingerprint,
                data: { label, fingerprint, dnsNames: dnsNames.slice(0, 100), addresses: (0,wording/* addressesOf */.$q)(seen) },
            };
        });
    },
});

;// CONCATENATED MODULE: ./build/rules/host-not-yours.js



const hostNotYours = defineRule({
    meta: {
        id: 'host-not-yours',
        title: 'A host is pinned that lies outside your own domains',
        severity: 'notice',
        sources: [sources/* sources */.T.androidGuide, sources/* sources */.T.owaspPinning],
        subject: 'host',
        needs: 'configuration',
        formats: 'all',
    },
    check({ host, thresholds: { ownDomains } }) {
        if (ownDomains.length === 0 || ownDomains.some((domain) => isWithin(host, domain)))
            return [];
        return [
            {
                message: `${host} is pinned and lies outside ${(0,wording/* listed */.KE)(ownDomains.map((domain) => (0,wording/* oneLine */.TN)(domain)))}.\nWhoever runs it changes its keys without asking you, and your apps stop connecting that day.`,
                hint: 'take the pins out, have its owner promise notice and a backup, or name the domain if it is yours (own-domains)',
                data: { ownDomains },
            },
        ];
    },
});
function isWithin(host, domain) {
    const own = domain
        .toLowerCase()
        .replace(/^\*?\./, '')
        .replace(/\.$/, '');
    return host === own || host.endsWith(`.${own}`);
}

// EXTERNAL MODULE: ./build/model/day.js
var day = __webpack_require__(6320);
;// CONCATENATED MODULE: ./build/rules/ignore-key.js
/** Tells two entries of one file apart. */
function keyOf({ rule, host, files, covers, reason }) {
    return [rule, host ?? '', files ?? '', covers === null ? '' : reason].join(' ');
}

;// CONCATENATED MODULE: ./build/rules/ignore-expired.js





const ignoreExpired = defineRule({
    meta: {
        id: 'ignore-expired',
        title: 'An entry that sets findings aside is past its day',
        severity: 'warning',
        sources: [sources/* sources */.T.ownConfiguration],
        subject: 'ignore',
        needs: 'configuration',
        formats: 'all',
    },
    check({ ignore, matches, now }) {
        const { rule, until, reason } = ignore;
        if (until === null || !(0,day/* isOver */.PU)(until, now))
            return [];
        const effect = matches === 0
            ? 'Nothing is found that it speaks of.'
            : `${(0,wording/* plural */.LS)(matches, 'finding')} that it set aside ${matches === 1 ? 'counts' : 'count'} again.`;
        return [
            {
                message: `The entry that ignores ${(0,wording/* quote */.hD)(rule)} held until ${until} (${(0,wording/* quote */.hD)(reason)}). ${effect}`,
                hint: matches === 0
                    ? 'take the entry out'
                    : 'mend what was found, or decide anew: another date, with the reason for it',
                key: keyOf(ignore),
                data: { ignored: rule, until, matches },
            },
        ];
    },
});

;// CONCATENATED MODULE: ./build/rules/ignore-unused.js





const ignoreUnused = defineRule({
    meta: {
        id: 'ignore-unused',
        title: 'An entry that sets findings aside matches none',
        severity: 'warning',
        sources: [sources/* sources */.T.ownConfiguration],
        subject: 'ignore',
        needs: 'configuration',
        formats: 'all',
    },
    check({ ignore, matches, isRule, isDecided, now }) {
        const { rule, until } = ignore;
        if (!isRule) {
            return [
                {
                    message: `${(0,wording/* quote */.hD)(rule)} is no rule, so that nothing is ignored here.`,
                    hint: 'pinwarden explain lists the rules',
                    key: keyOf(ignore),
                    data: { ignored: rule },
                },
            ];
        }
        const isPast = until !== null && (0,day/* isOver */.PU)(until, now);
        if (matches > 0 || isPast || !isDecided)
            return [];
        return [
            {
                message: `The entry that ignores ${(0,wording/* quote */.hD)(rule)}${scopeOf(ignore)} matches no finding: what it was for is gone, or its place is another one.`,
                hint: 'take the entry out, so that it hides nothing one day',
                key: keyOf(ignore),
                data: { ignored: rule },
            },
        ];
    },
});
/** ` for a.example in app/**`. */
function scopeOf({ host, files }) {
    return `${host === null ? '' : ` for ${(0,wording/* quote */.hD)(host)}`}${files === null ? '' : ` in ${(0,wording/* quote */.hD)(files)}`}`;
}

;// CONCATENATED MODULE: ./build/rules/intermediate-pin-rotating.js








const intermediatePinRotating = defineRule({
    meta: {
        id: 'intermediate-pin-rotating',
        title: 'The pins hang on an issuing authority that its owner rotates',
        severity: 'warning',
        sources: [
            sources/* sources */.T.letsEncryptRotation,
            sources/* sources */.T.acmCharacteristics,
            sources/* sources */.T.googlePki,
            sources/* sources */.T.expensifyPins,
        ],
        subject: 'policy',
        needs: 'observation',
        formats: 'all',
    },
    check({ policy, connections, now }) {
        const { host } = policy;
        const groups = (0,rules_live/* groupsInForce */.Z_)(policy, now);
        const found = new Map();
        for (const { paths } of (0,rules_live/* liveConnections */.gD)(connections, now)) {
            for (const path of (0,rules_live/* acceptedPaths */.KW)(groups, paths)) {
                for (const group of groups) {
                    for (const hanging of hangsOn(group, path)) {
                        const root = path.certificates.at(-1);
                        const id = `${group.scope} ${hanging.pinned.pin} ${root.pin}`;
                        if (!found.has(id))
                            found.set(id, { ...hanging, group, root });
                    }
                }
            }
        }
        return [...found].map(([key, { group, pinned, fact, root }]) => {
            const { label, pin } = pinned;
            const list = (0,model_pins/* listName */.s)(group.scope);
            return {
                message: [
                    `Of what ${host} serves, the ${list} holds an issuing authority and neither leaf nor root: ${(0,wording/* quote */.hD)(label)}, pin ${(0,wording/* shortPin */.aQ)(pin)}.`,
                    (0,facts/* asOf */.sT)(fact, now),
                    'A renewal that comes from another one cuts off every app that was built from this file.',
                ].join('\n'),
                hint: `add ${root.pin} (${(0,wording/* quote */.hD)(root.label)}), the root that it leads to, to the ${list} and release`,
                key,
                data: {
                    label,
                    pin,
                    root: { label: root.label, pin: root.pin },
                    source: fact.source,
                    date: fact.date,
                },
            };
        });
    },
});
/** What a group matches on a path, when all of it is intermediates that are rotated; none otherwise. */
function hangsOn(group, path) {
    const matches = (0,model_match/* groupMatches */.nT)(group, path);
    const rotated = matches.flatMap((match) => {
        const fact = (0,pin_places/* kindOf */.I)(match, path) === 'intermediate' ? (0,facts/* rotatingAuthority */.Uk)(match.certificate.subject) : null;
        return fact === null ? [] : [{ pinned: match.certificate, fact }];
    });
    return rotated.length === matches.length ? rotated : [];
}

;// CONCATENATED MODULE: ./build/rules/ios-list-blocks-all.js




const iosListBlocksAll = defineRule({
    meta: {
        id: 'ios-list-blocks-all',
        title: 'A list without a pin that can match blocks every connection',
        severity: 'error',
        sources: [sources/* sources */.T.appleChecks, sources/* sources */.T.appleParsing, sources/* sources */.T.appleLeafList, sources/* sources */.T.appleCaList],
        subject: 'policy',
        needs: 'configuration',
        formats: ['ios-ats'],
    },
    check({ policy }) {
        const { host } = policy;
        return policy.groups.flatMap((group) => {
            const { scope, pins, span } = group;
            if ((0,model_match/* distinctPins */.pu)(group).size > 0 || pins.some(({ variable }) => variable !== null))
                return [];
            const key = scope === 'issuers' ? 'NSPinnedCAIdentities' : 'NSPinnedLeafIdentities';
            const what = pins.length === 0
                ? 'is empty'
                : `holds ${(0,wording/* plural */.LS)(pins.length, 'entry', 'entries')}, none of which can match`;
            return [
                {
                    message: `The ${key} that apply to ${host} are there, and the list ${what}: iOS blocks every connection to ${host}.`,
                    hint: `put a pin in it (pinwarden pins ${host} prints them), or remove the ${key} key: a list that is not there asks for nothing`,
                    span,
                    key: scope,
                    data: { scope, entries: pins.length },
                },
            ];
        });
    },
});

;// CONCATENATED MODULE: ./build/rules/ios-list-swapped.js





const iosListSwapped = defineRule({
    meta: {
        id: 'ios-list-swapped',
        title: 'A pin stands in the list for the other kind of certificate',
        severity: 'error',
        sources: [sources/* sources */.T.appleChecks, sources/* sources */.T.appleLeafList, sources/* sources */.T.appleCaList],
        subject: 'policy',
        needs: 'observation',
        formats: ['ios-ats'],
    },
    check({ policy, connections, now }) {
        const { host } = policy;
        const paths = (0,rules_live/* liveConnections */.gD)(connections, now).flatMap((connection) => connection.paths);
        return policy.groups.flatMap((group) => {
            const other = OTHER[group.scope];
            if (other === undefined)
                return [];
            const own = keysIn(group.scope, paths);
            const foreign = keysIn(other, paths);
            const misplaced = (sha256) => !own.has(sha256) && foreign.has(sha256);
            const left = [...(0,model_match/* distinctPins */.pu)(group)].filter((sha256) => !misplaced(sha256));
            const after = left.some((sha256) => own.has(sha256)) ? '' : afterMoving(group.scope, left.length, own);
            const harmless = paths.every((path) => (0,model_match/* groupMatches */.nT)(group, path).length > 0);
            const seen = new Set();
            return group.pins.flatMap(({ sha256, span }) => {
                const certificate = sha256 === null || own.has(sha256) ? undefined : foreign.get(sha256);
                if (sha256 === null || certificate === undefined || seen.has(sha256))
                    return [];
                seen.add(sha256);
                const result = harmless
                    ? 'Another pin of the list matches, so that apps connect; this one is no backup.'
                    : 'It can never match there, and a list in which nothing matches blocks every connection.';
                return [
                    {
                        message: `Pin ${(0,wording/* shortPin */.aQ)(sha256)} stands in ${KEYS[group.scope]} for ${host} and is the key of ${(0,wording/* quote */.hD)(certificate.label)}, ${KINDS[other]} of the served chain.\n${result}`,
                        hint: `move ${sha256} to ${KEYS[other]}${after}`,
                        span,
                        key: sha256,
                        ...(harmless ? { severity: 'warning' } : {}),
                        data: { pin: sha256, from: group.scope, to: other, certificate: certificate.label },
                    },
                ];
            });
        });
    },
});
/** A list that is there must have a match: without its misplaced pin this one has none. */
function afterMoving(scope, left, own) {
    const what = left === 0 ? 'is empty then' : 'matches nothing that is served then';
    const [nearest] = own.values();
    const pin = nearest === undefined ? '' : `, or add ${nearest.pin} (${(0,wording/* quote */.hD)(nearest.label)}) to it`;
    return `; ${KEYS[scope]} ${what} and would block every connection: remove that list${pin}`;
}
const OTHER = {
    leaf: 'issuers',
    issuers: 'leaf',
    chain: undefined,
};
const KEYS = { leaf: 'NSPinnedLeafIdentities', issuers: 'NSPinnedCAIdentities', chain: '' };
const KINDS = { leaf: 'the leaf', issuers: 'an issuer' };
function keysIn(scope, paths) {
    const certificates = paths.flatMap((path) => (0,model_match/* inScope */.SB)(scope, path.certificates));
    return new Map(certificates.map(({ certificate }) => [certificate.pin, certificate]));
}

;// CONCATENATED MODULE: ./build/rules/leaf-pin-short-lived.js








const leafPinShortLived = defineRule({
    meta: {
        id: 'leaf-pin-short-lived',
        title: "Only the server's own key is pinned, and it will not last",
        severity: 'warning',
        sources: [sources/* sources */.T.lifetimes, sources/* sources */.T.acmPinning, sources/* sources */.T.certbotKeys],
        subject: 'policy',
        needs: 'observation',
        formats: 'all',
    },
    check({ policy, connections, backups, now, thresholds }) {
        const { host } = policy;
        const groups = (0,rules_live/* groupsInForce */.Z_)(policy, now);
        const live = (0,rules_live/* liveConnections */.gD)(connections, now);
        const found = new Map();
        for (const { leaf, paths } of live) {
            for (const path of (0,rules_live/* acceptedPaths */.KW)(groups, paths)) {
                const held = groups.filter((group) => (0,model_match/* groupMatches */.nT)(group, path).every(({ depth }) => depth === 0));
                if (held.length === 0)
                    continue;
                const entry = found.get(leaf.fingerprint) ?? { leaf, held: new Set(), paths: [] };
                found.set(leaf.fingerprint, entry);
                for (const group of held)
                    entry.held.add(group);
                entry.paths.push(path);
            }
        }
        const served = new Set(live.map(({ leaf }) => leaf.pin));
        const isProven = hasWayOut({ ...policy, groups }, backups, served, now);
        return [...found.values()].flatMap(({ leaf, held, paths }) => {
            const { label, pin, issuer, notBefore, notAfter, fingerprint } = leaf;
            const lifetime = notAfter - notBefore;
            const owner = (0,facts/* rekeyingOwner */.wh)(issuer);
            const isShort = lifetime <= thresholds.leafPinShortLivedDays * wording/* DAY_MS */.sO;
            if ((!isShort && owner === null) || (isProven && owner?.managed !== true))
                return [];
            const deadline = paths[0]?.anchor === 'public' ? (0,facts/* nextDeadline */.Gg)(issuer, lifetime, now) : null;
            const lists = (0,wording/* listed */.KE)([...held].map(({ scope }) => (0,model_pins/* listName */.s)(scope)));
            const message = [
                `Of what ${host} serves, the ${lists} holds the server's own key alone: leaf ${(0,wording/* quote */.hD)(label)}, pin ${(0,wording/* shortPin */.aQ)(pin)}.`,
                `Its certificate lives ${(0,wording/* days */._3)(lifetime)}, until ${(0,wording/* isoDate */._$)(notAfter)}. The renewal that comes with a new key cuts off every app that was built from this file.`,
                ...(owner === null ? [] : [(0,facts/* asOf */.sT)(owner, now)]),
                ...(deadline === null
                    ? []
                    : [
                        (0,facts/* asOf */.sT)({
                            ...deadline,
                            says: `certificates issued from ${deadline.from} on live ${deadline.days} days at most`,
                        }, now),
                    ]),
            ];
            return [
                {
                    message: message.join('\n'),
                    hint: leaf_pin_short_lived_hintFor([...held], paths, host, owner?.managed === true),
                    key: fingerprint,
                    data: {
                        label,
                        pin,
                        issuer,
                        lifetimeDays: Math.floor(lifetime / wording/* DAY_MS */.sO),
                        notAfter: new Date(notAfter).toISOString(),
                    },
                },
            ];
        });
    },
});
/** Something in hand other than the served keys that the policy would accept. */
function hasWayOut(policy, backups, served, now) {
    return backups.some((backup) => (backup.pin === null || !served.has(backup.pin)) &&
        (0,rules_backups/* judgeBackup */.up)(policy, backup, now).outcome === 'accepted');
}
function leaf_pin_short_lived_hintFor(held, paths, host, managed) {
    const roots = held
        .filter(({ scope }) => scope === 'chain')
        .flatMap((group) => (0,rules_live/* onEveryPath */.MP)({ ...group, scope: 'issuers' }, paths).slice(-1))
        .map(({ pin, label }) => `pin the root too: ${pin} (${(0,wording/* quote */.hD)(label)})`);
    const keep = managed
        ? 'have the host serve a certificate whose key you hold'
        : `keep the key at every renewal, or pin the next key ahead and prove it: --backup ${host}=backup.csr`;
    return [...roots, keep].join(', or ');
}

;// CONCATENATED MODULE: ./build/rules/lint-demand.js



const lintDemand = defineRule({
    meta: {
        id: 'lint-demand',
        title: 'The platform takes it, and a lint tool or an older reader does not',
        severity: 'warning',
        sources: [sources/* sources */.T.lintNetworkSecurity, sources/* sources */.T.androidGuide, sources/* sources */.T.appleParsing],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check: ({ store }) => problemsOf(store, { lint: 'warning' }),
});

;// CONCATENATED MODULE: ./build/rules/live-pin-missing.js






const livePinMissing = defineRule({
    meta: {
        id: 'live-pin-missing',
        title: 'No pin is on a trust path that the host serves',
        severity: 'error',
        sources: [sources/* sources */.T.pinValidation, sources/* sources */.T.androidChecks, sources/* sources */.T.appleChecks],
        subject: 'policy',
        needs: 'observation',
        formats: 'all',
    },
    check({ policy, connections, now }) {
        const groups = (0,rules_live/* groupsInForce */.Z_)(policy, now);
        const live = (0,rules_live/* liveConnections */.gD)(connections, now);
        if (groups.length === 0 || live.length === 0)
            return [];
        if (live.some(({ paths }) => (0,rules_live/* acceptedPaths */.KW)(groups, paths).length > 0))
            return [];
        const paths = live.flatMap((connection) => connection.paths);
        const refusing = groups.filter((group) => paths.every((path) => (0,model_match/* groupMatches */.nT)(group, path).length === 0));
        const lapsing = policy.expires !== null && now >= policy.expires.lapsesFrom;
        const leaves = (0,rules_live/* distinctKeys */.Pb)(live.map(({ leaf }) => leaf));
        const served = leaves.map(({ label, pin, notAfter }) => `Served leaf: ${(0,wording/* quote */.hD)(label)}, pin ${(0,wording/* shortPin */.aQ)(pin)}, expires ${(0,wording/* isoDate */._$)(notAfter)}.`);
        const consequence = `Apps built from this file cannot connect${lapsing ? ' where the pin set has not lapsed yet' : ''}.`;
        const message = [
            `${whatMisses(groups, refusing, policy.host)} (${(0,rules_live/* whereServed */.Rg)(live)}).`,
            ...(served.length === 1 ? [`${consequence} ${served[0]}`] : [consequence, ...(0,wording/* listedLines */.vU)(served)]),
        ];
        return [
            {
                message: message.join('\n'),
                hint: live_pin_missing_hintFor(refusing.length > 0 ? refusing : groups, live, policy.host),
                data: { refusing: refusing.map(({ scope }) => scope), served: (0,rules_live/* servedFacts */.Xg)(live) },
            },
        ];
    },
});
function whatMisses(groups, refusing, host) {
    if (refusing.length === 0) {
        return `The ${(0,wording/* listed */.KE)(groups.map(({ scope }) => (0,model_pins/* listName */.s)(scope)))} for ${host} each match a certificate, but never all on one trust path`;
    }
    const pins = new Set(refusing.flatMap((group) => group.pins.map(({ value, sha256 }) => sha256 ?? value)));
    const where = groups.length === 1 ? '' : ` in the ${(0,wording/* listed */.KE)(refusing.map(({ scope }) => (0,model_pins/* listName */.s)(scope)))}`;
    return pins.size === 1
        ? `The only pin${where} for ${host} is on no trust path that it serves`
        : `None of the ${pins.size} pins${where} for ${host} is on a trust path that it serves`;
}
function live_pin_missing_hintFor(refusing, live, host) {
    const paths = live.flatMap((connection) => connection.paths);
    const matches = (group) => paths.some((path) => (0,model_match/* groupMatches */.nT)(group, path).length > 0);
    const isMisplaced = (group) => !matches(group) && matches({ ...group, scope: 'chain' });
    const misplaced = refusing.filter(isMisplaced).map(({ scope }) => (0,model_pins/* listName */.s)(scope));
    const others = refusing.filter((group) => !isMisplaced(group));
    const steps = [
        ...(misplaced.length === 0
            ? []
            : [`move the pin that is in the wrong list (${(0,wording/* listed */.KE)(misplaced)}): see ios-list-swapped`]),
        ...(0,rules_live/* pinsToAdd */.Po)(others, paths),
        'keep the other pins',
        'release',
    ];
    return `${steps.join(', ')}; pinwarden pins ${host} prints every pin of the chain`;
}

;// CONCATENATED MODULE: ./build/rules/live-pin-partial.js






/** Of addresses, chains and paths: they are what somebody has to look at, one by one. */
const MOST_PLACES = 40;
const livePinPartial = defineRule({
    meta: {
        id: 'live-pin-partial',
        title: 'The pins cover only some of the addresses, key types or trust paths of the host',
        severity: 'error',
        sources: [sources/* sources */.T.pinValidation, sources/* sources */.T.androidChecks, sources/* sources */.T.appleChecks],
        subject: 'policy',
        needs: 'observation',
        formats: 'all',
    },
    check({ policy, connections, now }) {
        const { host } = policy;
        const groups = (0,rules_live/* groupsInForce */.Z_)(policy, now);
        const live = (0,rules_live/* liveConnections */.gD)(connections, now).map((connection) => ({
            ...connection,
            accepted: (0,rules_live/* acceptedPaths */.KW)(groups, connection.paths),
        }));
        const refused = live.filter(({ accepted }) => accepted.length === 0);
        // All refused is live-pin-missing's.
        if (groups.length === 0 || refused.length === live.length)
            return [];
        if (refused.length > 0) {
            const chains = (0,rules_live/* byChain */.j1)(live);
            const message = [
                `The pins for ${host} match on ${chains.filter(([{ accepted }]) => accepted.length > 0).length} of the ${chains.length} chains that it serves (${(0,rules_live/* whereServed */.Rg)(live)}).`,
                ...(0,wording/* listedLines */.vU)((0,rules_live/* byChain */.j1)(refused).map(notCovered), MOST_PLACES),
                ...(0,wording/* listedLines */.vU)(pathsNotCovered(groups, live), MOST_PLACES),
                'Apps that happen to reach those cannot connect, so that the failure comes and goes.',
            ];
            const missed = refused.flatMap((connection) => connection.paths);
            const steps = (0,rules_live/* pinsToAdd */.Po)((0,rules_live/* refusingSome */.Gp)(groups, missed), missed);
            const hint = `${steps.join(', ')}; pinwarden pins ${host} shows whether one issuer could be pinned for all`;
            return [
                { message: message.join('\n'), hint, key: 'connections', data: { notCovered: (0,rules_live/* servedFacts */.Xg)(refused) } },
            ];
        }
        // Devices take the path to the nearest anchor that they have, so that the shortest is the one of current devices.
        const current = live.every(({ accepted, paths: [shortest] }) => accepted.some((path) => path === shortest));
        const paths = (0,model_match/* distinctPaths */.xD)(live.flatMap((connection) => connection.paths));
        const uncovered = paths.filter((path) => (0,rules_live/* acceptedPaths */.KW)(groups, [path]).length === 0);
        if (uncovered.length === 0)
            return [];
        const message = [
            `The pins for ${host} match on ${paths.length - uncovered.length} of its ${paths.length} trust paths (${(0,rules_live/* whereServed */.Rg)(live)}).`,
            ...(0,wording/* listedLines */.vU)(pathsNotCovered(groups, live), MOST_PLACES),
            'A device takes the path that its own roots lead to; one that takes a path named here cannot connect.',
        ];
        const steps = (0,rules_live/* refusingSome */.Gp)(groups, uncovered).map((group) => {
            const shared = (0,rules_live/* onEveryPath */.MP)(group, paths).map(({ label, pin }) => `${pin} (${(0,wording/* quote */.hD)(label)})`);
            const what = shared.length === 0 ? `a pin of each path (pinwarden pins ${host})` : (0,wording/* listed */.KE)(shared, 3);
            return `add ${shared.length > 1 ? 'one of ' : ''}${what} to the ${(0,model_pins/* listName */.s)(group.scope)}`;
        });
        return [
            {
                message: message.join('\n'),
                hint: steps.join('; '),
                ...(current ? { severity: 'warning' } : {}),
                key: 'paths',
                data: {
                    notCovered: uncovered.map(({ certificates }) => certificates.map(({ label, pin }) => ({ label, pin }))),
                },
            },
        ];
    },
});
/** One chain that the pins refuse, and everywhere that it is served. */
function notCovered(group) {
    const { label, key, pin } = group[0].leaf;
    const where = (0,wording/* placesOf */.ek)(group.map(({ observation }) => observation), MOST_PLACES);
    return `Not covered: ${where}: leaf ${(0,wording/* quote */.hD)(label)}, ${key}, pin ${(0,wording/* shortPin */.aQ)(pin)}`;
}
/** The paths that are refused where another path of the same chain is accepted, and where that chain is served. */
function pathsNotCovered(groups, live) {
    const seen = new Map();
    for (const { observation, paths, accepted } of live) {
        if (accepted.length === 0)
            continue;
        for (const path of paths) {
            if ((0,rules_live/* acceptedPaths */.KW)(groups, [path]).length > 0)
                continue;
            const name = pathName(path);
            seen.set(name, [...(seen.get(name) ?? []), observation]);
        }
    }
    return [...seen].map(([name, at]) => `Not covered: ${name} at ${(0,wording/* placesOf */.ek)(at, MOST_PLACES)}`);
}
function pathName({ certificates }) {
    return certificates.map(({ label }) => (0,wording/* quote */.hD)(label)).join(' > ');
}

;// CONCATENATED MODULE: ./build/rules/no-pins-found.js


const noPinsFound = defineRule({
    meta: {
        id: 'no-pins-found',
        title: 'The repository pins no host',
        severity: 'error',
        sources: [sources/* sources */.T.mastgMissingPins],
        subject: 'project',
        needs: 'configuration',
        formats: 'all',
    },
    check({ stores }) {
        const pinning = stores.filter(({ store }) => store.domains.some((domain) => domain.groups.length > 0));
        if (pinning.some(({ deployment }) => deployment.state !== 'not-referenced'))
            return [];
        const message = pinning.length > 0
            ? `${pinning.length === 1 ? 'The one file that pins hosts is' : `The ${pinning.length} files that pin hosts are`} in force nowhere: no app is built with pins.`
            : stores.length === 0
                ? 'No pin store was found: neither a network security configuration (res/xml/*.xml) nor a property list with NSPinnedDomains.'
                : `${stores.length === 1 ? 'The one configuration file' : `None of the ${stores.length} configuration files`} found ${stores.length === 1 ? 'pins no host' : 'pins a host'}; a check that finds nothing to check protects nobody.`;
        return [
            {
                message,
                hint: 'pinwarden check PATH, with the folder that holds the app; or --if-none-found ignore',
            },
        ];
    },
});

;// CONCATENATED MODULE: ./build/rules/os-below-pinning.js



const osBelowPinning = defineRule({
    meta: {
        id: 'os-below-pinning',
        title: 'The app runs on versions of the system that read no pins',
        severity: 'notice',
        sources: [sources/* sources */.T.androidGuide, sources/* sources */.T.applePinnedDomains, sources/* sources */.T.mastgOldAndroid],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
        cwe: [295],
        mastg: ['MASTG-TEST-0285'],
    },
    check({ store, deployment: { state, minimumOs }, platform: { since } }) {
        const pinned = store.domains.filter(({ groups }) => groups.length > 0);
        const [first] = pinned;
        if (first === undefined || state === 'companion' || state === 'not-referenced')
            return [];
        if (minimumOs === null || !isBelow(minimumOs, since.version))
            return [];
        const hosts = (0,wording/* listed */.KE)([...new Set(pinned.map(({ name }) => (0,wording/* quote */.hD)(name)))]);
        return [
            {
                message: `${(0,wording/* quote */.hD)(`${since.setting} ${minimumOs}`)} lets the app run on devices before ${since.name}, whose system reads no pins from this file: there, connections to ${hosts} are not pinned.`,
                hint: `raise ${since.setting} to ${since.version}, or pin in code as well for the older devices`,
                span: first.span,
                data: { setting: since.setting, minimumOs, since: since.version },
            },
        ];
    },
});
/** By number, part by part; a part that is left out is 0. What isn't numbers is below nothing. */
function isBelow(version, other) {
    if (!/^\d+(\.\d+)*$/.test(version))
        return false;
    const parts = version.split('.').map(Number);
    for (const [at, wanted] of other.split('.').map(Number).entries()) {
        const part = parts[at] ?? 0;
        if (part !== wanted)
            return part < wanted;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/rules/path-depends-on-cross-sign.js






const pathDependsOnCrossSign = defineRule({
    meta: {
        id: 'path-depends-on-cross-sign',
        title: 'The pins match only above a cross-signed certificate',
        severity: 'warning',
        sources: [sources/* sources */.T.crossSigning, sources/* sources */.T.pinValidation, sources/* sources */.T.letsEncryptChains],
        subject: 'policy',
        needs: 'observation',
        formats: 'all',
    },
    check({ policy, connections, now }) {
        const { host } = policy;
        const groups = (0,rules_live/* groupsInForce */.Z_)(policy, now);
        const live = (0,rules_live/* liveConnections */.gD)(connections, now);
        const issuers = issuersByKey(live);
        const found = new Map();
        for (const connection of live) {
            for (const path of (0,rules_live/* acceptedPaths */.KW)(groups, connection.paths)) {
                for (const [crossSign, matched] of dependencies(groups, path, issuers)) {
                    const left = without(connection, crossSign);
                    if (left.length > 0 && (0,rules_live/* acceptedPaths */.KW)(groups, left).length === left.length)
                        continue;
                    const entry = found.get(crossSign.fingerprint) ?? { crossSign, matched: new Set(), on: [] };
                    found.set(crossSign.fingerprint, entry);
                    for (const label of matched)
                        entry.matched.add(label);
                    if (!entry.on.includes(connection))
                        entry.on.push(connection);
                }
            }
        }
        return [...found.values()].map(({ crossSign, matched, on }) => {
            const { label, issuer, notAfter, fingerprint, pin } = crossSign;
            const left = on.flatMap((connection) => without(connection, crossSign));
            const accepted = (0,rules_live/* acceptedPaths */.KW)(groups, left);
            const after = left.length === 0
                ? 'No trust path is left then.'
                : accepted.length === 0
                    ? 'On no path that is left then do the pins match, and devices that have the newer root take such a path already today.'
                    : `On ${accepted.length} of the ${left.length} paths that are left then the pins match.`;
            const where = (0,wording/* listed */.KE)((0,wording/* addressesOf */.$q)(on.map(({ observation }) => observation)));
            return {
                message: [
                    `The pins for ${host} match ${(0,wording/* listed */.KE)([...matched].map(wording/* quote */.hD))} on a path that exists by a cross-sign alone: ${(0,wording/* quote */.hD)(label)}, signed by ${(0,wording/* quote */.hD)(issuer)} (${where}).`,
                    `That certificate ends on ${(0,wording/* isoDate */._$)(notAfter)}, in ${(0,wording/* days */._3)(notAfter - now)}. ${after}`,
                ].join('\n'),
                hint: `add ${pin} (${(0,wording/* quote */.hD)(label)}), whose key is on the path with the cross-sign and without it, and release before`,
                ...(accepted.length > 0 ? { severity: 'notice' } : {}),
                key: fingerprint,
                data: {
                    label,
                    pin,
                    issuer,
                    notAfter: new Date(notAfter).toISOString(),
                    left: left.length,
                    accepted: accepted.length,
                },
            };
        });
    },
});
/** For each name and key of what is served and what it leads to: who signed it. */
function issuersByKey(live) {
    const issuers = new Map();
    for (const { certificates } of live.flatMap(({ paths }) => paths)) {
        for (const each of certificates)
            issuers.set(identity(each), (issuers.get(identity(each)) ?? new Set()).add(each.issuer));
    }
    return issuers;
}
function identity({ pin, subject }) {
    return `${pin} ${subject}`;
}
/** The cross-signed certificates of a path below all that some group matches, each with the labels of what it matches. */
function dependencies(groups, path, issuers) {
    return path.certificates.flatMap((certificate, depth) => {
        const isOwn = certificate.selfIssued || depth === 0;
        const isCrossSigned = (issuers.get(identity(certificate))?.size ?? 0) > 1 || (0,facts/* publicRoot */.KE)(certificate.pin) !== null;
        if (isOwn || !isCrossSigned)
            return [];
        return groups.flatMap((group) => {
            const matches = (0,model_match/* groupMatches */.nT)(group, path);
            const isAbove = matches.every((match) => match.depth > depth);
            return isAbove ? [[certificate, matches.map((match) => match.certificate.label)]] : [];
        });
    });
}
function without({ paths }, { fingerprint }) {
    return paths.filter(({ certificates }) => certificates.every((each) => each.fingerprint !== fingerprint));
}

;// CONCATENATED MODULE: ./build/rules/pin-kind.js







const pinKind = defineRule({
    meta: {
        id: 'pin-kind',
        title: 'A pin is of another kind than the team has decided on',
        severity: 'error',
        sources: [sources/* sources */.T.ownConfiguration, sources/* sources */.T.owaspPinning],
        subject: 'policy',
        needs: 'observation',
        formats: 'all',
    },
    check({ policy, connections, now, thresholds }) {
        const { host } = policy;
        const wanted = thresholds.pinKinds(host);
        if (wanted === null)
            return [];
        const groups = (0,rules_live/* groupsInForce */.Z_)(policy, now);
        const live = (0,rules_live/* liveConnections */.gD)(connections, now);
        return groups.flatMap((group) => {
            const found = matchedKinds(group, groups, live);
            const excluded = [...found.values()].filter(({ kinds }) => !wanted.some((kind) => kinds.has(kind)));
            if (excluded.length === 0)
                return [];
            const list = (0,model_pins/* listName */.s)(group.scope);
            const isNoneLeft = excluded.length === found.size;
            const lines = excluded.map(({ pin, label, kinds }) => `${(0,wording/* shortPin */.aQ)(pin)} is the ${(0,wording/* listed */.KE)([...kinds])} key of ${(0,wording/* quote */.hD)(label)}.`);
            return [
                {
                    message: [
                        `The ${list} for ${host} holds ${excluded.length === 1 ? 'a pin' : `${excluded.length} pins`} of another kind than ${(0,wording/* listed */.KE)(wanted)}, which is what the configuration file has decided on (pin).`,
                        ...(0,wording/* listedLines */.vU)(lines),
                        ...(isNoneLeft ? [`No pin of the ${list} that matches today is of a wanted kind.`] : []),
                    ].join('\n'),
                    hint: isNoneLeft
                        ? pin_kind_hintFor(group, wanted, live, host)
                        : `take it out of the ${list} in the next release, or change the decision`,
                    span: group.span,
                    key: group.scope,
                    data: {
                        wanted,
                        excluded: excluded.map(({ pin, label, kinds }) => ({ pin, label, kinds: [...kinds] })),
                        wantedIsLive: !isNoneLeft,
                    },
                },
            ];
        });
    },
});
function matchedKinds(group, groups, live) {
    const found = new Map();
    for (const path of live.flatMap(({ paths }) => (0,rules_live/* acceptedPaths */.KW)(groups, paths))) {
        for (const match of (0,model_match/* groupMatches */.nT)(group, path)) {
            const { pin, label } = match.certificate;
            const entry = found.get(pin) ?? { pin, label, kinds: new Set() };
            found.set(pin, entry);
            entry.kinds.add((0,pin_places/* kindOf */.I)(match, path));
        }
    }
    return found;
}
/** Pins of a wanted kind that lie on every path, to be added before the others are taken out. */
function pin_kind_hintFor(group, wanted, live, host) {
    const paths = live.flatMap((connection) => connection.paths);
    const shared = (0,rules_live/* onEveryPath */.MP)(group, paths).filter((certificate) => paths.some((path) => {
        const depth = path.certificates.findIndex(({ pin }) => pin === certificate.pin);
        return wanted.includes((0,pin_places/* kindOf */.I)({ certificate, depth }, path));
    }));
    const add = shared.map(({ pin, label }) => `${pin} (${(0,wording/* quote */.hD)(label)})`);
    const what = add.length === 0 ? `a pin of that kind (pinwarden pins ${host})` : (0,wording/* listed */.KE)(add, 3);
    return `add ${what} to the ${(0,model_pins/* listName */.s)(group.scope)}, release, and take the others out once everybody has it`;
}

;// CONCATENATED MODULE: ./build/rules/pin-known-bad.js




const pinKnownBad = defineRule({
    meta: {
        id: 'pin-known-bad',
        title: 'A pin is a sample, a placeholder or the hash of nothing',
        severity: 'error',
        sources: [sources/* sources */.T.androidGuide, sources/* sources */.T.backupPins],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ store }) {
        const seen = new Set();
        const problems = [];
        for (const { name, groups } of store.domains) {
            // Domains share the groups that they inherit.
            const fresh = groups.filter((group) => !seen.has(group));
            for (const group of fresh)
                seen.add(group);
            for (const pin of fresh.flatMap(({ pins }) => pins)) {
                const what = (0,known_pins/* knownBad */.p)(pin);
                if (what === null)
                    continue;
                problems.push({
                    message: `Pin ${(0,wording/* quote */.hD)(pin.value)} is ${what}${consequence(pin.fault)}`,
                    hint: `put the pin of a real key in its place (pinwarden pins ${name} prints those in use), or take it out`,
                    span: pin.span,
                    host: name,
                    key: pin.sha256 ?? pin.value,
                    data: { pin: pin.sha256 ?? pin.value.slice(0, 200), what },
                });
            }
        }
        return problems;
    },
});
function consequence(fault) {
    return fault === null || fault.effect === 'tolerated'
        ? '.\nNo server of yours has that key: it lets no connection through, and as a backup it is none.'
        : `; ${fault.message}`;
}

;// CONCATENATED MODULE: ./build/rules/pin-malformed.js




const pinMalformed = defineRule({
    meta: {
        id: 'pin-malformed',
        title: 'A pin is not the base64 of 32 bytes',
        severity: 'error',
        sources: [sources/* sources */.T.androidPin, sources/* sources */.T.androidParser, sources/* sources */.T.appleParsing, sources/* sources */.T.appleLeafList],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ store }) {
        const seen = new Set();
        const problems = [];
        for (const { name, groups } of store.domains) {
            // Domains share the groups that they inherit.
            const fresh = groups.filter((group) => !seen.has(group));
            for (const group of fresh)
                seen.add(group);
            for (const pin of fresh.flatMap(({ pins }) => pins)) {
                const { fault, value, span } = pin;
                if (fault === null)
                    continue;
                // One finding a pin: what a placeholder is says more than how it fails.
                if ((0,known_pins/* knownBad */.p)(pin) !== null)
                    continue;
                problems.push({
                    message: `Pin ${(0,wording/* quote */.hD)(value)}: ${fault.message}`,
                    ...(fault.hint === null ? {} : { hint: fault.hint }),
                    span,
                    host: name,
                    key: value,
                    ...(fault.effect === 'tolerated' ? { severity: 'warning' } : {}),
                    data: { value: value.slice(0, 200), effect: fault.effect },
                });
            }
        }
        return problems;
    },
});

;// CONCATENATED MODULE: ./build/rules/pin-set-expired.js



const pinSetExpired = defineRule({
    meta: {
        id: 'pin-set-expired',
        title: 'The pin set has expired, so that devices no longer check the pins',
        severity: 'error',
        sources: [sources/* sources */.T.mastgExpiredPins, sources/* sources */.T.androidChecks, sources/* sources */.T.androidParser],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
    },
    check({ policy, now }) {
        const { expires, host, pinned } = policy;
        if (!pinned || expires === null || now < expires.lapsesFrom)
            return [];
        const message = now >= expires.lapsedBy
            ? [
                `The pins for ${host} expired on ${dateOf(expires)}, ${(0,wording/* days */._3)(now - expires.lapsedBy)} ago.`,
                'No device checks them any more, and none says so: whatever certificate a public authority signs is accepted.',
            ]
            : [
                `The pins for ${host} are expiring round the world: the date is ${dateOf(expires)}, and each device goes by its own midnight.`,
                `The first devices stopped checking at ${(0,wording/* isoMinute */.A_)(expires.lapsesFrom)}, the last do at ${(0,wording/* isoMinute */.A_)(expires.lapsedBy)}; none says so.`,
            ];
        return [
            {
                message: message.join('\n'),
                hint: `check the pins (pinwarden pins ${host}), then write a date that lies beyond the life of this release, or no date`,
                span: expires.span,
                data: {
                    expires: expires.date,
                    lapsesFrom: new Date(expires.lapsesFrom).toISOString(),
                    lapsedBy: new Date(expires.lapsedBy).toISOString(),
                },
            },
        ];
    },
});
function dateOf({ written, date }) {
    return written === date ? date : `${(0,wording/* quote */.hD)(written)}, which is read as ${date}`;
}

;// CONCATENATED MODULE: ./build/rules/pin-set-expiring.js



const pinSetExpiring = defineRule({
    meta: {
        id: 'pin-set-expiring',
        title: 'The pin set expires soon',
        severity: 'warning',
        sources: [sources/* sources */.T.lintExpiry, sources/* sources */.T.mastgExpiredPins, sources/* sources */.T.androidChecks],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
    },
    check({ policy, now, thresholds }) {
        const { expires, host, pinned } = policy;
        if (!pinned || expires === null || now >= expires.lapsesFrom)
            return [];
        const left = expires.lapsesFrom - now;
        if (left > thresholds.pinSetExpiringDays * wording/* DAY_MS */.sO)
            return [];
        const message = [
            `The pins for ${host} expire on ${expires.date}: the first devices stop checking them in ${(0,wording/* days */._3)(left)}, at ${(0,wording/* isoMinute */.A_)(expires.lapsesFrom)}.`,
            'From then on those devices accept whatever certificate a public authority signs, and none says so.',
        ];
        return [
            {
                message: message.join('\n'),
                hint: `check the pins (pinwarden pins ${host}), write a later date and release before then; --pin-set-expiring-days sets how early this speaks`,
                span: expires.span,
                data: {
                    expires: expires.date,
                    lapsesFrom: new Date(expires.lapsesFrom).toISOString(),
                    daysLeft: Math.floor(left / wording/* DAY_MS */.sO),
                },
            },
        ];
    },
});

;// CONCATENATED MODULE: ./build/rules/pin-unresolved.js



const pinUnresolved = defineRule({
    meta: {
        id: 'pin-unresolved',
        title: 'A pin comes from a build variable, so that the file does not tell it',
        severity: 'warning',
        sources: [sources/* sources */.T.appleParsing],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ store }) {
        const seen = new Set();
        return store.domains.flatMap(({ name, groups }) => groups.flatMap((group) => {
            // Domains share the groups that they inherit.
            if (seen.has(group))
                return [];
            seen.add(group);
            const { pins, span } = group;
            const variables = pins.flatMap(({ variable }) => (variable === null ? [] : [variable]));
            if (variables.length === 0)
                return [];
            return [
                {
                    message: `The pins for ${name} come from ${(0,wording/* listed */.KE)(variables.map(wording/* quote */.hD))}: whether they match what is served can't be told from this file, and was not checked.`,
                    hint: 'check the built app as well, or write the pins into the file',
                    span,
                    host: name,
                    key: variables.join(' '),
                    data: { variables },
                },
            ];
        }));
    },
});

;// CONCATENATED MODULE: ./build/rules/pins-inert.js



const pinsInert = defineRule({
    meta: {
        id: 'pins-inert',
        title: 'A part of the app makes connections past the pins',
        severity: 'warning',
        sources: [sources/* sources */.T.androidChecks, sources/* sources */.T.appleChecks, sources/* sources */.T.dartSecurityContext, sources/* sources */.T.ktorEngines],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
        cwe: [295],
    },
    check({ store, deployment: { uncovered } }) {
        const pinned = store.domains.filter(({ groups }) => groups.length > 0);
        const [first] = pinned;
        if (first === undefined)
            return [];
        const hosts = (0,wording/* listed */.KE)([...new Set(pinned.map(({ name }) => (0,wording/* quote */.hD)(name)))]);
        return uncovered.map(({ name, reason, evidence }) => ({
            message: `${(0,wording/* oneLine */.TN)(name)} is part of the app (${(0,wording/* oneLine */.TN)(evidence)}), and the pins for ${hosts} do not hold for its connections.\n${reason}`,
            hint: name.startsWith('Flutter')
                ? 'send requests to these hosts through the platform (cupertino_http on iOS, ok_http on Android), or pin in Dart as well, with a SecurityContext of your own roots'
                : 'send requests to these hosts through the platform, or pin in that client as well',
            span: first.span,
            key: name,
            data: { stack: name, evidence },
        }));
    },
});

;// CONCATENATED MODULE: ./build/rules/pins-overridden.js



const pinsOverridden = defineRule({
    meta: {
        id: 'pins-overridden',
        title: 'Trust anchors are exempt from the pins',
        severity: 'error',
        sources: [sources/* sources */.T.androidAnchors, sources/* sources */.T.androidChecks, sources/* sources */.T.mastgUserAnchors],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ store }) {
        // One element may hold for many domains, through inheritance or base-config.
        const found = new Map();
        for (const { name, groups, overrides } of store.domains) {
            if (groups.length === 0)
                continue;
            for (const override of overrides) {
                const entry = found.get(override.span.start) ?? { override, names: [] };
                found.set(override.span.start, entry);
                entry.names.push(name);
            }
        }
        return [...found.values()].map(({ override: { written, coversPublicRoots, span }, names }) => {
            const domains = (0,wording/* listed */.KE)(names.map(wording/* quote */.hD));
            return {
                message: coversPublicRoots
                    ? `${(0,wording/* quote */.hD)(written)} anchors override the pins of ${domains}: these are the public roots, so that nothing is pinned, in release builds either.`
                    : `${(0,wording/* quote */.hD)(written)} anchors override the pins of ${domains}: whoever gets such an authority onto a device reads the connection, in release builds too.`,
                hint: 'remove overridePins="true" here; debug-overrides is the place for anchors of debug builds',
                span,
                key: written,
                ...(names.length === 1 ? { host: names[0] } : {}),
                ...(coversPublicRoots ? {} : { severity: 'warning' }),
                data: { written, coversPublicRoots, domains: names.slice(0, 100) },
            };
        });
    },
});

;// CONCATENATED MODULE: ./build/rules/pins-shadowed.js



const pinsShadowed = defineRule({
    meta: {
        id: 'pins-shadowed',
        title: 'An entry without pins takes hosts away from a pinned entry',
        severity: 'error',
        sources: [sources/* sources */.T.androidMatching, sources/* sources */.T.androidConfig, sources/* sources */.T.mastgMissingPins],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ store, position }) {
        return store.domains.flatMap(({ name, span, shadows, includeSubdomains, unpinnedBecause }) => {
            if (shadows === null)
                return [];
            const { line } = position(shadows.span.start);
            const hosts = includeSubdomains ? `${name} and its subdomains are` : `${name} is`;
            const reason = unpinnedBecause === null ? '' : `\n${unpinnedBecause}`;
            return [
                {
                    message: `${(0,wording/* quote */.hD)(name)} is an entry of its own, so that the pins of ${(0,wording/* quote */.hD)(shadows.name)} (line ${line}) do not hold for it: ${hosts} not pinned.${reason}`,
                    hint: `nest this entry inside that of ${shadows.name}, or repeat the pins here`,
                    span,
                    host: name,
                    key: shadows.name,
                    data: { shadows: shadows.name, line },
                },
            ];
        });
    },
});

;// CONCATENATED MODULE: ./build/rules/platforms-differ.js




const platformsDiffer = defineRule({
    meta: {
        id: 'platforms-differ',
        title: 'A host is pinned otherwise on one platform than on the other',
        severity: 'warning',
        sources: [sources/* sources */.T.androidGuide, sources/* sources */.T.applePinnedDomains],
        subject: 'project',
        needs: 'configuration',
        formats: 'all',
    },
    check({ stores }) {
        const platforms = byPlatform(builtStores(stores));
        if (platforms.length < 2)
            return [];
        const compared = platforms.flatMap((each) => each.stores);
        return pinnedHosts(compared).flatMap((host) => {
            const sides = platforms.map((each) => ({ ...each, ...pinsOf(each.stores, host) }));
            const problem = platforms_differ_compare(host, sides);
            return problem === null ? [] : [{ ...problem, host, ...firstPlace(compared, host) }];
        });
    },
});
function platforms_differ_compare(host, sides) {
    const pinning = sides.filter(({ policies }) => policies.length > 0);
    const open = sides.filter(({ policies }) => policies.length === 0);
    const names = (some) => (0,wording/* listed */.KE)(some.map(({ title }) => title));
    if (open.length > 0) {
        const where = (0,wording/* listed */.KE)(open.map(({ title, stores }) => `${title} (${pathsOf(stores)})`));
        return {
            message: `${host} is pinned on ${names(pinning)} and not on ${where}: there the app takes any certificate that the device trusts.`,
            hint: `pin ${host} on ${names(open)} as well, or ignore this for the host if only one app uses it`,
            data: { pinnedOn: pinning.map(({ title }) => title), notPinnedOn: open.map(({ title }) => title) },
        };
    }
    const apart = pinsApart(sides);
    if (apart === null || apart.every((pins) => pins.length === 0))
        return null;
    const titles = sides.map(({ title }) => title);
    return {
        message: [
            `${host} is pinned to other keys on ${names(sides)}, so that a change of certificate can cut off one and not the other.`,
            ...apartLines('on', titles, apart),
        ].join('\n'),
        hint: `accept the same keys everywhere: ${(0,wording/* listed */.KE)([...new Set(apart.flat())])}; which of them are right, pinwarden pins ${host} shows`,
        data: { apart: sides.map(({ title }, at) => ({ platform: title, pins: apart[at] })) },
    };
}
/** Debug variants count where a platform has no other store. */
function byPlatform(stores) {
    const platforms = new Map();
    for (const store of stores) {
        platforms.set(store.platform.id, [...(platforms.get(store.platform.id) ?? []), store]);
    }
    return [...platforms.values()].map((all) => {
        const released = all.filter((each) => !isDebugVariant(each));
        return { title: all[0]?.platform.title ?? '', stores: released.length > 0 ? released : all };
    });
}
/** The first store that pins the host, at the entry that does. */
function firstPlace(stores, host) {
    const store = stores.find((each) => placeOf(each, host) !== undefined);
    const span = store && placeOf(store, host);
    return { ...(store && { store }), ...(span && { span }) };
}

// EXTERNAL MODULE: ./build/rules/provider-facts.js
var provider_facts = __webpack_require__(9069);
;// CONCATENATED MODULE: ./build/rules/provider-set-incomplete.js








const providerSetIncomplete = defineRule({
    meta: {
        id: 'provider-set-incomplete',
        title: 'Some of the roots that the provider may lead to are not pinned',
        severity: 'notice',
        sources: [
            sources/* sources */.T.amazonRoots,
            sources/* sources */.T.cloudflareAuthorities,
            sources/* sources */.T.googleRoots,
            sources/* sources */.T.expensifyPins,
            sources/* sources */.T.bundledRoots,
        ],
        subject: 'policy',
        needs: 'observation',
        formats: 'all',
    },
    check({ policy, connections, now }) {
        const { host } = policy;
        const paths = (0,rules_live/* liveConnections */.gD)(connections, now).flatMap((live) => live.paths);
        return (0,rules_live/* groupsInForce */.Z_)(policy, now).flatMap((group) => {
            const pinned = (0,model_match/* distinctPins */.pu)(group);
            const live = new Set(paths.flatMap((path) => (0,model_match/* groupMatches */.nT)(group, path).map(({ certificate }) => certificate.pin)));
            return setsOf(pinned, live).flatMap((set) => {
                const { provider, source, date } = set;
                const roots = rootsOf(set);
                const missing = roots.filter(({ pin }) => !pinned.has(pin));
                if (missing.length === 0)
                    return [];
                const list = (0,model_pins/* listName */.s)(group.scope);
                const served = roots.find(({ pin }) => live.has(pin));
                return [
                    {
                        message: `The ${list} for ${host} holds ${(0,wording/* quote */.hD)(served.name)}, which it leads to today, and leaves out ${missing.length} of the ${(0,wording/* plural */.LS)(roots.length, 'root')} of ${provider}.\n${(0,facts/* asOf */.sT)(set, now)} A renewal that leads to one that is left out cuts the apps off.`,
                        hint: `add ${missing.map(({ name, pin }) => `${pin} (${name})`).join(', ')} to the ${list}`,
                        key: `${group.scope} ${provider}`,
                        data: { provider, missing, source, date },
                    },
                ];
            });
        });
    },
});
function rootsOf({ roots }) {
    return Object.values(roots).flat();
}
/** The sets that the pins are of and that are live. A root that one of them takes in isn't looked at for the next. */
function setsOf(pinned, live) {
    const left = new Set(live);
    return provider_facts/* providerSets */.h8.filter((set) => {
        const touched = Object.values(set.roots).filter((roots) => roots.some(({ pin }) => pinned.has(pin)));
        if (touched.length < set.recognisedBy || !rootsOf(set).some(({ pin }) => left.has(pin)))
            return false;
        for (const { pin } of rootsOf(set))
            left.delete(pin);
        return true;
    });
}

;// CONCATENATED MODULE: ./build/rules/retired-ca.js







/** Ahead of the day: an update of an app takes its time to reach everybody. */
const AHEAD_DAYS = 365;
const retiredCa = defineRule({
    meta: {
        id: 'retired-ca',
        title: 'An authority that is served or pinned is at its end',
        severity: 'warning',
        sources: [sources/* sources */.T.digicertRoots, sources/* sources */.T.globalsignRoots, sources/* sources */.T.entrustDistrust, sources/* sources */.T.dstExpiry],
        subject: 'policy',
        needs: 'configuration',
        formats: 'all',
    },
    check({ policy, connections, now }) {
        const { host } = policy;
        const found = new Map();
        const note = (retired, line) => {
            found.set(retired, [...(found.get(retired) ?? []), line]);
        };
        for (const [retired, live] of served((0,rules_live/* liveConnections */.gD)(connections, now), now)) {
            const where = (0,wording/* placesOf */.ek)(live.map(({ observation }) => observation));
            note(retired, `Every trust path of ${host} at ${where} leads over it.`);
        }
        const atEnd = policy.groups.filter((group) => onlyRetired(group).length > 0);
        const inForce = atEnd.length === 0 ? [] : (0,rules_live/* groupsInForce */.Z_)(policy, now);
        for (const group of atEnd.filter((each) => inForce.includes(each))) {
            const pinned = onlyRetired(group);
            if (!pinned.every((each) => isDue(each, now)))
                continue;
            const names = (0,wording/* listed */.KE)(pinned.map(({ name }) => (0,wording/* quote */.hD)(name)));
            const which = pinned.length === 1 ? 'Nothing else is pinned' : `Only such authorities are pinned (${names})`;
            for (const each of pinned)
                note(each, `${which} in the ${(0,model_pins/* listName */.s)(group.scope)} for ${host}.`);
        }
        return [...found].map(([retired, lines]) => {
            const { name, since, did, will, source, date } = retired;
            const isPast = Date.parse(since) <= now;
            // What has happened does not change with the age of the report.
            const age = isPast ? '' : (0,facts/* ageing */.oH)(retired, now);
            return {
                message: [
                    `${(0,wording/* quote */.hD)(name)} ${isPast ? `${did}, since` : `${will} on`} ${since} (${source.title}, ${date}).${age}`,
                    ...lines,
                    'Devices may trust it for longer. But its owner, or the host, moves to another one for the sake of browsers, and pins of this one match nothing from that day on.',
                ].join('\n'),
                hint: `ask whoever runs ${host} which root comes next, add its pin, release, and only then have the certificate changed`,
                ...(isPast ? {} : { severity: 'notice' }),
                key: name,
                data: { name, since, source, date },
            };
        });
    },
});
function isDue({ since }, now) {
    return Date.parse(since) - now <= AHEAD_DAYS * wording/* DAY_MS */.sO;
}
/** The authorities that connections can't do without on any path, each with those connections. */
function served(live, now) {
    const found = new Map();
    for (const connection of live) {
        const ends = connection.paths.map(({ certificates }) => certificates.slice(1).flatMap((certificate) => {
            const retired = (0,facts/* retiredAuthority */.$W)(certificate);
            return retired !== null && isDue(retired, now) ? [retired] : [];
        }));
        if (ends.some((each) => each.length === 0))
            continue;
        for (const retired of new Set(ends.flat()))
            found.set(retired, [...(found.get(retired) ?? []), connection]);
    }
    return found;
}
/** Thousands of domains may share one group. */
const looked = new WeakMap();
/** The authorities that a list pins when all of its pins are of such; none otherwise. */
function onlyRetired(group) {
    const known = looked.get(group);
    if (known !== undefined)
        return known;
    const found = [...(0,model_match/* distinctPins */.pu)(group)].map((pin) => (0,facts/* retiredAuthority */.$W)({ pin }));
    const all = found.flatMap((each) => each ?? []);
    const answer = all.length < found.length ? [] : all;
    looked.set(group, answer);
    return answer;
}

;// CONCATENATED MODULE: ./build/rules/store-generated.js


const storeGenerated = defineRule({
    meta: {
        id: 'store-generated',
        title: 'Something writes the file anew, so that edits of it do not last',
        severity: 'notice',
        sources: [sources/* sources */.T.xcodeGenInfo, sources/* sources */.T.expoPrebuild],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
    },
    check({ deployment: { generator } }) {
        if (generator === null)
            return [];
        return [
            {
                message: `An edit of this file does not last. ${generator}`,
                hint: 'pinwarden fix says what to change there, and leaves this file as it is',
                span: { start: 0, end: 0 },
                data: { generator },
            },
        ];
    },
});

;// CONCATENATED MODULE: ./build/rules/user-anchors-trusted.js




const userAnchorsTrusted = defineRule({
    meta: {
        id: 'user-anchors-trusted',
        title: 'Authorities that the user installs are trusted for a pinned host',
        severity: 'warning',
        sources: [sources/* sources */.T.mastgUserAnchors, sources/* sources */.T.lintUserCertificates, sources/* sources */.T.androidChecks],
        subject: 'store',
        needs: 'configuration',
        formats: 'all',
        cwe: [295],
        mastg: ['MASTG-TEST-0286'],
    },
    check({ store }) {
        return permissionsOf(store.domains, heldToPins).map(({ permission, domains }) => {
            const names = domains.map(({ name }) => name);
            const dates = domains.flatMap(({ expires }) => (expires === null ? [] : [expires.date])).sort();
            const lapse = dates[0] === undefined ? '' : `, as from ${dates[0]} on, when they lapse`;
            return {
                message: `${(0,wording/* quote */.hD)(permission.written)} trusts authorities that the user of the device installs, in release builds too, for ${(0,wording/* listed */.KE)(names.map(wording/* quote */.hD))}.\nThe pins are still compared, so that a chain of such an authority is refused; without them it is not${lapse}.`,
                hint: 'move it to `<debug-overrides>`, which release builds skip',
                span: permission.span,
                key: 'user-anchors',
                ...(names.length === 1 ? { host: names[0] } : {}),
                data: { written: permission.written, domains: names.slice(0, 100) },
            };
        });
    },
});
/** Where these anchors are exempt from the pins as well, pins-overridden says worse. */
function heldToPins({ userAnchors, overrides }) {
    const isExempt = overrides.some(({ span }) => span.start === userAnchors?.span.start);
    return isExempt ? null : userAnchors;
}

;// CONCATENATED MODULE: ./build/rules/variants-differ.js




const variantsDiffer = defineRule({
    meta: {
        id: 'variants-differ',
        title: 'A host is pinned otherwise in one variant of the app than in another',
        severity: 'warning',
        sources: [sources/* sources */.T.androidSourceSets, sources/* sources */.T.appleInfoPlist],
        subject: 'project',
        needs: 'configuration',
        formats: 'all',
    },
    check({ stores }) {
        const groups = new Map();
        for (const each of builtStores(stores)) {
            const { variantOf } = each.deployment;
            if (variantOf !== null)
                groups.set(variantOf, [...(groups.get(variantOf) ?? []), each]);
        }
        return [...groups].flatMap(([of, variants]) => pinnedHosts(variants).flatMap((host) => {
            const pinning = variants.filter((each) => pinsOf([each], host).policies.length > 0);
            const open = variants.filter((each) => !isDebugVariant(each) && !pinning.includes(each));
            return [...tellOpen(of, host, pinning, open), ...tellApart(of, host, pinning)];
        }));
    },
});
/** That a debug variant leaves pins out is what such variants are for. */
function tellOpen(of, host, pinning, open) {
    const [store] = open;
    if (store === undefined)
        return [];
    const inDebugOnly = pinning.every(isDebugVariant);
    return [
        {
            message: `${host} is pinned in ${labels(pinning)} and not in ${labels(open)}: of these files a build of ${(0,wording/* oneLine */.TN)(of)} takes one.`,
            hint: inDebugOnly
                ? `pin ${host} there as well, unless only developers connect to it`
                : `copy the entry of ${host} from ${pinning[0]?.store.path}`,
            ...(inDebugOnly ? { severity: 'notice' } : {}),
            store,
            host,
            key: `${of} not pinned`,
            data: { variantOf: of, pinnedIn: variants_differ_facts(pinning), notPinnedIn: variants_differ_facts(open) },
        },
    ];
}
/** Debug variants are held against the others, and against each other where there are none. */
function tellApart(of, host, pinning) {
    const released = pinning.filter((each) => !isDebugVariant(each));
    const isAmongReleased = differ(released, host);
    const compared = isAmongReleased ? released : pinning;
    const sides = compared.map((each) => pinsOf([each], host));
    const apart = pinsApart(sides);
    const [store] = compared;
    if (store === undefined || apart === null || apart.every((pins) => pins.length === 0))
        return [];
    const span = placeOf(store, host);
    return [
        {
            message: [
                `${host} is pinned to other keys in ${labels(compared)}: of these files a build of ${(0,wording/* oneLine */.TN)(of)} takes one.`,
                ...apartLines('in', compared.map(label), apart),
            ].join('\n'),
            hint: `accept the same keys in all of them: ${(0,wording/* listed */.KE)([...new Set(apart.flat())])}`,
            ...(isAmongReleased ? {} : { severity: 'notice' }),
            store,
            ...(span && { span }),
            host,
            key: `${of} keys`,
            data: {
                variantOf: of,
                apart: variants_differ_facts(compared).map((each, at) => ({ ...each, pins: apart[at] })),
            },
        },
    ];
}
function differ(stores, host) {
    const apart = pinsApart(stores.map((each) => pinsOf([each], host)));
    return apart?.some((pins) => pins.length > 0) ?? false;
}
function label({ store: { path }, deployment: { variant } }) {
    return variant === null ? path : `${(0,wording/* oneLine */.TN)(variant)} (${path})`;
}
function labels(stores) {
    return (0,wording/* listed */.KE)(stores.map(label));
}
function variants_differ_facts(stores) {
    return stores.map(({ store: { path }, deployment: { variant } }) => ({ variant, path }));
}

;// CONCATENATED MODULE: ./build/rules/weak-key.js



const FEWEST_BITS = 2048;
const CURVES = new Set(['P-256', 'P-384', 'P-521']);
const weak_key_KINDS = 'RSA keys of 2048 bits or more and ECDSA keys on P-256, P-384 or P-521';
const weakKey = defineRule({
    meta: {
        id: 'weak-key',
        title: 'A served key is too short, or of a kind that devices do not take',
        severity: 'warning',
        sources: [sources/* sources */.T.keySizes, sources/* sources */.T.appleTlsRequirements],
        subject: 'host',
        needs: 'observation',
        formats: 'all',
        cwe: [326],
    },
    check({ host, connections }) {
        const found = new Map();
        for (const { observation, served } of connections) {
            // The anchor's own key signs nothing that is sent and is the device's business, but for a path of one.
            const used = (served?.paths ?? []).flatMap(({ certificates }) => certificates.slice(0, -1));
            for (const certificate of new Set([...(served?.presented.slice(0, 1) ?? []), ...used])) {
                if (!isWeak(certificate))
                    continue;
                const entry = found.get(certificate.fingerprint) ?? { certificate, seen: [] };
                found.set(certificate.fingerprint, entry);
                entry.seen.push(observation);
            }
        }
        return [...found.values()].map(({ certificate, seen }) => {
            const { label, key, pin, fingerprint, isCa } = certificate;
            return {
                message: `The key of ${isCa ? 'the issuer ' : ''}${(0,wording/* quote */.hD)(label)}, served by ${host} at ${(0,wording/* placesOf */.ek)(seen)}, is ${(0,wording/* quote */.hD)(key)}.\nPublic authorities certify ${weak_key_KINDS} (${sources/* sources */.T.keySizes.title}); iOS trusts no RSA key under 2048 bits, and not every device takes other kinds.`,
                hint: isCa
                    ? 'have the certificate issued by an authority with a key of one of those kinds'
                    : 'make a new key of one of those kinds (openssl ecparam -name prime256v1 -genkey), pin it, release, then install its certificate',
                key: fingerprint,
                data: { label, key, pin, fingerprint },
            };
        });
    },
});
/** Whether devices can be counted on to take the key. One that could not be read says nothing. */
function isWeak({ key }) {
    const [kind, detail] = key.split(' ');
    if (kind === 'unreadable')
        return false;
    if (kind === 'RSA')
        return detail !== undefined && Number(detail) < FEWEST_BITS;
    if (kind === 'ECDSA')
        return detail !== undefined && !CURVES.has(key.slice('ECDSA '.length));
    return true;
}

;// CONCATENATED MODULE: ./build/rules/index.js






















































/** Every rule, in the order in which reports list them: the apps' way in first, then servers, pins, files. */
const rules = [
    livePinMissing,
    livePinPartial,
    breaksSoon,
    pathDependsOnCrossSign,
    iosListSwapped,
    iosListBlocksAll,
    backupPinMissing,
    backupRefused,
    backupUnproven,
    backupInvalid,
    backupSameKey,
    backupSameCa,
    leafPinShortLived,
    intermediatePinRotating,
    providerSetIncomplete,
    pinSetExpired,
    pinSetExpiring,
    expirationOutlivesCertificates,
    expirationMissing,
    expirationForbidden,
    chainUntrusted,
    chainIncomplete,
    hostMismatch,
    certificateExpired,
    certificateExpiring,
    weakKey,
    retiredCa,
    endpointUnreachable,
    chainDiffers,
    chainChanged,
    hostNotYours,
    pinMalformed,
    pinKnownBad,
    pinUnresolved,
    pinKind,
    pinsOverridden,
    pinsShadowed,
    pinsInert,
    userAnchorsTrusted,
    cleartextPermitted,
    osBelowPinning,
    bundleUnpinned,
    platformsDiffer,
    variantsDiffer,
    domainNeverMatches,
    configMalformed,
    configIgnored,
    lintDemand,
    anchorMissing,
    configNotReferenced,
    storeGenerated,
    noPinsFound,
    ignoreExpired,
    ignoreUnused,
];


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ knownBad)
/* harmony export */ });
/* unused harmony export knownPins */
/* harmony import */ var _model_wrong_pins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(308);

const knownPins = [
    ..._model_wrong_pins_js__WEBPACK_IMPORTED_MODULE_0__/* .WRONG_PINS */ .X.map(({ pin, of }) => ({
        pin,
        what: 'a pin that nothing can match, made by `pinwarden generate --wrong-pins` to test an app with; it must not ship',
        source: `Pinwarden, SHA-256 of the sentence \`${of}\``,
    })),
    {
        pin: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
        what: 'the SHA-256 of nothing: the command that was to print a pin had failed and hashed an empty input',
        source: 'FIPS 180-4, SHA-256 of the empty message',
    },
    {
        pin: 'AbpHGcgLb+kRsJGnwFEktk7uzpZOCcBY74+YBdrKVGs=',
        what: 'the SHA-256 of a single line break: the command that was to print a pin had failed',
        source: 'FIPS 180-4, SHA-256 of one byte 0x0A',
    },
    {
        pin: '7HIpactkIAq2Y49orFOOQKurWxmmSFZhBCoQYcRhJ3Y=',
        what: "the sample pin of Android's guide",
        source: 'Android developers: Network security configuration, certificate pinning',
    },
    {
        pin: 'fwza0LRMXouZHRC8Ei+4PyuldPDcf3UKgO/04cDM1oE=',
        what: "the sample backup pin of Android's guide",
        source: 'Android developers: Network security configuration, certificate pinning',
    },
    {
        pin: 'd6qzRu9zOECb90Uez27xWltNsj0e1Md7GkYYkVoZWmM=',
        what: 'a sample pin of RFC 7469',
        source: 'RFC 7469, section 2.1.5',
    },
    {
        pin: 'E9CZ9INDbd+2eRQozYqqbQ2yXLVKB9+xcprMF+44U1g=',
        what: 'a sample pin of RFC 7469',
        source: 'RFC 7469, section 2.1.5',
    },
    {
        pin: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
        what: 'a sample pin of RFC 7469, the SHA-256 of the word `hello`',
        source: 'RFC 7469, section 2.1.5',
    },
    {
        pin: 'cUPcTAZWKaASuYWhhneDttWpY3oBAkE3h2+soZS7sWs=',
        what: "a sample pin of MDN's page on HPKP",
        source: 'MDN, HTTP Public Key Pinning',
    },
    {
        pin: 'M8HztCzM3elUxkcjR2S5P4hhyBNf6lHkmjAHKhpGPWE=',
        what: "a sample pin of MDN's page on HPKP",
        source: 'MDN, HTTP Public Key Pinning',
    },
];
const byPin = new Map(knownPins.map((known) => [known.pin, known]));
/** Words that people write where a pin is to come. Six letters and more don't come about in base64 by chance. */
const WORDS = /placeholder|backup|example|dummypin|changeme|replace|yourpin|insert|sample/i;
/** Shorter signs, only looked for in texts that aren't pins anyway. */
const SIGNS = /^(?:[x.*?_-]|\s)+$|<[^>]*>|\{\{|\$\{|(?:^|[^a-z])(?:your?|todo|fixme|tbd|dummy|change|here|xxx+)(?:[^a-z]|$)/i;
/** What a pin is instead of somebody's key, to follow "is"; null for one that could be real. */
function knownBad({ value, sha256, variable }) {
    if (variable !== null)
        return null;
    if (sha256 === null) {
        return WORDS.test(value) || SIGNS.test(value) ? 'a placeholder that was never replaced' : null;
    }
    return byPin.get(sha256)?.what ?? pattern(sha256);
}
function pattern(sha256) {
    const bytes = Buffer.from(sha256, 'base64');
    const word = WORDS.exec(sha256);
    if (word !== null)
        return `a placeholder: it spells \`${word[0]}\``;
    if (bytes.every((byte) => byte >= 0x20 && byte < 0x7f))
        return 'a placeholder: its 32 bytes are plain text';
    const step = (bytes[1] - bytes[0]) & 0xff;
    const counts = bytes.every((byte, at) => at === 0 || ((byte - bytes[at - 1]) & 0xff) === step);
    if (counts)
        return step === 0 ? 'a placeholder: all its bytes are equal' : 'a placeholder: its bytes count';
    // The last of the 43 characters holds two bits that decoding drops. A period of 6 takes in those of 1, 2 and 3.
    const text = sha256.slice(0, 42);
    const repeats = [6, 7, 8, 9, 10].some((period) => repeatsEvery(period, text.length, (at) => text.charCodeAt(at)));
    const bytesRepeat = repeatsEvery(8, 32, (at) => bytes[at]);
    if (repeats || bytesRepeat)
        return 'a placeholder: it repeats itself';
    return /(.)\1{11}/.test(text) ? 'a placeholder: it holds one character over and over' : null;
}
function repeatsEvery(period, length, itemAt) {
    for (let at = period; at < length; at++)
        if (itemAt(at) !== itemAt(at - period))
            return false;
    return true;
}


/***/ }),

/***/ 7407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ refusingSome),
/* harmony export */   KW: () => (/* binding */ acceptedPaths),
/* harmony export */   MP: () => (/* binding */ onEveryPath),
/* harmony export */   Pb: () => (/* binding */ distinctKeys),
/* harmony export */   Po: () => (/* binding */ pinsToAdd),
/* harmony export */   Rg: () => (/* binding */ whereServed),
/* harmony export */   Xg: () => (/* binding */ servedFacts),
/* harmony export */   Z_: () => (/* binding */ groupsInForce),
/* harmony export */   gD: () => (/* binding */ liveConnections),
/* harmony export */   j1: () => (/* binding */ byChain),
/* harmony export */   qp: () => (/* binding */ keyKind)
/* harmony export */ });
/* harmony import */ var _model_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4143);
/* harmony import */ var _model_pins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9652);
/* harmony import */ var _model_trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8728);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9904);




/** What is trusted, in date and for the right host: only that says anything about pins. */
function liveConnections(connections, now) {
    return connections.flatMap((connection) => {
        const { observation, served } = connection;
        if (served === null || (0,_model_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .whyUntrusted */ .R)(connection, now) !== null)
            return [];
        const paths = (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .usablePaths */ .nc)(served.paths, now);
        const leaf = paths[0]?.certificates[0];
        const chain = served.presented.map(({ fingerprint }) => fingerprint).join(' ');
        return leaf === undefined ? [] : [{ observation, chain, leaf, paths }];
    });
}
/**
 * The groups that decide on a connection at `now`: none when no device enforces the policy any more. A group with a
 * build variable is left out because the file doesn't tell its pins, a group without a pin that can match because it
 * refuses every server, whatever is served.
 */
function groupsInForce(policy, now) {
    const lapsed = policy.expires !== null && now >= policy.expires.lapsedBy;
    if (!policy.pinned || !policy.enforced || policy.overridden || lapsed)
        return [];
    return policy.groups.filter(({ pins }) => pins.some(({ sha256 }) => sha256 !== null) && pins.every(({ variable }) => variable === null));
}
/** The paths of a connection on which every one of the groups has a match. */
function acceptedPaths(groups, paths) {
    return paths.filter((path) => groups.every((group) => (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .groupMatches */ .nT)(group, path).length > 0));
}
/** `ECDSA`, `RSA`, `Ed25519` ...: the kind of key that was served. */
function keyKind({ key }) {
    return key.split(' ', 1)[0];
}
/** `3 addresses, ECDSA and RSA`. */
function whereServed(live) {
    const addresses = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .addressesOf */ .$q)(live.map(({ observation }) => observation));
    const kinds = [...new Set(live.map(({ leaf }) => keyKind(leaf)))].sort();
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(addresses.length, 'address', 'addresses')}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(kinds)}`;
}
/** Connections that showed the same chain, together. */
function byChain(live) {
    const groups = new Map();
    for (const connection of live) {
        const group = groups.get(connection.chain);
        if (group === undefined)
            groups.set(connection.chain, [connection]);
        else
            group.push(connection);
    }
    return [...groups.values()];
}
/** Each certificate once, by its key. */
function distinctKeys(certificates) {
    return [...new Map(certificates.map((certificate) => [certificate.pin, certificate])).values()];
}
/** The groups without a match on at least one of the paths. */
function refusingSome(groups, paths) {
    return groups.filter((group) => paths.some((path) => (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .groupMatches */ .nT)(group, path).length === 0));
}
/** The certificates in a group's scope whose keys lie on all of the paths. */
function onEveryPath({ scope }, paths) {
    const [first = [], ...others] = paths.map(({ certificates }) => (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .inScope */ .SB)(scope, certificates).map(({ certificate }) => certificate));
    return distinctKeys(first).filter(({ pin }) => others.every((each) => each.some((other) => other.pin === pin)));
}
/** What would make groups accept paths that they refuse, each an instruction with the pin to paste. */
function pinsToAdd(groups, paths) {
    return groups.flatMap(({ scope }) => {
        const nearest = paths.flatMap(({ certificates }) => (0,_model_match_js__WEBPACK_IMPORTED_MODULE_0__/* .inScope */ .SB)(scope, certificates)[0]?.certificate ?? []);
        const pins = distinctKeys(nearest).map(({ pin, label }) => `${pin} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(label)})`);
        return pins.length === 0 ? [] : [`add ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(pins, 3)} to the ${(0,_model_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .listName */ .s)(scope)}`];
    });
}
/** The facts behind a complaint, for machines. */
function servedFacts(live) {
    return byChain(live).map((group) => ({
        seen: group.map(({ observation: { address, keyType, vantage } }) => ({ address, keyType, vantage })),
        paths: group[0].paths.map(({ certificates }) => certificates.map(({ label, pin, notAfter }) => ({
            label,
            pin,
            notAfter: new Date(notAfter).toISOString(),
        }))),
    }));
}


/***/ }),

/***/ 5920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1677);

/**
 * What a pin holds on to on a path. The key of a public root is a root's wherever it stands: below another one it is there
 * by a cross-sign. A leaf that is its own anchor is a leaf.
 */
function kindOf({ certificate, depth }, { certificates }) {
    if (depth === 0)
        return 'leaf';
    return depth === certificates.length - 1 || (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .publicRoot */ .KE)(certificate.pin) !== null ? 'root' : 'intermediate';
}


/***/ }),

/***/ 9069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QA: () => (/* binding */ deadlines),
/* harmony export */   R1: () => (/* binding */ publicOrganisations),
/* harmony export */   h8: () => (/* binding */ providerSets),
/* harmony export */   n1: () => (/* binding */ rekeyingOwners),
/* harmony export */   si: () => (/* binding */ rotatingAuthorities)
/* harmony export */ });
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4450);

/** When an app's team wrote down what had cut it off that summer (sources.expensifyPins). */
const EXPENSIFY = '2026-09-11';
const rotatingAuthorities = [
    {
        organisation: /^Let's Encrypt$/,
        commonName: /^(?:[ER]|Y[ER])\d+$/,
        says: "Let's Encrypt keeps eight issuing authorities in rotation, to discourage that they be pinned",
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.letsEncryptChains,
        date: '2026-01-08',
    },
    {
        organisation: /^Google Trust Services(?: LLC)?$/,
        commonName: /^(?:W[ER]\d+|GTS CA \w+)$/,
        says: 'Google says that its chains are not static and that intermediates must never be hardcoded',
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.googlePki,
        date: EXPENSIFY,
    },
    {
        organisation: /^Amazon$/,
        commonName: /^Amazon (?:RSA|ECDSA) \d+ M\d+$/,
        says: 'Amazon picks one of several issuing authorities at random for each certificate',
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.acmCharacteristics,
        date: EXPENSIFY,
    },
    {
        organisation: /^Microsoft Corporation$/,
        commonName: /^Microsoft (?:Azure )?(?:(?:RSA|ECC) )?TLS (?:Issuing )?CA \d+$/,
        says: 'Microsoft chooses and changes the issuing authorities of its managed certificates by itself',
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.azureCertificates,
        date: '2026-03-12',
    },
];
const rekeyingOwners = [
    {
        organisation: /^Amazon$/,
        commonName: null,
        says: 'Certificate Manager (ACM) makes a new key for every renewal',
        managed: true,
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.acmPinning,
        date: '2026-06-12',
    },
    {
        organisation: /^Cloudflare, Inc\.$/,
        commonName: null,
        says: 'Cloudflare changes the certificates at its edge regularly, and their keys with them',
        managed: true,
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.cloudflarePinning,
        date: EXPENSIFY,
    },
    {
        organisation: /^Google Trust Services(?: LLC)?$/,
        commonName: null,
        says: 'Google Cloud renews the certificates that it manages with a fresh key',
        managed: false,
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.googleCertificateManager,
        date: EXPENSIFY,
    },
    {
        organisation: /^Let's Encrypt$/,
        commonName: null,
        says: 'Certbot makes a new key for every renewal unless it is told --reuse-key',
        managed: false,
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.certbotKeys,
        date: '2021-10-05',
    },
];
/** From Mozilla's CA Certificate Program as bundled with Node.js (sources.bundledRoots), a test recomputes them. */
const ROOTS = {
    amazon: [
        { name: 'Amazon Root CA 1', pin: '++MBgDH5WGvL9Bcn5Be30cRcL0f5O+NyoXuWtQdX1aI=' },
        { name: 'Amazon Root CA 2', pin: 'f0KW/FtqTjs108NpYj42SrGvOB2PpxIVM8nWxjPqJGE=' },
        { name: 'Amazon Root CA 3', pin: 'NqvDJlas/GRcYbcWE8S/IceH9cq77kg0jVhZeAPXq8k=' },
        { name: 'Amazon Root CA 4', pin: '9+ze1cZgR9KO1kZrVDxA4HQ6voHRCSVNz4RdTCx4U8U=' },
        {
            name: 'Starfield Services Root Certificate Authority - G2',
            pin: 'KwccWaCgrnaw6tsrrSO61FgLacNgG2MMLq8GE6+oP5I=',
        },
    ],
    letsEncrypt: [
        { name: 'ISRG Root X1', pin: 'C5+lpZ7tcVwmwQIMcRtPbsQtWLABXhQzejna0wHFr8M=' },
        { name: 'ISRG Root X2', pin: 'diGVwiVYbubAI3RW4hB9xU8e/CH2GnkuvVFZE8zmgzI=' },
    ],
    google: [
        { name: 'GTS Root R1', pin: 'hxqRlPTu1bMS/0DITB1SSu0vd4u/8l8TjPgfaAp63Gc=' },
        { name: 'GTS Root R2', pin: 'Vfd95BwDeSQo+NUYxVEEIlvkOlWY2SalKK1lPhzOx78=' },
        { name: 'GTS Root R3', pin: 'QXnt2YHvdHR3tJYmQIr0Paosp6t/nggsEGD4QJZ3Q0g=' },
        { name: 'GTS Root R4', pin: 'mEflZT5enoR1FuXLgYYGqnVEoZvmf9c2bVBpiOjYQ0c=' },
    ],
    sslCom: [
        { name: 'SSL.com TLS ECC Root CA 2022', pin: 'G/ANXI8TwJTdF+AFBM8IiIUPEv0Gf6H5LA/b9guG4yE=' },
        { name: 'SSL.com TLS RSA Root CA 2022', pin: 'K89VOmb1cJAN3TK6bf4ezAbJGC1mLcG2Dh97dnwr3VQ=' },
    ],
};
/** Those of several authorities first: a root that one of them takes in isn't looked at again. */
const providerSets = [
    {
        provider: 'Amazon',
        says: 'Amazon Trust Services asks for all five of its roots where roots are pinned at all',
        roots: { Amazon: ROOTS.amazon },
        recognisedBy: 1,
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.amazonRoots,
        date: '2026-06-12',
    },
    {
        provider: 'Cloudflare',
        says: "Cloudflare takes certificates from Let's Encrypt, Google Trust Services and SSL.com, and changes between them unasked",
        roots: {
            "Let's Encrypt": ROOTS.letsEncrypt,
            'Google Trust Services': ROOTS.google,
            'SSL.com': ROOTS.sslCom,
        },
        recognisedBy: 2,
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.cloudflareAuthorities,
        date: EXPENSIFY,
    },
    {
        provider: 'Google Trust Services',
        says: 'certificates of Google Trust Services lead to any of its four roots',
        roots: { 'Google Trust Services': ROOTS.google },
        recognisedBy: 1,
        source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.googleRoots,
        date: '2026-06-18',
    },
];
const REQUIREMENTS = { organisation: null, source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.lifetimes, date: '2026-05-19' };
const LETS_ENCRYPT = {
    organisation: /^Let's Encrypt$/,
    source: _sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.letsEncryptLifetimes,
    date: '2025-12-02',
};
/** Days from which on certificates live shorter, in their order. */
const deadlines = [
    { from: '2026-03-15', days: 200, ...REQUIREMENTS },
    { from: '2027-02-10', days: 64, ...LETS_ENCRYPT },
    { from: '2027-03-15', days: 100, ...REQUIREMENTS },
    { from: '2028-02-16', days: 45, ...LETS_ENCRYPT },
    { from: '2029-03-15', days: 47, ...REQUIREMENTS },
];
/** Organisations in the names of the program's roots: an issuer of that organisation is a public authority's. */
const publicOrganisations = [
    'Amazon',
    'Certainly',
    'COMODO CA Limited',
    'DigiCert Inc',
    'DigiCert, Inc.',
    'Entrust, Inc.',
    'GlobalSign',
    'GlobalSign nv-sa',
    'GoDaddy.com, Inc.',
    'Google Trust Services LLC',
    'IdenTrust',
    'Internet Security Research Group',
    'Microsoft Corporation',
    'QuoVadis Limited',
    'SSL Corporation',
    'Sectigo Limited',
    'Starfield Technologies, Inc.',
    'The USERTRUST Network',
];


/***/ }),

/***/ 9904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ addressesOf),
/* harmony export */   A_: () => (/* binding */ isoMinute),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   LS: () => (/* reexport safe */ _model_wording_js__WEBPACK_IMPORTED_MODULE_1__.LS),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _$: () => (/* reexport safe */ _model_wording_js__WEBPACK_IMPORTED_MODULE_1__._$),
/* harmony export */   _3: () => (/* binding */ days),
/* harmony export */   aQ: () => (/* reexport safe */ _model_wording_js__WEBPACK_IMPORTED_MODULE_1__.aQ),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   sO: () => (/* reexport safe */ _model_day_js__WEBPACK_IMPORTED_MODULE_0__.sO),
/* harmony export */   vU: () => (/* binding */ listedLines)
/* harmony export */ });
/* harmony import */ var _model_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6320);
/* harmony import */ var _model_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6566);




const LONGEST_QUOTE = 120;
const LONGEST_LIST = 5;
/** Text from outside on one line, so that it can't forge a line of its own, and cut. */
function oneLine(text, longest = LONGEST_QUOTE) {
    const line = text.replace(/[\n\r\u0085\u2028\u2029]+/g, ' ');
    return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
/** Text from a file or a certificate in backquotes, on one line and cut. Escaping is the reports'. */
function quote(text) {
    return `\`${oneLine(text)}\``;
}
/** `a`, `a and b`, `a, b and c`; the rest is counted: `a, b and 7 more`. */
function listed(items, most = LONGEST_LIST) {
    const shown = items.length > most ? items.slice(0, most - 1) : [...items];
    if (shown.length < items.length)
        shown.push(`${items.length - shown.length} more`);
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
/** One line each; the rest is counted. */
function listedLines(lines, most = LONGEST_LIST) {
    return lines.length <= most
        ? [...lines]
        : [...lines.slice(0, most - 1), `and ${lines.length - most + 1} more`];
}
/** Milliseconds since the epoch as `2027-01-20 10:00 UTC`. */
function isoMinute(instant) {
    return `${new Date(instant)
        .toISOString()
        .replace('T', ' ')
        .replace(/:\d\d\.\d{3}Z$/, '')} UTC`;
}
/** Whole days of a time in milliseconds: `12 days`, `1 day`, `less than a day`. */
function days(duration) {
    const whole = Math.floor(duration / _model_day_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
    return whole < 1 ? 'less than a day' : (0,_model_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(whole, 'day');
}
/** The addresses at which something was seen, each once. */
function addressesOf(observations) {
    return [...new Set(observations.map(({ address, endpoint }) => address ?? endpoint.host))];
}
const KEY_TYPES = { any: null, ecdsa: 'ECDSA', rsa: 'RSA' };
/** Where something was seen, by what was asked for: `192.0.2.1 and 192.0.2.2 (ECDSA and RSA), 192.0.2.3 (RSA) from eu`. */
function placesOf(observations, most = LONGEST_LIST) {
    const places = new Map();
    for (const { address, endpoint, vantage, keyType } of observations) {
        const named = address ?? endpoint.host;
        const id = `${named} ${vantage}`;
        const place = places.get(id) ?? { address: named, vantage, keyTypes: new Set() };
        places.set(id, place);
        const name = KEY_TYPES[keyType];
        if (name !== null)
            place.keyTypes.add(name);
    }
    const alike = new Map();
    for (const { address, vantage, keyTypes } of places.values()) {
        const asked = keyTypes.size === 0 ? '' : ` (${[...keyTypes].sort().join(' and ')})`;
        const tail = `${asked}${vantage === null ? '' : ` from ${vantage}`}`;
        alike.set(tail, [...(alike.get(tail) ?? []), address]);
    }
    return [...alike].map(([tail, addresses]) => `${listed(addresses, most)}${tail}`).join(', ');
}


/***/ })

};
