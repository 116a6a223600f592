import { requireNumber } from '../input/requireNumber';
import { ipv4AddressCount } from '../model/ipv4AddressCount';
import type { NatGateway } from '../model/NatGateway';
import { gatewayKindOf } from '../snat/ceilings/gatewayKindOf';
import { failureCause } from '../snat/failureCause';
import { type AddressesNeeded, addressesNeeded } from './addressesNeeded';
import type { CloudAdvice } from './CloudAdvice';
import { checkGateway } from './checkGateway';
import { remedyOf } from './remedyOf';
import { wayToRoom } from './wayToRoom';

/**
 * What a gateway's own figures say of its capacity.
 *
 * @public
 */
export interface GatewayCapacity {
  /** Absent: not known. */
  readonly addressCount?: number;
  /** The share of the traffic that one destination takes at most, as told; 1: all of it. */
  readonly destinationShare: number;
  readonly now?: AddressesNeeded;
  readonly atTwiceTheTraffic?: AddressesNeeded;
  /** On so many past days, more ports than one destination takes were in use and no connection failed. */
  readonly daysWithoutFailure?: number;
  /** Why connections failed, and what to do; absent where none did. */
  readonly failures?: { readonly cause: string; readonly text: string };
}

/**
 * How many addresses a gateway needs by its own figures, now and at twice the traffic, and why
 * connections fail, though ports may be free. Undefined parts are not known: a metric is missing, or
 * what a gateway of its kind can carry.
 *
 * @throws InputError when a figure is negative, NaN or absurd, or the share not above 0 and at most 1.
 * @public
 */
export function gatewayCapacity(
  gateway: Pick<
    NatGateway,
    'addresses' | 'kind' | 'tcpIdleTimeout' | 'udpIdleTimeout' | 'usage'
  >,
  options: {
    /** Of the cloud whose gateway it is. */
    readonly cloud: Pick<
      CloudAdvice,
      'gatewayKinds' | 'healthPage' | 'networkFilter'
    >;
    readonly destinationShare?: number;
  },
): GatewayCapacity {
  const { cloud, destinationShare = 1 } = options;
  const ceilings = gatewayKindOf(gateway, { cloud })?.ceilings();
  checkGateway(gateway);
  requireNumber('destinationShare', destinationShare, { above: 0, max: 1 });
  const { usage } = gateway;
  const addressCount = ipv4AddressCount(gateway.addresses);
  if (!ceilings) {
    return {
      destinationShare,
      ...(addressCount !== undefined && { addressCount }),
    };
  }
  const context = {
    ceilings,
    healthPage: cloud.healthPage,
    networkFilter: cloud.networkFilter,
  };
  const cause = usage && failureCause(usage);
  const now = addressesNeeded(usage, {
    times: 1,
    destinationShare,
    ceilings,
  });
  const atTwiceTheTraffic = addressesNeeded(usage, {
    times: 2,
    destinationShare,
    ceilings,
  });
  return {
    destinationShare,
    ...(addressCount !== undefined && { addressCount }),
    ...(now && { now }),
    ...(atTwiceTheTraffic && { atTwiceTheTraffic }),
    ...(usage?.heldWithoutFailure && {
      daysWithoutFailure: usage.heldWithoutFailure.days,
    }),
    ...(cause && {
      failures: {
        cause,
        text: remedyOf(
          cause === 'ports' ? wayToRoom(gateway, context) : cause,
          gateway,
          context,
        ).message,
      },
    }),
  };
}
