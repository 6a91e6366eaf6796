#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ presetNames),
/* harmony export */   v: () => (/* binding */ presets)
/* harmony export */ });
/* harmony import */ var _rules_sources_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4450);

const presetNames = ['default', 'owasp', 'strict', 'ca-only', 'roots', 'lint'];
const semgrep = {
    title: "Semgrep's rules for network_security_config.xml",
    url: 'https://github.com/semgrep/semgrep-rules/blob/develop/java/android/best-practice/network-security-config.yml',
};
const appleAdvice = {
    title: 'Apple, Identity Pinning: How to configure server certificates for your app',
    url: 'https://developer.apple.com/news/?id=g9ejcf8y',
};
const acm = {
    title: 'AWS Certificate Manager: Certificate pinning problems',
    url: 'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-pinning.html',
};
const expensify = {
    title: 'Expensify, generateCertificatePins.sh',
    url: 'https://github.com/Expensify/App/blob/main/scripts/generateCertificatePins.sh',
};
const presets = {
    default: {
        description: 'Weighs a finding by how likely it is to shut users out, and takes no side on what to pin',
        sources: [_rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.backupPins],
        severities: {},
        options: {},
    },
    owasp: {
        description: 'Leaf keys with a backup, nothing past its date and nobody else trusted, as OWASP has it',
        sources: [
            _rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.owaspPinning,
            _rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.mastgMissingPins,
            _rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.mastgExpiredPins,
            _rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.mastgUserAnchors,
        ],
        severities: {
            'backup-pin-missing': 'error',
            'bundle-unpinned': 'error',
            'cleartext-permitted': 'error',
            'pin-kind': 'warning',
            'pin-set-expired': 'error',
            'user-anchors-trusted': 'error',
        },
        options: { pin: ['leaf'], 'require-backup': 'present' },
    },
    strict: {
        description: 'Backups that are proven, warnings that fail, and thresholds as long as a slow release takes',
        sources: [_rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.backupPins, _rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.lifetimes],
        severities: {
            'backup-same-ca': 'warning',
            'backup-unproven': 'error',
            'bundle-unpinned': 'error',
            'certificate-expiring': 'error',
            'chain-differs': 'warning',
            'chain-incomplete': 'error',
            'cleartext-permitted': 'error',
            'host-not-yours': 'warning',
            'intermediate-pin-rotating': 'error',
            'leaf-pin-short-lived': 'error',
            'path-depends-on-cross-sign': 'warning',
            'pin-set-expiring': 'error',
            'pin-unresolved': 'error',
            'pins-inert': 'error',
            'platforms-differ': 'error',
            'provider-set-incomplete': 'warning',
            'retired-ca': 'error',
            'user-anchors-trusted': 'error',
            'variants-differ': 'error',
            'weak-key': 'error',
        },
        options: {
            'certificate-expiring-days': '45',
            'certificate-expiring-fraction': '0.34',
            'fail-on': 'warning',
            'pin-set-expiring-days': '100',
            'require-backup': 'proven',
        },
    },
    'ca-only': {
        description: "Keys of authorities alone, which outlive a renewal, and never a server's own",
        sources: [appleAdvice],
        severities: { 'backup-same-ca': 'warning', 'pin-kind': 'error' },
        options: { pin: ['intermediate', 'root'] },
    },
    roots: {
        description: "Roots alone, all of a provider's, in pin sets without an end",
        sources: [acm, expensify],
        severities: {
            'expiration-forbidden': 'warning',
            'pin-kind': 'error',
            'provider-set-incomplete': 'error',
            'retired-ca': 'error',
        },
        options: { pin: ['root'] },
    },
    lint: {
        description: "As Android Lint and Semgrep judge files: leaf keys, a backup, an end, and Lint's own demands",
        sources: [_rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.lintNetworkSecurity, _rules_sources_js__WEBPACK_IMPORTED_MODULE_0__/* .sources */ .T.lintBackupPin, semgrep],
        severities: {
            'cleartext-permitted': 'warning',
            'expiration-missing': 'warning',
            'lint-demand': 'error',
            'pin-kind': 'warning',
            'user-anchors-trusted': 'warning',
        },
        options: { 'fail-on': 'warning', pin: ['leaf'], 'require-backup': 'present' },
    },
};


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ UsageError),
/* harmony export */   e: () => (/* binding */ EnvironmentError)
/* harmony export */ });
/** The caller asked for something that doesn't exist or doesn't fit: exit code 2. */
class UsageError extends Error {
    name = 'UsageError';
    /** The next step, one that can be pasted where there is one. */
    hint;
    constructor(message, hint = null, options) {
        super(message, options);
        this.hint = hint;
    }
}
/** The surroundings refuse (a file can't be read, a folder can't be written): exit code 2. */
class EnvironmentError extends Error {
    name = 'EnvironmentError';
    /** The next step, one that can be pasted where there is one. */
    hint;
    constructor(message, hint = null, options) {
        super(message, options);
        this.hint = hint;
    }
}


