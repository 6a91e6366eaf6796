import type { NewPin, PinChange } from '../../src/model/change.ts';
import type { Span } from '../../src/model/source.ts';
import {
  base64url,
  bytesOf,
  charsetOf,
  type Draw,
  drawStyle,
  encodingOf,
  Hosts,
  KEYS,
  label,
  misspelt,
  newKey,
  type Outcome,
  Page,
  type Pin,
  type PinPlace,
  remark,
  type Said,
  type SaidEntry,
  type Scenario,
  type Style,
  saidPin,
  scenarios,
  soundPin,
  type Wrapping,
  type WriteItem,
  writePins,
  writeText,
  written,
} from './generated-nsc.ts';

type Scope = 'leaf' | 'issuers';

interface List {
  readonly kind: 'list';
  readonly scope: Scope;
  readonly pins: readonly Pin[];
}

interface Entry {
  /** As it is read. */
  readonly key: string;
  /** What it stands for. */
  readonly host: string;
  readonly wrapping: Wrapping;
  readonly problem: 'none' | 'mendable' | 'incurable';
  readonly parts: readonly (
    | List
    | { readonly kind: 'includes'; readonly value: boolean }
    | { readonly kind: 'other' }
  )[];
}

/** Keys that are no business of the pins; what stands under them is a matter of layout. */
type Others = readonly ('value' | 'dict' | 'decoy')[];

interface Root {
  /** How much of the way to the entries there is. */
  readonly depth: 'none' | 'transport-security' | 'pinned-domains';
  readonly before: Others;
  readonly behind: Others;
  readonly beforePins: Others;
  readonly behindPins: Others;
  readonly entries: readonly Entry[];
  /** Hosts that plain http is allowed for; null without such a dictionary. */
  readonly insecure: readonly string[] | null;
}

const LIST_KEYS = { leaf: 'NSPinnedLeafIdentities', issuers: 'NSPinnedCAIdentities' } as const;
const PIN_KEY = 'SPKI-SHA256-BASE64';
const KINDS = ['add-pin', 'add-domain', 'remove-pin', 'move-pin', 'mend-pin', 'mend-domain'] as const;
type Kind = (typeof KINDS)[number];

/** Files for iOS with changes. */
export const plistScenarios = scenarios((draw, layout): Scenario => {
  const kind = draw.from(KINDS);
  const style = drawStyle(draw);
  const root = drawRoot(draw, style, kind);
  const rendered = render(root, new Page(style, layout));
  const { page } = rendered;
  const change = drawChange(draw, root, kind);
  return {
    text: page.text,
    encoding: encodingOf(page),
    bytes: bytesOf(page.text, style.encoding, style.bom),
    says: said(root),
    change,
    outcome: outcomeOf(root, change, charsetOf(page)),
    places: placesOf(root, change, rendered),
  };
});

function drawRoot(draw: Draw, style: Style, kind: Kind): Root {
  const hosts = new Hosts();
  const depth = kind === 'add-domain' ? draw.of(DEEPEST, DEEPEST, 'transport-security', 'none') : DEEPEST;
  const count = depth !== DEEPEST ? 0 : kind === 'add-domain' ? draw.pick(4) : 1 + draw.pick(4);
  const entries: Entry[] = [];
  while (entries.length < count) {
    const last = entries.at(-1);
    const isTwin = last?.problem === 'none' && last.key === last.host && draw.oneIn(10);
    entries.push(drawEntry(draw, style, kind, isTwin ? last.host.toUpperCase() : null, hosts));
  }
  const others = (): Others =>
    Array.from({ length: draw.pick(4) }, () =>
      draw.oneIn(20) ? 'decoy' : draw.of('value', 'value', 'dict'),
    );
  const insecure =
    depth === 'none' || !draw.oneIn(6) ? null : [NEW_HOSTS[0], ...entries.map(({ host }) => host)];
  return {
    depth,
    before: others(),
    behind: others(),
    beforePins: others(),
    behindPins: others(),
    entries,
    insecure,
  };
}

const NEW_HOSTS = ['new.example.com', 'h0.new.example.org'] as const;

const DEEPEST = 'pinned-domains';

