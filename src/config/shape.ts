import * as v from 'valibot';
import type { PinKind } from '../model/generation.ts';
import { type OptionSpec, options } from '../options.ts';
import { rules } from '../rules/index.ts';
import type { RuleMeta } from '../rules/rule.ts';
import { HOST_SHAPE, VARIABLE } from './names.ts';
import { permitted } from './permitted.ts';
import { presetNames, presets } from './presets.ts';
import * as values from './values.ts';
import { listOf, meant, numberFor, oneOf, type Schema, textOf } from './values.ts';

/** What stands for an option. */
export type OptionValue = string | number | boolean | readonly string[];

const SEVERITIES = ['error', 'warning', 'notice', 'off'] as const;
const PIN_KINDS = ['leaf', 'intermediate', 'root'] as const;
const severity = oneOf(SEVERITIES);
const pinKinds: Schema<PinKind | readonly PinKind[]> = v.union(
  [oneOf(PIN_KINDS), v.array(oneOf(PIN_KINDS))],
  ({ input }) => `leaf, intermediate or root, or a list of them${meant(input, PIN_KINDS)}`,
);
const files = listOf(values.file, 'the name of a file or a glob, or a list of them');

const ruleIds = rules.map(({ meta }) => meta.id);
/** Those that stand at the top as options do; `preset` has a place of its own. */
export const optionsHere: readonly OptionSpec[] = options.filter(
  ({ name }) => permitted.has(name) && name !== 'preset',
);

/** The rule's own thresholds: options that are named after it, by what follows its name. */
export function parametersOf(rule: string): ReadonlyMap<string, OptionSpec> {
  const own = optionsHere.filter(({ name }) => name.startsWith(`${rule}-`));
  return new Map(own.map((spec) => [spec.name.slice(rule.length + 1), spec]));
}

/** What the file takes for an option. */
function optionShape({ name, type, choices = [] }: OptionSpec): Schema<OptionValue> {
  if (name === 'pin') return pinKinds;
  if (name === 'own-domains') return listOf(values.domain, 'a domain or a list of domains');
  if (name === 'expiration') return values.when;
  if (type === 'flag' || choices.join() === 'true,false') return v.boolean('true or false');
  // YAML reads a bare 4 as a number.
  const numbers = choices.filter((each) => /^\d+$/.test(each)).map(Number);
  if (type === 'choice') return oneOf<string | number>([...choices, ...numbers]);
  if (type === 'number') return numberFor(name);
  return type === 'list' ? listOf(textOf('a text'), 'a text or a list of texts') : textOf('a text');
}

const optional = <Output>(schema: Schema<Output>, description: string, ...examples: readonly string[]) =>
  v.optional(v.pipe(schema, v.metadata({ description, ...(examples.length > 0 && { examples }) })));
/** One whose lines are all commented out says nothing, and is no fault. */
const section = <Output>(schema: Schema<Output>, description: string) =>
  optional(v.nullable(schema), description);

function closed<Entries extends v.ObjectEntries>(entries: Entries) {
  const what = `keys with values: ${Object.keys(entries).join(', ')}`;
  return v.strictObject(entries, ({ path }) => (path === undefined ? what : 'one'));
}

function optionEntries(specs: Iterable<readonly [string, OptionSpec]>) {
  const entries = [...specs].map(([key, spec]) => {
    const preset = spec.default === null ? '' : ` (default: ${spec.default})`;
    return [key, optional(optionShape(spec), `${spec.help}${preset}`)] as const;
  });
  return Object.fromEntries(entries);
}

function ruleEntry({ id, title, severity: own, optIn }: RuleMeta) {
  const long = v.strictObject({ severity: v.optional(severity), ...optionEntries(parametersOf(id)) });
  const line = v.union(
    [severity, long],
    ({ input }) => `one of ${SEVERITIES.join(', ')}, or keys with values${meant(input, SEVERITIES)}`,
  );
  return optional(line, `${title} (default: ${optIn === true ? 'off' : own})`);
}

