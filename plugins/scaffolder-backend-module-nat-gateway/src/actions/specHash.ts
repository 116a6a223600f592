import { createHash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import { canonicalJson } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * SHA-256, hex, of a Spec as it was given; the order of its keys does not matter.
 *
 * @internal
 */
export function specHash(spec: JsonObject): string {
  return createHash('sha256').update(canonicalJson(spec)).digest('hex');
}
