import { checkPriceTable } from '../cost/checkPriceTable';
import type { PriceTable } from '../cost/PriceTable';
import { requireNumber } from '../input/requireNumber';
import type { NatGateway } from '../model/NatGateway';
import { gatewayKindOf } from '../snat/ceilings/gatewayKindOf';
import { checkSamples } from '../snat/trend/checkSamples';
import { checkGateway } from './checkGateway';
import type { GatewayFacts } from '../model/GatewayFacts';
import type { CloudAdvice } from './CloudAdvice';
import { say } from '../words/say';
import type { Judgement } from './Judgement';
import { judgementOf } from './judgementOf';
import { lacking } from './lacking';
import { notReadNow } from './rules/notReadNow';

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
    /** Of the cloud whose gateway it is. */
    readonly cloud: CloudAdvice;
    /** ISO 8601: when the gateway was collected; stands with the evidence. */
    readonly observedAt?: string;
    readonly facts?: GatewayFacts;
    /** Of the gateway's region; the cloud's list prices unless given. */
    readonly prices?: PriceTable;
    /** Judged for a cluster that it serves: what is no matter of one cluster is left out. */
    readonly isForCluster?: boolean;
  },
): Judgement {
  const { now, cloud, observedAt, facts = {} } = options;
  const { prices = cloud.listPrices, isForCluster = false } = options;
  requireNumber('now', now.getTime(), {});
  checkGateway(gateway);
  for (const [name, samples] of Object.entries(facts.series ?? {})) {
    checkSamples(name, samples ?? []);
  }
  checkPriceTable(prices);
  const { lastReadAt } = gateway;
  if (lastReadAt)
    return judgementOf([notReadNow(gateway, { lastReadAt })], cloud);
  const ceilings = gatewayKindOf(gateway, { cloud })?.ceilings();
  if (!ceilings) {
    const missing = say('notKnown.gatewayKind', { kind: gateway.kind });
    const { resourceId } = gateway;
    return judgementOf(
      [lacking('gateway-kind', { resourceId, missing })],
      cloud,
    );
  }
  const { healthPage, networkFilter } = cloud;
  return judgementOf(
    cloud.gatewayRules.map(rule =>
      rule(gateway, {
        now,
        observedAt,
        facts,
        prices,
        ceilings,
        healthPage,
        networkFilter,
        isForCluster,
      }),
    ),
    cloud,
  );
}
