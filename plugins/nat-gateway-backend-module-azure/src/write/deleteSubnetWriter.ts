import type { JsonObject } from '@backstage/types';
import type { StepInput } from '../plan/StepKind';
import { deleteRaw } from './deleteRaw';
import { deleteWriter } from './deleteWriter';
import { differencesInMeaning } from './differencesInMeaning';
import { guidOfNetwork } from './guidOfNetwork';
import { putRaw } from './putRaw';
import { readOnlyFields } from './readOnlyFields';
import { sameGateway } from './sameGateway';
import { standsAsCreated } from './standsAsCreated';
import type { StepWriter } from './StepWriter';
import { subnetGatewayOf } from './subnetGatewayOf';
import { withoutFields } from './withoutFields';
import { withSubnetGateway } from './withSubnetGateway';
import type { WriteRequest } from './WriteRequest';
import type { Written } from './Written';

/** What Azure lists of a subnet where something is in it. */
const contents = [
  'ipConfigurations',
  'ipConfigurationProfiles',
  'privateEndpoints',
  'resourceNavigationLinks',
  'serviceAssociationLinks',
  'applicationGatewayIPConfigurations',
];
/** And where someone has plans for it. */
const plans = ['serviceEndpoints', 'serviceEndpointPolicies'];

function useOf(raw: JsonObject, names: readonly string[]): string | undefined {
  const properties = raw.properties as JsonObject;
  return names.find(name => {
    const list = properties[name];
    return Array.isArray(list) && list.length > 0;
  });
}

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
  const use = useOf(raw, [...contents, ...plans]);
  if (use !== undefined) {
    return `someone uses it by now (${use})`;
  }
  const { created } = input;
  const isAsCreated = created
    ? differencesInMeaning(created, withoutFields(raw, readOnlyFields.subnet))
        .length === 0
    : standsAsCreated(raw, input);
  return isAsCreated ? undefined : 'someone has changed it by now';
}

/** A subnet that stays keeps our gateway from being deleted. Nothing is in it, so that nothing moves. */
async function withoutGateway(
  request: WriteRequest<'deleteSubnet'>,
): Promise<Written> {
  return putRaw(request, {
    readOnlyFields: readOnlyFields.subnet,
    missing: () => ({ leave: '' }),
    edit: (subnet, raw) =>
      sameGateway(subnetGatewayOf(raw), request.input.gatewayId) &&
      useOf(raw, contents) === undefined
        ? withSubnetGateway(subnet, null)
        : { leave: '' },
  });
}

/**
 * Deletes a subnet that this run created, as long as no one uses or has changed it. Any other stays, which is told,
 * without this run's gateway if nothing is in it. The guid of its network stands for it, which a subnet that was
 * deleted and created again the same has too: then it is deleted.
 *
 * @internal
 */
export const deleteSubnetWriter: StepWriter<'deleteSubnet'> = {
  write: request => {
    const { resourceId, input, createdGuids } = request;
    return deleteRaw(request, {
      isGuarded: true,
      gone: '',
      keep: async raw => {
        const reason = reasonToKeep(raw, {
          input,
          recorded: createdGuids[resourceId.toLowerCase()],
          guid: await guidOfNetwork(request),
        });
        return reason === undefined
          ? undefined
          : {
              ...(await withoutGateway(request)),
              leftAlone: `${resourceId} stays, because ${reason}; see what it is for: az resource show --ids ${resourceId}`,
            };
      },
    });
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
