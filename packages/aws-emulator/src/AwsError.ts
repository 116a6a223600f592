/** A refusal with an AWS code, such as `AuthFailure 403: You do not have …`; a status of 400 is left out. It can be thrown anywhere; the answer has the error format of the service. @internal */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(refusal: string) {
    const [, code, status = '400', message] =
      /^([\w.]+)(?: (\d{3}))?: ?([^]*)$/.exec(refusal) ?? [];
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = Number(status);
  }
}

/** Refuses the call unless a rule of AWS is met. @internal */
export function demand(isMet: unknown, refusal: string): asserts isMet {
  if (!isMet) {
    throw new AwsError(refusal);
  }
}