function drawEntry(draw: Draw, style: Style, kind: Kind, twin: string | null, hosts: Hosts): Entry {
  const host = twin === null ? hosts.next(draw) : twin.toLowerCase();
  const isFaulty = twin === null && draw.oneIn(kind === 'mend-domain' ? 2 : 12);
  const isIncurable = isFaulty && draw.oneIn(5);
  const wrong = draw.oneIn(6) ? ` ${host}` : misspelt(draw, host);
  const key = twin ?? (isIncurable ? `*.${host}` : isFaulty ? wrong : draw.of(host, host, capital(host)));
  const scopes = draw.of<readonly Scope[]>(['leaf'], ['issuers'], ['leaf', 'issuers'], ['issuers', 'leaf']);
  const parts: Entry['parts'][number][] = scopes.map((scope) => drawList(draw, style, kind, scope));
  if (draw.oneIn(2)) parts.push({ kind: 'includes', value: draw.of(true, true, false) });
  if (draw.oneIn(8)) parts.push({ kind: 'other' });
  return {
    key,
    host,
    wrapping: drawWrapping(draw),
    problem: isIncurable ? 'incurable' : isFaulty ? 'mendable' : 'none',
    // An entry may be without lists, but for one that may be mended: it would then have a fault that it didn't have, that it
    // pins nothing, which `apply` takes for one of the program. No repair mends such an entry.
    parts: isFaulty || !draw.oneIn(16) ? draw.shuffled(parts) : parts.filter((part) => part.kind !== 'list'),
  };
}

function capital(host: string): string {
  return host.charAt(0).toUpperCase() + host.slice(1);
}

/** No comment may stand inside a value. */
function drawWrapping(draw: Draw): Wrapping {
  return draw.oneIn(7) ? draw.of('cdata', 'reference') : 'plain';
}

function drawList(draw: Draw, style: Style, kind: Kind, scope: Scope): List {
  const count = draw.oneIn(10) ? 0 : 1 + draw.pick(4);
  const pins: Pin[] = [];
  for (let at = 0; at < count; at++) {
    const again = pins[0] !== undefined && draw.oneIn(10) ? pins[0].sha256 : null;
    pins.push(drawPin(draw, style, kind, again ?? draw.from(KEYS)));
  }
  return { kind: 'list', scope, pins };
}

function drawPin(draw: Draw, style: Style, kind: Kind, sha256: string): Pin {
  const sound = { ...soundPin(sha256, label(draw, style)), wrapping: drawWrapping(draw) };
  if (!draw.oneIn(kind === 'mend-pin' ? 2 : 6)) return sound;
  const blank = style.oneLine ? ' ' : `${style.eol}\t`;
  const tolerated = (text: string) =>
    ({ ...sound, text, value: text, effect: 'tolerated', isMendable: true }) as const;
  const never = (text: string) => ({ ...tolerated(text), effect: 'never-matches', read: null }) as const;
  const url = base64url(sha256);
  return draw.of<Pin>(
    tolerated(`${blank}${sha256}${draw.of('', blank)}`),
    tolerated(`${sha256.slice(0, 20)}${blank}${sha256.slice(20)}`),
    never(sha256.slice(0, -1)),
    never(`sha256/${sha256}`),
    never(url === sha256 ? `sha256:${sha256}` : url),
    // A build variable, and nothing at all.
    { ...sound, text: '$(API_PIN)', value: '$(API_PIN)', read: null },
    { ...sound, wrapping: 'plain', text: '', value: '', read: null, effect: 'dropped' },
  );
}

/** The root of a generated file, and where its parts stand. */
interface Rendered {
  readonly page: Page;
  readonly pins: ReadonlyMap<Pin, PinPlace>;
  /** From the key to the end of the value, and what stands in the key. */
  readonly lists: ReadonlyMap<List, Pair>;
  readonly keys: ReadonlyMap<Entry, Pair>;
}

interface Pair {
  readonly key: Span;
  readonly whole: Span;
}

const OLD_PIN = `<dict> <key>${PIN_KEY}</key> <string>${KEYS[0]}</string> </dict>`;
const MARKUP = [OLD_PIN, `<key>old.example.com</key> <dict> <key>NSPinnedCAIdentities</key> </dict>`];
const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

