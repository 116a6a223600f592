import type { JsonObject } from '@backstage/types';
import { mapValues } from 'lodash';
import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { armApiVersion, armResources, type ArmResource } from './armResources';
import { attachSubnets } from './attachSubnets';
import { sourcePrefixes } from './sourcePrefixes';
import type { RenderFiles } from './RenderFiles';

const idOf = ({ type, body }: ArmResource) =>
  `resourceId('${type}', '${body.name}')`;

/** A text that begins with a bracket would be an expression; names and ids cannot. */
const literalTags = ({ tags }: JsonObject) =>
  tags && {
    tags: mapValues(tags as Record<string, string>, value =>
      value.replace(/^\[/, '[['),
    ),
  };

/**
 * A template of Azure Resource Manager, for a deployment into the resource group.
 *
 * @internal
 */
export const renderArmTemplate: RenderFiles = resources => {
  const prefixes = sourcePrefixes(resources);
  const parameterOf = (prefixId: string) =>
    `zonesOf_${
      prefixes.find(each => sameArmId(each.prefixId, prefixId))?.symbol
    }`;
  const declared = armResources(resources, {
    reference: address => `[${idOf(address)}]`,
    // An empty list of zones is an error.
    zonesOf: prefixId => {
      const zones = `parameters('${parameterOf(prefixId)}')`;
      return `[if(empty(${zones}), null(), ${zones})]`;
    },
  });
  const outputs: Record<string, JsonObject> = {};
  const written = declared.map((resource, index) => {
    const { type, body } = resource;
    const isGateway = type.endsWith('natGateways');
    if (!isGateway) {
      const property = type.endsWith('Prefixes') ? 'ipPrefix' : 'ipAddress';
      outputs[`egressAddress${index + 1}`] = {
        type: 'string',
        value: `[reference(${idOf(resource)}).${property}]`,
      };
    }
    const properties = body.properties as JsonObject;
    const dependsOn = [
      'publicIpAddresses',
      'publicIpPrefixes',
      'publicIpAddressesV6',
      'publicIpPrefixesV6',
    ]
      .flatMap(name => (properties[name] ?? []) as { id: string }[])
      .map(({ id }) => id)
      .filter(id => id.startsWith('['));
    return {
      type,
      apiVersion: armApiVersion,
      ...body,
      ...literalTags(body),
      ...(dependsOn.length > 0 && { dependsOn }),
    };
  });
  const template = {
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    ...(prefixes.length > 0 && {
      parameters: Object.fromEntries(
        prefixes.map(({ prefixId, name }) => [
          parameterOf(prefixId),
          {
            type: 'array',
            metadata: {
              description: `Zones of the public IP prefix ${name}, [] for none: az network public-ip prefix show --ids ${prefixId} --query zones`,
            },
          },
        ]),
      ),
    }),
    resources: written,
    outputs,
  };
  return [
    {
      path: 'azuredeploy.json',
      content: `${JSON.stringify(template, null, 2)}\n`,
    },
    attachSubnets(resources),
  ];
};
