/** A file that was to hold certificates or keys doesn't. The message names it and what it seems to be, never its content. */
export class CertificateFileError extends Error {
  override readonly name = 'CertificateFileError';
  /** The next step. */
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** What a file is read for, in the words of its errors. */
export interface Purpose {
  /** The file, as the user named it. */
  readonly name: string;
  /** What is looked for, as `certificate`: "holds no certificate: it is empty". */
  readonly wanted: string;
  /** What would do in a private key's place, as a sentence. */
  readonly enough: string;
  readonly hint: string;
}

export function holdsNone({ name, wanted, hint }: Purpose, instead: string, cause?: unknown): Error {
  return new CertificateFileError(`\`${name}\` holds no ${wanted}${instead}.`, hint, caused(cause));
}

/** `place` is empty or ` block 2 of 3`; `what` as `certificate`; `reason` is in the program's own words. */
export function unreadable(
  { name, hint }: Purpose,
  place: string,
  what: string,
  reason: string,
  cause?: unknown,
): Error {
  const message = `\`${name}\`${place} is no ${what} that can be read: ${reason}.`;
  return new CertificateFileError(message, hint, caused(cause));
}

/** The same for every form of key and without a cause: nothing of the key, not even its kind, is told. */
export function privateKey({ name, enough, hint }: Purpose): Error {
  return new CertificateFileError(`\`${name}\` holds a private key and was not read. ${enough}`, hint);
}

function caused(cause: unknown): ErrorOptions {
  return cause === undefined ? {} : { cause };
}
