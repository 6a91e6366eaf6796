export const id = 100;
export const ids = [100,282];
export const modules = {

/***/ 2100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffOf: () => (/* binding */ diffOf),
  fix: () => (/* binding */ fix),
  patchOf: () => (/* binding */ patchOf),
  u_: () => (/* binding */ repairsOf),
  HN: () => (/* binding */ withRepairs)
});

// UNUSED EXPORTS: writeRepairs

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/repair/diff.js
var diff = __webpack_require__(8633);
// EXTERNAL MODULE: ./build/formats/apply.js + 2 modules
var apply = __webpack_require__(9745);
// EXTERNAL MODULE: ./build/model/lesson.js
var model_lesson = __webpack_require__(8496);
// EXTERNAL MODULE: ./build/model/match.js
var match = __webpack_require__(4143);
// EXTERNAL MODULE: ./build/rules/backups.js
var rules_backups = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/generate/choose.js
var choose = __webpack_require__(9725);
// EXTERNAL MODULE: ./build/model/pins.js
var model_pins = __webpack_require__(9652);
// EXTERNAL MODULE: ./build/generate/domains.js
var domains = __webpack_require__(2863);
// EXTERNAL MODULE: ./build/model/change.js
var change = __webpack_require__(856);
;// CONCATENATED MODULE: ./build/repair/stage.js


/** The entry that a policy has a list from. */
function entryOf({ from }, group) {
    const entry = from.find(({ groups }) => groups.some(({ span }) => span.start === group.span.start));
    if (entry === undefined)
        throw new Error('a policy holds a list that none of its entries has');
    return entry;
}
/** Names of all entries that have the list, the entry's own first. */
function namesOf(store, { name }, { scope }) {
    return (0,change/* sharersOf */.Q)(store, name, scope);
}
function newPin(pin) {
    return { sha256: pin.sha256, comment: (0,domains/* commentOn */.Jt)(pin) };
}

;// CONCATENATED MODULE: ./build/repair/adding.js





