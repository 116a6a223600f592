import { azurePriceTable } from '../cost/azurePriceTable';
import { checkPriceTable } from '../cost/checkPriceTable';
import type { PriceTable } from '../cost/PriceTable';
import { requireNumber } from '../input/requireNumber';
import type { NatGateway } from '../model/NatGateway';
import { checkSamples } from '../snat/trend/checkSamples';
import { checkGateway } from './checkGateway';
import type { GatewayFacts } from './GatewayFacts';
import type { GatewayRule } from './GatewayRule';
import type { Judgement } from './Judgement';
import { judgementOf } from './judgementOf';
import { addressesTooMany } from './rules/addressesTooMany';
import { addressesUnused } from './rules/addressesUnused';
import { ceilingTrend } from './rules/ceilingTrend';
import { connectionLimitNear } from './rules/connectionLimitNear';
import { datapathUnavailable } from './rules/datapathUnavailable';
import { defaultOutboundAccess } from './rules/defaultOutboundAccess';
import { destinationCeilingNear } from './rules/destinationCeilingNear';
import { drift } from './rules/drift';
import { failedConnections } from './rules/failedConnections';
import { figuresMissing } from './rules/figuresMissing';
import { gatewayUnused } from './rules/gatewayUnused';
import { idleTimeoutRaised } from './rules/idleTimeoutRaised';
import { notReadNow } from './rules/notReadNow';
import { noZone } from './rules/noZone';
import { packetDrops } from './rules/packetDrops';
import { privateLinkSaving } from './rules/privateLinkSaving';
import { standardV2 } from './rules/standardV2';
import { tcpResetAfterIdle } from './rules/tcpResetAfterIdle';
import { udpIdleFixed } from './rules/udpIdleFixed';
import { unmanagedGateway } from './rules/unmanagedGateway';

/** Among equals of severity, the earlier one is the more important. */
const rules: readonly GatewayRule[] = [
  failedConnections,
  datapathUnavailable,
  connectionLimitNear,
  destinationCeilingNear,
  ceilingTrend,
  packetDrops,
  tcpResetAfterIdle,
  drift,
  idleTimeoutRaised,
  figuresMissing,
  udpIdleFixed,
  gatewayUnused,
  privateLinkSaving,
  addressesTooMany,
  addressesUnused,
  noZone,
  standardV2,
  defaultOutboundAccess,
  unmanagedGateway,
];

/**
 * All advice about a gateway, and all that could not be told for want of facts.
 *
 * @throws InputError when a number of the gateway, the facts or the prices is negative, NaN or absurd, or facts contradict each other.
 * @public
 */
export function judgeGateway(
  gateway: NatGateway,
  options: {
    readonly now: Date;
    /** ISO 8601: when the gateway was collected; stands with the evidence. */
    readonly observedAt?: string;
    readonly facts?: GatewayFacts;
    /** Of the gateway's region; Azure's list prices unless given. */
    readonly prices?: PriceTable;
  },
): Judgement {
  const { now, observedAt, facts = {}, prices = azurePriceTable } = options;
  requireNumber('now', now.getTime(), {});
  checkGateway(gateway);
  for (const [name, samples] of Object.entries(facts.series ?? {})) {
    checkSamples(name, samples ?? []);
  }
  checkPriceTable(prices);
  const { lastReadAt } = gateway;
  if (lastReadAt) return judgementOf([notReadNow(gateway, { lastReadAt })]);
  return judgementOf(
    rules.map(rule => rule(gateway, { now, observedAt, facts, prices })),
  );
}