/***/ }),

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
const DAY_MS = 86_400_000;
/** yyyy-MM-dd that a calendar has: the engine takes the 30th of February for the 2nd of March. */
function isDay(text) {
    const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
    return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
/** Whether a day is over at an instant in milliseconds since the epoch: it counts to its end, in UTC. */
function isOver(day, now) {
    return now >= Date.parse(day) + DAY_MS;
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ options)
/* harmony export */ });
const PROBING = ['check', 'forecast', 'fix', 'observe', 'generate', 'pins'];
const options = [
    {
        name: 'offline',
        type: 'flag',
        default: 'false',
        help: 'Read and judge the files without asking any server',
        commands: ['check'],
        action: true,
    },
    {
        name: 'connect-to',
        type: 'list',
        value: 'HOST=ADDRESS[:PORT]',
        default: null,
        help: "Connect to ADDRESS instead of HOST's own; HOST may be *; the name that is sent and checked stays HOST",
        commands: PROBING,
        action: true,
    },
    {
        name: 'trust-anchors',
        type: 'list',
        value: 'FILE',
        default: null,
        help: 'Certificates (PEM or DER) to trust beside the public roots; repeatable',
        commands: PROBING,
        action: true,
    },
    {
        name: 'allow-private-addresses',
        type: 'flag',
        default: 'false',
        help: 'Allow connections to private, loopback, link-local and metadata addresses',
        commands: PROBING,
        action: true,
    },
    {
        name: 'timeout',
        type: 'number',
        value: 'SECONDS',
        default: '10',
        help: 'Time for one attempt, name resolution apart',
        commands: PROBING,
        action: true,
    },
    {
        name: 'retries',
        type: 'number',
        value: 'N',
        default: '1',
        help: 'Further attempts after a failure that may pass',
        commands: PROBING,
        action: true,
    },
    {
        name: 'concurrency',
        type: 'number',
        value: 'N',
        default: '32',
        help: 'Connections at a time; those that keep silent stand aside and let others in',
        commands: PROBING,
        action: true,
    },
    {
        name: 'ip-versions',
        type: 'choice',
        choices: ['both', '4', '6'],
        default: 'both',
        help: 'Address families to ask',
        commands: PROBING,
        action: true,
    },
    {
        name: 'key-types',
        type: 'choice',
        choices: ['both', 'any', 'ecdsa', 'rsa'],
        default: 'both',
        help: 'Certificates to ask each address for: those with ECDSA keys and those with RSA keys, or whichever comes',
        commands: PROBING,
        action: true,
    },
    {
        name: 'repeat',
        type: 'number',
        value: 'N',
        default: '1',
        help: 'How often to ask each address for each, to see a load balancer at work',
        commands: PROBING,
        action: true,
    },
    {
        name: 'probe',
        type: 'list',
        value: 'DOMAIN=HOST',
        default: null,
        help: 'Ask HOST for the pins of DOMAIN and its subdomains, in the place of DOMAIN itself; repeatable',
        commands: ['check', 'forecast', 'fix', 'observe'],
        action: true,
    },
    {
        name: 'proxy',
        type: 'text',
        value: 'URL',
        default: null,
        help: 'Ask through this proxy (http:// or https://), or none; otherwise HTTPS_PROXY says, and NO_PROXY exempts',
        commands: PROBING,
        action: true,
    },
    {
        name: 'max-hosts',
        type: 'number',
        value: 'N',
        default: '1000',
        help: 'Ask no more hosts than this; the rest counts as not observed',
        commands: ['check', 'forecast', 'fix', 'observe'],
        action: true,
    },
    {
        name: 'shard',
        type: 'text',
        value: 'I/N',
        default: null,
        help: 'Ask the I-th of N parts of the hosts; a host stays in its part',
        commands: ['observe'],
        action: true,
    },
    {
        name: 'vantage',
        type: 'text',
        value: 'NAME',
        default: null,
        help: 'Name of the place that is asked from, to tell it from others when files are merged',
        commands: ['observe'],
        action: true,
    },
    {
        name: 'observations',
        type: 'list',
        value: 'FILE',
        default: null,
        help: 'Judge what these files of `observe` hold (or folders of them) instead of asking; repeatable',
        commands: ['check', 'forecast', 'fix'],
        action: true,
    },
    {
        name: 'previous',
        type: 'list',
        value: 'FILE',
        default: null,
        help: 'Compare with these earlier files of `observe`: chain-changed tells what is new; repeatable',
        commands: ['check'],
        action: true,
    },
    {
        name: 'backup',
        type: 'list',
        value: 'HOST=FILE',
        default: null,
        help: 'A certificate, request or public key of the backup key of HOST; globs; repeatable',
        commands: ['check', 'forecast', 'fix', 'generate'],
        action: true,
    },
    {
        name: 'next',
        type: 'list',
        value: 'HOST=FILE',
        default: null,
        help: 'A certificate, request or public key that HOST is about to serve: it must be accepted already; repeatable',
        commands: ['check', 'forecast', 'fix', 'generate'],
        action: true,
    },
    {
        name: 'require-backup',
        type: 'choice',
        choices: ['present', 'proven', 'off'],
        default: 'present',
        help: 'Whether a pinned host needs a backup pin (present), or one that a file in hand proves (proven)',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'own-domains',
        type: 'list',
        value: 'DOMAIN',
        default: null,
        help: 'Domains that are yours: host-not-yours tells of pinned hosts outside them; repeatable',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'at',
        type: 'text',
        value: 'INSTANT',
        default: 'now',
        help: 'Judge as of this date or instant (2027-01-31, 2027-01-31T12:00:00Z)',
        commands: ['check', 'forecast', 'fix', 'generate', 'pins', 'policy'],
        action: true,
    },
    {
        name: 'fail-on',
        type: 'choice',
        choices: ['error', 'warning', 'notice', 'never'],
        default: 'error',
        help: 'Weight of a finding from which the verdict is fail',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'unreachable',
        type: 'choice',
        choices: ['error', 'warning'],
        default: 'error',
        help: 'Whether an inconclusive run (a host that could not be asked) fails',
        commands: ['check', 'forecast', 'fix'],
        action: true,
    },
    {
        name: 'if-none-found',
        type: 'choice',
        choices: ['error', 'warning', 'ignore'],
        default: 'error',
        help: 'What it means when the repository pins no host',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'config',
        type: 'text',
        value: 'FILE',
        default: null,
        help: "The team's configuration file, or none (default: .github/pinwarden.yml of what is checked, or of its repository)",
        commands: ['check', 'forecast', 'fix', 'observe', 'generate'],
        action: true,
    },
    {
        name: 'preset',
        type: 'choice',
        choices: ['default', 'owasp', 'strict', 'ca-only', 'roots', 'lint'],
        default: 'default',
        help: 'The school whose weights and thresholds hold where nothing else is said',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'baseline',
        type: 'text',
        value: 'FILE',
        default: null,
        help: 'Findings that this file holds are known and do not count; new ones do',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'write-baseline',
        type: 'flag',
        default: 'false',
        help: 'Write the findings of this run to the file of --baseline, so that they are known from now on',
        commands: ['check'],
        action: false,
    },
    {
        name: 'severity',
        type: 'list',
        value: 'RULE=LEVEL',
        default: null,
        help: 'Weight of a rule: error, warning, notice or off; repeatable',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'pin-set-expiring-days',
        type: 'number',
        value: 'DAYS',
        default: '60',
        help: 'Days ahead at which pin-set-expiring speaks',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'certificate-expiring-days',
        type: 'number',
        value: 'DAYS',
        default: '21',
        help: 'Days ahead at which certificate-expiring speaks, once the fraction below is reached too',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'certificate-expiring-fraction',
        type: 'number',
        value: 'FRACTION',
        default: '0.2',
        help: "Part of a certificate's lifetime that may be left before certificate-expiring speaks",
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'release-lag',
        type: 'number',
        value: 'DAYS',
        default: '14',
        help: "Days from a fix to the users' phones: breaks-soon fails the build while there is still time",
        commands: ['check', 'fix', 'forecast'],
        action: true,
    },
    {
        name: 'horizon',
        type: 'number',
        value: 'DAYS',
        default: '400',
        help: 'How far the forecast looks ahead',
        commands: ['check', 'fix', 'forecast'],
        action: true,
    },
    {
        name: 'leaf-pin-short-lived-days',
        type: 'number',
        value: 'DAYS',
        default: '100',
        help: 'Lifetime up to which leaf-pin-short-lived takes a certificate for short-lived',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'pin',
        type: 'list',
        value: 'KIND',
        default: null,
        help: 'What to pin: leaf, intermediate, root or (for fix, its default) same-kind: what is pinned so far; repeatable (generate: leaf)',
        commands: ['fix', 'generate'],
        action: true,
    },
    {
        name: 'include-subdomains',
        type: 'flag',
        default: 'false',
        help: 'Pin what lies under the hosts too',
        commands: ['generate'],
        action: true,
    },
    {
        name: 'expiration',
        type: 'text',
        value: 'WHEN',
        default: null,
        help: 'When the pin sets of Android lapse: auto (before the first pinned certificate ends), none, a date, or +90d (generate: auto; fix: auto for dates that are due, the others stay)',
        commands: ['fix', 'generate'],
        action: true,
    },
    {
        name: 'write',
        type: 'list',
        value: 'PATH',
        default: null,
        help: 'Write it into this folder or file; a file is extended in its own layout; repeatable',
        commands: ['generate'],
        action: true,
    },
    {
        name: 'wrong-pins',
        type: 'flag',
        default: 'false',
        help: 'Well-formed pins that nothing can match, to test on a device that pinning works; check refuses them',
        commands: ['generate'],
        action: true,
    },
    {
        name: 'host',
        type: 'list',
        value: 'HOST',
        default: null,
        help: 'Repair what is pinned for this host alone; repeatable',
        commands: ['fix'],
        action: true,
    },
    {
        name: 'prune',
        type: 'flag',
        default: 'false',
        help: 'Take out pins that neither what is served nor any backup in hand would satisfy',
        commands: ['fix'],
        action: true,
    },
    {
        name: 'dry-run',
        type: 'flag',
        default: 'false',
        help: 'Show what would be changed and write nothing (in the Action: open no pull request)',
        commands: ['fix'],
        action: true,
    },
    {
        name: 'patch',
        type: 'text',
        value: 'FILE',
        default: null,
        help: 'Save the changes as a patch that `git apply` takes',
        commands: ['fix'],
        action: true,
    },
    {
        name: 'token',
        type: 'text',
        value: 'TOKEN',
        default: null,
        help: "With `contents: write` and `pull-requests: write` (default: the job's own token)",
        commands: ['check', 'fix'],
        action: true,
        cli: false,
    },
    {
        name: 'branch',
        type: 'text',
        value: 'NAME',
        default: 'pinwarden/update-pins',
        help: 'The branch that the pull request is made from',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'base',
        type: 'text',
        value: 'BRANCH',
        default: null,
        help: 'The branch that the pull request is for (default: the one that is checked out)',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'title',
        type: 'text',
        value: 'TEXT',
        default: null,
        help: 'Title of the pull request (default: names the hosts)',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'commit-message',
        type: 'text',
        value: 'TEXT',
        default: null,
        help: 'Message of the commit (default: a line for each change)',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'labels',
        type: 'list',
        value: 'LABEL',
        default: null,
        help: 'Labels of the pull request and of the issue',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'assignees',
        type: 'list',
        value: 'LOGIN',
        default: null,
        help: 'Whom the pull request is assigned to',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'reviewers',
        type: 'list',
        value: 'LOGIN',
        default: null,
        help: 'Who is asked for a review',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'team-reviewers',
        type: 'list',
        value: 'SLUG',
        default: null,
        help: 'Teams that are asked for a review; the token must see them',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'draft',
        type: 'flag',
        default: 'false',
        help: 'Open the pull request as a draft',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'close-when-healthy',
        type: 'choice',
        choices: ['true', 'false'],
        default: 'true',
        help: 'Whether the pull request is closed, and its branch deleted, when nothing is left to fix',
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'open-issue',
        type: 'flag',
        default: 'false',
        help: "Keep one issue for what editing can't fix; needs `issues: write`",
        commands: ['fix'],
        action: true,
        cli: false,
    },
    {
        name: 'format',
        type: 'choice',
        choices: [
            'terminal',
            'json',
            'markdown',
            'android',
            'ios',
            'trustkit-android',
            'trustkit-ios',
            'okhttp',
            'all',
        ],
        default: 'terminal',
        help: 'What to print (markdown: check; android, ios, trustkit-*, okhttp, all: generate)',
        commands: ['check', 'forecast', 'generate', 'pins', 'policy'],
        action: true,
    },
    {
        name: 'output',
        short: 'o',
        type: 'text',
        value: 'FILE',
        default: null,
        help: 'Write it to FILE instead of standard output (for observe: the file of observations)',
        commands: ['check', 'forecast', 'fix', 'observe', 'generate', 'pins', 'policy'],
        action: true,
    },
    {
        name: 'json-file',
        type: 'text',
        value: 'FILE',
        default: null,
        help: 'Write the JSON report to FILE as well',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'sarif-file',
        type: 'text',
        value: 'FILE',
        default: null,
        help: 'Write the findings as SARIF 2.1.0 to FILE, for code scanning',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'html-file',
        type: 'text',
        value: 'FILE',
        default: null,
        help: 'Write a report to look at to FILE: one page, everything in it',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'junit-file',
        type: 'text',
        value: 'FILE',
        default: null,
        help: 'Write JUnit XML to FILE, for the test reports of other CIs',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'codequality-file',
        type: 'text',
        value: 'FILE',
        default: null,
        help: "Write the findings to FILE as GitLab's code quality report",
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'badge-file',
        type: 'text',
        value: 'FILE',
        default: null,
        help: 'Write what shields.io needs for a badge to FILE',
        commands: ['check', 'fix'],
        action: true,
    },
    {
        name: 'quiet',
        short: 'q',
        type: 'flag',
        default: 'false',
        help: 'Print one line a finding, path:line:column first, and nothing else',
        commands: ['check'],
        action: false,
    },
    {
        name: 'comment',
        type: 'choice',
        choices: ['always', 'on-failure', 'never'],
        default: 'never',
        help: 'When the report stands on the pull request, in one comment that is kept up to date; needs `pull-requests: write`',
        commands: ['check'],
        action: true,
        cli: false,
    },
    {
        name: 'keep',
        type: 'text',
        value: 'DIR',
        default: null,
        help: 'Leave the sample repository and its certificates in DIR',
        commands: ['demo'],
        action: false,
    },
];


