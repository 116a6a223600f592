import type { JsonValue } from '@backstage/types';
import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { armApiVersion, armResources } from './armResources';
import { attachSubnets } from './attachSubnets';
import { distinctNames } from './distinctNames';
import { sourcePrefixes } from './sourcePrefixes';
import type { RenderFiles } from './RenderFiles';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  $: '\\$',
};

/** See https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types#strings (read 2026-11-30). */
const text = (value: string) =>
  `'${value.replace(/[\\'\n\r\t]|\$(?=\{)/g, found => escapes[found])}'`;

const keyOf = (name: string) =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : text(name);

/** Tells a symbol from a text; no tag holds it. */
const symbolMark = '\u0000';

function write(value: JsonValue | undefined, indent: string): string {
  const inner = `${indent}  `;
  if (typeof value === 'string') {
    return value.startsWith(symbolMark) ? value.slice(1) : text(value);
  }
  if (Array.isArray(value)) {
    const items = value.map(each => `${inner}${write(each, inner)}\n`);
    return items.length > 0 ? `[\n${items.join('')}${indent}]` : '[]';
  }
  if (typeof value === 'object' && value !== null) {
    const lines = Object.entries(value).map(
      ([name, each]) => `${inner}${keyOf(name)}: ${write(each, inner)}\n`,
    );
    return `{\n${lines.join('')}${indent}}`;
  }
  return String(value);
}

/** Begins with a word of ours: a name may be a number, or a keyword. */
const identifierOf =
  (kind: string) =>
  (resource: { readonly resourceId: string; readonly name: string }) => ({
    ...resource,
    name: `${kind}_${resource.name}`,
  });

const identifier = (name: string) => name.replace(/[^A-Za-z0-9_]/g, '_');

/**
 * Bicep, for a deployment into the resource group.
 *
 * @internal
 */
export const renderBicep: RenderFiles = resources => {
  const nameOf = distinctNames(
    resources.gateways.flatMap(gateway => [
      ...gateway.addresses.map(identifierOf('address')),
      identifierOf('gateway')(gateway),
    ]),
    identifier,
  );
  const prefixes = sourcePrefixes(resources);
  const parameterOf = (prefixId: string) =>
    `zonesOf_${
      prefixes.find(each => sameArmId(each.prefixId, prefixId))?.symbol
    }`;
  const parameters = prefixes.map(
    ({ prefixId, name }) =>
      `@description(${text(
        `Zones of the public IP prefix ${name}, [] for none: az network public-ip prefix show --ids ${prefixId} --query zones`,
      )})\nparam ${parameterOf(prefixId)} array\n`,
  );
  const declared = armResources(resources, {
    reference: ({ resourceId }) => `${symbolMark}${nameOf(resourceId)}.id`,
    // An empty list of zones is an error.
    zonesOf: prefixId =>
      `${symbolMark}empty(${parameterOf(prefixId)}) ? null : ${parameterOf(
        prefixId,
      )}`,
  });
  const blocks = declared.flatMap(({ resourceId, type, body }) => {
    const name = nameOf(resourceId);
    const property = type.endsWith('Prefixes') ? 'ipPrefix' : 'ipAddress';
    return [
      `resource ${name} '${type}@${armApiVersion}' = ${write(body, '')}\n`,
      ...(type.endsWith('natGateways')
        ? []
        : [`output ${name}_value string = ${name}.properties.${property}\n`]),
    ];
  });
  return [
    {
      path: 'main.bicep',
      content: `// Unverified: no parser has read this file. Check it with az bicep build before you merge it.

${[...parameters, ...blocks].join('\n')}`,
    },
    attachSubnets(resources),
  ];
};
