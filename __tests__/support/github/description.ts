import { readFileSync } from 'node:fs';
import { Ajv, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv';

/** GitHub's own name of an operation. */
export type Operation =
  | 'repos/get'
  | 'repos/get-commit'
  | 'repos/list-commits'
  | 'repos/compare-commits-with-basehead'
  | 'git/get-ref'
  | 'git/create-ref'
  | 'git/update-ref'
  | 'git/delete-ref'
  | 'git/get-commit'
  | 'git/create-commit'
  | 'git/get-tree'
  | 'git/create-tree'
  | 'git/get-blob'
  | 'git/create-blob'
  | 'pulls/list'
  | 'pulls/create'
  | 'pulls/get'
  | 'pulls/update'
  | 'pulls/request-reviewers'
  | 'issues/list-for-repo'
  | 'issues/create'
  | 'issues/get'
  | 'issues/update'
  | 'issues/list-comments'
  | 'issues/create-comment'
  | 'issues/update-comment'
  | 'issues/delete-comment'
  | 'issues/add-labels'
  | 'issues/add-assignees';

/** A request that fits the description. Numbers of the query are numbers. */
export interface Call {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** From `/` on, without the query. */
  readonly pathname: string;
}

interface Described {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: AnySchemaObject;
  }[];
  readonly body?: { readonly required: boolean; readonly schema: AnySchemaObject };
  readonly responses: Readonly<Record<string, AnySchemaObject | null>>;
}

interface Description {
  readonly version: string;
  readonly operations: Readonly<Record<Operation, Described>>;
  readonly definitions: Readonly<Record<string, AnySchemaObject>>;
}

interface Checks {
  readonly described: Described;
  readonly pattern: RegExp;
  readonly path: ValidateFunction;
  readonly query: ValidateFunction;
  readonly body: ValidateFunction | null;
  readonly responses: ReadonlyMap<number, ValidateFunction | null>;
}

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: (text: string) => /^[^\s{}]+$/.test(text) && URL.canParse(text),
  'repo.nwo': /^[^/]+\/[^/]+$/,
  int64: { type: 'number', validate: Number.isSafeInteger },
} as const;

/** Written by .ci/github-openapi.mjs. */
const description: Description = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8'));
const strictness = { strictTypes: false, strictRequired: false, allowUnionTypes: true, formats: FORMATS };
const json = new Ajv({ ...strictness, allErrors: true });
/** What stands in an address is text. */
const text = new Ajv({ ...strictness, allErrors: true, coerceTypes: true });
for (const [name, schema] of Object.entries(description.definitions)) json.addSchema(schema, name);
const anyError = json.compile({ $ref: 'basic-error' });
const checks = new Map(
  (Object.entries(description.operations) as [Operation, Described][]).map(([operation, described]) => [
    operation,
    checksOf(described),
  ]),
);

function checksOf(described: Described): Checks {
  const { path, parameters, body, responses } = described;
  // A branch name has slashes, and clients differ in whether they escape them. Below commits/ there is more than commits.
  const deep = /\/(git\/refs?\/\{ref\}|compare\/\{basehead\})$/.test(path);
  const pattern = path.replace(/\{(\w+)\}/g, (braced, name) =>
    deep && path.endsWith(braced) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  const named = (place: string): ValidateFunction => {
    const here = parameters.filter((parameter) => parameter.in === place);
    return text.compile({
      type: 'object',
      properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
      required: here.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    });
  };
  return {
    described,
    pattern: new RegExp(`^${pattern}$`),
    path: named('path'),
    query: named('query'),
    body: body === undefined ? null : json.compile(body.schema),
    responses: new Map(
      Object.entries(responses).map(([status, schema]) => [
        Number(status),
        schema === null ? null : json.compile(schema),
      ]),
    ),
  };
}

/** The operation that a method and a path (without the query) name. */
export function operationAt(method: string, pathname: string): Operation | null {
  const fitting = [...checks].filter(
    ([, { described, pattern }]) => described.method === method && pattern.test(pathname),
  );
  return fitting[0]?.[0] ?? null;
}

/** The request as the description has it, or what is wrong with it. */
export function readCall(operation: Operation, target: URL, body: unknown): Call | string[] {
  const check = checksFor(operation);
  const path: Record<string, string> = {};
  for (const [name, value] of Object.entries(check.pattern.exec(target.pathname)?.groups ?? {})) {
    try {
      path[name] = decodeURIComponent(value);
    } catch {
      return [`path/${name} is badly escaped`];
    }
  }
  const query: Record<string, string | number | boolean> = Object.fromEntries(target.searchParams);
  const twice = [...new Set(target.searchParams.keys())].filter(
    (name) => target.searchParams.getAll(name).length > 1,
  );
  const faults = [
    // An issue's number is an integer in a path, too; what is handed on stays text.
    ...faultsOf('path', check.path, { ...path }),
    ...faultsOf('query', check.query, query),
    ...twice.map((name) => `query/${name} is given more than once`),
  ];
  if (check.body === null) {
    if (body !== undefined) faults.push('body is given where none is described');
  } else if (body !== undefined) faults.push(...faultsOf('body', check.body, body));
  else if (check.described.body?.required) faults.push('body is missing');
  if (faults.length > 0) return faults;
  return { operation, path, query, body: (body ?? {}) as Call['body'], pathname: target.pathname };
}

/** What is wrong with an answer. An error that isn't described for the operation has to have the usual shape. */
export function faultsOfAnswer(operation: Operation, status: number, body: unknown): string[] {
  const { responses } = checksFor(operation);
  const described = responses.get(status);
  if (described === undefined) {
    return status < 400 ? [`status ${status} is not described`] : faultsOf('answer', anyError, body);
  }
  if (described !== null) return faultsOf('answer', described, body);
  return body === undefined || status >= 400 ? [] : [`an answer with status ${status} has no body`];
}

/** Whether the description says what an answer with this status holds. */
export function describes(operation: Operation, status: number): boolean {
  return (checksFor(operation).responses.get(status) ?? null) !== null;
}

function checksFor(operation: Operation): Checks {
  const check = checks.get(operation);
  if (check === undefined) throw new Error(`${operation} is not in openapi.json`);
  return check;
}

function faultsOf(place: string, validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }: ErrorObject) =>
      `${place}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
