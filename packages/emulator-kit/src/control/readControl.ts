import type { z } from 'zod/v3';
import { invalidControl } from './invalidControl';

/**
 * Validates the body of a control request, and names every mistake with its path.
 *
 * @public
 */
export function readControl<Schema extends z.ZodTypeAny>(
  schema: Schema,
  given: unknown,
): z.output<Schema> {
  const result = schema.safeParse(given);
  if (!result.success) {
    throw invalidControl(
      result.error.issues
        .map(issue => `${issue.path.join('.') || 'the body'}: ${issue.message}`)
        .join('; '),
    );
  }
  return result.data as z.output<Schema>;
}
