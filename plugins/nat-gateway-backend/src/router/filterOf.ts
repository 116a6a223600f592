import type {
  GatewayStatus,
  NatGatewayFilter,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Request } from 'express';

/**
 * A parameter that may be given several times.
 *
 * @internal
 */
export const listOf = (value: unknown): readonly string[] | undefined =>
  value === undefined ? undefined : [value].flat().map(String);

/**
 * Which gateways or clusters a request means; the API document says which values there are.
 *
 * @internal
 */
export function filterOf({ query }: Request): NatGatewayFilter {
  return {
    owner: listOf(query.owner),
    scope: listOf(query.scope),
    region: listOf(query.region),
    kind: listOf(query.kind),
    status: listOf(query.status) as readonly GatewayStatus[] | undefined,
    finding: listOf(query.finding),
    ...(query.text !== undefined && { text: String(query.text) }),
  };
}