/***/ }),

/***/ 4450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sources)
/* harmony export */ });
const AOSP = 'https://android.googlesource.com/platform/frameworks/base/+/refs/tags/android-14.0.0_r1/core/java/android/security/net/config';
const APPLE_SECURITY = 'https://github.com/apple-oss-distributions/Security/blob/main';
const APPLE_KEYS = 'https://developer.apple.com/documentation/bundleresources/information-property-list';
const MASTG = 'https://mas.owasp.org/MASTG/tests/android/MASVS-NETWORK';
function aosp(name) {
    return { title: `AOSP android.security.net.config.${name}`, url: `${AOSP}/${name}.java` };
}
function rfc(number, section) {
    return {
        title: `RFC ${number}, section ${section}`,
        url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
    };
}
/** The texts that rules rest on, each named once. */
const sources = {
    androidParser: aosp('XmlConfigSource'),
    androidConfig: aosp('NetworkSecurityConfig'),
    androidMatching: aosp('ApplicationConfig'),
    androidChecks: aosp('NetworkSecurityTrustManager'),
    androidAnchors: aosp('TrustAnchor'),
    androidPin: aosp('Pin'),
    androidPinSet: aosp('PinSet'),
    androidGuide: {
        title: 'Android developers: Network security configuration',
        url: 'https://developer.android.com/privacy-and-security/security-config',
    },
    androidIncompleteChains: {
        title: 'Android developers: Security with network protocols, missing intermediate certificate authority',
        url: 'https://developer.android.com/privacy-and-security/security-ssl#MissingCa',
    },
    lintNetworkSecurity: {
        title: 'Android Lint: NetworkSecurityConfig',
        url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/NetworkSecurityConfig.md.html',
    },
    lintBackupPin: {
        title: 'Android Lint: MissingBackupPin',
        url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/MissingBackupPin.md.html',
    },
    lintExpiry: {
        title: 'Android Lint: PinSetExpiry',
        url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/PinSetExpiry.md.html',
    },
    appleChecks: {
        title: 'Apple Security, SecPolicyServer.c',
        url: `${APPLE_SECURITY}/trust/trustd/SecPolicyServer.c`,
    },
    appleParsing: {
        title: 'Apple Security, SecPolicy.c',
        url: `${APPLE_SECURITY}/OSX/sec/Security/SecPolicy.c`,
    },
    applePinnedDomains: {
        title: 'Apple, NSPinnedDomains',
        url: `${APPLE_KEYS}/nsapptransportsecurity/nspinneddomains`,
    },
    appleInfoPlist: {
        title: "Apple, Managing your app's information property list values",
        url: 'https://developer.apple.com/documentation/bundleresources/managing-your-app-s-information-property-list',
    },
    androidSourceSets: {
        title: 'Android developers: Configure build variants',
        url: 'https://developer.android.com/build/build-variants',
    },
    appleLeafList: {
        title: 'Apple, NSPinnedLeafIdentities',
        url: `${APPLE_KEYS}/nspinnedleafidentities`,
    },
    appleCaList: {
        title: 'Apple, NSPinnedCAIdentities',
        url: `${APPLE_KEYS}/nspinnedcaidentities`,
    },
    mastgMissingPins: {
        title: 'OWASP MASTG-TEST-0242: Missing Certificate Pinning in Network Security Configuration',
        url: `${MASTG}/MASTG-TEST-0242/`,
    },
    mastgExpiredPins: {
        title: 'OWASP MASTG-TEST-0243: Expired Certificate Pins in the Network Security Configuration',
        url: `${MASTG}/MASTG-TEST-0243/`,
    },
    mastgUserAnchors: {
        title: 'OWASP MASTG-TEST-0286: Network Security Configuration Allowing Trust in User-Provided CAs',
        url: `${MASTG}/MASTG-TEST-0286/`,
    },
    mastgOldAndroid: {
        title: 'OWASP MASTG-TEST-0285: Outdated Android Version Allowing Trust in User-Provided CAs',
        url: `${MASTG}/MASTG-TEST-0285/`,
    },
    mastgCleartext: {
        title: 'OWASP MASTG-TEST-0235: Android App Configurations Allowing Cleartext Traffic',
        url: `${MASTG}/MASTG-TEST-0235/`,
    },
    lintBaseConfiguration: {
        title: 'Android Lint: InsecureBaseConfiguration',
        url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/InsecureBaseConfiguration.md.html',
    },
    lintUserCertificates: {
        title: 'Android Lint: AcceptsUserCertificates',
        url: 'https://googlesamples.github.io/android-custom-lint-rules/checks/AcceptsUserCertificates.md.html',
    },
    appleInsecureLoads: {
        title: 'Apple, NSExceptionAllowsInsecureHTTPLoads',
        url: `${APPLE_KEYS}/nsexceptionallowsinsecurehttploads`,
    },
    dartSecurityContext: {
        title: 'Dart, SecurityContext',
        url: 'https://api.dart.dev/dart-io/SecurityContext-class.html',
    },
    ktorEngines: {
        title: 'Ktor, Client engines',
        url: 'https://ktor.io/docs/client-engines.html',
    },
    xcodeGenInfo: {
        title: 'XcodeGen, Project Spec',
        url: 'https://github.com/yonaskolb/XcodeGen/blob/master/Docs/ProjectSpec.md',
    },
    expoPrebuild: {
        title: 'Expo, Continuous Native Generation',
        url: 'https://docs.expo.dev/workflow/continuous-native-generation/',
    },
    backupPins: rfc(7469, '4.3'),
    keySizes: {
        title: 'CA/Browser Forum, Baseline Requirements, section 6.1.5',
        url: 'https://github.com/cabforum/servercert/blob/main/docs/BR.md',
    },
    revocation: {
        title: 'CA/Browser Forum, Baseline Requirements, section 4.9.1.1',
        url: 'https://github.com/cabforum/servercert/blob/main/docs/BR.md',
    },
    owaspPinning: {
        title: 'OWASP, Pinning Cheat Sheet',
        url: 'https://cheatsheetseries.owasp.org/cheatsheets/Pinning_Cheat_Sheet.html',
    },
    pinValidation: rfc(7469, '2.6'),
    validity: rfc(5280, '6.1.3'),
    trustAnchors: rfc(5280, '6.1.1'),
    serverIdentity: rfc(9525, '6.3'),
    certificateList: rfc(8446, '4.4.2'),
    signatureAlgorithms: rfc(8446, '4.2.3'),
    httpConnect: rfc(9110, '9.3.6'),
    opensslVerification: {
        title: 'OpenSSL, X509_STORE_CTX_get_error: error codes',
        url: 'https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/',
    },
    lifetimes: {
        title: 'CA/Browser Forum, Baseline Requirements, section 6.3.2',
        url: 'https://github.com/cabforum/servercert/blob/main/docs/BR.md',
    },
    systemErrors: {
        title: 'Node.js, common system errors',
        url: 'https://nodejs.org/api/errors.html#common-system-errors',
    },
    appleTlsRequirements: {
        title: 'Apple, Requirements for trusted certificates in iOS 13 and macOS 10.15',
        url: 'https://support.apple.com/en-us/103769',
    },
    letsEncryptChains: {
        title: "Let's Encrypt, Chains of Trust",
        url: 'https://letsencrypt.org/certificates/',
    },
    letsEncryptRotation: {
        title: "Let's Encrypt, New Intermediate Certificates",
        url: 'https://letsencrypt.org/2024/03/19/new-intermediate-certificates',
    },
    letsEncryptLifetimes: {
        title: "Let's Encrypt, Decreasing Certificate Lifetimes to 45 Days",
        url: 'https://letsencrypt.org/2025/12/02/from-90-to-45',
    },
    certbotKeys: {
        title: 'Certbot 1.20.0, release notes',
        url: 'https://github.com/certbot/certbot/releases/tag/v1.20.0',
    },
    googlePki: {
        title: 'Google, Public Key Infrastructure FAQ',
        url: 'https://developers.google.com/public-key-infrastructure/faq/connecting-to-google',
    },
    googleCertificateManager: {
        title: 'Google Cloud, Certificate Manager core components',
        url: 'https://docs.cloud.google.com/certificate-manager/docs/core-components',
    },
    googleRoots: {
        title: 'Sentry, root authorities of its Google-managed certificates',
        url: 'https://github.com/getsentry/sentry-docs/pull/18479',
    },
    acmPinning: {
        title: 'AWS Certificate Manager, Certificate pinning problems',
        url: 'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-pinning.html',
    },
    acmCharacteristics: {
        title: 'AWS Certificate Manager, public certificate characteristics',
        url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
    },
    amazonRoots: {
        title: 'Amazon Trust Services, repository',
        url: 'https://www.amazontrust.com/repository/',
    },
    azureCertificates: {
        title: 'Microsoft Q&A, Azure managed certificates',
        url: 'https://learn.microsoft.com/en-us/answers/questions/5818418/azure-managed-certificates',
    },
    cloudflarePinning: {
        title: 'Cloudflare, Certificate pinning',
        url: 'https://developers.cloudflare.com/ssl/reference/certificate-pinning/',
    },
    cloudflareAuthorities: {
        title: 'Cloudflare, Certificate authorities',
        url: 'https://developers.cloudflare.com/ssl/reference/certificate-authorities/',
    },
    expensifyPins: {
        title: 'Expensify, pull request 100965: root pins',
        url: 'https://github.com/Expensify/App/pull/100965',
    },
    digicertRoots: {
        title: 'DigiCert, TLS Root Strategy (ALERT86)',
        url: 'https://knowledge.digicert.com/alerts/digicert-tls-root-strategy-aligning-with-industry-standards',
    },
    digicertIntermediates: {
        title: 'DigiCert, transition to dedicated TLS root hierarchies (ALERT60)',
        url: 'https://knowledge.digicert.com/alerts/digicert-transitioning-multipurpose-pki-hierarchies-to-dedicated-tls-root-hierarchies',
    },
    dstExpiry: {
        title: "Let's Encrypt, DST Root CA X3 Expiration (September 2021)",
        url: 'https://letsencrypt.org/docs/dst-root-ca-x3-expiration-september-2021/',
    },
    baltimoreExpiry: {
        title: 'Microsoft, Azure Storage TLS: Critical changes are almost here',
        url: 'https://techcommunity.microsoft.com/t5/azure-storage/azure-storage-tls-critical-changes-are-almost-here-and-why-you/ba-p/2741581',
    },
    entrustDistrust: {
        title: 'Google Security Blog, Entrust Certificate Distrust',
        url: 'https://security.googleblog.com/2024/06/sustaining-digital-certificate-security.html',
    },
    globalsignRoots: {
        title: 'GlobalSign, Removal of the TLS trust bit from its roots by Mozilla',
        url: 'https://support.globalsign.com/ssl/general-ssl/removal-tls-trust-bit-roots-r1-and-r3-mozilla',
    },
    bundledRoots: {
        title: "Mozilla's CA Certificate Program as bundled with Node.js",
        url: 'https://nodejs.org/api/tls.html#tlsrootcertificates',
    },
    crossSigning: rfc(5280, '3.2'),
    ownConfiguration: {
        title: 'Pinwarden: the configuration file and its ignore entries (README)',
    },
};