/** Pins of what is served and not let in, or that the user wants pinned, and of what is in hand. */
function additions(site) {
    const { store, policies, lesson } = site;
    const steps = new Map();
    const refusals = [];
    for (const policy of policies) {
        const { host } = policy;
        const { paths, why } = lesson(host);
        if (why !== null) {
            refusals.push({ path: store.path, host, message: `${why} Nothing is changed for it.` });
            continue;
        }
        if (policy.overridden)
            continue;
        for (const group of policy.groups) {
            const wanted = [
                ...livePins(group, paths, site.wish.pin(host)),
                ...backupPins(group, policy, paths, site),
            ];
            const missing = wanted.filter(({ pin }) => !group.pins.some(({ sha256 }) => sha256 === pin.sha256));
            if (missing.length === 0)
                continue;
            const variable = group.pins.find((pin) => pin.variable !== null)?.variable ?? null;
            if (variable !== null) {
                const pins = missing.map(({ pin }) => `${pin.sha256} (${pin.label})`).join(', ');
                const message = `The ${(0,model_pins/* listName */.s)(group.scope)} for ${host} comes from the build variable \`${variable}\`, whose value isn't in the file: see to it that it holds ${pins}.`;
                refusals.push({ path: store.path, host, message });
                continue;
            }
            const entry = entryOf(policy, group);
            const names = namesOf(store, entry, group);
            for (const { pin, reason } of missing) {
                const id = `${group.span.start} ${pin.sha256}`;
                const known = steps.get(id);
                steps.set(id, {
                    change: { kind: 'add-pin', names, scope: group.scope, pin: newPin(pin) },
                    hosts: [...new Set([...(known?.hosts ?? []), host])],
                    shared: names.filter((name) => name !== entry.name),
                    reason: known?.reason ?? reason,
                    pin,
                });
            }
        }
    }
    return { steps: [...steps.values()], refusals };
}
function livePins(group, paths, wish) {
    const given = wish === 'same-kind' ? null : wish.filter((kind) => suits(kind, group.scope));
    const kinds = given === null || given.length === 0 ? sameKinds(group, paths) : given;
    const isAsked = given !== null && given.length > 0;
    const wanted = new Map();
    for (const path of paths) {
        const isLetIn = (0,match/* groupMatches */.nT)(group, path).length > 0;
        if (isLetIn && !isAsked)
            continue;
        const reason = isLetIn
            ? 'The kind of certificate that is to be pinned.'
            : `The ${(0,model_pins/* listName */.s)(group.scope)} has no match on a trust path that is served, so that apps with it can't connect there.`;
        for (const pin of pinsOn(path, group.scope, kinds)) {
            if (!wanted.has(pin.sha256))
                wanted.set(pin.sha256, { pin, reason });
        }
    }
    return [...wanted.values()];
}
/** At the places that are asked for; where the path has none of them, the nearest that the group looks at. */
function pinsOn(path, scope, kinds) {
    const places = (0,match/* inScope */.SB)(scope, path.certificates).map(({ depth }) => depth);
    const wanted = kinds.flatMap((kind) => places.find((depth) => (0,choose/* kindAt */.Ii)(depth, path) === kind) ?? []);
    const depths = wanted.length > 0 ? wanted : places.slice(0, 1);
    return depths.map((depth) => (0,choose/* pinAt */.Z4)(depth, path));
}
/** The kinds of certificate that a list has matches on; failing that the nearest to the server. */
function sameKinds(group, paths) {
    const kinds = paths.flatMap((path) => (0,match/* groupMatches */.nT)(group, path)
        .slice(0, 1)
        .map(({ depth }) => (0,choose/* kindAt */.Ii)(depth, path)));
    if (kinds.length > 0)
        return [...new Set(kinds)];
    return group.scope === 'issuers' ? ['intermediate'] : ['leaf'];
}
function suits(kind, scope) {
    return scope === 'chain' || (scope === 'leaf') === (kind === 'leaf');
}
function backupPins(group, policy, paths, site) {
    const { host } = policy;
    const wish = site.wish.pin(host);
    const kinds = wish === 'same-kind' ? sameKinds(group, paths) : wish;
    const live = new Set(paths.flatMap(({ certificates }) => certificates.map(({ pin }) => pin)));
    const hasSpare = group.pins.some(({ sha256 }) => sha256 !== null && !live.has(sha256));
    return site.backups(host).flatMap((backup) => {
        if (backup.coversHost === false || backup.weakness !== null)
            return [];
        const isLetIn = (0,rules_backups/* judgeBackup */.up)({ groups: [group] }, backup, site.now).outcome === 'accepted';
        if (isLetIn && (hasSpare || backup.role === 'next'))
            return [];
        return (0,choose/* choosePins */.sx)(host, paths, kinds, [backup])
            .pins.filter(({ role, place }) => role === backup.role && (group.scope === 'chain' || place === group.scope))
            .map((pin) => ({ pin, reason: reasonFor(backup) }));
    });
}
function reasonFor({ role, file }) {
    return role === 'next'
        ? `What the host is about to serve (${file}) is not let in yet.`
        : `The backup in hand (${file}) would not be let in.`;
}

// EXTERNAL MODULE: ./build/generate/expiration.js
var expiration = __webpack_require__(3577);
// EXTERNAL MODULE: ./build/model/day.js
var day = __webpack_require__(6320);
;// CONCATENATED MODULE: ./build/repair/expiry.js





