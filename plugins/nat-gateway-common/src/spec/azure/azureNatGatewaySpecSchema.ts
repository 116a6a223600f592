import { z } from 'zod/v3';
import type { AzureNatGatewaySpec } from './AzureNatGatewaySpec';

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
    apiVersion: z.literal('nat-gateway/v1alpha1'),
    kind: z.literal('AzureNatGateway'),
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
          .describe('Entity ref of the team that asks, for people to read'),
        labels: z.record(z.string()).default({}),
      })
      .strict(),
    spec: z
      .object({
        state: z
          .literal('present')
          .default('present')
          .describe('What is wanted of the gateways'),
        account: z
          .string()
          .min(1)
          .describe('The key below natGateway.azure in the configuration'),
        subscriptionId: z.string().min(1),
        resourceGroup: z.string().min(1),
        region: z.string().min(1),
        gateways: z
          .array(
            z
              .object({
                name: z.string().min(1),
                sku: z.enum(['Standard', 'StandardV2']).default('Standard'),
                zone: z
                  .string()
                  .optional()
                  .describe('One availability zone; absent: no zone'),
                idleTimeoutMinutes: z
                  .number()
                  .int()
                  .default(4)
                  .describe('TCP idle timeout in minutes, 4 to 120'),
                addresses: z.discriminatedUnion('kind', [
                  z
                    .object({
                      kind: z.literal('newPrefix'),
                      prefixLength: z.number().int(),
                      name: z
                        .string()
                        .optional()
                        .describe('Absent: derived from the gateway name'),
                    })
                    .strict(),
                  z
                    .object({
                      kind: z.literal('newPublicIps'),
                      count: z.number().int(),
                    })
                    .strict(),
                  z
                    .object({
                      kind: z.literal('existing'),
                      resourceIds: z
                        .array(z.string())
                        .describe('Ids of public IPs and prefixes'),
                    })
                    .strict(),
                ]),
                subnets: z
                  .array(z.string())
                  .describe('Resource ids, all of one virtual network'),
                tags: z.record(z.string()).default({}),
              })
              .strict(),
          )
          .length(1, 'spec.gateways: exactly one gateway is accepted today'),
      })
      .strict(),
  })
  .strict();