/***/ }),

/***/ 1183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings)
});

// UNUSED EXPORTS: REPORT_KINDS

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/config/presets.js
var presets = __nccwpck_require__(9171);
// EXTERNAL MODULE: ./build/options.js
var options = __nccwpck_require__(3614);
;// CONCATENATED MODULE: ./build/given.js




function layered(caller, configured) {
    const configuration = configured?.configuration ?? null;
    const preset = presets/* presets */.v[presetOf(caller('preset'), configuration)];
    const decided = (name) => configuration?.options.get(name) ?? preset.options[name];
    const given = (name) => {
        const value = caller(name);
        if (isGiven(value))
            return value;
        return decided(name);
    };
    const list = (name) => {
        const value = given(name);
        return Array.isArray(value)
            ? value.map((each) => each.trim()).filter((each) => each !== '')
            : [];
    };
    const inFolder = (file) => (configured === null ? file : inside(configured, file));
    return {
        given,
        decided,
        text: (name) => {
            const value = given(name);
            const one = typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
            return one ?? specOf(name).default;
        },
        list,
        files: (name) => (isGiven(caller(name)) ? list(name) : list(name).map(inFolder)),
        byHost: (name, entries) => {
            const said = list(name);
            if (said.length > 0)
                return said;
            return [...(configuration?.hosts ?? [])].flatMap(([host, each]) => entries(each, inFolder).map((value) => `${host}=${value}`));
        },
        severities: new Map([...Object.entries(preset.severities), ...(configuration?.severities ?? [])]),
    };
}
/** A pull request can change the file, and what it names is read: it stays within the repository. */
function inside({ folder, file: configuration }, file) {
    const way = (0,external_node_path_.relative)(folder, (0,external_node_path_.resolve)(folder, file));
    if ((0,external_node_path_.isAbsolute)(way) || way.split(external_node_path_.sep)[0] === '..') {
        throw new errors/* UsageError */.N(`${(0,external_node_path_.relative)('.', configuration)} names the file \`${file}\`, which leads out of its folder.`, 'name it with a flag or an input');
    }
    return (0,external_node_path_.relative)('.', (0,external_node_path_.join)(folder, way));
}
/** An input that is left empty is none. */
function isGiven(value) {
    if (value === undefined || value === '')
        return false;
    return typeof value !== 'object' || value.some((each) => each.trim() !== '');
}
function specOf(name) {
    return options/* options */.f.find((option) => option.name === name);
}
function presetOf(given, configuration) {
    const said = typeof given === 'string' ? given.trim() : '';
    if (said === '')
        return configuration?.preset ?? 'default';
    if (Object.hasOwn(presets/* presets */.v, said))
        return said;
    throw new errors/* UsageError */.N(`\`preset\` is \`${said}\`; it takes one of ${Object.keys(presets/* presets */.v).join(', ')}.`);
}