/** Ends of pin sets that are due for another, or that the user wants elsewhere. */
function expiries(site) {
    const { store, wish } = site;
    const steps = [];
    const refusals = [];
    for (const [group, policies] of byPinSet(site)) {
        const [policy] = policies;
        if (policy === undefined || !isDue(policy, site))
            continue;
        const hosts = policies.map(({ host }) => host);
        const refuse = (why) => {
            const what = policy.expires === null ? 'no end is set' : `the end ${policy.expires.date} stays`;
            refusals.push({
                path: store.path,
                host: policy.host,
                message: `For ${hosts.join(', ')} ${what}: ${why}.`,
            });
        };
        if (wish.expiration === 'none') {
            refuse('take the attribute out by hand, if the pins are to have no end');
            continue;
        }
        const unproven = policies.filter((each) => !isProven(each, site));
        if (unproven.length > 0) {
            refuse(`what ${unproven.map(({ host }) => host).join(', ')} serves is not seen in full, or not let in, and a later end would enforce the pins`);
            continue;
        }
        const pins = policies.flatMap(({ host }) => site.lesson(host).paths.flatMap((path) => (0,match/* groupMatches */.nT)(group, path)
            .slice(0, 1)
            .map(({ depth }) => (0,choose/* pinAt */.Z4)(depth, path))));
        const { date, warning } = (0,expiration/* endOf */.p)(wish.expiration ?? 'auto', pins, site.now);
        if (date === null) {
            if (warning !== null)
                refuse(lowered(warning));
            continue;
        }
        const old = policy.expires?.date ?? null;
        if (date === old)
            continue;
        if (wish.expiration === null && old !== null && date < old) {
            refuse(`the first of the pinned certificates ends before it, so that ${date} is the last safe date`);
            continue;
        }
        const names = namesOf(store, entryOf(policy, group), group);
        steps.push({
            change: { kind: 'set-expiry', names, expiration: date },
            hosts,
            shared: names.filter((name) => !hosts.includes(name)),
            reason: expiry_reasonFor(policy, site),
            pin: null,
        });
    }
    return { steps, refusals };
}
/** Every list whose end can be told, with what it is to the hosts that it is compared for. */
function byPinSet({ policies }) {
    const lists = new Map();
    for (const policy of policies) {
        for (const group of policy.groups) {
            // Two lists that must both match have no end of their own.
            if (group.scope !== 'chain' || policy.overridden)
                continue;
            const known = lists.get(group.span.start);
            if (known === undefined)
                lists.set(group.span.start, [group, [policy]]);
            else
                known[1].push(policy);
        }
    }
    return [...lists.values()];
}
function isDue({ expires }, { wish, now }) {
    if (wish.expiration !== null)
        return expires !== null || wish.expiration !== 'none';
    return expires !== null && expires.lapsesFrom - now <= wish.expiringDays * day/* DAY_MS */.sO;
}
/** Everything that the host serves was seen, and all of it is let in. */
function isProven({ host, groups }, { lesson }) {
    const { why, isWhole, paths } = lesson(host);
    return (why === null &&
        isWhole &&
        paths.every((path) => groups.every((group) => (0,match/* groupMatches */.nT)(group, path).length > 0)));
}
function expiry_reasonFor({ expires }, { wish, now }) {
    if (wish.expiration !== null)
        return 'The end that is asked for.';
    if (expires !== null && expires.lapsesFrom <= now) {
        return `The pins have lapsed on ${expires.date}: devices accept whatever certificate a public authority signs.`;
    }
    return `The pins lapse on ${expires?.date}, and then devices accept whatever certificate a public authority signs.`;
}
function lowered(sentence) {
    return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
}

;// CONCATENATED MODULE: ./build/repair/mending.js

