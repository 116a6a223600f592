import type {
  GatewayChanges,
  Plan,
  RequiredAcknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/** Before a plan had a list of gateways, it had the one gateway's changes in their place. */
type ChangesOfOne = Omit<GatewayChanges, 'resourceId' | 'name' | 'subnets'> & {
  readonly gatewayResourceId?: string;
  readonly subnets: readonly (GatewayChanges['subnets'][number] & {
    readonly after?: string;
  })[];
};

type StoredPlan = Omit<
  Plan,
  'changes' | 'touches' | 'subject' | 'requiredAcknowledgements'
> &
  Partial<Pick<Plan, 'touches' | 'subject'>> & {
    readonly changes: Plan['changes'] | ChangesOfOne;
    readonly requiredAcknowledgements: readonly (Omit<
      RequiredAcknowledgement,
      'resourceId'
    > &
      Partial<Pick<RequiredAcknowledgement, 'resourceId'>>)[];
  };

/**
 * A plan as it is stored, by this version or one before it, in the shape of this version. Its hash
 * stays what it was.
 *
 * @internal
 */
export function upgradedPlan(
  stored: StoredPlan,
  options: Pick<Plan, 'subject'>,
): Plan {
  const plan = { ...options, touches: [], ...stored };
  const { changes } = plan;
  if ('gateways' in changes) {
    return plan as Plan;
  }
  const { gatewayResourceId, subnets, ...others } = changes;
  const resourceId = gatewayResourceId ?? plan.name;
  const name =
    subnets.find(({ after }) => after)?.after ??
    resourceId.split('/').at(-1) ??
    plan.name;
  return {
    ...plan,
    changes: {
      gateways: [
        {
          ...others,
          resourceId,
          name,
          subnets: subnets.map(({ after: _after, ...subnet }) => subnet),
        },
      ],
      cost: changes.cost,
    },
    requiredAcknowledgements: plan.requiredAcknowledgements.map(each => ({
      resourceId,
      ...each,
    })),
  };
}
