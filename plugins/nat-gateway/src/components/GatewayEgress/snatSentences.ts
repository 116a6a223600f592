import {
  azureNatGatewayLimits,
  type SnatUsage,
} from 'backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { formatMoment } from '../../format/formatMoment';
import { formatPercent } from '../../format/formatPercent';
import type { Words } from '../../words/Words';

/**
 * How full a gateway is: the figure, what it is divided by, and the same towards one destination.
 *
 * @internal
 */
export interface SnatSentences {
  readonly value: string;
  readonly basis?: string;
  readonly oneDestination?: string;
  readonly oneDestinationBasis?: string;
}

/**
 * Words for a gateway's use of SNAT ports. What was not measured is said to be not known.
 *
 * @internal
 */
export function snatSentences(
  usage: SnatUsage,
  options: {
    /** Absent: not known. */
    readonly addressCount: number | undefined;
    readonly t: Words;
    readonly locale: string;
  },
): SnatSentences {
  const { addressCount, t, locale } = options;
  const count = (value: number) => formatCount(value, { locale });
  const moment = (value: string) => formatMoment(value, { locale });
  if (usage.inventoryPorts === undefined || addressCount === undefined) {
    return {
      value:
        usage.peakConnections === undefined
          ? t('snat.portsNotKnown')
          : t('snat.peakOnly', { peak: count(usage.peakConnections) }),
    };
  }
  const inventory = count(usage.inventoryPorts);
  if (usage.peakConnections === undefined || usage.ofInventory === undefined) {
    return { value: t('snat.inventoryOnly', { inventory }) };
  }
  const addresses = t('gateway.addressCount', {
    count: addressCount,
    formatted: count(addressCount),
  });
  const words = {
    peak: count(usage.peakConnections),
    inventory,
    percent: formatPercent(usage.ofInventory, { locale }),
  };
  return {
    value:
      usage.ofInventory > 1
        ? t('snat.valueOver', words)
        : t('snat.value', words),
    basis: t('snat.basis', {
      start: moment(usage.peakWindow.start),
      end: moment(usage.peakWindow.end),
      protocol: usage.peakProtocol ?? t('notKnown'),
      portsPerAddress: count(azureNatGatewayLimits.portsPerAddress.value),
      addresses,
    }),
    ...(usage.ofOneDestination !== undefined && {
      oneDestination: t('snat.oneDestination', {
        percent: formatPercent(usage.ofOneDestination, { locale }),
      }),
      oneDestinationBasis: t('snat.oneDestinationBasis', {
        addresses,
        perDestination: count(
          azureNatGatewayLimits.connectionsPerAddressAndDestination.value,
        ),
      }),
    }),
  };
}