/** Names that no host can equal, where it is certain which one was meant and what is served there is known. */
function mendNames({ store, wish, lesson }) {
    const steps = [];
    const refusals = [];
    for (const { written, neverMatches, meant, groups } of store.domains) {
        if (neverMatches === null || meant === null || groups.length === 0)
            continue;
        if (wish.hosts.length > 0 && !wish.hosts.includes(meant))
            continue;
        const { why, isWhole } = lesson(meant);
        if (why !== null || !isWhole) {
            // Mended, the entry begins to be enforced: with pins that nobody has held against the server.
            const message = `The entry \`${written}\` means ${meant} and is left as it is, for its pins can't be proven before they are enforced. ${why ?? `Not every address of ${meant} has answered.`}`;
            refusals.push({ path: store.path, host: meant, message });
            continue;
        }
        steps.push({
            change: { kind: 'mend-domain', written, host: meant },
            hosts: [meant],
            shared: [],
            reason: neverMatches,
            pin: null,
        });
    }
    return { steps, refusals };
}
/** Pins in a spelling that the platform doesn't take, or that other readers refuse, where it is certain which one was meant. */
function mendPins({ store, policies, wish }) {
    const inScope = new Set(policies.flatMap(({ from }) => from));
    const seen = new Set();
    const steps = [];
    for (const domain of store.domains) {
        if (wish.hosts.length > 0 && !inScope.has(domain))
            continue;
        for (const group of domain.groups) {
            if (seen.has(group.span.start))
                continue;
            seen.add(group.span.start);
            steps.push(...mendsOf({ domain, group }, namesOf(store, domain, group)));
        }
    }
    return { steps, refusals: [] };
}
function mendsOf({ domain, group }, names) {
    const byValue = new Map(group.pins.map((pin) => [pin.value, pin]));
    return [...byValue.values()].flatMap(({ value, fault }) => fault === null || fault.meant === null
        ? []
        : [
            {
                change: { kind: 'mend-pin', names, scope: group.scope, written: value, sha256: fault.meant },
                hosts: [domain.name],
                shared: names.filter((name) => name !== domain.name),
                reason: `As it is written, ${fault.message}`,
                pin: null,
            },
        ]);
}

;// CONCATENATED MODULE: ./build/repair/moving.js




const OTHER = {
    leaf: 'issuers',
    issuers: 'leaf',
    chain: null,
};
/** Pins in the list for the other kind of certificate, where that is what keeps them from matching. */
function moves({ store, policies, lesson }) {
    const steps = [];
    const refusals = [];
    for (const policy of policies) {
        const { paths, isWhole, why } = lesson(policy.host);
        if (why !== null || !isWhole)
            continue;
        for (const group of policy.groups) {
            const to = OTHER[group.scope];
            const misplaced = to === null ? [] : misplacedIn(group, to, paths);
            if (to === null || misplaced.length === 0)
                continue;
            if (isOptional(policy, group, to, paths)) {
                // A list that wasn't there would be one more that must match.
                const message = `A pin in the ${(0,model_pins/* listName */.s)(group.scope)} for ${policy.host} is a key of the other kind of certificate and matches nothing there. It is left, for the ${(0,model_pins/* listName */.s)(to)} that it would begin must match from then on: take it out, or move it by hand.`;
                refusals.push({ path: store.path, host: policy.host, message });
                continue;
            }
            const { name } = entryOf(policy, group);
            for (const { depth, path } of misplaced) {
                const pin = (0,choose/* pinAt */.Z4)(depth, path);
                steps.push({
                    change: { kind: 'move-pin', name, from: group.scope, to, pin: newPin(pin) },
                    hosts: [policy.host],
                    shared: [],
                    reason: `It is the key of a certificate that the ${(0,model_pins/* listName */.s)(to)} is compared with, and can match nothing in the ${(0,model_pins/* listName */.s)(group.scope)}.`,
                    pin,
                });
            }
        }
    }
    return { steps, refusals };
}
/** Each pin of a group once that matches nothing in its own place and something in the other. */
function misplacedIn(group, to, paths) {
    const own = new Set(paths.flatMap((path) => (0,match/* inScope */.SB)(group.scope, path.certificates).map((each) => each.certificate.pin)));
    const found = new Map();
    for (const path of paths) {
        for (const { pin, depth } of (0,match/* groupMatches */.nT)({ ...group, scope: to }, path)) {
            if (pin.sha256 !== null && !own.has(pin.sha256) && !found.has(pin.sha256)) {
                found.set(pin.sha256, { depth, path });
            }
        }
    }
    return [...found.values()];
}
/** The group lets everything in without the pin, and there is no list of the other kind yet. */
function isOptional({ groups }, group, to, paths) {
    return (!groups.some(({ scope }) => scope === to) && paths.every((path) => (0,match/* groupMatches */.nT)(group, path).length > 0));
}

