/**
 * Why the frame of an emulator does not take a request: each emulator says it in the error shape of its cloud.
 *
 * @public
 */
export class Refusal extends Error {
  /** A word such as `MalformedRequest`. */
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
