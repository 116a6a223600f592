/** A code of a service, with its status if it is not 400. @internal */
export type Code = string | readonly [code: string, status: number];

/** A refusal with an AWS code. It can be thrown anywhere; the answer has the error format of the service. @internal */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: Code, message: string) {
    super(message);
    this.name = 'AwsError';
    [this.code, this.status] =
      typeof code === 'string' ? [code, 400] : [...code];
  }
}

/** Refuses the call unless a rule of AWS is met. @internal */
export function demand(
  isMet: unknown,
  code: Code,
  message: string,
): asserts isMet {
  if (!isMet) {
    throw new AwsError(code, message);
  }
}
