import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { standingCost } from '../../cost/standingCost';
import { requireNumbers } from '../../input/requireNumbers';
import { say } from '../../words/say';
import { asMoment } from '../../advice/asMoment';
import type { GatewayRule } from '../../advice/GatewayRule';
import { lacking } from '../../advice/lacking';

/**
 * Addresses of the gateway's resource group that nothing uses, and that are paid for: no matter of one
 * cluster.
 *
 * @internal
 */
export const addressesUnused: GatewayRule = (
  { resourceId },
  { observedAt, facts, isForCluster, prices },
) => {
  if (isForCluster) return undefined;
  const { unusedAddresses } = facts;
  if (!unusedAddresses) {
    const missing = say('notKnown.unusedAddresses', {});
    return lacking('addresses-unused', { resourceId, missing });
  }
  const { publicIpCount, prefixAddressCount } = unusedAddresses;
  requireNumbers('unusedAddresses', unusedAddresses, {
    min: 0,
    max: 100_000,
    whole: true,
  });
  const addressCount = publicIpCount + prefixAddressCount;
  if (addressCount === 0) return undefined;
  const { perMonth, currency, pricesReadAt } = standingCost(
    {
      kind: 'azureNatGateway',
      gatewayCount: 0,
      publicIpCount,
      prefixAddressCount,
    },
    { table: prices },
  );
  const savingPerMonth = Math.round(perMonth);
  return {
    id: 'addresses-unused',
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('addressesUnused.title', { addressCount }),
      say('addressesUnused.remedy', {
        savingPerMonth,
        currency,
        pricesDate: pricesReadAt,
      }),
    ),
    evidence: [
      evidenceOf('unusedAddresses', {
        value: addressCount,
        unit: 'addresses',
        observedAt,
      }),
      evidenceOf('savingPerMonth', {
        value: savingPerMonth,
        unit: currency,
        observedAt: asMoment(pricesReadAt),
      }),
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/virtual-network-public-ip-address',
  };
};
