/**
 * Why the server frame of an emulator refuses a request; each emulator converts it to the error format of its cloud.
 *
 * @public
 */
export class Refusal extends Error {
  /** A code such as `MalformedRequest`. */
  readonly rule: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    rule: string,
    options: {
      readonly message: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ) {
    super(options.message);
    this.name = 'Refusal';
    this.rule = rule;
    this.status = options.status ?? 400;
    this.headers = options.headers ?? {};
  }
}