// EXTERNAL MODULE: ./build/model/day.js
var day = __nccwpck_require__(6320);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: ./build/option-values.js




// Texts that were given for options, as values. Each throws UsageError for one that doesn't fit, with what it takes.
function shard(text) {
    if (text === null)
        return null;
    const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
    const [index, count] = [Number(match?.[1]), Number(match?.[2])];
    if (index >= 1 && index <= count)
        return { index, count };
    throw new errors/* UsageError */.N(`\`shard\` is \`${text}\`; it takes I/N, the I-th of N parts, counted from 1.`, '--shard 1/5');
}
function vantage(text) {
    if (text === null || /^[\w.-]{1,64}$/.test(text))
        return text;
    throw new errors/* UsageError */.N(`\`vantage\` is \`${text}\`; it takes up to 64 letters, digits, dots, hyphens and underscores.`, '--vantage eu-west-1');
}
/** A domain as the pin stores' hosts are compared: A-labels, in lower case. */
function aLabels(domain) {
    const bare = domain.replace(/^\*?\./, '').replace(/\.$/, '');
    return (0,external_node_url_.domainToASCII)(bare) || bare.toLowerCase();
}
function flag(name, value) {
    if (typeof value === 'boolean')
        return value;
    const text = String(value ?? '').trim();
    if (/^(|false)$/i.test(text))
        return false;
    if (/^true$/i.test(text))
        return true;
    throw new errors/* UsageError */.N(`\`${name}\` is \`${text}\`; it takes \`true\` or \`false\`.`);
}
function number(name, text, least, most) {
    const value = Number(text);
    if (text !== null && Number.isFinite(value) && value >= least && value <= most)
        return value;
    throw new errors/* UsageError */.N(`\`${name}\` is \`${text}\`; it takes a number from ${least} to ${most}.`);
}
function integer(name, text, least, most) {
    const value = number(name, text, least, most);
    if (Number.isInteger(value))
        return value;
    throw new errors/* UsageError */.N(`\`${name}\` is \`${text}\`; it takes a whole number from ${least} to ${most}.`);
}
function choice(name, text) {
    const { choices = [] } = specOf(name);
    if (text !== null && choices.includes(text))
        return text;
    throw new errors/* UsageError */.N(`\`${name}\` is \`${text}\`; it takes one of ${choices.join(', ')}.`);
}
const PIN_KINDS = ['leaf', 'intermediate', 'root'];
function pinKinds(given) {
    if (given.includes('same-kind')) {
        if (given.length === 1)
            return 'same-kind';
        throw new errors/* UsageError */.N('`pin` names `same-kind` beside another kind.', '--pin same-kind');
    }
    for (const kind of given) {
        if (PIN_KINDS.includes(kind))
            continue;
        throw new errors/* UsageError */.N(`\`pin\` is \`${kind}\`; it takes one of ${PIN_KINDS.join(', ')} or same-kind.`);
    }
    return given.length === 0 ? null : PIN_KINDS.filter((kind) => given.includes(kind));
}
/** What git takes for a branch (git-check-ref-format), as far as anybody would write it. */
function branch(name, text) {
    const plain = text?.replace(/^refs\/heads\//, '') ?? null;
    if (plain === null ||
        (/^[\w.@+#-]+(\/[\w.@+#-]+)*$/.test(plain) && !/(^|\/)[.-]|\.\.|@\{|\.(lock)?(\/|$)/.test(plain))) {
        return plain;
    }
    throw new errors/* UsageError */.N(`\`${name}\` is \`${text}\`, which is no name of a branch.`, `${name}: pinwarden/update-pins`);
}
function expiration(text) {
    if (text === null || text === 'auto' || text === 'none')
        return text;
    const days = /^\+(\d{1,5})d$/.exec(text)?.[1];
    if (days !== undefined)
        return { days: Number(days) };
    if ((0,day/* isDay */.N)(text))
        return { date: text };
    throw new errors/* UsageError */.N(`\`expiration\` is \`${text}\`; it takes auto, none, a date (2027-01-31) or a number of days from now (+90d).`);
}
function instant(text) {
    const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;
    const value = shape.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(value) && (0,day/* isDay */.N)(text.slice(0, 10)))
        return value;
    throw new errors/* UsageError */.N(`\`at\` is \`${text}\`; it takes a date (2027-01-31, its start in UTC) or an instant (2027-01-31T12:00:00Z).`);
}
function severity(text) {
    const match = /^([a-z][a-z0-9-]*)\s*=\s*(error|warning|notice|off)$/.exec(text);
    if (match !== null)
        return [match[1], match[2]];
    throw new errors/* UsageError */.N(`\`severity\` is \`${text}\`; it takes RULE=LEVEL with a level of error, warning, notice or off.`, '--severity backup-pin-missing=warning');
}

;// CONCATENATED MODULE: ./build/settings.js




const REPORT_KINDS = ['json', 'sarif', 'html', 'junit', 'codequality', 'badge'];
/**
 * Checks what was given against the table. What the caller gives comes before the configuration file, that before the preset,
 * and that before the table's defaults. Throws UsageError for a value that doesn't fit.
 */
function readSettings(caller, environment = {}, configured = null) {
    const { given, decided, text, list, files, byHost, severities } = layered(caller, configured);
    const configuration = configured?.configuration ?? null;
    const kinds = pinKindsOf(configuration, decided('pin'));
    const asked = isGiven(caller('pin')) ? pinKinds(list('pin')) : null;
    if (flag('write-baseline', given('write-baseline')) && text('baseline') === null) {
        throw new errors/* UsageError */.N('`write-baseline` was given without a file to write.', '--baseline .github/pinwarden-baseline.json --write-baseline');
    }
    const at = text('at');
    return {
        offline: flag('offline', given('offline')),
        connectTo: byHost('connect-to', ({ connectTo }) => (connectTo === null ? [] : [connectTo])),
        trustAnchors: files('trust-anchors'),
        allowPrivateAddresses: flag('allow-private-addresses', given('allow-private-addresses')),
        timeoutMs: number('timeout', text('timeout'), 0.001, 3600) * 1000,
        retries: integer('retries', text('retries'), 0, 10),
        concurrency: integer('concurrency', text('concurrency'), 1, 1024),
        ipVersions: choice('ip-versions', text('ip-versions')),
        keyTypes: KEY_TYPES[choice('key-types', text('key-types'))],
        repeat: integer('repeat', text('repeat'), 1, 100),
        probe: byHost('probe', ({ probe }) => probe),
        proxy: proxy(text('proxy'), environment),
        noProxy: variable(environment, 'NO_PROXY')?.text ?? '',
        observations: list('observations'),
        previous: list('previous'),
        shard: shard(text('shard')),
        vantage: vantage(text('vantage')),
        maxHosts: integer('max-hosts', text('max-hosts'), 1, 1_000_000),
        at: at === null || at === 'now' ? null : instant(at),
        failOn: choice('fail-on', text('fail-on')),
        unreachable: choice('unreachable', text('unreachable')),
        ifNoneFound: choice('if-none-found', text('if-none-found')),
        severities: new Map([...severities, ...list('severity').map(severity)]),
        configured,
        ignores: configuration?.ignores ?? [],
        variables: configuration?.variables ?? new Map(),
        baseline: text('baseline'),
        writeBaseline: flag('write-baseline', given('write-baseline')),
        backup: byHost('backup', ({ backup }, inFolder) => backup.map(inFolder)),
        next: byHost('next', ({ next }, inFolder) => next.map(inFolder)),
        requireBackup: choice('require-backup', text('require-backup')),
        ownDomains: list('own-domains').map(aLabels),
        pin: (host) => asked ?? kinds(host),
        includeSubdomains: flag('include-subdomains', given('include-subdomains')),
        expiration: expiration(text('expiration')),
        write: list('write'),
        wrongPins: flag('wrong-pins', given('wrong-pins')),
        repairedHosts: list('host').map(aLabels),
        prune: flag('prune', given('prune')),
        dryRun: flag('dry-run', given('dry-run')),
        patch: text('patch'),
        proposal: {
            token: text('token'),
            branch: branch('branch', text('branch')) ?? '',
            base: branch('base', text('base')),
            title: text('title'),
            commitMessage: text('commit-message'),
            labels: list('labels'),
            assignees: list('assignees'),
            reviewers: list('reviewers'),
            teamReviewers: list('team-reviewers'),
            draft: flag('draft', given('draft')),
            closeWhenHealthy: choice('close-when-healthy', text('close-when-healthy')) === 'true',
            openIssue: flag('open-issue', given('open-issue')),
        },
        pinSetExpiringDays: number('pin-set-expiring-days', text('pin-set-expiring-days'), 0, 36_500),
        certificateExpiringDays: number('certificate-expiring-days', text('certificate-expiring-days'), 0, 36_500),
        releaseLagDays: number('release-lag', text('release-lag'), 0, 3650),
        horizonMs: number('horizon', text('horizon'), 1, 36_500) * day/* DAY_MS */.sO,
        leafPinShortLivedDays: number('leaf-pin-short-lived-days', text('leaf-pin-short-lived-days'), 1, 3650),
        pinKinds: kinds,
        certificateExpiringFraction: number('certificate-expiring-fraction', text('certificate-expiring-fraction'), 0, 1),
        format: choice('format', text('format')),
        output: text('output'),
        reportFiles: new Map(REPORT_KINDS.flatMap((kind) => {
            const file = text(`${kind}-file`);
            return file === null ? [] : [[kind, file]];
        })),
        quiet: flag('quiet', given('quiet')),
        comment: choice('comment', text('comment')),
        keep: text('keep'),
    };
}
const KEY_TYPES = {
    both: ['ecdsa', 'rsa'],
    any: ['any'],
    ecdsa: ['ecdsa'],
    rsa: ['rsa'],
};
function proxy(text, environment) {
    if (text?.toLowerCase() === 'none')
        return null;
    return text === null ? variable(environment, 'HTTPS_PROXY') : { text, from: 'proxy' };
}
/** By the name in lower case before the other, as curl does. */
function variable(environment, name) {
    for (const from of [name.toLowerCase(), name]) {
        const text = environment[from]?.trim() ?? '';
        if (text !== '')
            return { text, from };
    }
    return null;
}
/** What is decided of a host: by its own entry, or for all. */
function pinKindsOf(configuration, decided) {
    const all = pinKinds(Array.isArray(decided) ? decided : []);
    return (host) => configuration?.hosts.get(host)?.pin ?? (all === 'same-kind' ? null : all);
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Equal to package.json's; a contract test holds it. */
const VERSION = '0.1.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/model/day.js
var day = __nccwpck_require__(6320);
;// CONCATENATED MODULE: ./build/console.js


// What the command line says, and where: standard output for what was asked for, standard error for everything about it.
/** What has to be done before the process ends in the middle of its work. */
const onStop = new Set();
/** As the terminal and the environment have it; a file gets neither colours nor a width. */
function terminalStyle({ output }) {
    const { NO_COLOR, FORCE_COLOR } = process.env;
    const onTerminal = process.stdout.isTTY === true && output === null;
    const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
    const refused = (NO_COLOR !== undefined && NO_COLOR !== '') || FORCE_COLOR === '0';
    return { color: !refused && (forced || onTerminal), width: onTerminal ? process.stdout.columns : null };
}
/** Between two looks at a terminal, and between two lines of a log. */
const REDRAW_MS = 100;
const LOG_MS = 15_000;
/** Runs something long with a word on standard error of how far it is: a line that is redrawn, or one now and then. */
async function withProgress(work) {
    const { ProgressLine } = await __nccwpck_require__.e(/* import() */ 364).then(__nccwpck_require__.bind(__nccwpck_require__, 5364));
    const onTerminal = process.stderr.isTTY === true;
    const line = new ProgressLine(performance.now());
    let begun = false;
    const clear = () => {
        if (begun && onTerminal)
            process.stderr.write('\r\u001b[K');
    };
    const timer = setInterval(() => {
        if (!begun)
            return;
        const text = line.text(performance.now(), onTerminal ? process.stderr.columns - 1 : 500);
        process.stderr.write(onTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    }, onTerminal ? REDRAW_MS : LOG_MS);
    onStop.add(clear);
    try {
        return await work((event) => {
            begun = true;
            line.update(event, performance.now());
        });
    }
    finally {
        clearInterval(timer);
        onStop.delete(clear);
        clear();
    }
}
/** To the file that was named, else to standard output. */
async function emit({ output }, text) {
    if (output !== null)
        return write(output, text);
    await new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => {
            const code = error?.code;
            // The reader of a pipe has gone: nothing is left to say, and nobody to say it to.
            if (code === undefined || code === 'EPIPE')
                resolve();
            else
                reject(new errors/* EnvironmentError */.e(`The report can't be written to standard output: ${code}.`));
        });
    });
}
/** A file that the user named. */
async function write(path, content) {
    const { writeNamedFile } = await __nccwpck_require__.e(/* import() */ 397).then(__nccwpck_require__.bind(__nccwpck_require__, 5397));
    await whole(() => writeNamedFile(path, content));
}
/** Writes files. Ctrl-C in the middle leaves nothing half-written. */
async function whole(writing) {
    const { removeUnfinished } = await __nccwpck_require__.e(/* import() */ 397).then(__nccwpck_require__.bind(__nccwpck_require__, 5397));
    onStop.add(removeUnfinished);
    return writing();
}
/** What was seen long ago says little of today, and the report can't know what today is. */
function tellAge({ observations }) {
    const oldest = observations.reduce((first, { at }) => (at < first ? at : first), new Date().toISOString());
    const days = Math.floor((Date.now() - Date.parse(oldest)) / day/* DAY_MS */.sO);
    if (days < 1)
        return;
    process.stderr.write(`pinwarden: the oldest of these observations is ${days === 1 ? 'a day' : `${days} days`} old (${oldest})\n`);
}

// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(8508);
;// CONCATENATED MODULE: ./build/commands.js



// What each command does, once its words and options are read. What isn't needed for one is loaded by another.
const EXIT = { pass: 0, fail: 1, usage: 2, inconclusive: 3, fault: 70 };
async function runCheck([path = '.'], settings) {
    const { check } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(772), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2750));
    const now = Date.now();
    const checked = await withProgress((progress) => check(path, settings, now, progress));
    const { evaluation, project, sight } = checked;
    if (settings.observations.length > 0)
        tellAge(sight.set);
    await writeReports(checked, settings, now);
    if (settings.writeBaseline && settings.baseline !== null)
        return saveBaseline(evaluation, settings.baseline);
    const prefix = prefixOf(project.root);
    if (settings.format === 'json') {
        const { jsonReport } = await __nccwpck_require__.e(/* import() */ 665).then(__nccwpck_require__.bind(__nccwpck_require__, 9665));
        await emit(settings, `${JSON.stringify(jsonReport(evaluation, version/* VERSION */.x), null, 2)}\n`);
    }
    else if (settings.quiet) {
        const { quietReport } = await Promise.all(/* import() */[__nccwpck_require__.e(299), __nccwpck_require__.e(566)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3299));
        await emit(settings, quietReport(evaluation, prefix));
    }
    else if (settings.format === 'markdown') {
        const { markdownReport } = await __nccwpck_require__.e(/* import() */ 414).then(__nccwpck_require__.bind(__nccwpck_require__, 3414));
        await emit(settings, `${markdownReport(evaluation)}\n`);
    }
    else {
        const { terminalReport } = await Promise.all(/* import() */[__nccwpck_require__.e(299), __nccwpck_require__.e(566)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3299));
        await emit(settings, terminalReport(evaluation, { ...terminalStyle(settings), prefix }));
    }
    return exitCode(evaluation.verdict, settings);
}
/** What stands is known from now on. */
async function saveBaseline(evaluation, baseline) {
    const { writeBaseline } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(117)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4117));
    const count = await whole(() => writeBaseline(baseline, evaluation));
    process.stderr.write(`pinwarden: ${count} findings are known from now on, in ${baseline}\n`);
    return EXIT.pass;
}
async function runForecast([path = '.'], settings) {
    const { check } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(772), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2750));
    const { evaluation, project, sight } = await withProgress((progress) => check(path, settings, Date.now(), progress));
    if (settings.observations.length > 0)
        tellAge(sight.set);
    const { forecastText } = await __nccwpck_require__.e(/* import() */ 442).then(__nccwpck_require__.bind(__nccwpck_require__, 8442));
    const { forecastJson } = await __nccwpck_require__.e(/* import() */ 665).then(__nccwpck_require__.bind(__nccwpck_require__, 9665));
    const text = settings.format === 'json'
        ? `${JSON.stringify(forecastJson(evaluation), null, 2)}\n`
        : forecastText(evaluation, { ...terminalStyle(settings), prefix: prefixOf(project.root) });
    await emit(settings, text);
    // What is to come is no fault; what could not be asked can't be foreseen.
    return evaluation.verdict === 'inconclusive' ? exitCode(evaluation.verdict, settings) : EXIT.pass;
}
async function runFix([path = '.'], settings) {
    const { diffOf, fix, patchOf, writeRepairs } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(112), __nccwpck_require__.e(772), __nccwpck_require__.e(750), __nccwpck_require__.e(299), __nccwpck_require__.e(420), __nccwpck_require__.e(100)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2100));
    const { repairText } = await Promise.all(/* import() */[__nccwpck_require__.e(299), __nccwpck_require__.e(799)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9282));
    const now = Date.now();
    const made = await withProgress((progress) => fix(path, settings, now, progress));
    if (settings.observations.length > 0)
        tellAge(made.sight.set);
    if (settings.patch !== null)
        await write(settings.patch, patchOf(made));
    await writeReports({ ...made, evaluation: made.after }, settings, now);
    if (!settings.dryRun)
        await whole(() => writeRepairs(made));
    const style = { ...terminalStyle(settings), prefix: prefixOf(made.tree.root) };
    await emit(settings, repairText(made, { diff: diffOf(made), isDryRun: settings.dryRun, style }));
    return exitCode(made.after.verdict, settings);
}
/** The reports that files were named for; the verdict is the same whatever was asked for. */
async function writeReports(checked, settings, now) {
    if (settings.reportFiles.size === 0)
        return;
    const { reportFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(112), __nccwpck_require__.e(772), __nccwpck_require__.e(750), __nccwpck_require__.e(299), __nccwpck_require__.e(420), __nccwpck_require__.e(100), __nccwpck_require__.e(34)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4034));
    const { folderInRepository } = await __nccwpck_require__.e(/* import() */ 83).then(__nccwpck_require__.bind(__nccwpck_require__, 2083));
    const folder = await folderInRepository(checked.project.root);
    const place = { folder, links: { line: () => null, rule: () => null }, isOnGitHub: false };
    for (const { path, text } of await reportFiles(checked, settings, now, place))
        await write(path, text);
}
/** From where the user stands to the folder that paths are relative to. */
function prefixOf(root) {
    const way = (0,external_node_path_.relative)(process.cwd(), root);
    return way === '' ? '' : `${way.split(external_node_path_.sep).join('/')}/`;
}
function exitCode(verdict, { unreachable }) {
    return verdict === 'inconclusive' && unreachable === 'warning' ? EXIT.pass : EXIT[verdict];
}
async function runObserve([path = '.'], settings) {
    const { observeProject } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(772), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2750));
    const { text, set, left } = await withProgress((progress) => observeProject(path, settings, progress));
    await emit(settings, text);
    const { observedSentence } = await __nccwpck_require__.e(/* import() */ 444).then(__nccwpck_require__.bind(__nccwpck_require__, 2444));
    process.stderr.write(`pinwarden: ${observedSentence(set, left)}\n`);
    return EXIT.pass;
}
async function runGenerate(hosts, settings) {
    const { generate } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(772), __nccwpck_require__.e(750), __nccwpck_require__.e(420), __nccwpck_require__.e(394)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2394));
    const { generatedTexts, generationJson, generationNotes } = await __nccwpck_require__.e(/* import() */ 302).then(__nccwpck_require__.bind(__nccwpck_require__, 5302));
    const made = await withProgress((progress) => generate(hosts, settings, Date.now(), progress));
    const { format } = settings;
    if (format === 'json')
        await emit(settings, `${JSON.stringify(generationJson(made), null, 2)}\n`);
    else if (format === 'terminal' && settings.output === null) {
        await emit(settings, [generationNotes(made), generatedTexts(made)].filter((part) => part !== '').join('\n'));
    }
    else {
        // What is to be pasted goes alone to where it was sent.
        process.stderr.write(generationNotes(made));
        if (made.refusals.length === 0)
            await emit(settings, generatedTexts(made));
    }
    const refused = made.refusals.length > 0 || made.texts.some(({ refusal }) => refusal !== null && format !== 'all');
    if (refused)
        return made.chains.every(({ failure }) => failure !== null) && made.partial
            ? EXIT.inconclusive
            : EXIT.fail;
    return made.partial ? EXIT.inconclusive : EXIT.pass;
}
async function runPins(targets, settings) {
    const { pinsOf } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(772), __nccwpck_require__.e(750), __nccwpck_require__.e(836)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4836));
    const { pinsJson, pinsText } = await __nccwpck_require__.e(/* import() */ 444).then(__nccwpck_require__.bind(__nccwpck_require__, 2444));
    const lists = await withProgress((progress) => pinsOf(targets, settings, Date.now(), progress));
    await emit(settings, settings.format === 'json' ? `${JSON.stringify(pinsJson(lists), null, 2)}\n` : pinsText(lists));
    // Pins of a chain that isn't trusted are nobody's to copy.
    if (lists.some(({ distrust }) => distrust !== null))
        return EXIT.fail;
    const missing = lists.some(({ failure }) => failure !== null && failure.stage !== 'skipped');
    return missing ? EXIT.inconclusive : EXIT.pass;
}
async function runPolicy([host = '', path = '.'], settings) {
    const { policiesFor } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(772), __nccwpck_require__.e(750), __nccwpck_require__.e(836)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4836));
    const { policyAnswerJson, policyText } = await __nccwpck_require__.e(/* import() */ 444).then(__nccwpck_require__.bind(__nccwpck_require__, 2444));
    const { unreadable } = await __nccwpck_require__.e(/* import() */ 665).then(__nccwpck_require__.bind(__nccwpck_require__, 9665));
    const answer = await policiesFor(host, path);
    const now = settings.at ?? Date.now();
    const text = settings.format === 'json'
        ? `${JSON.stringify(policyAnswerJson(answer, now), null, 2)}\n`
        : policyText(answer, now);
    await emit(settings, text);
    const unread = answer.problems.some(({ severity }) => severity === 'error') ||
        answer.stores.some(({ facts }) => unreadable(facts.store) !== null);
    return unread ? EXIT.inconclusive : EXIT.pass;
}
async function runExplain([topic], settings) {
    const { page, topics } = await __nccwpck_require__.e(/* import() */ 860).then(__nccwpck_require__.bind(__nccwpck_require__, 2860));
    const { pageForTerminal, topicsText } = await __nccwpck_require__.e(/* import() */ 916).then(__nccwpck_require__.bind(__nccwpck_require__, 7916));
    if (topic === undefined) {
        await emit(settings, topicsText(topics()));
        return EXIT.pass;
    }
    const text = await page(topic);
    const { color, width } = terminalStyle(settings);
    await emit(settings, color ? pageForTerminal(text, width) : text);
    return EXIT.pass;
}
async function runDemo(_, settings) {
    const { demo } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(20), __nccwpck_require__.e(112), __nccwpck_require__.e(967), __nccwpck_require__.e(772), __nccwpck_require__.e(750), __nccwpck_require__.e(299), __nccwpck_require__.e(420), __nccwpck_require__.e(100), __nccwpck_require__.e(334)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4334));
    const asAnnounced = await demo((text) => process.stdout.write(text), { ...terminalStyle(settings), prefix: '' }, settings.keep);
    return asAnnounced ? EXIT.pass : EXIT.fail;
}