function render(root: Root, page: Page): Rendered {
  const { draw, style } = page;
  const pins = new Map<Pin, PinPlace>();
  const lists = new Map<List, Pair>();
  const keys = new Map<Entry, Pair>();
  const joinsKeys = draw.oneIn(5);
  const compactPins = draw.oneIn(3);
  let others = 0;

  const pair = (key: string, wrapping: Wrapping, depth: number, value: () => void): Pair => {
    let inner: Span = { start: 0, end: 0 };
    const whole = page.span(() => {
      page.tag('key', [], depth, '>');
      inner = writeText(page, key, wrapping);
      page.endTag('key');
      // Before a pin it would be about that.
      if (key !== PIN_KEY) page.noise(depth, MARKUP);
      if (joinsKeys !== draw.oneIn(12)) page.text += draw.of('', ' ');
      else page.gap(depth);
      value();
    });
    return { key: inner, whole };
  };

  const container = (name: string, depth: number, parts: readonly (() => void)[]): void => {
    const isEmpty = parts.length === 0;
    if (isEmpty && draw.oneIn(2)) {
      page.tag(name, [], depth, '/>');
      return;
    }
    page.tag(name, [], depth, '>');
    if (!isEmpty || draw.oneIn(2)) {
      for (const part of parts) {
        page.noise(depth + 1, MARKUP);
        page.gap(depth + 1);
        part();
      }
      page.noise(depth + 1, MARKUP);
      page.gap(depth);
    }
    page.endTag(name);
  };

  const boolean = (value: boolean, depth: number): void => {
    if (draw.oneIn(8)) page.text += value ? '<true></true>' : '<false></false>';
    else page.tag(`${value}`, [], depth, '/>');
  };

  const other = (kind: Others[number], depth: number): void => {
    pair(`CFOther${others++}`, 'plain', depth, () => {
      if (kind === 'value') {
        page.text += draw.of(
          '<string>&lt;key&gt; $(PRODUCT_NAME)</string>',
          '<string/>',
          '<integer>17</integer>',
          '<real>1.5</real>',
          '<date>2030-01-31T00:00:00Z</date>',
          '<data>AAECAw==</data>',
          '<true/>',
          '<array><string>a</string><string><![CDATA[</array>]]></string></array>',
          '<array/>',
        );
      } else if (kind === 'dict') {
        const inner = Array.from({ length: draw.pick(3) }, () => (): void => {
          other(draw.of('value', 'dict'), depth + 1);
        });
        container('dict', depth, inner);
      } else {
        // The right keys in the wrong place.
        container('dict', depth, [
          () =>
            pair('NSAppTransportSecurity', 'plain', depth + 1, () => {
              container('dict', depth + 1, [
                () => pair('NSPinnedDomains', 'plain', depth + 2, () => container('dict', depth + 2, [])),
              ]);
            }),
        ]);
      }
    });
  };

  const writeItem: WriteItem = (pin, depth, comment) => {
    let content: Span = { start: 0, end: 0 };
    let inside: Span | null = null;
    const isCompact = compactPins !== draw.oneIn(12);
    const gap = (at: number): void => {
      if (isCompact) page.text += draw.of('', ' ');
      else page.gap(at);
    };
    const item = page.span(() => {
      page.tag('dict', [], depth, '>');
      const isBehind = draw.oneIn(2);
      if (comment !== null && !isBehind) {
        gap(depth + 1);
        inside = page.comment(comment);
      }
      gap(depth + 1);
      pair(PIN_KEY, 'plain', depth + 1, () => {
        page.tag('string', [], depth + 1, '>');
        content = writeText(page, pin.text, pin.wrapping);
        page.endTag('string');
      });
      if (comment !== null && isBehind) {
        page.text += draw.of(' ', '');
        inside = page.comment(comment);
      }
      gap(depth);
      page.endTag('dict');
    });
    return { item, content, digest: null, inside };
  };

  const list = (each: List, depth: number): void => {
    const where = pair(LIST_KEYS[each.scope], 'plain', depth, () => {
      if (each.pins.length === 0 && draw.oneIn(2)) {
        page.tag('array', [], depth, '/>');
        return;
      }
      page.tag('array', [], depth, '>');
      if (draw.oneIn(8)) {
        page.text += draw.of(' ', '');
        page.comment('a word about the list');
      }
      for (const [pin, place] of writePins(page, each.pins, depth + 1, writeItem, MARKUP, true)) {
        pins.set(pin, place);
      }
      page.gap(depth);
      page.endTag('array');
    });
    lists.set(each, where);
  };

  const entry = (each: Entry, depth: number): void => {
    const parts = each.parts.map((part) => (): void => {
      if (part.kind === 'list') list(part, depth + 1);
      else if (part.kind === 'other') other('value', depth + 1);
      else pair('NSIncludesSubdomains', 'plain', depth + 1, () => boolean(part.value, depth + 1));
    });
    const where = pair(each.key, each.wrapping, depth, () => container('dict', depth, parts));
    keys.set(each, where);
  };

  const all = (kinds: Others, depth: number): (() => void)[] =>
    kinds.map((kind) => (): void => other(kind, depth));

  const exceptions = (hosts: readonly string[], depth: number): void => {
    const inner = hosts.map((host) => (): void => {
      pair(host, 'plain', depth + 1, () => {
        container('dict', depth + 1, [
          () =>
            pair('NSExceptionAllowsInsecureHTTPLoads', 'plain', depth + 2, () => boolean(true, depth + 2)),
        ]);
      });
    });
    pair('NSExceptionDomains', 'plain', depth, () => container('dict', depth, inner));
  };

  const { insecure } = root;
  const unit = draw.oneIn(3) ? 1 : 0;
  const transportSecurity = (): void => {
    pair('NSAppTransportSecurity', 'plain', unit + 1, () => {
      const domains = (): void => {
        const inner = root.entries.map((each) => (): void => entry(each, unit + 3));
        pair('NSPinnedDomains', 'plain', unit + 2, () => container('dict', unit + 2, inner));
      };
      container('dict', unit + 1, [
        ...all(root.beforePins, unit + 2),
        ...(root.depth === DEEPEST ? [domains] : []),
        ...(insecure === null ? [] : [() => exceptions(insecure, unit + 2)]),
        ...all(root.behindPins, unit + 2),
      ]);
    });
  };

  page.prolog('plist', draw.oneIn(4) ? [] : [DOCTYPE]);
  page.text += `<plist version=${style.quote}1.0${style.quote}>`;
  page.gap(unit);
  container('dict', unit, [
    ...all(root.before, unit + 1),
    ...(root.depth === 'none' ? [] : [transportSecurity]),
    ...all(root.behind, unit + 1),
  ]);
  page.gap(0);
  page.endTag('plist');
  page.epilog();
  return { page, pins, lists, keys };
}

