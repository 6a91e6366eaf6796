/** The caller asked for something that doesn't exist or doesn't fit: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The next step, one that can be pasted where there is one. */
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** The surroundings refuse (a file can't be read, a folder can't be written): exit code 2. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  /** The next step, one that can be pasted where there is one. */
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
