import { InputError } from '@backstage/errors';
import {
  parseArmId,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { DeclaredAddress, DeclaredResources } from './DeclaredResources';
import { distinctNames } from './distinctNames';
import { sourcePrefixes } from './sourcePrefixes';
import type { RenderFiles } from './RenderFiles';

/** Text that Terraform takes literally, as https://developer.hashicorp.com/terraform/language/expressions/strings (read 2026-11-30) says. */
const text = (value: string) =>
  JSON.stringify(value).replace(/[$%](?=\{)/g, found => found + found);

/** What is written as it is and not as text. */
class Expression {
  constructor(readonly code: string) {}
}
const code = (expression: string) => new Expression(expression);

type Value =
  | string
  | number
  | Expression
  | readonly string[]
  | Readonly<Record<string, string>>;

/** As `terraform fmt` wants it: values of one line in one column. */
function aligned(
  entries: readonly (readonly [string, string])[],
  indent: string,
): string {
  const isLine = (value: string) => !value.includes('\n');
  const width = Math.max(
    ...entries.map(([name, value]) => (isLine(value) ? name.length : 0)),
  );
  return entries
    .map(
      ([name, value]) =>
        `${indent}${isLine(value) ? name.padEnd(width) : name} = ${value}\n`,
    )
    .join('');
}

function write(value: Value): string {
  if (value instanceof Expression) return value.code;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  const lines = aligned(
    Object.entries(value).map(([name, each]) => [text(name), text(each)]),
    '    ',
  );
  return `{\n${lines}  }`;
}

function block(
  type: string,
  name: string,
  properties: Readonly<Record<string, Value>>,
  /** A block inside. */
  inner: string = '',
): string {
  const lines = Object.entries(properties)
    .filter(([, value]) => {
      const isStructure =
        typeof value === 'object' && !(value instanceof Expression);
      return !isStructure || Object.keys(value).length > 0;
    })
    .map(([key, value]): [string, string] => [key, write(value)]);
  return `resource "${type}" "${name}" {\n${aligned(lines, '  ')}${inner}}\n`;
}

const identifier = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_')
    .replace(/^(?=[^a-z_])/, '_');

const typeOf = ({ kind }: Pick<DeclaredAddress, 'kind'>) =>
  kind === 'prefix' ? 'azurerm_public_ip_prefix' : 'azurerm_public_ip';

function networksOf(
  { networks, subnets }: DeclaredResources,
  nameOf: (resourceId: string) => string,
): readonly string[] {
  return [
    ...networks.map(network =>
      block('azurerm_virtual_network', nameOf(network.resourceId), {
        name: network.name,
        resource_group_name: network.resourceGroup,
        location: network.region,
        address_space: network.addressPrefixes,
        tags: network.tags,
      }),
    ),
    ...subnets.flatMap(subnet => {
      const name = nameOf(subnet.resourceId);
      const network = networks.find(({ resourceId }) =>
        sameArmId(resourceId, subnet.networkId),
      );
      const own = code(`azurerm_subnet.${name}.id`);
      const { delegation, networkSecurityGroupId, routeTableId } = subnet;
      return [
        block(
          'azurerm_subnet',
          name,
          {
            name: subnet.name,
            resource_group_name: subnet.resourceGroup,
            virtual_network_name: network
              ? code(
                  `azurerm_virtual_network.${nameOf(network.resourceId)}.name`,
                )
              : subnet.networkName,
            address_prefixes: subnet.addressPrefixes,
            default_outbound_access_enabled: code('false'),
          },
          delegation &&
            `\n  delegation {\n    name = ${text(
              delegation.replaceAll('/', '.'),
            )}\n\n    service_delegation {\n      name = ${text(
              delegation,
            )}\n    }\n  }\n`,
        ),
        ...(networkSecurityGroupId
          ? [
              block('azurerm_subnet_network_security_group_association', name, {
                subnet_id: own,
                network_security_group_id: networkSecurityGroupId,
              }),
            ]
          : []),
        ...(routeTableId
          ? [
              block('azurerm_subnet_route_table_association', name, {
                subnet_id: own,
                route_table_id: routeTableId,
              }),
            ]
          : []),
      ];
    }),
  ];
}

function mainOf(
  resources: DeclaredResources,
  nameOf: (resourceId: string) => string,
): string {
  const prefixes = sourcePrefixes(resources);
  const symbolOf = (prefixId: string) =>
    prefixes.find(each => sameArmId(each.prefixId, prefixId))?.symbol;
  const blocks = resources.gateways.flatMap(gateway => {
    const { sku, zones, tags } = gateway;
    const where = {
      resource_group_name: resources.resourceGroup,
      location: gateway.region,
    };
    const own = nameOf(gateway.resourceId);
    const gatewayId = code(`azurerm_nat_gateway.${own}.id`);
    const association = (name: string, kind: string, id: Value) =>
      kind === 'prefix'
        ? block('azurerm_nat_gateway_public_ip_prefix_association', name, {
            nat_gateway_id: gatewayId,
            public_ip_prefix_id: id,
          })
        : block('azurerm_nat_gateway_public_ip_association', name, {
            nat_gateway_id: gatewayId,
            public_ip_address_id: id,
          });
    return [
      block('azurerm_nat_gateway', own, {
        name: gateway.name,
        ...where,
        sku_name: sku,
        idle_timeout_in_minutes: gateway.idleTimeoutMinutes,
        zones,
        tags,
      }),
      ...gateway.addresses.flatMap(address => {
        const name = nameOf(address.resourceId);
        return [
          block(typeOf(address), name, {
            name: address.name,
            ...where,
            sku: address.sku,
            ...(address.prefixLength === undefined
              ? {
                  allocation_method: 'Static',
                  ...(address.prefixId && {
                    public_ip_prefix_id: address.prefixId,
                  }),
                }
              : { prefix_length: address.prefixLength }),
            zones: address.prefixId
              ? code(
                  `data.azurerm_public_ip_prefix.${symbolOf(
                    address.prefixId,
                  )}.zones`,
                )
              : address.zones,
            tags: address.tags,
          }),
          association(
            name,
            address.kind,
            code(`${typeOf(address)}.${name}.id`),
          ),
        ];
      }),
      ...gateway.existingPublicIpIds.map((id, index) =>
        association(`${own}_existing_${index + 1}`, 'publicIp', id),
      ),
      ...gateway.existingPrefixIds.map((id, index) =>
        association(`${own}_existing_${index + 1}`, 'prefix', id),
      ),
    ];
  });
  const created = resources.gateways
    .flatMap(({ addresses }) => addresses)
    .map(address => {
      const property = address.kind === 'prefix' ? 'ip_prefix' : 'ip_address';
      return `    ${typeOf(address)}.${nameOf(
        address.resourceId,
      )}.${property},\n`;
    });
  const output =
    created.length > 0
      ? [
          `output "egress_addresses" {\n  value = [\n${created.join(
            '',
          )}  ]\n}\n`,
        ]
      : [];
  // An address stands in the zones of its prefix.
  const read = prefixes.map(
    ({ name, resourceGroup, symbol }) =>
      `data "azurerm_public_ip_prefix" "${symbol}" {\n${aligned(
        [
          ['name', text(name)],
          ['resource_group_name', text(resourceGroup)],
        ],
        '  ',
      )}}\n`,
  );
  return [...read, ...blocks, ...networksOf(resources, nameOf), ...output].join(
    '\n',
  );
}

function subnetsOf(
  resources: DeclaredResources,
  nameOf: (resourceId: string) => string,
): string {
  const attachments = resources.gateways.flatMap(gateway =>
    gateway.subnetIds.map(resourceId => ({ gateway, resourceId })),
  );
  const createdOf = (id: string) =>
    resources.subnets.find(({ resourceId }) => sameArmId(resourceId, id));
  const labelOf = distinctNames(
    attachments.map(({ resourceId }) => ({
      resourceId,
      name: parseArmId(resourceId)?.name ?? '',
    })),
    identifier,
  );
  const blocks = attachments.map(({ gateway, resourceId }) => {
    const created = createdOf(resourceId);
    const own = nameOf(gateway.resourceId);
    const associations = [
      ...gateway.addresses.map(({ kind, resourceId: id }) => ({
        kind,
        name: nameOf(id),
      })),
      ...gateway.existingPublicIpIds.map((_, index) => ({
        kind: 'publicIp',
        name: `${own}_existing_${index + 1}`,
      })),
      ...gateway.existingPrefixIds.map((_, index) => ({
        kind: 'prefix',
        name: `${own}_existing_${index + 1}`,
      })),
    ].map(
      ({ kind, name }) =>
        `    azurerm_nat_gateway_public_ip${
          kind === 'prefix' ? '_prefix' : ''
        }_association.${name},\n`,
    );
    return block(
      'azurerm_subnet_nat_gateway_association',
      labelOf(resourceId),
      {
        subnet_id: created
          ? code(`azurerm_subnet.${nameOf(created.resourceId)}.id`)
          : resourceId,
        nat_gateway_id: code(`azurerm_nat_gateway.${own}.id`),
        // A subnet that is attached to a gateway without addresses has no way out.
        depends_on: code(`[\n${associations.join('')}  ]`),
      },
    );
  });
  return `# Applying this file moves egress: new connections of these subnets leave with the addresses in main.tf.
# Apply it once the partners that allow known addresses only have the new ones.

${blocks.join('\n')}`;
}

/**
 * Terraform for the provider azurerm, whose arguments are those of
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (read 2026-11-30). Subnets have a file of
 * their own, because that file is what moves egress.
 *
 * @internal
 */
export const renderTerraform: RenderFiles = resources => {
  const newer = resources.gateways.find(
    ({ addresses, nat64 }) =>
      nat64 || addresses.some(({ ipVersion }) => ipVersion === 'IPv6'),
  );
  if (newer) {
    throw new InputError(
      `The gateway ${newer.name} has IPv6 addresses or nat64, for which azurerm documents no argument; choose the format arm or bicep.`,
    );
  }
  const nameOf = distinctNames(
    [
      ...resources.gateways.flatMap(gateway => [gateway, ...gateway.addresses]),
      ...resources.networks,
      ...resources.subnets,
    ],
    identifier,
  );
  return [
    {
      path: 'providers.tf',
      content: `# Leave this file out where the folder configures the provider already.
# StandardV2 needs a version of azurerm that has it: if yours refuses it, take a newer one.

terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = ${text(resources.subscriptionId)}
}
`,
    },
    { path: 'main.tf', content: mainOf(resources, nameOf) },
    { path: 'subnets.tf', content: subnetsOf(resources, nameOf) },
  ];
};
