import { sameArmId } from '../spec/sameArmId';
import { say } from '../../words/say';
import type { Finding } from '../../model/Finding';
import { lacking } from '../../advice/lacking';
import type { NotKnown } from '../../model/NotKnown';
import type { SubnetOutboundFact } from '../../model/SubnetOutboundFact';

/**
 * Subnets that let machines go out without an explicit way, with addresses that Azure owns.
 *
 * @internal
 */
export function defaultOutboundAccess(
  subject: {
    readonly resourceId: string;
    readonly subnets: readonly {
      readonly resourceId: string;
      readonly name: string;
    }[];
  },
  options: {
    readonly observedAt?: string;
    readonly facts: { readonly subnets?: readonly SubnetOutboundFact[] };
  },
): Finding | NotKnown | undefined {
  const { resourceId, subnets } = subject;
  if (subnets.length === 0) return undefined;
  const read = subnets.map(({ resourceId: subnetId, name }) => ({
    name,
    isOn: options.facts.subnets?.find(fact =>
      sameArmId(fact.resourceId, subnetId),
    )?.defaultOutboundAccess,
  }));
  const on = read.filter(({ isOn }) => isOn === true);
  if (on.length === 0) {
    return read.every(({ isOn }) => isOn === false)
      ? undefined
      : lacking('default-outbound-access', {
          resourceId,
          missing: say('notKnown.defaultOutboundAccess', {}),
        });
  }
  const names = on.map(({ name }) => name).join(', ');
  return {
    id: 'default-outbound-access',
    severity: 'info',
    resourceId,
    title: `Default outbound access is still on: ${names}`,
    remedy:
      'If the explicit way out is removed, machines leave with Azure-owned addresses that can change. Set defaultOutboundAccess to false on the subnets; it takes effect on a machine after it is stopped and started.',
    values: { names },
    evidence: [
      {
        id: 'openSubnets',
        label: 'Subnets with default outbound access',
        value: on.length,
        observedAt: options.observedAt,
      },
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/default-outbound-access',
  };
}