function nameOf({ key }: Entry): string {
  return key.toLowerCase();
}

function listsOf({ parts }: Entry): List[] {
  return parts.filter((part) => part.kind === 'list');
}

function listOf(entry: Entry, scope: Scope): List | undefined {
  return listsOf(entry).find((list) => list.scope === scope);
}

function said({ entries }: Root): Said {
  return {
    rejected: false,
    entries: entries.map(
      (entry): SaidEntry => ({
        name: nameOf(entry),
        includeSubdomains: entry.parts.some((part) => part.kind === 'includes' && part.value),
        neverMatches: entry.problem !== 'none',
        expires: null,
        overrides: [],
        groups: (['leaf', 'issuers'] as const).flatMap((scope) => {
          const list = listOf(entry, scope);
          return list === undefined ? [] : [{ scope, pins: list.pins.map(saidPin) }];
        }),
      }),
    ),
  };
}

function drawChange(draw: Draw, root: Root, kind: Kind): PinChange {
  const { entries } = root;
  const pin = (): NewPin => ({ sha256: newKey(draw), comment: remark(draw) });
  const lists = entries.flatMap((entry) => listsOf(entry).map((list) => ({ entry, list })));
  const filled = lists.filter(({ list }) => list.pins.some(({ read }) => read !== null));
  const several = filled.filter(
    ({ list }) => new Set(list.pins.map(({ read }) => read).filter((read) => read !== null)).size > 1,
  );
  if (lists.length > 0 && kind === 'add-pin') {
    const { entry, list } = draw.from(lists);
    const second = draw.oneIn(6) ? draw.from(lists) : null;
    const names = [nameOf(entry), ...(second?.list.scope === list.scope ? [nameOf(second.entry)] : [])];
    const there = list.pins.length > 0 && draw.oneIn(10) ? { sha256: draw.from(list.pins).sha256 } : {};
    // An entry may have no such list.
    const scope = draw.oneIn(30) ? draw.of('leaf', 'issuers') : list.scope;
    return { kind, names, scope, pin: { ...pin(), ...there } };
  }
  if (filled.length > 0 && (kind === 'remove-pin' || kind === 'move-pin')) {
    // The last one of a list is not taken away, but it may be moved.
    const isSmall = several.length === 0 || draw.oneIn(kind === 'move-pin' ? 3 : 12);
    const { entry, list } = draw.from(isSmall ? filled : several);
    const known = list.pins.flatMap(({ read }) => read ?? []);
    const sha256 = draw.oneIn(20) ? newKey(draw) : draw.from(known);
    const { scope } = list;
    if (kind === 'remove-pin') return { kind, names: [nameOf(entry)], scope, sha256 };
    const to = scope === 'leaf' ? 'issuers' : 'leaf';
    return { kind, name: nameOf(entry), from: scope, to, pin: { ...pin(), sha256 } };
  }
  const faulty = lists.filter(({ list }) => list.pins.some(({ isMendable }) => isMendable));
  if (faulty.length > 0 && kind === 'mend-pin') {
    const { entry, list } = draw.from(faulty);
    const { value, sha256 } = draw.from(list.pins.filter(({ isMendable }) => isMendable));
    return { kind, names: [nameOf(entry)], scope: list.scope, written: value, sha256 };
  }
  const never = entries.filter(({ problem }) => problem === 'mendable');
  if (never.length > 0 && kind === 'mend-domain') {
    const { key, host } = draw.from(never);
    return { kind, written: key, host };
  }
  const names = entries.filter(({ problem }) => problem === 'none').map(nameOf);
  const isThere = names.length > 0 && draw.oneIn(24);
  const scopes = draw.of<readonly Scope[]>(['leaf'], ['issuers'], ['leaf', 'issuers']);
  const groups = scopes.map((scope) => {
    const keys = draw.shuffled([newKey(draw), ...KEYS.slice(0, draw.pick(3))]);
    return { scope, pins: keys.map((sha256) => ({ sha256, comment: remark(draw) })) };
  });
  return {
    kind: 'add-domain',
    host: isThere ? draw.from(names) : draw.of(...NEW_HOSTS),
    includeSubdomains: draw.oneIn(2),
    groups,
    expiration: null,
  };
}

