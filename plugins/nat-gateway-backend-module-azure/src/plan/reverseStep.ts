import type { JsonObject } from '@backstage/types';
import { mapValues } from 'lodash';
import {
  parseArmId,
  sameArmId,
  say,
  TAG_RUN,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { gatewayAddressIds } from '../map/gatewayAddressIds';
import { rawGatewaySchema } from '../map/rawGatewaySchema';
import { tagNameIn } from '../map/tagNameIn';
import { createStep } from './createStep';
import { reverseAdmission } from './reverseAdmission';
import { reverseOutbound } from './reverseOutbound';
import type { Reverse } from './Reverse';
import { stepInputs } from './stepInputs';

interface AttachmentOptions {
  readonly account: string;
  readonly isEndUnknown?: true;
}

const show = (resourceId: string) => `az resource show --ids ${resourceId}`;

const reverseOfCreation = (
  { key, locks, resourceId }: Step,
  { account }: { readonly account: string },
) =>
  ({
    account,
    key: `undo:${key}`,
    title: say('step.deleteResource', {
      name: parseArmId(resourceId)?.name ?? resourceId,
    }),
    resourceId,
    after: [],
    locks,
    effect: 'none',
  } as const);

function reverseAttachment(
  step: Step,
  { account, isEndUnknown }: AttachmentOptions,
): Reverse {
  const { gatewayId, expectedGatewayId } = stepInputs.attachSubnet.parse(
    step.input,
  );
  const { resourceId } = step;
  const subnet = parseArmId(resourceId)?.name ?? resourceId;
  const before = expectedGatewayId
    ? parseArmId(expectedGatewayId)?.name
    : undefined;
  return {
    step: createStep('restoreSubnet', {
      account,
      key: `undo:${step.key}`,
      title: before
        ? say('step.putGatewayBack', { gateway: before, subnet })
        : say('step.takeGatewayOff', { subnet }),
      resourceId,
      after: [],
      locks: step.locks,
      // A repaired subnet had the gateway before.
      effect: sameArmId(gatewayId, expectedGatewayId ?? '')
        ? 'none'
        : step.effect,
      input: { gatewayId, previousGatewayId: expectedGatewayId, isEndUnknown },
    }),
    command: expectedGatewayId
      ? `az network vnet subnet update --ids ${resourceId} --nat-gateway ${expectedGatewayId}`
      : `az network vnet subnet update --ids ${resourceId} --remove natGateway`,
  };
}

function reverseDetachment(
  step: Step,
  { account, isEndUnknown }: AttachmentOptions,
): Reverse {
  const { gatewayId } = stepInputs.detachSubnet.parse(step.input);
  const { resourceId } = step;
  return {
    step: createStep('restoreSubnet', {
      account,
      key: `undo:${step.key}`,
      title: say('step.putGatewayBack', {
        gateway: parseArmId(gatewayId)?.name ?? gatewayId,
        subnet: parseArmId(resourceId)?.name ?? resourceId,
      }),
      resourceId,
      after: [],
      locks: step.locks,
      effect: step.effect,
      input: { gatewayId: null, previousGatewayId: gatewayId, isEndUnknown },
    }),
    command: `az network vnet subnet update --ids ${resourceId} --nat-gateway ${gatewayId}`,
  };
}

function reverseUpdate(
  step: Step,
  options: AttachmentOptions & { readonly before: JsonObject | null },
): Reverse {
  const { resourceId } = step;
  const before = rawGatewaySchema.safeParse(options.before);
  if (!before.success) {
    return {
      notPossible: `the state of ${resourceId} before the change is not known`,
      command: show(resourceId),
    };
  }
  const update = stepInputs.updateGateway.parse(step.input);
  const lists = gatewayAddressIds(before.data);
  const held = Object.values(lists)
    .flat()
    .map(id => id.toLowerCase());
  const isNew = (id: string) => !held.includes(id.toLowerCase());
  const removed = mapValues(lists, ids =>
    ids.filter(id => update.removeIds.some(each => sameArmId(each, id))),
  );
  const tagsBefore = before.data.tags ?? {};
  const isChanged = Object.values(removed).some(ids => ids.length > 0);
  const list = (option: string, ids: readonly string[]) =>
    isChanged && ids.length > 0 ? ` ${option} ${ids.join(' ')}` : '';
  const idleTimeoutBefore = before.data.properties.idleTimeoutInMinutes;
  // Source: https://learn.microsoft.com/powershell/module/az.network/set-aznatgateway, read 2026-12-01; the CLI documents no such options.
  const isBeyondCli =
    update.nat64 !== undefined ||
    [
      ...removed.publicIpV6Ids,
      ...removed.prefixV6Ids,
      ...update.addPublicIpV6Ids,
      ...update.addPrefixV6Ids,
    ].length > 0;
  const objects = (name: string, ids: readonly string[]) =>
    ids.length > 0
      ? [`-${name} @(${ids.map(id => `@{Id='${id}'}`).join(', ')})`]
      : [];
  const powerShell = [
    `Set-AzNatGateway -ResourceId '${resourceId}'`,
    `-IdleTimeoutInMinutes ${idleTimeoutBefore}`,
    `-Nat64 ${before.data.properties.nat64 ?? 'Disabled'}`,
    ...objects('PublicIpAddress', lists.publicIpIds),
    ...objects('PublicIpPrefix', lists.prefixIds),
    ...objects('PublicIpAddressV6', lists.publicIpV6Ids),
    ...objects('PublicIpPrefixV6', lists.prefixV6Ids),
  ].join(' ');
  return {
    step: createStep('restoreGateway', {
      account: options.account,
      key: `undo:${step.key}`,
      title: say('step.restoreGateway', { name: before.data.name }),
      resourceId,
      after: [],
      locks: step.locks,
      effect: step.effect,
      input: {
        isEndUnknown: options.isEndUnknown,
        wrote: {
          idleTimeoutMinutes: update.idleTimeoutMinutes,
          nat64: update.nat64,
          tags: update.tags,
          removedTags: Object.entries(update.removeTags).flatMap(
            ([name, value]) =>
              tagsBefore[tagNameIn(tagsBefore, name) ?? name] === value
                ? [name]
                : [],
          ),
          addedPublicIpIds: update.addPublicIpIds.filter(isNew),
          addedPrefixIds: update.addPrefixIds.filter(isNew),
          addedV6Ids: [
            ...update.addPublicIpV6Ids,
            ...update.addPrefixV6Ids,
          ].filter(isNew),
          removed,
        },
        before: {
          idleTimeoutMinutes: idleTimeoutBefore,
          nat64: before.data.properties.nat64,
          tags: tagsBefore,
        },
      },
    }),
    command: isBeyondCli
      ? powerShell
      : `az network nat gateway update --ids ${resourceId} --idle-timeout ${idleTimeoutBefore}${list(
          '--public-ip-addresses',
          lists.publicIpIds,
        )}${list('--public-ip-prefixes', lists.prefixIds)}`,
  };
}

/**
 * The step that takes another one back, or why there is none. Needs no result: a step whose end
 * is unknown is taken back alike, since each reverse reads the resource before it writes.
 *
 * @internal
 */
export function reverseStep(
  step: Step,
  options: {
    readonly before: JsonObject | null;
    /** What settling the step gave; empty or absent: how it ended is not known. */
    readonly result?: JsonObject;
    readonly created?: boolean;
    readonly runId?: string;
  },
): Reverse {
  const { resourceId } = step;
  const account = String(step.input.account ?? '');
  const isEndUnknown =
    Object.keys(options.result ?? {}).length === 0 ? true : undefined;
  switch (step.kind) {
    case 'createGateway':
    case 'createPublicIp':
    case 'createPublicIpPrefix':
      return {
        step: createStep('deleteResource', {
          ...reverseOfCreation(step, { account }),
          input: {},
        }),
        // Without a record, the resource of that name may belong to anyone.
        command: options.created
          ? `az resource delete --ids ${resourceId}`
          : `az resource list --tag ${TAG_RUN}=${options.runId ?? ''}`,
      };
    case 'createVirtualNetwork':
      return {
        step: createStep('deleteVirtualNetwork', {
          ...reverseOfCreation(step, { account }),
          input: {},
        }),
        // Where it stays, others may use it.
        command: show(resourceId),
      };
    case 'createSubnet':
      return {
        step: createStep('deleteSubnet', {
          ...reverseOfCreation(step, { account }),
          input: stepInputs.deleteSubnet.parse({
            ...step.input,
            created: options.result?.subnet,
          }),
        }),
        command: show(resourceId),
      };
    case 'repairAddress':
      return {
        step: { ...step, key: `undo:${step.key}`, effect: 'none' },
        command: show(resourceId),
      };
    case 'attachSubnet':
      return reverseAttachment(step, { account, isEndUnknown });
    case 'detachSubnet':
      return reverseDetachment(step, { account, isEndUnknown });
    case 'admitAddresses':
      return reverseAdmission(step, {
        account,
        before: options.before,
        isEndUnknown,
      });
    case 'changeOutbound':
      return reverseOutbound(step, {
        account,
        before: options.before,
        isEndUnknown,
      });
    case 'retireResource':
      return {
        notPossible: `${resourceId} was deleted, which cannot be taken back; run the Spec again to go on, or with the state present to create it anew`,
        command: show(resourceId),
      };
    case 'updateGateway':
      return reverseUpdate(step, {
        account,
        before: options.before,
        isEndUnknown,
      });
    default:
      return {
        notPossible: `${step.title} takes something back itself, and is not taken back in turn`,
        command: show(resourceId),
      };
  }
}
