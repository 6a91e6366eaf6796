import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, errorBody, Refusal } from './answer.ts';
import {
  type Call,
  describes,
  faultsOfAnswer,
  type Operation,
  operationAt,
  readCall,
} from './description.ts';
import { Faults, type Seen } from './faults.ts';
import { HANDLERS, permit } from './operations.ts';
import type { World } from './world.ts';

/** What stands before the handlers: credentials, the description, faults, and one at a time. */
export class Door {
  readonly requests: Seen[] = [];
  readonly violations: string[] = [];
  readonly faults = new Faults();
  readonly #world: World;
  readonly #token: string;
  readonly #prefix: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor(world: World, token: string, prefix: string) {
    this.#world = world;
    this.#token = token;
    this.#prefix = prefix;
  }

  /** One after the other, and first of all the pull requests hear what has become of the branches. */
  readonly turn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = this.#last.then(async () => {
      await this.#world.catchUp();
      return act();
    });
    this.#last = done.catch(() => undefined);
    return done;
  };

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const target = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isInside = target.pathname.startsWith(`${this.#prefix}/`);
    target.pathname = isInside ? target.pathname.slice(this.#prefix.length) : target.pathname;
    target.pathname = target.pathname.replace(
      /^\/repositories\/1(?=\/|$)/,
      `/repos/${this.#world.owner}/${this.#world.name}`,
    );
    const method = request.method ?? 'GET';
    const operation = isInside ? operationAt(method, target.pathname) : null;
    const seen = {
      method,
      path: target.pathname + target.search,
      operation,
      body: jsonOf(text),
      status: null,
    };
    this.requests.push(seen);
    const read = this.#read(seen, target, text);
    if (!('operation' in read)) {
      this.#send(seen, response, read);
      return;
    }
    const fault = this.faults.next(seen);
    if (fault?.kind === 'slow') await sleep(fault.ms);
    let answer: Answer | null = null;
    if (fault === null || fault.kind === 'slow' || fault.after) {
      answer = await this.turn(() => this.#decide(seen, read, request)).catch((failure) =>
        this.#violation(seen, String(failure)),
      );
    }
    if (fault?.kind === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'answer') {
      answer = fault.answer();
      if (describes(read.operation, answer.status)) this.#check(seen, read.operation, answer);
    }
    this.#send(seen, response, answer as Answer);
  }

  /** Whatever is to happen to a request, it has to fit the description. */
  #read(seen: Seen, target: URL, text: string): Call | Answer {
    const { operation, body } = seen;
    if (operation === null) return this.#violation(seen, 'is not among the described operations');
    if (text !== '' && body === undefined) return this.#violation(seen, 'has a body that is not JSON');
    const call = readCall(operation, target, body);
    return Array.isArray(call) ? this.#violation(seen, call.join('; ')) : call;
  }

  async #decide(seen: Seen, call: Call, request: IncomingMessage): Promise<Answer> {
    const { operation } = call;
    let answer: Answer;
    try {
      this.#admit(request);
      permit(this.#world, call);
      answer = await HANDLERS[operation](this.#world, call);
    } catch (failure) {
      if (!(failure instanceof Refusal)) return this.#violation(seen, String(failure));
      answer = failure.answer;
    }
    this.#check(seen, operation, answer);
    return answer;
  }

  #admit({ headers }: IncomingMessage): void {
    if (!headers['user-agent']) throw new Refusal(403, 'Request forbidden by administrative rules.');
    const [, given] = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? '') ?? [];
    if (given !== this.#token) throw new Refusal(401, 'Bad credentials');
  }

  #check(seen: Seen, operation: Operation, { status, body }: Answer): void {
    const faults = faultsOfAnswer(operation, status, body);
    if (faults.length > 0) {
      this.violations.push(`answer ${status} to ${seen.method} ${seen.path}: ${faults.join('; ')}`);
    }
  }

  #violation(seen: Seen, what: string): Answer {
    const violation = `${seen.method} ${seen.path}: ${what}`;
    this.violations.push(violation);
    return { status: 500, body: errorBody(500, violation) };
  }

  #send(seen: Seen, response: ServerResponse, { status, body, headers }: Answer): void {
    Object.assign(seen, { status });
    const isText = typeof body === 'string';
    response.writeHead(status, {
      ...(body !== undefined && {
        'content-type': isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      }),
      'x-github-request-id': `0000:${this.requests.length}`,
      'x-github-media-type': 'github.v3; format=json',
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(Math.max(1_000 - this.requests.length, 1)),
      'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3_600),
      'x-ratelimit-resource': 'core',
      ...(this.#prefix !== '' && { 'x-github-enterprise-version': 'enterprise-server@3.19.0' }),
      ...headers,
    });
    response.end(isText || body === undefined ? body : JSON.stringify(body));
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined for nothing, and for what isn't JSON. */
function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
