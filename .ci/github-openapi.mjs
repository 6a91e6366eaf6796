// node .ci/github-openapi.mjs FOLDER   writes __tests__/support/github/openapi.json
//
// What the tests' double of GitHub's REST API holds every request and answer against: the operations listed below, taken out
// of GitHub's own description. FOLDER is the npm package that carries it, unpacked:
//
//   cd $(mktemp -d) && npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
//   node PINWARDEN/.ci/github-openapi.mjs package
//
// Prose is left out and OpenAPI 3.0 becomes JSON Schema: `nullable` turns into a type, a $ref is the name of a definition.
// `oneOf` becomes `anyOf`: GitHub's alternatives overlap, a plain error is each of two kinds. Objects in request bodies are
// closed: GitHub ignores a property that it doesn't know, and a slip of the pen would pass.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = 'generated/api.github.com.json';
const REPOSITORY = '/repos/{owner}/{repo}';
const OPERATIONS = [
  'GET ',
  'GET /git/ref/{ref}',
  'POST /git/refs',
  'PATCH /git/refs/{ref}',
  'DELETE /git/refs/{ref}',
  'GET /git/commits/{commit_sha}',
  'POST /git/commits',
  'GET /git/trees/{tree_sha}',
  'POST /git/trees',
  'POST /git/blobs',
  'GET /git/blobs/{file_sha}',
  'GET /commits/{ref}',
  'GET /commits',
  'GET /compare/{basehead}',
  'GET /pulls',
  'POST /pulls',
  'GET /pulls/{pull_number}',
  'PATCH /pulls/{pull_number}',
  'POST /pulls/{pull_number}/requested_reviewers',
  'GET /issues',
  'POST /issues',
  'GET /issues/{issue_number}',
  'PATCH /issues/{issue_number}',
  'GET /issues/{issue_number}/comments',
  'POST /issues/{issue_number}/comments',
  'PATCH /issues/comments/{comment_id}',
  'DELETE /issues/comments/{comment_id}',
  'POST /issues/{issue_number}/labels',
  'POST /issues/{issue_number}/assignees',
];
const PROSE = new Set([
  'title',
  'description',
  'example',
  'examples',
  'externalDocs',
  'deprecated',
  'default',
  'nullable',
]);

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder holds the unpacked @octokit/openapi?');
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const description = JSON.parse(readFileSync(join(folder, SOURCE), 'utf8'));

const definitions = {};
const operations = {};
for (const each of OPERATIONS) {
  const [method, path] = each.split(/ (.*)/);
  const operation = description.paths[REPOSITORY + path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`${name} ${version} does not describe ${each}`);
  operations[operation.operationId] = take(method, REPOSITORY + path, operation);
}
const document = {
  $comment: `Written by .ci/github-openapi.mjs from ${SOURCE} of ${name} ${version} (${description.info.license.name} licence)`,
  package: name,
  version,
  operations,
  definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
};
const target = fileURLToPath(new URL('../__tests__/support/github/openapi.json', import.meta.url));
writeFileSync(target, `${laidOut(document, 0, 0)}\n`);
console.log(
  `${Object.keys(operations).length} operations, ${Object.keys(definitions).length} definitions of ${name} ${version}`,
);

function take(method, path, { parameters = [], requestBody, responses }) {
  const body = requestBody && resolved(requestBody);
  return {
    method,
    path,
    parameters: parameters.map(resolved).map(({ name, in: place, required = false, schema }) => ({
      name,
      in: place,
      required,
      schema: converted(schema, false),
    })),
    body: body && { required: body.required ?? false, schema: converted(jsonOf(body), true) },
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => {
        const schema = jsonOf(resolved(response));
        return [status, schema === undefined ? null : converted(schema, false)];
      }),
    ),
  };
}

function resolved(node) {
  if (node.$ref === undefined) return node;
  return node.$ref
    .split('/')
    .slice(1)
    .reduce((at, key) => at[key], description);
}

function jsonOf({ content = {} }) {
  return content['application/json']?.schema;
}

/** A schema of OpenAPI 3.0 as one of JSON Schema; `closed` forbids properties that it doesn't name. */
function converted(schema, closed) {
  if (schema.$ref !== undefined) return reference(schema.$ref);
  const made = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key.startsWith('x-') || PROSE.has(key)) continue;
    if (key === 'properties') {
      made[key] = mapped(value, (property) => converted(property, closed));
    } else if (['allOf', 'anyOf', 'oneOf'].includes(key)) {
      if (key === 'oneOf' && 'anyOf' in schema) throw new Error('oneOf beside anyOf: write an allOf of both');
      // What one part of an allOf doesn't name, another one may.
      made[key === 'oneOf' ? 'anyOf' : key] = value.map((part) => converted(part, closed && key !== 'allOf'));
    } else if (key === 'items' || key === 'not') {
      made[key] = converted(value, closed);
    } else if (key === 'additionalProperties' && typeof value === 'object') {
      made[key] = converted(value, closed);
    } else {
      made[key] = value;
    }
  }
  if (closed && made.properties !== undefined && made.additionalProperties === undefined) {
    made.additionalProperties = false;
  }
  return schema.nullable === true ? orNull(made) : made;
}

/** By its own name; it is taken over when it is met first. */
function reference(pointer) {
  const [, key] = /^#\/components\/schemas\/([^/]+)$/.exec(pointer) ?? [];
  if (key === undefined) throw new Error(`${pointer} is not a schema`);
  if (!(key in definitions)) {
    definitions[key] = {};
    definitions[key] = converted(description.components.schemas[key], false);
  }
  return { $ref: key };
}

function orNull(schema) {
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] };
  return {
    ...schema,
    type: [schema.type, 'null'].flat(),
    ...(schema.enum && !schema.enum.includes(null) && { enum: [...schema.enum, null] }),
  };
}

function mapped(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/**
 * On one line where that fits, else one line for each member, as the formatter of this repository wants it. `taken` is the
 * width of what else stands on the line.
 */
function laidOut(value, depth, taken) {
  const flat = flatly(value);
  if (typeof value !== 'object' || value === null || depth * 2 + taken + flat.length <= 110) return flat;
  const inner = '  '.repeat(depth + 1);
  const isList = Array.isArray(value);
  const members = isList ? value.map((each) => ['', each]) : entriesOf(value).map(labelled);
  const lines = members.map(([label, each], index) => {
    const comma = index + 1 < members.length ? ',' : '';
    return inner + label + laidOut(each, depth + 1, label.length + comma.length) + comma;
  });
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${lines.join('\n')}\n${'  '.repeat(depth)}${close}`;
}

function labelled([key, value]) {
  return [`${JSON.stringify(key)}: `, value];
}

function flatly(value) {
  if (Array.isArray(value)) return `[${value.map(flatly).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = entriesOf(value).map(([key, each]) => `${JSON.stringify(key)}: ${flatly(each)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function entriesOf(record) {
  return Object.entries(record).filter(([, value]) => value !== undefined);
}
