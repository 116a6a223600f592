import type { JsonObject } from '@backstage/types';
import { specHash } from './specHash';

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
  return [
    'scaffolder',
    wish.taskId,
    wish.stepId ?? '',
    wish.iteration ?? '',
    specHash(wish.spec),
  ].join('|');
}
