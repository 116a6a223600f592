import type { quotaErrors } from '../errors/quotaErrors';
import type { QuotaName } from './QuotaName';

/**
 * A limit with its names.
 *
 * @internal
 */
export interface Quota {
  readonly name: QuotaName;
  /** What usages call it, and in words. */
  readonly usage: string;
  readonly title: string;
  readonly limit: number;
  /** Azure's code, where it is known. */
  readonly refusal?: keyof typeof quotaErrors;
}