const hostEntries = {
  pin: optional(pinKinds, 'What is to be pinned of it'),
  backup: optional(files, 'Certificates, requests or public keys of its backup keys; globs', 'keys/next.csr'),
  next: optional(files, 'Certificates, requests or public keys that it is about to serve; globs'),
  'connect-to': optional(
    values.connectTarget,
    'ADDRESS[:PORT] to connect to instead of its own; the name that is sent and checked stays',
    '10.0.0.5:8443',
    '[2001:db8::5]:8443',
  ),
  probe: optional(
    listOf(values.host, 'a host or a list of hosts'),
    'Hosts under it to ask in its place, where the name itself is not served',
    'www.example.com',
  ),
};

const ignoreEntries = {
  rule: v.pipe(
    v.union(
      rules.map(({ meta }) => v.pipe(v.literal(meta.id), v.title(meta.title))),
      ({ input }) => `the id of a rule${meant(input, ruleIds)}`,
    ),
    v.description('The rule whose findings are known and meant'),
  ),
  host: optional(
    values.hostPattern,
    'The host that they are about, or *.example.com (in quotes) for what lies under one',
    'api.example.com',
    '*.example.com',
  ),
  path: optional(textOf('a path or a glob'), 'The files that they are in; a glob', 'app/src/debug/**'),
  reason: v.pipe(
    values.proseOf('a text that says why'),
    v.description('Why they are accepted, for whoever reads this next'),
  ),
  until: optional(values.day, 'The last day on which the entry holds, in UTC', '2027-01-31'),
};

const presetHelp = presetNames.map((name) => `${name}: ${presets[name].description}.`).join(' ');
const ruleEntries = Object.fromEntries(rules.map(({ meta }) => [meta.id, ruleEntry(meta)]));

/** Everything that has a form of its own. */
export const sectionsShape = v.object({
  preset: optional(
    oneOf(presetNames),
    `The school whose weights and thresholds hold where nothing else is said. ${presetHelp}`,
  ),
  rules: section(
    v.strictObject(ruleEntries, 'rules with severities'),
    'Weights of rules, or keys with values: the weight and the thresholds of the rule',
  ),
  hosts: section(
    v.record(
      v.pipe(v.string(), v.regex(HOST_SHAPE)),
      v.nullable(closed(hostEntries)),
      'hosts with what is said of them',
    ),
    'What is said of single hosts, by their names',
  ),
  variables: section(
    v.record(v.pipe(v.string(), v.regex(VARIABLE)), values.pin, 'names of build variables with pins'),
    'Pins that build variables stand for, by the name of the variable',
  ),
  ignore: section(v.array(closed(ignoreEntries), 'a list of entries'), 'Findings that are known and meant'),
});

/** Options by their own names. */
export const optionsShape = v.object(optionEntries(optionsHere.map((spec) => [spec.name, spec])));

/** The whole file, as editors are told. */
export const configurationShape = v.pipe(
  v.strictObject({ ...sectionsShape.entries, ...optionsShape.entries }),
  v.title('Pinwarden: .github/pinwarden.yml'),
  v.description(
    "What a team says of its apps' certificate pins. The command line and the workflow win over it.",
  ),
);

/** The keys that may stand at a place; null where names stand that nobody can list, or no keys at all. */
export function keysAt(path: readonly (string | number)[]): readonly string[] | null {
  const [first, second] = path;
  if (path.length === 0) return Object.keys(configurationShape.entries);
  if (path.length === 1 && first === 'rules') return ruleIds;
  if (path.length !== 2) return null;
  if (first === 'rules') return ['severity', ...parametersOf(String(second)).keys()];
  if (first === 'hosts') return Object.keys(hostEntries);
  return first === 'ignore' ? Object.keys(ignoreEntries) : null;
}
