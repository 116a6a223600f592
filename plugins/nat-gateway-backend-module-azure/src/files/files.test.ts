import { execFileSync } from 'node:child_process';
import { parse as parseHcl } from '@cdktn/hcl2json';
import type { JsonObject } from '@backstage/types';
import {
  parseAzureNatGatewaySpec,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { createAzureFiles } from '../capabilities/createAzureFiles';
import { shopDocument, shopIds } from '../testing/shopDocument';

const existing = {
  kind: 'existing',
  resourceIds: [
    `${shopIds.group}/publicIPAddresses/pip-old`,
    `${shopIds.group}/publicIPPrefixes/ippre-old`,
  ],
};

function filesOf(
  format: string,
  options: {
    readonly gateway?: Readonly<Record<string, unknown>>;
    readonly where?: Readonly<Record<string, unknown>>;
    readonly owner?: string;
  } = {},
): Readonly<Record<string, string>> {
  const { spec } = parseAzureNatGatewaySpec(
    shopDocument(options.gateway, options.where),
  );
  const document: AzureNatGatewaySpec = {
    ...spec!,
    metadata: { ...spec!.metadata, owner: options.owner },
  };
  const files = createAzureFiles().render(
    { document: document as unknown as JsonObject } as never,
    { format },
  );
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}

const terraform = async (
  ...asked: Parameters<typeof filesOf> extends [string, ...infer Rest]
    ? Rest
    : never
) => {
  const files = filesOf('terraform', ...asked);
  const read = async (path: string) => parseHcl(path, files[path]);
  return {
    providers: await read('providers.tf'),
    main: await read('main.tf'),
    subnets: await read('subnets.tf'),
  };
};

const anyText = () => fc.string({ maxLength: 20 });

describe('a Spec as Terraform', () => {
  it('creates prefix and gateway, and attaches the subnets last, from a file of its own', async () => {
    const { providers, main, subnets } = await terraform({
      gateway: { zone: '1' },
      owner: 'group:default/shop',
    });
    const tags = { team: 'shop', 'backstage-owner': 'group:default/shop' };
    const where = {
      resource_group_name: 'rg-shop-weu',
      location: 'westeurope',
      zones: ['1'],
      tags,
    };
    expect(providers.provider.azurerm).toEqual([
      { features: [{}], subscription_id: shopIds.group.split('/')[2] },
    ]);
    expect(main.resource).toEqual({
      azurerm_nat_gateway: {
        nat_shop_weu: [
          {
            name: 'nat-shop-weu',
            sku_name: 'Standard',
            idle_timeout_in_minutes: 4,
            ...where,
          },
        ],
      },
      azurerm_public_ip_prefix: {
        ippre_shop_weu: [
          {
            name: 'ippre-shop-weu',
            sku: 'Standard',
            prefix_length: 31,
            ...where,
          },
        ],
      },
      azurerm_nat_gateway_public_ip_prefix_association: {
        ippre_shop_weu: [
          {
            nat_gateway_id: '${azurerm_nat_gateway.nat_shop_weu.id}',
            public_ip_prefix_id:
              '${azurerm_public_ip_prefix.ippre_shop_weu.id}',
          },
        ],
      },
    });
    const attached = (subnet_id: string) => [
      {
        subnet_id,
        nat_gateway_id: '${azurerm_nat_gateway.nat_shop_weu.id}',
        depends_on: [
          '${azurerm_nat_gateway_public_ip_prefix_association.ippre_shop_weu}',
        ],
      },
    ];
    expect(subnets.resource).toEqual({
      azurerm_subnet_nat_gateway_association: {
        aks_nodes: attached(shopIds.nodes),
        aks_pods: attached(shopIds.pods),
      },
    });
  });

  it('associates addresses that exist by their ids, and new ones with static allocation', async () => {
    const old = await terraform({ gateway: { addresses: existing } });
    const created = await terraform({
      gateway: {
        addresses: [{ kind: 'newPublicIps', count: 2 }],
        sku: 'StandardV2',
      },
    });
    expect(
      old.main.resource.azurerm_nat_gateway_public_ip_association,
    ).toMatchObject({
      nat_shop_weu_existing_1: [
        { public_ip_address_id: existing.resourceIds[0] },
      ],
    });
    expect(
      old.main.resource.azurerm_nat_gateway_public_ip_prefix_association,
    ).toMatchObject({
      nat_shop_weu_existing_1: [
        { public_ip_prefix_id: existing.resourceIds[1] },
      ],
    });
    expect(old.main.output).toBeUndefined();
    const ips = Object.values(created.main.resource.azurerm_public_ip).flat();
    expect(ips).toHaveLength(2);
    for (const ip of ips) {
      expect(ip).toMatchObject({
        sku: 'StandardV2',
        allocation_method: 'Static',
      });
      expect(ip).not.toHaveProperty('zones');
    }
    expect(created.main.output.egress_addresses[0].value).toHaveLength(2);
  });

  it('has the layout of terraform fmt, which repositories check', () => {
    const tags = { team: 'shop', 'cost centre': '7' };
    expect(filesOf('terraform', { gateway: { tags } })['main.tf']).toContain(
      `resource "azurerm_nat_gateway" "nat_shop_weu" {
  name                    = "nat-shop-weu"
  resource_group_name     = "rg-shop-weu"
  location                = "westeurope"
  sku_name                = "Standard"
  idle_timeout_in_minutes = 4
  tags = {
    "team"        = "shop"
    "cost centre" = "7"
  }
}
`,
    );
  });

  it('keeps every tag as it is, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(anyText(), anyText()), async tags => {
        const { main } = await terraform({ gateway: { tags } });
        const [gateway] = main.resource.azurerm_nat_gateway.nat_shop_weu;
        // hcl2json gives templates as they are written: ${ of a text is $${.
        const written = (value: string) =>
          value.replace(/[$%](?=\{)/g, found => found + found);
        expect(Object.entries(gateway.tags ?? {})).toEqual(
          expect.arrayContaining(
            Object.entries(tags).map(([name, value]) => [
              written(name),
              written(value),
            ]),
          ),
        );
      }),
      { numRuns: 50, examples: [[{ a: '${b}', c: '%{d}"\\\n$${e}' }]] },
    );
  });
});