;// CONCATENATED MODULE: ./build/repair/pruning.js


/** Where it is asked for: pins that neither what is served nor anything in hand would satisfy. */
function removals(site) {
    const { store, wish } = site;
    if (!wish.prune)
        return { steps: [], refusals: [] };
    const steps = [];
    const refusals = [];
    for (const [group, policies] of byList(site)) {
        const [policy] = policies;
        if (policy === undefined)
            continue;
        const useful = new Set(policies.flatMap(({ host }) => pinsInSight(host, site)));
        const idle = [...new Set(group.pins.flatMap(({ sha256 }) => sha256 ?? []))].filter((pin) => !useful.has(pin));
        if (idle.length === 0)
            continue;
        const entry = entryOf(policy, group);
        const names = namesOf(store, entry, group);
        const why = whyKept(group, policies, names, site);
        if (why !== null) {
            refusals.push({
                path: store.path,
                host: policy.host,
                message: `${idle.join(', ')}: not taken out, for ${why}.`,
            });
            continue;
        }
        for (const sha256 of idle) {
            steps.push({
                change: { kind: 'remove-pin', names, scope: group.scope, sha256 },
                hosts: policies.map(({ host }) => host),
                shared: names.filter((name) => name !== entry.name),
                reason: 'Nothing that is served and nothing in hand has this key.',
                pin: null,
            });
        }
    }
    return { steps, refusals };
}
function byList({ policies }) {
    const lists = new Map();
    for (const policy of policies) {
        for (const group of policy.groups) {
            const known = lists.get(group.span.start);
            if (known === undefined)
                lists.set(group.span.start, [group, [policy]]);
            else
                known[1].push(policy);
        }
    }
    return [...lists.values()];
}
function pinsInSight(host, { lesson, backups }) {
    const live = lesson(host).paths.flatMap(({ certificates }) => certificates.map(({ pin }) => pin));
    return [...live, ...backups(host).flatMap(pinsOf)];
}
function pinsOf({ pin, issuers, served }) {
    const above = served?.paths.flatMap(({ certificates }) => certificates.map((each) => each.pin)) ?? [];
    return [...(pin === null ? [] : [pin]), ...issuers.map((each) => each.pin), ...above];
}
/** What it is that nobody in sight has, can only be told when all is in sight; a phrase, null when it is. */
function whyKept(group, policies, names, { lesson, backups, now }) {
    const hosts = new Set(policies.map(({ host }) => host));
    const unasked = names.find((name) => ![...hosts].some((host) => host === name || host.endsWith(`.${name}`)));
    if (unasked !== undefined)
        return `the list is that of ${unasked} too, which is not looked at here`;
    for (const { host } of policies) {
        const { why, isWhole } = lesson(host);
        if (why !== null || !isWhole)
            return `what ${host} serves is not seen in full`;
        const isProven = backups(host).some((backup) => backup.role === 'backup' && (0,rules_backups/* judgeBackup */.up)({ groups: [group] }, backup, now).outcome === 'accepted');
        if (!isProven) {
            return `no backup of ${host} is in hand (--backup ${host}=FILE), and one of these pins may be its`;
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./build/repair/plan.js









/** In this order: each looks at the store as the one before has left it. Adding comes before removing. */
const STAGES = [
    { stage: mendNames, isGuarded: false },
    { stage: mendPins, isGuarded: false },
    // A move can take a match from one path to give another one its own.
    { stage: moves, isGuarded: true },
    { stage: additions, isGuarded: false },
    { stage: expiries, isGuarded: true },
    { stage: removals, isGuarded: true },
];
/**
 * Repairs a store as far as that is safe: what is served and in hand is let in, nothing that was let in is shut out, and what
 * isn't certain is left to people, with a sentence.
 */
function repairStore(store, format, facts, wish) {
    const lessons = new Map();
    const { path } = store;
    const site = (now) => ({
        store: now,
        format,
        wish,
        now: facts.now,
        policies: policiesOf(now, format, facts).filter(({ host }) => wish.hosts.length === 0 || wish.hosts.includes(host)),
        lesson: (host) => {
            const known = lessons.get(host) ?? (0,model_lesson/* lessonOf */.u)(host, facts.observed.get(host) ?? [], facts.now);
            lessons.set(host, known);
            return known;
        },
        backups: (host) => facts.backups.get(host) ?? [],
    });
    let current = store;
    const steps = [];
    const refusals = [];
    for (const { stage, isGuarded } of STAGES) {
        const proposed = stage(site(current));
        refusals.push(...proposed.refusals);
        for (const step of proposed.steps) {
            const host = step.hosts[0] ?? null;
            const applied = (0,apply/* apply */.B)(current, step.change, format);
            if ('refusal' in applied) {
                refusals.push({ path, host, message: applied.refusal });
                continue;
            }
            if (applied.store === current)
                continue;
            const victim = isGuarded ? shutOut(current, applied.store, format, facts) : null;
            if (victim !== null) {
                refusals.push({
                    path,
                    host,
                    message: `Left as it is, for it would shut out ${victim}: ${step.reason}`,
                });
                continue;
            }
            current = applied.store;
            steps.push(step);
        }
    }
    const result = { path, platform: format.platform, before: store.source, partial: [] };
    const victim = shutOut(store, current, format, facts);
    if (victim !== null) {
        const message = `Nothing is changed in this file, for ${victim} would be shut out by what is left to people.`;
        return {
            ...result,
            after: store.source,
            steps: [],
            refusals: [...refusals, { path, host: victim, message }],
        };
    }
    const { policies, lesson } = site(current);
    const partial = policies.flatMap(({ host }) => {
        const { why, isWhole } = lesson(host);
        return why === null && !isWhole ? [host] : [];
    });
    return { ...result, after: current.source, steps, refusals: distinct(refusals), partial };
}
function policiesOf(store, format, { observed }) {
    return [...observed.keys()].map((host) => format.policyFor(store, host)).filter(({ pinned }) => pinned);
}
/** A host of which something that was let in before no longer is: a path that it serves, or what is in hand for it. */
function shutOut(before, after, format, facts) {
    for (const [host, connections] of facts.observed) {
        const was = letIn(before, format, host, connections, facts);
        const is = letIn(after, format, host, connections, facts);
        if (was.some((each, at) => each && is[at] === false))
            return host;
    }
    return null;
}
/** Of a host on its own, of every path that was seen, then of every backup. */
function letIn(store, format, host, connections, { backups, now }) {
    const policy = format.policyFor(store, host);
    const { pinned, enforced, overridden, expires } = policy;
    const lapsed = expires !== null && now >= expires.lapsesFrom;
    const isOpen = store.rejected === null && (!pinned || !enforced || overridden || lapsed);
    const isShut = store.rejected !== null;
    const paths = connections.flatMap(({ served }) => served?.paths ?? []);
    return [
        // Pins that nobody could hold against anything are no ground for enforcing them.
        ...(paths.length === 0 ? [isOpen] : []),
        ...paths.map((path) => !isShut && (isOpen || (0,match/* accepts */.G3)(policy, path))),
        ...(backups.get(host) ?? []).map((backup) => !isShut && (isOpen || (0,rules_backups/* judgeBackup */.up)(policy, backup, now).outcome === 'accepted')),
    ];
}
function distinct(refusals) {
    const byText = new Map(refusals.map((each) => [`${each.host} ${each.message}`, each]));
    return [...byText.values()];
}

// EXTERNAL MODULE: ./build/report/repair.js
var report_repair = __webpack_require__(9282);
// EXTERNAL MODULE: ./build/run.js + 9 modules
var run = __webpack_require__(4689);
// EXTERNAL MODULE: ./build/stand-ins.js
var stand_ins = __webpack_require__(1557);
// EXTERNAL MODULE: ./build/targets.js
var targets = __webpack_require__(3906);
// EXTERNAL MODULE: ./build/workspace/plan.js
var plan = __webpack_require__(2715);
// EXTERNAL MODULE: ./build/workspace/tree.js + 1 modules
var tree = __webpack_require__(908);
;// CONCATENATED MODULE: ./build/fixing.js










/** discover, read, observe, repair; nothing is written. `now` in milliseconds since the epoch. */
async function fix(path, settings, now, progress, signal) {
    await (0,run/* checkSettings */.EW)(settings);
    const project = await (0,run/* readProject */.Wh)(path);
    const pinned = (0,targets/* pinnedHosts */.Mg)(project.stores, settings.probe, run/* policyOf */.US);
    // What an entry would pin, were its name mended, has to be seen before it may be.
    const hosts = new Set([...pinned, ...project.stores.flatMap(meantHosts)]);
    for (const host of settings.repairedHosts) {
        if (hosts.has(host))
            continue;
        throw new errors/* UsageError */.N(`\`host\` names ${host}, which no file pins.`, `one of ${[...hosts].join(', ')}`);
    }
    const sight = await (0,run/* look */.Op)(hosts, settings, now, progress, signal);
    const repairs = repairsOf(project, sight, settings, now);
    const changed = withRepairs(project, repairs);
    return {
        tree: (0,tree/* openWorkTree */.w)(path),
        repairs,
        before: (0,run/* evaluateProject */.NF)(project, sight, settings, now),
        after: (0,run/* evaluateProject */.NF)(changed, sight, settings, now),
        project: changed,
        sight,
    };
}
/** Every store, repaired in memory from what was seen; only for the hosts that are named, where some are. */
function repairsOf(project, sight, settings, now, hosts = settings.repairedHosts) {
    const observed = (0,stand_ins/* withStandIns */.H)(project.stores.map((facts) => (0,run/* withPolicies */.b8)(facts, sight.hosts)), sight.observed);
    const wish = { ...wishOf(settings), hosts };
    const facts = { observed, backups: sight.backups, now: settings.at ?? now };
    // Of a companion the platform reads what concerns debuggable builds, and no pins.
    const stores = project.stores.filter(({ deployment }) => deployment.state !== 'companion');
    return stores.map(({ store, deployment }) => {
        const repair = repairStore(store, (0,run/* formatOf */.be)(store), facts, wish);
        const why = repair.steps.length === 0 ? null : deployment.generator;
        return why === null ? repair : leftToGenerator(repair, why);
    });
}
/** The project as it is once the repairs are written. */
function withRepairs(project, repairs) {
    return { ...project, stores: project.stores.map((each) => repaired(each, repairs)) };
}
/** The changes as `git apply` takes them where paths start from `shown`, byte for byte; empty for none. */
function patchOf({ repairs, tree }, shown = shownFrom(tree)) {
    const parts = repairs.map(({ path, before, after }) => (0,diff/* bytesDiff */.Nt)(shown(path), before.bytes, after.bytes));
    return Buffer.from(parts.join(''), 'latin1');
}
/** The changes for people to read; paths start from where the user stands unless `shown` says otherwise. */
function diffOf({ repairs, tree }, shown = shownFrom(tree)) {
    return repairs.map(({ path, before, after }) => (0,diff/* unifiedDiff */.WH)(shown(path), before.text, after.text)).join('');
}
/**
 * Writes the repaired files, all of them or none; answers their paths as a user types them.
 *
 * @throws EnvironmentError when one can't be written, or has changed since it was read
 */
async function writeRepairs({ tree, repairs }) {
    const plan = new FilePlan();
    for (const { path, before, after } of repairs) {
        if (before === after)
            continue;
        const reading = await plan.read(tree, path);
        if (!('source' in reading) || !Buffer.from(reading.source.bytes).equals(before.bytes)) {
            throw new EnvironmentError(`${shownPath(tree, path)} has changed since it was read; nothing is written.`, 'pinwarden fix');
        }
        plan.put(tree, after);
    }
    const written = await plan.carryOut();
    return written.filter(({ state }) => state === 'changed').map((each) => each.path);
}
function meantHosts({ store, deployment }) {
    if (deployment.state === 'companion')
        return [];
    return store.domains.flatMap(({ meant, groups }) => (meant === null || groups.length === 0 ? [] : [meant]));
}
function wishOf({ repairedHosts, pin, expiration, pinSetExpiringDays, prune }) {
    return {
        hosts: repairedHosts,
        pin: (host) => pin(host) ?? 'same-kind',
        expiration,
        expiringDays: pinSetExpiringDays,
        prune,
    };
}
/** What writes the file anew would undo the repair. */
function leftToGenerator(repair, why) {
    const { path, steps, refusals, before } = repair;
    // What is to be pasted elsewhere is told whole.
    const whole = (sha256) => sha256;
    const message = `${why} To do: ${steps.map((step) => (0,report_repair/* stepText */.uw)(step, whole)).join('; ')}.`;
    return { ...repair, after: before, steps: [], refusals: [...refusals, { path, host: null, message }] };
}
function repaired(facts, repairs) {
    const { store, deployment } = facts;
    const repair = repairs.find((each) => each.before === store.source);
    if (repair === undefined || repair.after === repair.before)
        return facts;
    return (0,run/* factsOf */.xS)((0,run/* formatOf */.be)(store).read(repair.after), deployment);
}
function shownFrom(tree) {
    const here = (0,external_node_path_.resolve)('.');
    return (path) => {
        const shown = (0,plan/* shownPath */.p)(tree, path);
        // A patch holds no absolute path: one from the root of what was named can still be applied there.
        return (0,external_node_path_.resolve)(here, shown) === shown ? path : shown;
    };
}


/***/ }),

/***/ 8633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ bytesDiff),
/* harmony export */   WH: () => (/* binding */ unifiedDiff),
/* harmony export */   wL: () => (/* binding */ replacedLines)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4112);
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7073);

