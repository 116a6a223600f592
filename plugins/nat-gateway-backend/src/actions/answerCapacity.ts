import {
  designForCapacity,
  estimateEgressCost,
  type GatewayKindOfCloud,
  type MonthlyTraffic,
  priceTableIn,
  type RegionalPrices,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type CapacityChange,
  type CapacityOptions,
  type EgressWorkload,
  planCapacity,
  whatChangesIf,
} from '@cluster-egress/backstage-plugin-nat-gateway-common/snat';

/**
 * A capacity plan, what each change by itself would do to it and, when the month's gigabytes are
 * given and the cost of its kind is known, what it costs, as plain JSON.
 *
 * @throws InputError naming the field and its bound, or the two fields that contradict each other.
 * @internal
 */
export function answerCapacity(
  question: Omit<CapacityOptions, 'ceilings'> & {
    readonly kind: GatewayKindOfCloud;
    readonly workloads: readonly EgressWorkload[];
    readonly monthlyTraffic?: MonthlyTraffic;
    readonly instanceType?: string;
    readonly whatIf?: readonly CapacityChange[];
    /** Whose prices hold; the list's where none are configured for it. */
    readonly region?: string;
  },
  context?: { readonly prices?: RegionalPrices },
) {
  const {
    kind,
    workloads,
    monthlyTraffic,
    instanceType,
    region,
    whatIf,
    ...given
  } = question;
  const options = { ...given, ceilings: kind.ceilings() };
  const plan = planCapacity(workloads, options);
  const design = monthlyTraffic && designForCapacity(plan, { instanceType });
  const cost =
    design &&
    estimateEgressCost(design, monthlyTraffic, {
      table: priceTableIn(
        { provider: kind.provider, region },
        { ...context, listPrices: kind.listPrices },
      ),
    });
  return {
    plan: {
      ...plan,
      destinations: plan.destinations.map(row => ({ ...row })),
      gateways: { ...plan.gateways },
      assumptions: plan.assumptions.map(assumption => ({ ...assumption })),
    },
    whatIf: whatIf?.map(change => {
      const { after, difference } = whatChangesIf(workloads, change, options);
      const { exhaustionProbability } = after.today ?? after;
      return {
        change: { ...change },
        addressesNeeded: after.addressesNeeded,
        exhaustionProbability,
        difference: { ...difference },
      };
    }),
    cost: cost && { ...cost, unconfirmed: [...cost.unconfirmed] },
  };
}
