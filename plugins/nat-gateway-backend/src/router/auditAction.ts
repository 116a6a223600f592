import type { AuditorService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/**
 * Does something that is audited, whether it succeeds, fails or is forbidden.
 *
 * @internal
 */
export async function auditAction<T>(
  auditor: AuditorService,
  options: {
    /** Kebab-case: `run-start`. */
    readonly eventId: string;
    readonly request: Request;
    readonly meta: JsonObject;
    /** What is known once it is done. */
    readonly describe?: (result: T) => JsonObject;
  },
  action: () => Promise<T>,
): Promise<T> {
  const { eventId, request, meta, describe } = options;
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request,
    meta,
  });
  try {
    const result = await action();
    await event.success({ meta: describe?.(result) });
    return result;
  } catch (error) {
    assertError(error);
    await event.fail({ error });
    throw error;
  }
}