/** Lines round a change that stay as they are. */
const CONTEXT = 3;
/**
 * A unified diff as `git apply` takes it; empty where nothing differs.
 *
 * @param path from where it is to be applied, with forward slashes
 */
function unifiedDiff(path, before, after) {
    if (before === after)
        return '';
    const { hunks } = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .structuredPatch */ .YB)(path, path, before, after, undefined, undefined, { context: CONTEXT });
    const [old, now] = [quoted(`a/${path}`), quoted(`b/${path}`)];
    const lines = [`diff --git ${old} ${now}`, `--- ${old}`, `+++ ${now}`];
    for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
        lines.push(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...changed);
    }
    return `${lines.join('\n')}\n`;
}
/** The diff of two files' bytes, whatever their encoding: each character is a byte (ISO-8859-1). */
function bytesDiff(path, before, after) {
    const text = (bytes) => Buffer.from(bytes).toString('latin1');
    // The header's path is bytes like everything else.
    return unifiedDiff(text(Buffer.from(path)), text(before), text(after));
}
/** As git writes a path that holds what would end it: in double quotes, the bytes in octal. */
function quoted(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what git quotes
    if (!/["\\\u0000-\u001f\u007f]/.test(path))
        return path;
    const inner = path.replace(/["\\]/g, '\\$&').replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what git quotes
    /[\u0000-\u001f\u007f]/g, (each) => `\\${each.charCodeAt(0).toString(8).padStart(3, '0')}`);
    return `"${inner}"`;
}
/** The lines that differ, as edits of `before`: half-open UTF-16 offsets and what is to stand there. */
function replacedLines(before, after) {
    const spans = [];
    let place = 0;
    let isOpen = false;
    for (const { value, added, removed } of (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .diffLines */ .Pp)(before, after)) {
        if (!added && !removed) {
            place += value.length;
            isOpen = false;
            continue;
        }
        // What is taken out and what comes in its place stand side by side.
        const last = spans.at(-1);
        const span = isOpen && last !== undefined ? last : { start: place, end: place, text: '' };
        if (span !== last)
            spans.push(span);
        isOpen = true;
        if (added)
            span.text += value;
        else {
            place += value.length;
            span.end = place;
        }
    }
    return spans;
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
