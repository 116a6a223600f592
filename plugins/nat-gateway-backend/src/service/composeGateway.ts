import {
  type CloudDescription,
  type NatGateway,
  type Origin,
  gatewayKindOf,
  gatewayStatus,
  ipv4AddressCount,
  snatUsage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { addressKey } from '../database/addresses/addressKey';
import type { StoredGateway } from '../database/snapshots/StoredGateway';
import type { StoredHistory } from '../database/snapshots/StoredHistory';
import type { StoredScope } from '../database/snapshots/StoredScope';

function originOf(
  { document: { resourceId, facts } }: StoredGateway,
  options: Pick<
    Parameters<typeof composeGateway>[1],
    'adoptedGuids' | 'cloud' | 'createdGuids'
  >,
): Origin {
  const { adoptedGuids, createdGuids, cloud } = options;
  const key = cloud.idKey(resourceId);
  if (key in createdGuids) return 'created';
  const adopted = adoptedGuids[key];
  return adopted !== undefined && adopted === facts?.resourceGuid
    ? 'adopted'
    : 'foreign';
}

/**
 * A gateway as it is answered: what was observed, what follows from it, whose it is.
 *
 * @internal
 */
export function composeGateway(
  gateway: StoredGateway,
  options: {
    readonly cloud: Pick<CloudDescription, 'gatewayKinds' | 'id' | 'idKey'>;
    readonly scope: Pick<StoredScope, 'scope'>;
    /** Guids of what runs created, by the key of their ids. */
    readonly createdGuids: Readonly<Record<string, string>>;
    /** Guids of what was adopted, alike. */
    readonly adoptedGuids: Readonly<Record<string, string>>;
    readonly stale: boolean;
    /** Since when addresses are known, by `addressKey`. */
    readonly knownSince: ReadonlyMap<string, string>;
    /** Of the days before, unless it is too old to judge by. */
    readonly history?: StoredHistory;
  },
): NatGateway {
  const { measurement, measurementWas, facts, ...observed } = gateway.document;
  const addressCount = ipv4AddressCount(observed.addresses);
  const { cloud } = options;
  const ceilings = gatewayKindOf(observed, { cloud })?.ceilings();
  const usage =
    measurement &&
    snatUsage(measurement, addressCount, {
      ceilings,
      series: options.history?.document.series,
      fewerAddressesSince: facts?.fewerAddressesSince,
    });
  return {
    ...observed,
    addresses: observed.addresses.map(address => {
      const knownSince = options.knownSince.get(
        addressKey(cloud, address) ?? '',
      );
      return { ...address, ...(knownSince && { knownSince }) };
    }),
    id: gateway.id,
    scope: options.scope.scope,
    ownerRef: gateway.subject.ownerRef,
    origin: originOf(gateway, options),
    // How it was is no word for how it is.
    status: observed.lastReadAt
      ? 'unknown'
      : gatewayStatus(observed, usage, { stale: options.stale }),
    usage,
    ...(measurementWas && {
      usageWas: snatUsage(measurementWas, addressCount, { ceilings }),
    }),
  };
}
