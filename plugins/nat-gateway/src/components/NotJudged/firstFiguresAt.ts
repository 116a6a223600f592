import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { figuresExpectedAfter } from './figuresExpectedAfter';

/**
 * From when a gateway that had no figures at the last collection can be expected to have some, ISO
 * 8601; when it was made is not known, so it counts from the collection.
 *
 * @internal
 */
export function firstFiguresAt(
  egress: Pick<EntityEgress, 'findings' | 'freshness'>,
): string | undefined {
  const { observedAt } = egress.freshness;
  const [minutes] = egress.findings.flatMap(
    finding => figuresExpectedAfter(finding) ?? [],
  );
  return observedAt === undefined || minutes === undefined
    ? undefined
    : new Date(Date.parse(observedAt) + minutes * 60_000).toISOString();
}
