import type { JsonObject } from '@backstage/types';
import { parseArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StepInput } from '../plan/StepKind';
import { readApiVersion } from '../read/readApiVersion';
import { readResource } from '../read/readResource';
import { deleteWriter } from './deleteWriter';
import { guidOfNetwork } from './guidOfNetwork';
import { pollingOf } from './pollingOf';
import { standsAsCreated } from './standsAsCreated';
import type { StepWriter } from './StepWriter';

/** What Azure lists of a subnet where something is in it. */
const uses = [
  'ipConfigurations',
  'ipConfigurationProfiles',
  'privateEndpoints',
  'resourceNavigationLinks',
  'serviceAssociationLinks',
  'serviceEndpoints',
  'serviceEndpointPolicies',
  'applicationGatewayIPConfigurations',
];

function reasonToKeep(
  raw: JsonObject,
  options: {
    readonly input: StepInput<'deleteSubnet'>;
    readonly recorded: string | undefined;
    readonly guid: string | undefined;
  },
): string | undefined {
  const { guid, input, recorded } = options;
  if (recorded === undefined || recorded !== guid) {
    return 'whether this run created it is not known';
  }
  const properties = raw.properties as JsonObject;
  const used = uses.find(name => {
    const list = properties[name];
    return Array.isArray(list) && list.length > 0;
  });
  if (used !== undefined) {
    return `someone uses it by now (${used})`;
  }
  return standsAsCreated(raw, input)
    ? undefined
    : 'someone has changed it by now';
}

/**
 * Deletes a subnet that this run created, as long as no one uses or has changed it. Any other stays, which is told.
 *
 * @internal
 */
export const deleteSubnetWriter: StepWriter<'deleteSubnet'> = {
  async write(request) {
    const { session, resourceId, input, now, signal, createdGuids } = request;
    const recorded = createdGuids[resourceId.toLowerCase()];
    let raw = await readResource(session, request);
    if (!raw && !recorded) {
      await request.awaitLateWrite();
      raw = await readResource(session, request);
    }
    if (!raw) {
      return { before: null, leftAlone: '' };
    }
    const reason = reasonToKeep(raw, {
      input,
      recorded,
      guid: await guidOfNetwork(request),
    });
    if (reason) {
      return {
        before: null,
        leftAlone: `${resourceId} stays, because ${reason}; see what it is for: az resource show --ids ${resourceId}`,
      };
    }
    const apiVersion = await readApiVersion(session, {
      ...parseArmId(resourceId)!,
      now,
      signal,
    });
    const arm = await session.arm();
    const { headers } = await request.send(raw, () =>
      arm.send({ method: 'DELETE', path: resourceId, apiVersion }),
    );
    return { before: raw, ...pollingOf(headers) };
  },

  async finish(request, options) {
    const { leftAlone } = options;
    return leftAlone
      ? {
          result: { resourceId: request.resourceId, deleted: false },
          deleted: false,
          incidents: [leftAlone],
        }
      : deleteWriter.finish(
          { ...request, input: {} },
          { ...options, leftAlone },
        );
  },
};
