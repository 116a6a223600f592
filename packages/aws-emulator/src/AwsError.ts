/**
 * A refusal with a code of AWS: thrown anywhere, answered in the error shape of the service that was asked.
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
