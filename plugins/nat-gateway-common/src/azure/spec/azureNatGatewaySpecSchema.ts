import { z } from 'zod/v3';
import { azureNatGatewayLimits as limits } from '../limits/azureNatGatewayLimits';
import type { AzureNatGatewaySpec } from './AzureNatGatewaySpec';
import { newSubnetSchema, newVirtualNetworkSchema } from './newNetworkSchemas';

/** Planning reads each gateway, address and network by its id. */
const mostGateways = 50;
const mostSubnets = 200;

const ipVersion = z
  .enum(['IPv4', 'IPv6'])
  .optional()
  .describe(
    'IP version of the new addresses; absent: IPv4. IPv6 only with StandardV2',
  );

/**
 * The shape of an Azure NAT gateway Spec: what a form, a repository and the API all write.
 * Shape only; {@link checkAzureNatGatewaySpec} judges what Azure would refuse.
 */
export const azureNatGatewaySpecSchema: z.ZodType<
  AzureNatGatewaySpec,
  z.ZodTypeDef,
  unknown
> = z
  .object({
    apiVersion: z
      .literal('nat-gateway/v1alpha1')
      .describe('Version of this format'),
    kind: z.literal('AzureNatGateway').describe('What the document describes'),
    metadata: z
      .object({
        name: z
          .string()
          .min(1)
          .max(80)
          .regex(/^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/)
          .describe('Name of this document'),
        owner: z
          .string()
          .optional()
          .describe(
            'Entity ref of the owner that the gateways have or get by tag or configuration',
          ),
        labels: z
          .record(z.string())
          .default({})
          .describe('Text by name, for people and tools to read'),
      })
      .strict()
      .describe('Head of the document, the same for every provider'),
    spec: z
      .object({
        state: z
          .enum(['present', 'absent'])
          .default('present')
          .describe(
            'What is wanted of the gateways; absent: the subnets are detached and the gateways deleted, if a run created them',
          ),
        deleteAddresses: z
          .boolean()
          .optional()
          .describe(
            'With the state absent: delete the addresses that a run created, too; with replaces: those of the gateways that are replaced; absent or false: they stay, and are billed',
          ),
        account: z
          .string()
          .min(1)
          .describe('The key below natGateway.azure in the configuration'),
        subscriptionId: z
          .string()
          .min(1)
          .describe(
            'Id of the subscription; a configured scope has to hold it',
          ),
        resourceGroup: z
          .string()
          .min(1)
          .describe(
            'Resource group in which the gateways and new addresses are created; it has to exist',
          ),
        region: z
          .string()
          .min(1)
          .describe(
            'Name of the Azure region, for example westeurope; that of the virtual networks, where a gateway names no other',
          ),
        gateways: z
          .array(
            z
              .object({
                name: z
                  .string()
                  .min(1)
                  .describe(
                    'Name of the gateway; one of that name in the resource group is changed, else one is created',
                  ),
                replaces: z
                  .string()
                  .optional()
                  .describe(
                    'Name of a gateway of the resource group that this one replaces, for another SKU or zone: once its subnets have moved, the run waits for an acknowledgement and deletes it. The gateways of the Spec have to name all its subnets',
                  ),
                region: z
                  .string()
                  .min(1)
                  .optional()
                  .describe(
                    'Region of the gateway, its new addresses and its virtual network; absent: that of the Spec. The same configured scope has to hold all regions',
                  ),
                sku: z
                  .enum(['Standard', 'StandardV2'])
                  .default('Standard')
                  .describe('SKU, fixed when the gateway is created'),
                zone: z
                  .string()
                  .optional()
                  .describe(
                    'One availability zone, fixed when the gateway is created; absent: no zone. Only with Standard',
                  ),
                idleTimeoutMinutes: z
                  .number()
                  .int()
                  .default(4)
                  .describe(
                    `TCP idle timeout in minutes, ${limits.minTcpIdleTimeoutMinutes.value} to ${limits.maxTcpIdleTimeoutMinutes.value}`,
                  ),
                nat64: z
                  .boolean()
                  .optional()
                  .describe(
                    'Whether IPv6 clients reach IPv4 servers through the gateway (NAT64), only with StandardV2; absent: it stays as it is, and is off on a new one',
                  ),
                addresses: z
                  .array(
                    z.discriminatedUnion('kind', [
                      z
                        .object({
                          kind: z
                            .literal('newPrefix')
                            .describe('A new public IP prefix'),
                          prefixLength: z
                            .number()
                            .int()
                            .describe(
                              `${limits.shortestPrefixLength.value} (16 addresses) to ${limits.longestPrefixLength.value} (2 addresses); of IPv6 ${limits.shortestIpv6PrefixLength.value} to ${limits.longestIpv6PrefixLength.value}`,
                            ),
                          ipVersion,
                          name: z
                            .string()
                            .optional()
                            .describe(
                              'Name of the prefix; absent: derived from the gateway name',
                            ),
                        })
                        .strict(),
                      z
                        .object({
                          kind: z
                            .literal('newPublicIps')
                            .describe('New single public IP addresses'),
                          count: z
                            .number()
                            .int()
                            .describe(
                              `How many, 1 to ${limits.ipv4AddressesPerGateway.value}`,
                            ),
                          ipVersion,
                          name: z
                            .string()
                            .optional()
                            .describe(
                              'What their names begin with; absent: derived from the gateway name',
                            ),
                          prefixId: z
                            .string()
                            .optional()
                            .describe(
                              'Resource id of a public IP prefix that they are drawn from, which several gateways may share; absent: any addresses of Azure’s',
                            ),
                        })
                        .strict(),
                      z
                        .object({
                          kind: z
                            .literal('existing')
                            .describe(
                              'Public IP addresses and prefixes that exist',
                            ),
                          resourceIds: z
                            .array(z.string())
                            .describe(
                              'Resource ids of public IP addresses and prefixes',
                            ),
                        })
                        .strict(),
                    ]),
                  )
                  .describe(
                    `The source addresses of the gateway, any mix of these parts up to ${limits.ipv4AddressesPerGateway.value} IPv4 addresses and, with StandardV2, ${limits.ipv6AddressesPerStandardV2Gateway.value} IPv6 addresses. None depends on another: to add an address, add a part or raise a count`,
                  ),
                subnets: z
                  .array(z.string())
                  .describe(
                    'Resource ids of the subnets that leave through the gateway, all of one virtual network',
                  ),
                tags: z
                  .record(z.string())
                  .default({})
                  .describe('Azure tags of the gateway and its new addresses'),
              })
              .strict(),
          )
          .min(1)
          .max(mostGateways)
          .describe(
            `The gateways, 1 to ${mostGateways}, each with a name, addresses and subnets of its own`,
          ),
        clusters: z
          .array(
            z
              .object({
                resourceId: z
                  .string()
                  .describe('Resource id of an AKS cluster'),
                outboundType: z
                  .enum([
                    'loadBalancer',
                    'managedNATGateway',
                    'userAssignedNATGateway',
                    'userDefinedRouting',
                  ])
                  .describe(
                    'The outboundType that it is to have; AKS makes some changes only, and a plan tells which',
                  ),
              })
              .strict(),
          )
          .max(mostGateways)
          .optional()
          .describe(
            'AKS clusters whose outboundType is to be another one, after their subnets have got a gateway or before they lose it',
          ),
        newVirtualNetworks: z
          .array(newVirtualNetworkSchema)
          .max(mostGateways)
          .optional()
          .describe(
            'Virtual networks that are created where they do not exist; one that stands is not written. They stay when the gateways are retired',
          ),
        newSubnets: z
          .array(newSubnetSchema)
          .max(mostSubnets)
          .optional()
          .describe(
            'Subnets that are created where they do not exist, private, with the gateway that names them. They stay when the gateways are retired',
          ),
      })
      .strict()
      .describe('What is wanted'),
  })
  .strict();
