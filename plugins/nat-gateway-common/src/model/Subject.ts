import type { ProviderId } from './ProviderId';

/**
 * What permission rules judge: a stored row and a Spec both reduce to it.
 *
 * @public
 */
export interface Subject {
  /** Entity ref of the owner by cloud tag or configuration; never from an annotation. */
  readonly ownerRef?: string;
  readonly provider: ProviderId;
  /** {@link scopeKey} of the scope. */
  readonly scope: string;
}
