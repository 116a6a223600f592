import type { Consumer } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredConsumer } from './ConsumerRow';

/**
 * A stored consumer as the API tells it.
 *
 * @internal
 */
export function consumerOfRow(row: StoredConsumer): Consumer {
  const what = row.until === null ? row.state : 'gone';
  const at = row.until ?? row.changed_at;
  return {
    id: row.id,
    address: row.address,
    name: row.name,
    contact: row.contact ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    registeredBy: row.registered_by,
    since: row.registered_at,
    ...(what !== 'active' && {
      change: {
        what: what as NonNullable<Consumer['change']>['what'],
        at,
        ...(row.acknowledged_change === at && {
          acknowledgedBy: row.acknowledged_by ?? undefined,
          acknowledgedAt: row.acknowledged_at ?? undefined,
        }),
      },
    }),
  };
}
