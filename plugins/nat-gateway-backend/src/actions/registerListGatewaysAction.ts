import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { AuthorizedGatewayService } from '../service/AuthorizedGatewayService';

const unread = ({ addresses }: Pick<NatGateway, 'addresses'>) =>
  addresses.flatMap(({ name, notRead }) => (notRead ? [name] : []));

/**
 * `list-gateways`: the gateways that the caller may see, in short.
 *
 * @internal
 */
export function registerListGatewaysAction(
  registry: ActionsRegistryService,
  options: { readonly gateways: AuthorizedGatewayService },
): void {
  registry.register({
    name: 'list-gateways',
    title: 'List NAT gateways',
    description:
      'Lists the NAT gateways that you may see, by name, with status, egress addresses and SNAT usage as last collected. Absent figures are unknown, not 0. Follow nextCursor for more.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          cursor: z
            .string()
            .optional()
            .describe('nextCursor of the answer before'),
          limit: z.number().int().min(1).max(200).default(50),
        }),
      output: z =>
        z.object({
          gateways: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              resourceId: z.string(),
              region: z.string(),
              kind: z.string().describe('As its cloud names it'),
              ownerRef: z.string().optional(),
              status: z
                .string()
                .describe('healthy, atRisk, exhausted, degraded or unknown'),
              lastReadAt: z
                .string()
                .optional()
                .describe(
                  'ISO 8601: it could not be read since; its settings and addresses are as they were then',
                ),
              egressAddresses: z
                .array(z.string())
                .describe('IPs, and prefixes as CIDR'),
              addressesNotRead: z
                .array(z.string())
                .optional()
                .describe(
                  'Names of further addresses, which could not be read; absent: none',
                ),
              subnets: z.array(z.string()).describe('Names of subnets served'),
              tcpIdleTimeoutSeconds: z.number(),
              inventoryPorts: z
                .number()
                .optional()
                .describe('SNAT ports of one protocol'),
              peakConnections: z
                .number()
                .optional()
                .describe('Connections now; not ports'),
              portsInUseAtMost: z
                .number()
                .optional()
                .describe('With ports of closed connections in cool-down'),
              utilisations: z
                .array(
                  z.object({
                    id: z.string(),
                    used: z.number(),
                    of: z.number(),
                    basis: z.string(),
                    observedAt: z.string(),
                  }),
                )
                .optional()
                .describe(
                  'Used of each ceiling. basis: measured; atMost (an upper bound); ifOneDestination (as if all went to one destination); withoutCoolDown (the same, and ports in cool-down would add to it); reusable (may exceed the ceiling)',
                ),
              failedConnections: z
                .number()
                .optional()
                .describe('In the last hours; the only evidence of exhaustion'),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items, nextCursor } = await options.gateways.list({
        credentials,
        ...input,
      });
      return {
        output: {
          gateways: items.map(gateway => ({
            id: gateway.id,
            name: gateway.name,
            resourceId: gateway.resourceId,
            region: gateway.region,
            kind: gateway.kind,
            ownerRef: gateway.ownerRef,
            status: gateway.status,
            ...(gateway.lastReadAt && { lastReadAt: gateway.lastReadAt }),
            egressAddresses: gateway.addresses.flatMap(({ address }) =>
              address === undefined ? [] : [address],
            ),
            ...(unread(gateway).length > 0 && {
              addressesNotRead: unread(gateway),
            }),
            subnets: gateway.subnets.map(({ name }) => name),
            tcpIdleTimeoutSeconds: gateway.tcpIdleTimeout.seconds,
            inventoryPorts: gateway.usage?.inventoryPorts,
            peakConnections: gateway.usage?.peakConnections,
            portsInUseAtMost: gateway.usage?.portsInUse?.atMost,
            utilisations: gateway.usage?.utilisations.map(each => ({
              ...each,
            })),
            failedConnections: gateway.usage?.failedConnections,
          })),
          nextCursor,
        },
      };
    },
  });
}