function outcomeOf(root: Root, change: PinChange, charset: ReturnType<typeof charsetOf>): Outcome {
  const { entries } = root;
  const changed = new Map<List, List | null>();
  /** The model with the lists that were changed. */
  const outcome = (from: readonly Entry[] = entries): Outcome => {
    const after = from.map((entry) => ({
      ...entry,
      parts: entry.parts.flatMap((part) =>
        part.kind === 'list' && changed.has(part) ? (changed.get(part) ?? []) : [part],
      ),
    }));
    return { says: said({ ...root, entries: after }) };
  };
  switch (change.kind) {
    case 'set-expiry':
      return { refusal: /^iOS has no end for pins/ };
    case 'add-domain': {
      const { host, includeSubdomains, groups } = change;
      if (entries.some((entry) => nameOf(entry) === host)) return { refusal: /is an entry already/ };
      const parts: Entry['parts'] = [
        { kind: 'includes', value: includeSubdomains },
        ...groups.map(({ scope, pins }) => ({
          kind: 'list' as const,
          scope: scope as Scope,
          pins: pins.map((pin) => written(pin, charset)),
        })),
      ];
      return outcome([...entries, { key: host, host, wrapping: 'plain', problem: 'none', parts }]);
    }
    case 'mend-domain': {
      const { host } = change;
      return outcome(
        entries.map((entry) =>
          entry.key === change.written ? { ...entry, key: host, problem: 'none' } : entry,
        ),
      );
    }
    case 'add-pin': {
      for (const name of new Set(change.names)) {
        const list = entries
          .filter((entry) => nameOf(entry) === name)
          .map((entry) => listOf(entry, change.scope as Scope))
          .find((each) => each !== undefined);
        if (list === undefined) return { refusal: /has no NSPinned\w+, and one more list/ };
        if (list.pins.some(({ read }) => read === change.pin.sha256)) continue;
        changed.set(list, { ...list, pins: [...list.pins, written(change.pin, charset)] });
      }
      return outcome();
    }
    case 'remove-pin':
    case 'mend-pin': {
      const lists = entries
        .filter((entry) => change.names.includes(nameOf(entry)))
        .flatMap((entry) => listOf(entry, change.scope as Scope) ?? []);
      for (const list of lists) {
        if (change.kind === 'mend-pin') {
          const mend = (pin: Pin): Pin =>
            pin.isMendable && pin.value === change.written && pin.sha256 === change.sha256
              ? soundPin(pin.sha256, pin.comment)
              : pin;
          changed.set(list, { ...list, pins: list.pins.map(mend) });
          continue;
        }
        const left = list.pins.filter(({ read }) => read !== change.sha256);
        if (left.length === list.pins.length) continue;
        if (!left.some(canMatch)) return { refusal: /is the only pin of NSPinned\w+ of/ };
        changed.set(list, { ...list, pins: left });
      }
      return outcome();
    }
    case 'move-pin': {
      const [entry, twin] = entries.filter((each) => nameOf(each) === change.name);
      if (entry === undefined || twin !== undefined) return { refusal: /are entries of one host/ };
      const from = listOf(entry, change.from as Scope) as List;
      const taken = from.pins.filter(({ read }) => read === change.pin.sha256);
      const left = from.pins.filter((pin) => !taken.includes(pin));
      if (taken.length === 0) return outcome();
      if (left.length > 0 && !left.some(canMatch))
        return { refusal: /^Nothing that can match would be left/ };
      const to = listOf(entry, change.to as Scope);
      const scope = change.to as Scope;
      if (to === undefined && left.length === 0) {
        changed.set(from, { ...from, scope });
        return outcome();
      }
      const own = taken[0]?.comment ?? null;
      const moved =
        own === null ? written(change.pin, charset) : soundPin(change.pin.sha256, own.replace(/\s+/g, ' '));
      const isThere = to?.pins.some(({ read }) => read === change.pin.sha256) ?? false;
      const pins = [...(to?.pins ?? []), ...(isThere ? [] : [moved])];
      changed.set(from, left.length === 0 ? null : { ...from, pins: left });
      if (to !== undefined) changed.set(to, { ...to, pins });
      const list: List = { kind: 'list', scope, pins };
      return outcome(
        entries.map((each) =>
          each === entry && to === undefined ? { ...each, parts: [...each.parts, list] } : each,
        ),
      );
    }
  }
}