describe('a Spec as a template of Azure Resource Manager', () => {
  const template = (gateway?: Readonly<Record<string, unknown>>) =>
    JSON.parse(filesOf('arm', { gateway })['azuredeploy.json']);

  it('creates the prefix before the gateway that refers to it', () => {
    const prefix =
      "[resourceId('Microsoft.Network/publicIPPrefixes', 'ippre-shop-weu')]";
    expect(template()).toMatchObject({
      resources: [
        {
          type: 'Microsoft.Network/publicIPPrefixes',
          name: 'ippre-shop-weu',
          sku: { name: 'Standard' },
          properties: { prefixLength: 31, publicIPAddressVersion: 'IPv4' },
        },
        {
          type: 'Microsoft.Network/natGateways',
          name: 'nat-shop-weu',
          location: 'westeurope',
          properties: {
            idleTimeoutInMinutes: 4,
            publicIpAddresses: [],
            publicIpPrefixes: [{ id: prefix }],
          },
          dependsOn: [prefix],
        },
      ],
      outputs: {
        egressAddress1: {
          value:
            "[reference(resourceId('Microsoft.Network/publicIPPrefixes', 'ippre-shop-weu')).ipPrefix]",
        },
      },
    });
  });

  it('names addresses that exist by their ids, and waits for none of them', () => {
    const [gateway] = template({ addresses: existing }).resources;
    const [publicIp, prefix] = existing.resourceIds;
    expect(gateway.properties).toMatchObject({
      publicIpAddresses: [{ id: publicIp }],
      publicIpPrefixes: [{ id: prefix }],
    });
    expect(gateway).not.toHaveProperty('dependsOn');
  });

  it('evaluates no tag', () => {
    const [prefix] = template({
      tags: { team: "[resourceId('a')]" },
    }).resources;
    expect(prefix.tags).toEqual({ team: "[[resourceId('a')]" });
  });
});

