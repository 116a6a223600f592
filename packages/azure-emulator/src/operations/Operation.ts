import type { OperationError } from './OperationError';

/**
 * One asynchronous write, from its acceptance to its end.
 *
 * @internal
 */
export interface Operation {
  readonly id: string;
  readonly namespace: string;
  readonly subscriptionId: string;
  readonly location: string;
  readonly resourceId: string;
  readonly resourceType: string;
  /** What takes no other write meanwhile: the resource, or the parent of a child. */
  readonly lockId: string;
  readonly kind: 'write' | 'delete';
  readonly startedAt: Date;
  readonly endsAt: Date;
  /** `Canceled` when another operation superseded it. */
  readonly status: 'InProgress' | 'Succeeded' | 'Failed' | 'Canceled';
  readonly error?: OperationError;
}
