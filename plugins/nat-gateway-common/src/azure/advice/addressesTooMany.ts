import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { designForAddresses } from '../cost/designForAddresses';
import { standingCost } from '../../cost/standingCost';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { readAddresses } from '../../model/readAddresses';
import { statusThresholds } from '../../snat/statusThresholds';
import { checkSamples } from '../../snat/trend/checkSamples';
import { dailyPorts } from '../../snat/trend/dailyPorts';
import { daysOf } from '../../snat/trend/daysOf';
import { say } from '../../words/say';
import { asMoment } from '../../advice/asMoment';
import type { GatewayRule } from '../../advice/GatewayRule';
import { lacking } from '../../advice/lacking';

const minWindowDays = 14;
/** More than twice what is needed; a judgement of ours, so that growth has room. */
const factor = 2;

/**
 * Far more addresses than the ports of two weeks, with those in cool-down, would need if all
 * connections went to one destination, and no connection failed.
 *
 * @internal
 */
export const addressesTooMany: GatewayRule = (
  gateway,
  { observedAt, facts, prices, ceilings },
) => {
  const { resourceId, addresses, usage } = gateway;
  const id = 'addresses-too-many';
  const { series } = facts;
  if (!series?.tcpConnections?.length && !series?.udpConnections?.length) {
    const missing = say('notKnown.connectionsOfDays', {
      minDays: minWindowDays,
    });
    return lacking(id, { resourceId, missing });
  }
  const read = readAddresses(addresses);
  const addressCount = ipv4AddressCount(addresses);
  if (!read || addressCount === undefined) {
    const missing = say('notKnown.addressesNotRead', {});
    return lacking(id, { resourceId, missing });
  }
  // Azure reports UDP only where there is some: a day counts that either protocol was measured on.
  const ports = (['TCP', 'UDP'] as const).flatMap(protocol =>
    checkSamples(
      'ports',
      dailyPorts(series, { protocol, timers: ceilings.timers }),
    ),
  );
  const { days, mostAreMeasured } = daysOf(ports);
  if (days >= minWindowDays && !mostAreMeasured) {
    const missing = say('notKnown.connectionsOfDays', {
      minDays: minWindowDays,
    });
    return lacking(id, { resourceId, missing });
  }
  if (days < minWindowDays) {
    const missing = say('notKnown.connectionsOfMoreDays', {
      minDays: minWindowDays,
      days,
    });
    return lacking(id, { resourceId, missing });
  }
  // Where connections fail, no address is one too many, however low the peak that was measured.
  const failed = checkSamples(
    'failedConnections',
    series.failedConnections ?? [],
  );
  if (failed.some(({ value }) => value > 0) || usage?.failedConnections) {
    return undefined;
  }
  const peak = ports.reduce((most, each) =>
    each.value > most.value ? each : most,
  );
  const limit = azureNatGatewayLimits.connectionsPerAddressAndDestination;
  const neededCount = Math.max(
    1,
    Math.ceil(peak.value / (statusThresholds.atRiskRatio * limit.value)),
  );
  if (addressCount <= factor * neededCount) return undefined;
  const held = designForAddresses(read, { gatewayCount: 0 });
  // What goes first is what costs more by the address; the rest is of the other kind.
  const excess = addressCount - neededCount;
  const fromPrefixes = Math.min(excess, held.prefixAddressCount);
  const { perMonth, currency, pricesReadAt } = standingCost(
    {
      kind: 'azureNatGateway',
      gatewayCount: 0,
      prefixAddressCount: fromPrefixes,
      publicIpCount: excess - fromPrefixes,
    },
    { table: prices },
  );
  const savingPerMonth = Math.round(perMonth);
  return {
    id,
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('addressesTooMany.title', { addressCount, days, neededCount }),
      say('addressesTooMany.remedy', {
        savingPerMonth,
        currency,
        pricesDate: pricesReadAt,
      }),
    ),
    evidence: [
      evidenceOf('peakPorts', {
        value: peak.value,
        unit: 'ports',
        observedAt: peak.at,
      }),
      evidenceOf('addresses', {
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
    docUrl: limit.url,
  };
};
