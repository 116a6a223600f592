/** A refusal with an AWS code. It can be thrown anywhere; the answer has the error format of the service. @internal */
export class AwsError extends Error {
  readonly status: number;

  constructor(
    readonly code: string,
    message: string,
    options: { readonly status?: number } = {},
  ) {
    super(message);
    this.name = 'AwsError';
    this.status = options.status ?? 400;
  }

  /** Of a service's code with its status. */
  static of(
    [code, status]: readonly [code: string, status?: number],
    message: string,
  ): AwsError {
    return new AwsError(code, message, { status });
  }
}
