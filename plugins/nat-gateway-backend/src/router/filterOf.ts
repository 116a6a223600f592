import type { GatewayStatus } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Request } from 'express';
import type { ResourceFilter } from '../database/assessments/ResourceFilter';

/** A parameter that may be given several times. */
const listOf = (value: unknown): readonly string[] | undefined =>
  value === undefined ? undefined : [value].flat().map(String);

/**
 * Which gateways a request means; the API document says which values there are.
 *
 * @internal
 */
export function filterOf({ query }: Request): ResourceFilter {
  return {
    owners: listOf(query.owner),
    scopes: listOf(query.scope),
    regions: listOf(query.region),
    kinds: listOf(query.kind),
    statuses: listOf(query.status) as readonly GatewayStatus[] | undefined,
    findings: listOf(query.finding),
    ...(query.text !== undefined && { text: String(query.text) }),
  };
}
