import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
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
    ...saidInAdvice(
      say('defaultOutboundAccess.title', { names }),
      say('defaultOutboundAccess.remedy', {}),
    ),
    evidence: [
      evidenceOf('openSubnets', {
        value: on.length,
        observedAt: options.observedAt,
      }),
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/virtual-network/ip-services/default-outbound-access',
  };
}
