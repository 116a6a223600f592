import type { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Service } from '../service/Service';

/**
 * Validates the parameters of an action. Throws the service's own error for the first one that is missing, unknown or wrong.
 *
 * @internal
 */
export function parseInput(
  schema: z.ZodTypeAny,
  options: { readonly input: unknown; readonly service: Service },
): unknown {
  const { errors } = options.service;
  const result = schema.safeParse(options.input);
  if (result.success) {
    return result.data as unknown;
  }
  const issue = firstIssue(result.error.issues);
  const at = (names: readonly (string | number)[]) =>
    names.map(name => (typeof name === 'number' ? name + 1 : name)).join('.');
  if (issue.code === 'unrecognized_keys') {
    const name = at([...issue.path, issue.keys[0]]);
    throw refusal(
      errors.unknownParameter,
      `The parameter ${name} is not recognized`,
    );
  }
  const name = at(issue.path);
  if (issue.code === 'invalid_type' && issue.received === 'undefined') {
    throw refusal(
      errors.missingParameter,
      `The request must contain the parameter ${name}`,
    );
  }
  throw refusal(
    errors.invalidValue,
    `Value for parameter ${name || 'of the request'} is invalid: ${
      issue.message
    }`,
  );
}

/** The issue of the first alternative of a union. */
function firstIssue(issues: readonly z.ZodIssue[]): z.ZodIssue {
  const [issue] = issues;
  return issue.code === 'invalid_union'
    ? firstIssue(issue.unionErrors[0].issues)
    : issue;
}

function refusal(
  [code, status]: readonly [code: string, status?: number],
  message: string,
): AwsError {
  return new AwsError(code, message, { status });
}