// EXTERNAL MODULE: ./build/options.js
var options = __nccwpck_require__(3614);
// EXTERNAL MODULE: ./build/settings.js + 2 modules
var build_settings = __nccwpck_require__(1183);
;// CONCATENATED MODULE: ./build/cli.js







/** 128 and the signal's number, as shells have it. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 };
const COMMANDS = {
    check: {
        usage: 'pinwarden check [PATH]',
        help: 'Read the pins of a repository, ask every pinned server, say what is true',
        words: [0, 1],
        run: runCheck,
    },
    forecast: {
        usage: 'pinwarden forecast [PATH]',
        help: 'On which day which app stops connecting or being protected, if nobody does anything',
        words: [0, 1],
        run: runForecast,
    },
    fix: {
        usage: 'pinwarden fix [PATH]',
        help: 'Repair the files in place: let in what is served and in hand, shut out nothing',
        words: [0, 1],
        run: runFix,
    },
    observe: {
        usage: 'pinwarden observe [PATH] -o FILE',
        help: 'Ask every pinned server and save what was seen, for `pinwarden check --observations FILE`',
        words: [0, 1],
        run: runObserve,
    },
    generate: {
        usage: 'pinwarden generate HOST...',
        help: 'Configuration that pins hosts to what they serve and to backups in hand, to paste or to write',
        words: [1, Number.POSITIVE_INFINITY],
        run: runGenerate,
    },
    pins: {
        usage: 'pinwarden pins HOST|FILE...',
        help: 'The pins of what a host serves, or of a certificate file',
        words: [1, Number.POSITIVE_INFINITY],
        run: runPins,
    },
    policy: {
        usage: 'pinwarden policy HOST [PATH]',
        help: 'What each pin store of a repository demands of a host, and which entries say so',
        words: [1, 2],
        run: runPolicy,
    },
    explain: {
        usage: 'pinwarden explain [TOPIC]',
        help: 'What there is to know about pinning, by topic, or about a rule',
        words: [0, 1],
        run: runExplain,
    },
    demo: {
        usage: 'pinwarden demo',
        help: 'Show the main job on a throwaway repository with real TLS servers on this machine',
        words: [0, 0],
        run: runDemo,
    },
};
/** What each command prints beside what is for people at a terminal. */
const FORMATS = {
    check: ['json', 'markdown'],
    forecast: ['json'],
    generate: ['json', 'android', 'ios', 'trustkit-android', 'trustkit-ios', 'okhttp', 'all'],
    pins: ['json'],
    policy: ['json'],
};
for (const [signal, code] of Object.entries(STOPPED)) {
    process.once(signal, () => {
        for (const leave of onStop)
            leave();
        process.exit(code);
    });
}
// Each write is told of its own failure.
process.stdout.on('error', () => undefined);
void main(process.argv.slice(2)).then((code) => {
    // A name server that never answers keeps the system's resolver, and with it the process, long after the last word.
    process.stdout.write('', () => process.exit(code));
});
async function main(words) {
    try {
        return await dispatch(words);
    }
    catch (error) {
        const known = error instanceof errors/* UsageError */.N || error instanceof errors/* EnvironmentError */.e;
        if (known) {
            process.stderr.write(`pinwarden: ${error.message}\n${error.hint === null ? '' : `  -> ${error.hint}\n`}`);
            return EXIT.usage;
        }
        process.stderr.write(`pinwarden ${version/* VERSION */.x}: a fault of the program's own, not of your files:\n`);
        process.stderr.write(`${error.stack ?? String(error)}\n`);
        return EXIT.fault;
    }
}
async function dispatch(words) {
    const [first, ...rest] = words;
    if (first === '--version' || first === '-v')
        return say(`${version/* VERSION */.x}\n`);
    if (first === undefined || first === '--help' || first === '-h')
        return say(overview());
    if (first === 'help') {
        return say(rest[0] !== undefined && Object.hasOwn(COMMANDS, rest[0]) ? help(rest[0]) : overview());
    }
    if (!Object.hasOwn(COMMANDS, first)) {
        const what = first.startsWith('-') ? 'option' : 'command';
        throw new errors/* UsageError */.N(`\`${first}\` is no ${what}.`, `one of ${Object.keys(COMMANDS).join(', ')}; pinwarden --help`);
    }
    const command = first;
    if (rest.includes('--help') || rest.includes('-h'))
        return say(help(command));
    const { values, positionals } = parse(command, rest);
    const spec = COMMANDS[command];
    const [least, most] = spec.words;
    if (positionals.length < least || positionals.length > most) {
        throw new errors/* UsageError */.N(`\`pinwarden ${command}\` was given ${positionals.length} words.`, spec.usage);
    }
    if (positionals.includes('')) {
        throw new errors/* UsageError */.N('One of the words is empty, as an unset variable would be.', spec.usage);
    }
    const given = (name) => values[name];
    const settings = (0,build_settings/* readSettings */.s)(given, process.env, await configured(command, positionals, given));
    if (settings.observations.length > 0 && settings.connectTo.length > 0) {
        throw new errors/* UsageError */.N('`connect-to` says where to ask, and with `observations` nobody is asked.', 'leave one of them out');
    }
    const printed = FORMATS[command] ?? [];
    if (settings.format !== 'terminal' && !printed.includes(settings.format)) {
        throw new errors/* UsageError */.N(`\`pinwarden ${command}\` prints no \`${settings.format}\`.`, `--format ${['terminal', ...printed].join('|')}`);
    }
    return spec.run(positionals, settings);
}
/** The team's own configuration, for the commands that go by it. */
async function configured(command, [path = '.'], given) {
    if (!optionsOf(command).some(({ name }) => name === 'config'))
        return null;
    const { configurationFor } = await __nccwpck_require__.e(/* import() */ 115).then(__nccwpck_require__.bind(__nccwpck_require__, 8115));
    return configurationFor(command === 'generate' ? '.' : path, String(given('config') ?? ''));
}
function parse(command, args) {
    const config = {};
    for (const { name, type, short } of optionsOf(command)) {
        config[name] = {
            type: type === 'flag' ? 'boolean' : 'string',
            multiple: type === 'list',
            ...(short === undefined ? {} : { short }),
        };
    }
    try {
        const { values, positionals } = (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options: config, allowPositionals: true });
        return { values: values, positionals };
    }
    catch (error) {
        const message = error.message.replace(/\. To specify a positional.*$/s, '.');
        throw new errors/* UsageError */.N(message, `pinwarden ${command} --help`);
    }
}
function say(text) {
    process.stdout.write(text);
    return EXIT.pass;
}
function optionsOf(command) {
    return options/* options */.f.filter(({ commands, cli }) => cli !== false && commands.includes(command));
}
function overview() {
    const rows = Object.values(COMMANDS).map(({ usage, help }) => `  ${usage.padEnd(30)} ${help}`);
    return [
        `Pinwarden ${version/* VERSION */.x}: keeps the certificate pins of mobile apps true.`,
        '',
        ...rows,
        '',
        '  pinwarden COMMAND --help       the options of a command',
        '  pinwarden --version',
        '',
        'Exit codes: 0 pass, 1 fail, 2 wrong usage, 3 inconclusive (a server could not be asked), 70 a fault of the program.',
        '',
    ].join('\n');
}
function help(command) {
    const { usage, help: about } = COMMANDS[command];
    const rows = optionsOf(command).map(({ name, short, value, choices, default: otherwise, help: text }) => {
        const argument = value ?? choices?.join('|');
        const flags = `${short === undefined ? '' : `-${short}, `}--${name}${argument === undefined ? '' : ` ${argument}`}`;
        const tail = otherwise === null || otherwise === 'false' ? '' : ` (default: ${otherwise})`;
        return `  ${flags}\n      ${text}${tail}`;
    });
    return [`${usage}${rows.length === 0 ? '' : ' [OPTIONS]'}`, '', about, '', ...rows, ''].join('\n');
}