describe('a Spec as Bicep', () => {
  it('refers to the prefix by its symbol, and evaluates no tag', () => {
    const bicep = filesOf('bicep', {
      gateway: { zone: '2', tags: { 'cost centre': "it's ${free}" } },
    })['main.bicep'];
    expect(bicep).toContain('// Unverified');
    expect(bicep).toContain(
      "resource address_ippre_shop_weu 'Microsoft.Network/publicIPPrefixes@2025-01-01' = {\n  name: 'ippre-shop-weu'\n",
    );
    expect(bicep).toContain(
      '    publicIpPrefixes: [\n      {\n        id: address_ippre_shop_weu.id\n      }\n    ]\n',
    );
    expect(bicep).toContain("    'cost centre': 'it\\'s \\${free}'\n");
    expect(bicep).toContain("  zones: [\n    '2'\n  ]\n");
    expect(bicep).toContain(
      'output address_ippre_shop_weu_value string = address_ippre_shop_weu.properties.ipPrefix\n',
    );
  });
});

describe('a Spec for the Azure Service Operator', () => {
  it('has the prefix, and a gateway that refers to it, in the resource group', () => {
    const yaml = filesOf('serviceOperator')['nat-gateway.yaml'];
    const documents = parseAllDocuments(yaml).map(each => each.toJS());
    expect(yaml).toContain('# Unverified');
    expect(documents).toMatchObject([
      {
        kind: 'PublicIPPrefix',
        metadata: { name: 'ippre-shop-weu' },
        spec: { prefixLength: 31, azureName: 'ippre-shop-weu' },
      },
      {
        kind: 'NatGateway',
        metadata: { name: 'nat-shop-weu' },
        spec: {
          owner: { armId: shopIds.group.split('/providers')[0] },
          idleTimeoutInMinutes: 4,
          publicIpPrefixes: [
            {
              reference: {
                group: 'network.azure.com',
                kind: 'PublicIPPrefix',
                name: 'ippre-shop-weu',
              },
            },
          ],
        },
      },
    ]);
  });

  it('refuses a SKU that the operator does not have', () => {
    expect(() =>
      filesOf('serviceOperator', { gateway: { sku: 'StandardV2' } }),
    ).toThrow('nat-shop-weu is StandardV2, which the NatGateway');
  });
});

