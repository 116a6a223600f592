import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  say,
  type AzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';

function normalized(owner: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(owner, { defaultKind: 'group' }));
  } catch {
    return owner;
  }
}

/**
 * A Spec that names an owner names the one that the gateway has or gets. Who asks cannot choose it:
 * a tag or the configuration says whose a gateway is.
 *
 * @internal
 */
export function checkOwner(
  { metadata }: Pick<AzureNatGatewaySpec, 'metadata'>,
  state: Pick<AzureState, 'subject'>,
): readonly Violation[] {
  const { owner } = metadata;
  const { ownerRef } = state.subject;
  if (!owner || normalized(owner) === ownerRef) {
    return [];
  }
  return [
    {
      rule: 'owner',
      path: 'metadata.owner',
      ...(ownerRef
        ? say('liveViolation.otherOwner', { owner, ownerRef })
        : say('liveViolation.noOwner', { owner })),
    },
  ];
}
