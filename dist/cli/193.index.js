export const id = 193;
export const ids = [193];
export const modules = {

/***/ 5193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pinsOf: () => (/* binding */ pinsOf),
  policiesFor: () => (/* binding */ policiesFor)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/host.js



/**
 * Reads a host as people write it: a name, a U-label, an address, with a port, or a whole URL. Answers an A-label in lower
 * case. Throws UsageError for anything that no server could be asked for.
 */
function parseHost(text, defaultPort) {
    const refuse = () => new errors/* UsageError */.N(`\`${text}\` is neither a host nor a file.`, 'api.example.com, api.example.com:8443, or a file');
    if ((0,external_node_net_.isIP)(text) !== 0)
        return { host: text.toLowerCase(), port: defaultPort };
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
    let url;
    try {
        url = new URL(scheme ? text.replace(/^[^:]+/, 'https') : `https://${text}`);
    }
    catch {
        throw refuse();
    }
    if (!scheme && /[/?#@\\\s]/.test(text))
        throw refuse();
    const bracketed = url.hostname.replace(/^\[|\]$/g, '');
    const host = (0,external_node_net_.isIP)(bracketed) === 0 ? (0,external_node_url_.domainToASCII)(url.hostname).replace(/\.$/, '') : bracketed;
    const sound = (0,external_node_net_.isIP)(host) !== 0 ||
        (host.length <= 253 &&
            host.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label)));
    if (!sound)
        throw refuse();
    return { host, port: url.port === '' ? defaultPort : Number(url.port) };
}

// EXTERNAL MODULE: ./build/model/trust.js
var trust = __webpack_require__(8728);
// EXTERNAL MODULE: ./build/run.js + 96 modules
var run = __webpack_require__(757);
// EXTERNAL MODULE: ./build/workspace/files.js
var files = __webpack_require__(5397);
;// CONCATENATED MODULE: ./build/inspect.js




/** The pins of what hosts serve and of what certificate files hold. */
async function pinsOf(targets, settings, now, progress) {
    const endpoints = new Map();
    for (const target of targets) {
        if (!(await (0,files/* isFile */.f)(target)))
            endpoints.set(target, parseHost(target, run/* HTTPS_PORT */.G4));
    }
    const connections = endpoints.size === 0 ? [] : await (0,run/* connect */.Ng)([...endpoints.values()], settings, progress);
    const lists = [];
    for (const target of targets) {
        const endpoint = endpoints.get(target);
        if (endpoint === undefined)
            lists.push(await ofFile(target));
        else {
            const own = connections.filter(({ observation }) => observation.endpoint === endpoint);
            lists.push(...ofHost(target, own, settings.at ?? now));
        }
    }
    return lists;
}
async function ofFile(target) {
    const pki = await __webpack_require__.e(/* import() */ 654).then(__webpack_require__.bind(__webpack_require__, 654));
    const ders = await (0,run/* readCertificates */.jZ)(target, 'pins');
    const certificates = ders.map((der) => ({ certificate: pki.readCertificate(der), sent: null }));
    return { target, addresses: [], certificates, distrust: null, failure: null };
}
/** One list a distinct chain, so that twenty addresses with one certificate are shown once. */
function ofHost(target, connections, now) {
    const byChain = new Map();
    const failed = [];
    for (const connection of connections) {
        const { observation, served } = connection;
        const address = observation.address ?? '';
        if (served === null || observation.failure !== null) {
            const addresses = address === '' ? [] : [address];
            failed.push({ target, addresses, certificates: [], distrust: null, failure: observation.failure });
            continue;
        }
        const id = served.presented.map(({ fingerprint }) => fingerprint).join();
        const known = byChain.get(id);
        if (known !== undefined) {
            known.addresses.push(address);
            continue;
        }
        const sent = served.presented.map((certificate) => ({ certificate, sent: true }));
        const fingerprints = new Set(served.presented.map(({ fingerprint }) => fingerprint));
        const added = served.paths
            .flatMap(({ certificates }) => certificates)
            .filter(({ fingerprint }) => !fingerprints.has(fingerprint) && fingerprints.add(fingerprint))
            .map((certificate) => ({ certificate, sent: false }));
        byChain.set(id, {
            target,
            addresses: [address],
            certificates: [...sent, ...added],
            distrust: (0,trust/* whyUntrusted */.R)(connection, now),
            failure: null,
        });
    }
    return [...byChain.values(), ...failed];
}
/** What every pin store of a work tree demands of one host. */
async function policiesFor(host, path) {
    const { host: name } = parseHost(host, run/* HTTPS_PORT */.G4);
    const { stores } = await (0,run/* readProject */.Wh)(path);
    return { host: name, stores: stores.map((facts) => ({ facts, policy: (0,run/* policyOf */.US)(facts.store, name) })) };
}


/***/ })

};
