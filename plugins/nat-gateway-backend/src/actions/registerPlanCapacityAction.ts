import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import {
  gatewayKinds,
  type ProviderId,
  type RegionalPrices,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { z as zod } from 'zod/v3';
import type { AuthorizedGatewayService } from '../service/AuthorizedGatewayService';
import { answerCapacity } from './answerCapacity';
import { gatewayAnswer } from './gatewayAnswer';

const needed = (z: typeof zod) =>
  z.object({
    portsInUseAtMost: z.number(),
    addressesNeeded: z.number(),
    gatewaysNeeded: z.number(),
  });

/**
 * `plan-capacity`: addresses and gateways for workloads, and for a gateway by the figures that were
 * last collected of it. Asks no cloud and writes nothing.
 *
 * @internal
 */
export function registerPlanCapacityAction(
  registry: ActionsRegistryService,
  options: {
    readonly gateways: Pick<AuthorizedGatewayService, 'get'>;
    readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
    readonly prices?: RegionalPrices;
  },
): void {
  const kinds = gatewayKinds(
    [...options.providers.values()].map(({ description }) => description),
  );
  const [first, ...others] = kinds;
  registry.register({
    name: 'plan-capacity',
    title: 'Plan egress capacity',
    description:
      'Computes from described workloads how many SNAT ports each destination holds, and how many addresses and gateways that takes with a stated margin, by the ceilings of the kind of gateway; what a change would do to it; with gigabytes also a dated cost estimate. With gatewayId it answers from the figures of that gateway: how many addresses it needs now and at twice the traffic, if all goes to one destination or the share that you tell, and why connections fail though ports may be free. Tell the person the assumptions that stand in the answer.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z => {
        const gigabytes = z
          .object({
            low: z.number(),
            typical: z.number(),
            high: z.number(),
          })
          .strict();
        return z.object({
          kind: z
            .enum([first.kind, ...others.map(each => each.kind)])
            .default(first.kind),
          gatewayId: z
            .string()
            .optional()
            .describe('Of list-gateways: answer from its own figures'),
          destinationShare: z
            .number()
            .optional()
            .describe(
              'With gatewayId: the largest share of the traffic that one destination takes; 1, all of it, where absent',
            ),
          workloads: z
            .array(
              z
                .object({
                  name: z.string(),
                  protocol: z.enum(['TCP', 'UDP']).default('TCP'),
                  connectionsPerSecond: z
                    .object({
                      mean: z.number(),
                      peak: z.number(),
                      peakSeconds: z
                        .number()
                        .optional()
                        .describe(
                          'How long a peak lasts, 1 for a burst; absent: as long as a port is held, or longer',
                        ),
                    })
                    .strict()
                    .describe('New connections of all pods together'),
                  durationSeconds: z
                    .number()
                    .describe('Mean, from opening to the last packet'),
                  closes: z
                    .enum(['fin', 'rst', 'halfOpen', 'idle'])
                    .describe(
                      'fin: closed by both sides; rst: reset; halfOpen: never answered; idle: neither side closes, always so for UDP',
                    ),
                  keepAliveSeconds: z
                    .number()
                    .optional()
                    .describe(
                      'Those of UDP count as packets: durationSeconds reaches to the last of them',
                    ),
                  pool: z
                    .object({ connectionsPerPod: z.number() })
                    .strict()
                    .optional()
                    .describe(
                      'Connections kept open to each destination; durationSeconds is then their lifetime',
                    ),
                  podCount: z.number(),
                  nodeCount: z.number(),
                  podsOnBusiestNode: z
                    .number()
                    .optional()
                    .describe('Where pods are not spread evenly over nodes'),
                  destinations: z
                    .array(
                      z
                        .object({
                          name: z.string(),
                          share: z
                            .number()
                            .describe('Fraction; all shares add up to 1'),
                          bypassesGateway: z
                            .boolean()
                            .optional()
                            .describe(
                              'Reached by Private Link or a service endpoint',
                            ),
                        })
                        .strict(),
                    )
                    .describe('Each one address and port'),
                })
                .strict(),
            )
            .optional()
            .describe(
              'A mix of ways to close is several workloads; needed without gatewayId',
            ),
          margin: z
            .union([
              z
                .object({
                  kind: z.literal('safetyFactor'),
                  factor: z.number(),
                })
                .strict(),
              z
                .object({
                  kind: z.literal('exhaustionProbability'),
                  probability: z.number(),
                })
                .strict(),
            ])
            .optional()
            .describe('Default: safety factor 1.25 on the mean at peak'),
          tcpIdleTimeoutSeconds: z.number().optional(),
          throughput: z
            .object({
              gigabitsPerSecondOut: z.number().optional(),
              gigabitsPerSecondIn: z.number().optional(),
              packetsPerSecond: z.number().optional(),
            })
            .strict()
            .optional(),
          subnetCount: z.number().optional(),
          currentAddressCount: z
            .number()
            .optional()
            .describe('IPv4 addresses of today, to be told whether they do'),
          whatIf: z
            .array(
              z.discriminatedUnion('kind', [
                z
                  .object({
                    kind: z.literal('tcpIdleTimeout'),
                    minutes: z.number(),
                  })
                  .strict(),
                z
                  .object({
                    kind: z.literal('pool'),
                    workloadName: z.string(),
                    connectionsPerPod: z.number(),
                    lifetimeSeconds: z.number(),
                  })
                  .strict(),
                z
                  .object({
                    kind: z.literal('addAddresses'),
                    count: z
                      .number()
                      .describe(
                        'More than currentAddressCount, which it needs',
                      ),
                  })
                  .strict(),
                z
                  .object({
                    kind: z.literal('privateLink'),
                    destinationName: z.string(),
                  })
                  .strict(),
              ]),
            )
            .optional()
            .describe('Changes to compare with, each by itself'),
          monthlyTraffic: z
            .object({ gigabytesOut: gigabytes, gigabytesIn: gigabytes })
            .strict()
            .optional()
            .describe(
              'With it, the answer has a cost estimate, where the cost of the kind of gateway is known',
            ),
          instanceType: z
            .string()
            .optional()
            .describe('Of NAT instances, for the cost estimate'),
          region: z
            .string()
            .optional()
            .describe(
              'Region of the cloud, as the cloud spells it, for the cost estimate: its prices where this installation has some, else the list prices',
            ),
        });
      },
      output: z =>
        z.object({
          gateway: z
            .object({
              addressCount: z.number().optional(),
              destinationShare: z.number(),
              now: needed(z).optional().describe('Absent: not known'),
              atTwiceTheTraffic: needed(z).optional(),
              daysWithoutFailure: z
                .number()
                .optional()
                .describe(
                  'Past days with more ports in use than one destination takes, and no failed connection',
                ),
              failures: z
                .object({ cause: z.string(), text: z.string() })
                .optional()
                .describe('Why connections failed, and what to do'),
            })
            .optional()
            .describe('By the figures of the gateway'),
          plan: z
            .object({
              addressesNeeded: z.number(),
              addressesPerGateway: z.number(),
              peakConnections: z.number(),
              exhaustionProbability: z.number(),
              destinations: z.array(
                z
                  .object({
                    name: z.string(),
                    protocol: z.string(),
                    peakPortsHeld: z.number(),
                    portsToProvide: z.number(),
                    addressesNeeded: z.number(),
                  })
                  .passthrough(),
              ),
              gateways: z.object({ gatewayCount: z.number() }).passthrough(),
              assumptions: z
                .array(z.object({ id: z.string(), text: z.string() }))
                .describe('What the answer takes for granted'),
            })
            .passthrough()
            .optional(),
          whatIf: z
            .array(
              z
                .object({
                  addressesNeeded: z.number(),
                  exhaustionProbability: z
                    .number()
                    .describe(
                      'With the addresses of today where they are given, else with those planned',
                    ),
                  difference: z
                    .object({
                      peakPortsHeld: z.number(),
                      addressesNeeded: z.number(),
                      gatewayCount: z.number(),
                      exhaustionProbability: z.number(),
                    })
                    .describe('After less before'),
                })
                .passthrough(),
            )
            .optional(),
          cost: z
            .object({
              currency: z.string(),
              region: z
                .string()
                .describe('Whose prices these are; list: one for all regions'),
              pricesReadAt: z.string(),
              unconfirmed: z
                .array(z.string())
                .describe('Lines whose price was not read at its source'),
            })
            .passthrough()
            .optional()
            .describe('A month by list price: an estimate, not a bill'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { gatewayId, destinationShare, workloads, ...question } = input;
      if (!workloads && gatewayId === undefined) {
        throw new InputError(
          'Neither workloads nor gatewayId is given; describe workloads, or name a gateway of list-gateways',
        );
      }
      const gateway =
        gatewayId === undefined
          ? undefined
          : await options.gateways.get(gatewayId, { credentials });
      const cloud =
        gateway && options.providers.get(gateway.scope.provider)?.description;
      return {
        output: {
          ...(gateway &&
            cloud && {
              gateway: gatewayAnswer(gateway, { cloud, destinationShare }),
            }),
          ...(workloads &&
            answerCapacity(
              {
                ...question,
                workloads,
                kind: kinds.find(({ kind }) => kind === question.kind) ?? first,
              },
              options,
            )),
        },
      };
    },
  });
}
