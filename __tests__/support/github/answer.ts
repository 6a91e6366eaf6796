import type { Call } from './description.ts';

/** What is sent back. */
export interface Answer {
  readonly status: number;
  /** Nothing is sent where it is undefined; a string goes as HTML. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One of the `errors` of a 422. */
export interface Complaint {
  readonly resource: string;
  readonly field?: string;
  readonly code: 'invalid' | 'custom' | 'missing_field';
  readonly message?: string;
  readonly value?: string;
}

/** GitHub's error, in its shape. */
export function errorBody(
  status: number,
  message: string,
  errors?: readonly Complaint[],
): Record<string, unknown> {
  return {
    message,
    ...(errors && { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };
}

/** Thrown where a request is understood and not followed. */
export class Refusal extends Error {
  readonly answer: Answer;
  constructor(
    status: number,
    message: string,
    { errors, headers }: { errors?: readonly Complaint[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.answer = { status, body: errorBody(status, message, errors), ...(headers && { headers }) };
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

export function validationFailed(...errors: readonly Complaint[]): Refusal {
  return new Refusal(422, 'Validation Failed', { errors });
}

/** The page that is asked for, with links to the others: by the repository's id and not by its name, as GitHub's are. */
export function paged(
  { query, pathname }: Call,
  base: string,
  items: readonly unknown[],
): { readonly slice: readonly unknown[]; readonly headers: Record<string, string> } {
  const size = Math.min(Math.max(Number(query['per_page'] ?? 30), 1), 100);
  const page = Math.max(Number(query['page'] ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const link = (to: number, rel: string): string => {
    const target = new URL(base + pathname.replace(/^\/repos\/[^/]+\/[^/]+/, '/repositories/1'));
    for (const [name, value] of Object.entries({ ...query, page: to })) {
      target.searchParams.set(name, String(value));
    }
    return `<${target}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const slice = items.slice((page - 1) * size, page * size);
  return { slice, headers: links.length === 0 ? {} : { link: links.join(', ') } };
}
