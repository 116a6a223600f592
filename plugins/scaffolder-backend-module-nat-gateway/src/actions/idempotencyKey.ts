import { createHash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import { canonicalJson } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Names one wish of one task. A retried task has the same key; another Spec in the same step,
 * as iterations of `each` bring it, has another one.
 *
 * @internal
 */
export function idempotencyKey(wish: {
  readonly taskId: string;
  readonly stepId?: string;
  /** The key of the iteration, where the scaffolder tells it. */
  readonly iteration?: string;
  readonly spec: JsonObject;
}): string {
  const { taskId, stepId, iteration, spec } = wish;
  // Hashed, because a template may call its steps and iterations anything, at any length.
  const rest = createHash('sha256')
    .update(
      // The order of a Spec's keys does not matter.
      canonicalJson({
        stepId: stepId ?? null,
        iteration: iteration ?? null,
        spec,
      }),
    )
    .digest('hex');
  return `scaffolder|${taskId}|${rest}`;
}
