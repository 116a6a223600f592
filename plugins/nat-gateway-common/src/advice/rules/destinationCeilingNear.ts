import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { statusThresholds } from '../../snat/statusThresholds';
import type { GatewayRule } from '../GatewayRule';
import { lackingShare } from '../lackingShare';
import { peakEvidence } from '../peakEvidence';
import { percent } from '../percent';

/**
 * The peak would nearly fill what one destination takes: 50,000 connections from each address.
 *
 * @internal
 */
export const destinationCeilingNear: GatewayRule = gateway => {
  const { resourceId, usage, addresses } = gateway;
  const ratio = usage?.ofOneDestination;
  const addressCount = ipv4AddressCount(addresses);
  if (!usage || ratio === undefined || addressCount === undefined) {
    return lackingShare('destination-ceiling-near', gateway);
  }
  if (ratio < statusThresholds.atRiskRatio) return undefined;
  const observedAt = usage.peakWindow.end;
  const limit = azureNatGatewayLimits.connectionsPerAddressAndDestination;
  return {
    id: 'destination-ceiling-near',
    severity: 'warning',
    resourceId,
    title: `${percent(
      ratio,
    )} of what one destination takes, if all connections went to one`,
    remedy:
      'See which destination takes most connections. Pool connections to it, reach it over Private Link, or add addresses: each raises this ceiling by 50,000.',
    values: { ratio, connectionsPerAddress: limit.value },
    evidence: [
      peakEvidence(usage),
      {
        id: 'destinationCeiling',
        label: 'Ceiling of one destination',
        value: addressCount * limit.value,
        unit: 'connections',
      },
      {
        id: 'peakOfCeiling',
        label: 'Peak ÷ ceiling',
        value: ratio,
        unit: 'ratio',
        observedAt,
      },
    ],
    docUrl: limit.url,
  };
};