/** A build variable may be anything. */
function canMatch({ read, effect }: Pin): boolean {
  return read !== null || effect === null;
}

function placesOf({ entries }: Root, change: PinChange, rendered: Rendered): Span[] {
  const { pins, lists, keys, page } = rendered;
  const places = (taken: readonly Pin[]): Span[] =>
    taken.flatMap((pin) => {
      const { item, comments } = pins.get(pin) as PinPlace;
      return [item, ...comments];
    });
  switch (change.kind) {
    case 'mend-domain':
      return entries
        .filter(({ key }) => key === change.written)
        .map((entry) => (keys.get(entry) as Pair).key);
    case 'mend-pin':
    case 'remove-pin': {
      const own = entries
        .filter((entry) => change.names.includes(nameOf(entry)))
        .flatMap((entry) => listOf(entry, change.scope as Scope)?.pins ?? []);
      if (change.kind === 'remove-pin') return places(own.filter(({ read }) => read === change.sha256));
      return own
        .filter((pin) => pin.isMendable && pin.value === change.written)
        .map((pin) => (pins.get(pin) as PinPlace).content);
    }
    case 'move-pin': {
      const entry = entries.find((each) => nameOf(each) === change.name) as Entry;
      const from = listOf(entry, change.from as Scope);
      // Of two entries of one name, nothing is moved.
      if (from === undefined) return [];
      const taken = from.pins.filter(({ read }) => read === change.pin.sha256);
      if (taken.length < from.pins.length) return places(taken);
      const { key, whole } = lists.get(from) as Pair;
      if (listOf(entry, change.to as Scope) === undefined) return [key];
      // With the comments on the line of its end.
      const behind = /^(?:[ \t]*<!--[\s\S]*?-->)*/.exec(page.text.slice(whole.end))?.[0].length ?? 0;
      return [{ start: whole.start, end: whole.end + behind }];
    }
    default:
      return [];
  }
}
