import {
  sameArmId,
  say,
  type AzureNatGatewaySpec,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { isAmongRanges } from '../map/isAmongRanges';
import { createStep } from './createStep';
import { type OutboundChange, outboundChanges } from './outboundChanges';
import type { PlannedGateway } from './PlannedGateway';

interface Part {
  readonly planned: PlannedGateway;
  readonly steps: readonly Step[];
}

const isAmong = (ids: readonly string[], id: string) =>
  ids.some(each => sameArmId(each, id));

/** The gateways of a document that serve a cluster's nodes. */
const serving = (
  { live }: OutboundChange,
  gateways: readonly PlannedGateway[],
) =>
  gateways.filter(({ wanted }) =>
    live.nodeSubnetIds.some(id => isAmong(wanted.subnets, id)),
  );

function changeSteps(
  change: OutboundChange,
  options: {
    readonly account: string;
    readonly parts: readonly Part[];
    readonly admission?: Step;
  },
): Step {
  const { live, wanted } = change;
  const { account, admission, parts } = options;
  const { resourceId, name, outboundType: from, managedSkus } = live;
  const { outboundType: to } = wanted;
  return createStep('changeOutbound', {
    account,
    key: `change-outbound:${name}`,
    title: say('step.changeOutbound', { cluster: name, from, to }),
    resourceId,
    after: [
      ...(admission ? [admission.key] : []),
      ...parts
        .flatMap(({ steps }) => steps)
        .filter(
          step =>
            step.kind === 'attachSubnet' &&
            isAmong(live.nodeSubnetIds, step.resourceId),
        )
        .map(({ key }) => key),
    ],
    locks: [
      resourceId,
      ...serving(
        change,
        parts.map(({ planned }) => planned),
      ).map(({ gatewayId }) => gatewayId),
    ],
    effect: 'movesEgress',
    input: {
      from,
      to,
      // AKS's own choice of the SKU may change from one version to the next.
      ...(to === 'managedNATGateway' && { managedSku: managedSkus.at(-1) }),
    },
  });
}

/** Whether its addresses are all known, and reach the API server. */
const isAdmitted = (
  { live, toCreate, toAdd }: PlannedGateway,
  ranges: readonly string[],
) =>
  live !== undefined &&
  toCreate.length + toAdd.length === 0 &&
  live.addresses.every(
    ({ address, ipVersion }) =>
      ipVersion === 'IPv6' ||
      (address !== undefined && isAmongRanges(address, ranges)),
  );

function admissionStep(
  change: OutboundChange,
  {
    account,
    parts,
  }: { readonly account: string; readonly parts: readonly Part[] },
): Step | undefined {
  const { live, wanted } = change;
  const gateways = serving(
    change,
    parts.map(({ planned }) => planned),
  );
  const { authorizedRanges } = live;
  return wanted.outboundType === 'userAssignedNATGateway' &&
    authorizedRanges.length > 0 &&
    !gateways.every(each => isAdmitted(each, authorizedRanges))
    ? createStep('admitAddresses', {
        account,
        key: `admit-addresses:${live.name}`,
        title: say('step.admitAddresses', {
          cluster: live.name,
          gateways: gateways.map(each => each.wanted.name),
        }),
        resourceId: live.resourceId,
        after: parts
          .filter(({ planned }) => gateways.includes(planned))
          .flatMap(({ steps }) => steps)
          .filter(({ kind }) =>
            ['createGateway', 'updateGateway'].includes(kind),
          )
          .map(({ key }) => key),
        locks: [live.resourceId, ...gateways.map(({ gatewayId }) => gatewayId)],
        effect: 'none',
        input: { gatewayIds: gateways.map(({ gatewayId }) => gatewayId) },
      })
    : undefined;
}

/**
 * Adds to the steps of a document's gateways those that change the `outboundType` of clusters: the API server
 * admits new addresses before a subnet leaves with them, the change comes when all subnets have their gateway,
 * and a subnet loses its gateway only after that.
 *
 * @internal
 */
export function planOutbound<P extends Part>(
  document: AzureNatGatewaySpec,
  options: { readonly parts: readonly P[]; readonly state: AzureState },
): readonly P[] {
  const { account } = document.spec;
  return outboundChanges(document, options.state).reduce<readonly P[]>(
    (parts, change) => {
      const { nodeSubnetIds } = change.live;
      const admission = admissionStep(change, { account, parts });
      const step = changeSteps(change, { account, admission, parts });
      const firstOf = (one: Step) => {
        const isOfNodes = isAmong(nodeSubnetIds, one.resourceId);
        if (isOfNodes && one.kind === 'detachSubnet') return [step.key];
        return isOfNodes && one.kind === 'attachSubnet' && admission
          ? [admission.key]
          : [];
      };
      const [home = parts[0].planned] = serving(
        change,
        parts.map(({ planned }) => planned),
      );
      return parts.map(part => ({
        ...part,
        steps: [
          ...part.steps.map(one => ({
            ...one,
            after: [...one.after, ...firstOf(one)],
          })),
          ...(part.planned === home
            ? [...(admission ? [admission] : []), step]
            : []),
        ],
      }));
    },
    options.parts,
  );
}
