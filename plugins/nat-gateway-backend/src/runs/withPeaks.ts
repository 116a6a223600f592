import {
  type Plan,
  type Said,
  say,
  scopeKey,
} from 'backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { findHistories } from '../database/snapshots/findHistories';
import { findResources } from '../database/snapshots/findResources';
import { resourceKey } from '../database/snapshots/resourceKey';
import type { StoredGateway } from '../database/snapshots/StoredGateway';

/** The highest minute of the collected hours, or the highest day of the look back. */
async function peakOf(knex: Knex, gateway: StoredGateway) {
  const { measurement } = gateway.document;
  const [history] = await findHistories(knex, [gateway]);
  const { tcpConnections = [], udpConnections = [] } =
    history?.document.series ?? {};
  const days = [...tcpConnections, ...udpConnections];
  const measured = [
    measurement?.peakTcpConnections,
    measurement?.peakUdpConnections,
    ...days.map(({ value }) => value),
  ].filter(count => count !== undefined);
  const since =
    days.map(({ at }) => at).sort()[0] ?? measurement?.peakWindow.start;
  return measured.length > 0 && since !== undefined
    ? { peak: Math.max(...measured), since: since.slice(0, 10) }
    : undefined;
}

/**
 * A plan that also tells what the gateways that it replaces carried, against the ports that there
 * are afterwards. Its hash stays: what was measured changes every hour.
 *
 * @internal
 */
export async function withPeaks(knex: Knex, plan: Plan): Promise<Plan> {
  const { changes, provider } = plan;
  const scope = scopeKey(plan.scope);
  const replaced = changes.subnets.flatMap(
    ({ replacedGatewayResourceId: resourceId }) =>
      resourceId ? resourceKey(provider, { resourceId }) : [],
  );
  const found = await findResources(knex, {
    table: 'gateways',
    ids: [...new Set(replaced)],
  });
  const gateways = found.filter(({ subject }) => subject.scope === scope);
  const notes = await Promise.all(
    gateways.map(async (gateway): Promise<readonly Said[]> => {
      const known = await peakOf(knex, gateway);
      const { name } = gateway.document;
      const ports = changes.ports.after;
      return known
        ? [
            say(known.peak > ports ? 'plan.peakExceeds' : 'plan.peakFits', {
              gateway: name,
              ports,
              ...known,
            }),
          ]
        : [];
    }),
  );
  return {
    ...plan,
    changes: {
      ...changes,
      notes: [...(changes.notes ?? []), ...notes.flat()],
    },
  };
}
