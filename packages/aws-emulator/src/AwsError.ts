/**
 * A refusal with an AWS code. It can be thrown anywhere; the answer has the error format of the service.
 *
 * @internal
 */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(
    code: string,
    message: string,
    options: { readonly status?: number } = {},
  ) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = options.status ?? 400;
  }
}