describe('a Spec with a mix of addresses', () => {
  const [publicIp, prefix] = existing.resourceIds;
  const gateway = {
    zone: '2',
    addresses: [
      { kind: 'newPrefix', prefixLength: 30 },
      { kind: 'newPublicIps', count: 1, prefixId: prefix },
      { kind: 'existing', resourceIds: [publicIp] },
    ],
  };

  it('is all of it in Terraform', async () => {
    const { main, subnets } = await terraform({ gateway });
    expect(main.data.azurerm_public_ip_prefix).toEqual({
      ippre_old: [{ name: 'ippre-old', resource_group_name: 'rg-shop-weu' }],
    });
    expect(main.resource).toMatchObject({
      azurerm_public_ip_prefix: {
        ippre_shop_weu: [{ prefix_length: 30, zones: ['2'] }],
      },
      azurerm_public_ip: {
        pip_shop_weu_1: [
          {
            public_ip_prefix_id: prefix,
            zones: '${data.azurerm_public_ip_prefix.ippre_old.zones}',
          },
        ],
      },
      azurerm_nat_gateway_public_ip_prefix_association: {
        ippre_shop_weu: [{}],
      },
      azurerm_nat_gateway_public_ip_association: {
        pip_shop_weu_1: [{}],
        nat_shop_weu_existing_1: [{ public_ip_address_id: publicIp }],
      },
    });
    const [attached] =
      subnets.resource.azurerm_subnet_nat_gateway_association.aks_nodes;
    expect(attached.depends_on).toHaveLength(3);
  });

  it('is all of it in a template of Azure Resource Manager and in Bicep', () => {
    const { parameters, resources } = JSON.parse(
      filesOf('arm', { gateway })['azuredeploy.json'],
    );
    expect(parameters).toEqual({
      zonesOf_ippre_old: {
        type: 'array',
        metadata: { description: expect.stringContaining(prefix) },
      },
    });
    expect(resources).toMatchObject([
      { zones: ['2'], properties: { prefixLength: 30 } },
      {
        type: 'Microsoft.Network/publicIPAddresses',
        zones:
          "[if(empty(parameters('zonesOf_ippre_old')), null(), parameters('zonesOf_ippre_old'))]",
        properties: { publicIPPrefix: { id: prefix } },
      },
      {
        properties: {
          publicIpAddresses: [
            { id: expect.stringContaining("'pip-shop-weu-1'") },
            { id: publicIp },
          ],
          publicIpPrefixes: [
            { id: expect.stringContaining("'ippre-shop-weu'") },
          ],
        },
      },
    ]);
    const bicep = filesOf('bicep', { gateway })['main.bicep'];
    expect(bicep).toContain('param zonesOf_ippre_old array\n');
    expect(bicep).toContain(
      '  zones: empty(zonesOf_ippre_old) ? null : zonesOf_ippre_old\n',
    );
    expect(bicep).toContain(
      `    publicIPPrefix: {\n      id: '${prefix}'\n    }\n`,
    );
  });

  it('is all of it for the Azure Service Operator, which asks for no zones of a prefix', () => {
    expect(() => filesOf('serviceOperator', { gateway })).toThrow(
      'New addresses are drawn from the prefix ippre-old',
    );
    const addresses = gateway.addresses.map(({ prefixId: _, ...part }) => part);
    const yaml = filesOf('serviceOperator', { gateway: { addresses } })[
      'nat-gateway.yaml'
    ];
    const documents = parseAllDocuments(yaml).map(each => each.toJS());
    expect(documents).toMatchObject([
      { kind: 'PublicIPPrefix' },
      { kind: 'PublicIPAddress' },
      {
        spec: {
          publicIpAddresses: [
            { reference: { name: 'pip-shop-weu-1' } },
            { reference: { armId: publicIp } },
          ],
          publicIpPrefixes: [{ reference: { name: 'ippre-shop-weu' } }],
        },
      },
    ]);
  });
});

describe('the subnets of a Spec, outside Terraform', () => {
  it.each(['arm', 'bicep', 'serviceOperator'])(
    'are declared by no file of %s, which would remove what it leaves out, but attached by a script',
    format => {
      const { 'attach-subnets.sh': script, ...files } = filesOf(format);
      for (const subnet of [shopIds.nodes, shopIds.pods]) {
        expect(script).toContain(
          `az network vnet subnet update --ids '${subnet}' --nat-gateway '${shopIds.gateway}'\n`,
        );
      }
      expect(JSON.stringify(files)).not.toContain('/subnets/');
    },
  );
});

