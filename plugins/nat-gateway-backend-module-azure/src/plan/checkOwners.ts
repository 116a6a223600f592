import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  say,
  type AzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PlannedGateway } from './PlannedGateway';

function normalized(owner: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(owner, { defaultKind: 'group' }));
  } catch {
    return owner;
  }
}

/**
 * A Spec that names an owner names the one that its gateways have or get. Who asks cannot choose it:
 * a tag or the configuration says whose a gateway is. A run has one owner, and so has a Spec.
 *
 * @internal
 */
export function checkOwners(
  { metadata }: Pick<AzureNatGatewaySpec, 'metadata'>,
  options: {
    readonly gateways: readonly Pick<
      PlannedGateway,
      'path' | 'subject' | 'wanted'
    >[];
  },
): readonly Violation[] {
  const [first, ...others] = options.gateways;
  const { owner } = metadata;
  const { ownerRef } = first.subject;
  const none = say('liveViolation.noOne', {}).wording;
  return [
    ...(owner && normalized(owner) !== ownerRef
      ? [
          {
            rule: 'owner',
            path: 'metadata.owner',
            ...(ownerRef
              ? say('liveViolation.otherOwner', { owner, ownerRef })
              : say('liveViolation.noOwner', { owner })),
          },
        ]
      : []),
    ...others
      .filter(({ subject }) => subject.ownerRef !== ownerRef)
      .map(({ path, subject, wanted }) => ({
        rule: 'gateway-owner',
        path: `${path}.name`,
        ...say('liveViolation.gatewayOwner', {
          name: wanted.name,
          owner: subject.ownerRef ?? none,
          first: first.wanted.name,
          ownerOfFirst: ownerRef ?? none,
        }),
      })),
  ];
}
