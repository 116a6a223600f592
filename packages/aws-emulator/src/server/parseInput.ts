import type { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Service } from '../service/Service';

/** Validates the parameters of an action. Throws the service's own error for the first one that is missing, unknown or wrong. @internal */
export function parseInput(
  schema: z.ZodTypeAny,
  options: { readonly input: unknown; readonly service: Service },
): unknown {
  const { errors } = options.service;
  const result = schema.safeParse(options.input);
  if (result.success) {
    return result.data as unknown;
  }
  const [issue] = result.error.issues;
  const nameOf = (path: readonly (string | number)[]) =>
    path.map(part => (typeof part === 'number' ? part + 1 : part)).join('.');
  const name = nameOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    throw AwsError.of(
      errors.unknownParameter,
      `The parameter ${nameOf([
        ...issue.path,
        issue.keys[0],
      ])} is not recognized`,
    );
  }
  if (issue.code === 'invalid_type' && issue.received === 'undefined') {
    throw AwsError.of(
      errors.missingParameter,
      `The request must contain the parameter ${name}`,
    );
  }
  throw AwsError.of(
    errors.invalidValue,
    `Value for parameter ${name} is invalid: ${issue.message}`,
  );
}