describe('the subnets and networks that a Spec creates', () => {
  const network = `${shopIds.group}/virtualNetworks/vnet-new`;
  const nodes = `${network}/subnets/nodes`;
  const apps = `${shopIds.network}/subnets/batch`;
  const table = `${shopIds.group}/routeTables/rt-shop`;
  const asked = {
    owner: 'group:default/shop',
    gateway: { subnets: [nodes, apps.replace('batch', 'Batch')] },
    where: {
      newVirtualNetworks: [
        {
          resourceId: network,
          addressPrefixes: ['10.70.0.0/16'],
          tags: { note: "it's" },
        },
      ],
      newSubnets: [
        {
          resourceId: nodes,
          addressPrefixes: ['10.70.0.0/24'],
          delegation: 'Microsoft.Web/serverFarms',
        },
        {
          resourceId: apps,
          addressPrefixes: ['10.50.9.0/24'],
          routeTableId: table,
        },
      ],
    },
  };

  it('are resources in Terraform, to which the attachment refers', async () => {
    const { main, subnets } = await terraform(asked);
    expect(main.resource).toMatchObject({
      azurerm_virtual_network: {
        vnet_new: [
          {
            address_space: ['10.70.0.0/16'],
            tags: { note: "it's", 'backstage-owner': 'group:default/shop' },
          },
        ],
      },
      azurerm_subnet: {
        nodes: [
          {
            virtual_network_name: '${azurerm_virtual_network.vnet_new.name}',
            default_outbound_access_enabled: false,
            delegation: [
              { service_delegation: [{ name: 'Microsoft.Web/serverFarms' }] },
            ],
          },
        ],
        batch: [{ virtual_network_name: 'vnet-shop-weu' }],
      },
      azurerm_subnet_route_table_association: {
        batch: [
          { subnet_id: '${azurerm_subnet.batch.id}', route_table_id: table },
        ],
      },
    });
    expect(
      subnets.resource.azurerm_subnet_nat_gateway_association.nodes[0],
    ).toMatchObject({ subnet_id: '${azurerm_subnet.nodes.id}' });
  });

  it.each(['arm', 'bicep', 'serviceOperator'])(
    'are created by the script beside %s where they are missing, and never written where they stand',
    format => {
      const script = filesOf(format, asked)['attach-subnets.sh'];
      const lines = script.split('\n');
      const creations = lines.filter(line => line.includes(' create '));
      expect(creations).toHaveLength(3);
      for (const line of creations) {
        expect(lines[lines.indexOf(line) - 1]).toMatch(
          /^found=\$\(az .* list /,
        );
      }
      // Azure compares names without case.
      const az = `az() { case "$*" in *' list '*) printf 'other\\nVnet-New\\nNODES\\n';; *) echo "$*";; esac; }`;
      const sent = execFileSync('sh', ['-c', `${az}\n${script}`])
        .toString()
        .split('\n');
      expect(sent.filter(each => each.includes(' create '))).toEqual([
        expect.stringContaining('--name batch '),
      ]);
      expect(creations[0]).toContain("'note=it'\\''s'");
      expect(creations[2]).toContain(`--route-table '${table}'`);
      expect(script.indexOf(creations[2])).toBeLessThan(
        script.indexOf(' update '),
      );
    },
  );
});

describe('a gateway with IPv6 and NAT64', () => {
  const gateway = {
    sku: 'StandardV2',
    nat64: true,
    addresses: [
      { kind: 'newPublicIps', count: 1 },
      { kind: 'newPrefix', prefixLength: 127, ipVersion: 'IPv6' },
    ],
  };

  it('has lists of its own in a template of Azure Resource Manager', () => {
    const { resources } = JSON.parse(
      filesOf('arm', { gateway })['azuredeploy.json'],
    );
    const prefix =
      "[resourceId('Microsoft.Network/publicIPPrefixes', 'ippre-shop-weu-v6')]";
    expect(resources).toMatchObject([
      { properties: { publicIPAddressVersion: 'IPv4' } },
      { properties: { publicIPAddressVersion: 'IPv6', prefixLength: 127 } },
      {
        dependsOn: [expect.stringContaining('pip-shop-weu-1'), prefix],
        properties: {
          nat64: 'Enabled',
          publicIpPrefixes: [],
          publicIpPrefixesV6: [{ id: prefix }],
        },
      },
    ]);
  });

  it('is refused as Terraform', () => {
    expect(() => filesOf('terraform', { gateway })).toThrow(
      'nat-shop-weu has IPv6 addresses or nat64',
    );
  });
});
