import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  azureCloud,
  natGatewayApplyPermission,
  natGatewayRetirePermission,
  type ObservedCluster,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  subjectOfResource,
  subjectOfScope,
  type NatGatewayProvider,
  type Observation,
  type ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { beginTestWrite } from './beginTestWrite';
import { patiently } from './patiently';
import { reverseTestStep } from './reverseTestStep';
import type { TestCloud } from './TestCloud';
import { testPrefixIds } from './testPrefixIds';
import type { TestResource } from './TestResource';
import { testChanges } from './testChanges';
import type { TestSpec } from './TestSpec';
import { testSteps } from './testSteps';
import { testTouched } from './testTouched';

function resourcesOf(observation: Observation): Record<string, TestResource> {
  return observation.state.resources as unknown as Record<string, TestResource>;
}

function specOf(document: JsonObject): TestSpec {
  return document.spec as unknown as TestSpec;
}

/**
 * A provider whose cloud is a {@link TestCloud}. `intercept` is awaited at each of the points
 * `observe`, `begin <key>`, `sent <key>` (written, but not answered), `settle <key>`: it throws to
 * fail there (a `CloudError` with the code `Busy`: to be asked again), or waits to hang. Nothing here looks at a clock.
 *
 * @internal
 */
export function createTestProvider(options: {
  readonly cloud: TestCloud;
  readonly scopes?: readonly ProviderScope[];
  readonly clusters?: readonly ObservedCluster[];
  readonly intercept?: (point: string) => Promise<void> | void;
}): NatGatewayProvider &
  Required<Pick<NatGatewayProvider, 'specs' | 'writes' | 'files'>> {
  const { cloud } = options;
  const intercept = options.intercept ?? (() => undefined);
  const scopes: readonly ProviderScope[] = options.scopes ?? [
    {
      scope: { provider: 'azure', account: 'one', id: 'subscription-1' },
      ownerRef: 'group:default/team-a',
    },
  ];
  return {
    description: { ...azureCloud, documentKinds: ['TestNatGateway'] },
    scopes,
    specs: {
      accept: document => {
        const { metadata, spec } = document as {
          readonly metadata: { readonly name: string };
          readonly spec: TestSpec;
        };
        const scope = scopes.find(each => each.scope.account === spec.account);
        const name = metadata.name;
        return scope
          ? {
              spec: {
                provider: 'azure',
                permission: spec.retires
                  ? natGatewayRetirePermission
                  : natGatewayApplyPermission,
                scope,
                name,
                document: document as JsonObject,
              },
            }
          : {
              violations: [
                {
                  rule: 'scope',
                  path: 'spec.account',
                  message: `The account ${spec.account} is not configured.`,
                  wording: {
                    id: 'test.noAccount',
                    values: { account: spec.account },
                  },
                },
              ],
            };
      },
      observe: async (_spec, { createdGuids: guidsOf, runId }) => {
        await intercept('observe');
        const createdGuids = await guidsOf([...cloud.resources.keys()]);
        const ours = [...cloud.resources]
          .filter(
            ([id, { guid, tags }]) =>
              createdGuids[id] === guid ||
              (runId !== undefined && tags.run === runId),
          )
          .map(([id]) => id);
        const resources = Object.fromEntries(cloud.resources);
        const state = JSON.parse(JSON.stringify({ resources, ours }));
        const unrecorded = [...cloud.resources].flatMap(
          ([resourceId, { guid: resourceGuid, tags }]) =>
            tags.run !== undefined && createdGuids[resourceId] !== resourceGuid
              ? [{ resourceId, resourceGuid, runId: tags.run }]
              : [],
        );
        return { observedAt: '2026-11-20T00:00:00.000Z', state, unrecorded };
      },
      check: (spec, observation) => {
        const resources = resourcesOf(observation);
        const { gateway, subnets } = specOf(spec.document);
        const ours = observation.state.ours as string[];
        const id = `/gateway/${gateway}`;
        return [
          ...(resources[id] && !ours.includes(id)
            ? [
                {
                  rule: 'name-taken',
                  path: 'spec.gateway',
                  message: `There is a gateway ${gateway} that is not ours.`,
                },
              ]
            : []),
          ...subnets
            .filter(subnet => !resources[subnet])
            .map(subnet => ({
              rule: 'subnet',
              path: 'spec.subnets',
              message: `There is no subnet ${subnet}.`,
              wording: { id: 'test.noSubnet', values: { subnet } },
            })),
        ];
      },
      plan: (spec, observation) => {
        const resources = resourcesOf(observation);
        const wanted = specOf(spec.document);
        const steps = testSteps(wanted, resources);
        const changes = testChanges(wanted, resources, steps);
        const [{ resourceId, subnets: moved }] = changes.gateways;
        const { scope } = spec;
        const gateway = resources[`/gateway/${wanted.gateway}`];
        return {
          subject: gateway
            ? subjectOfResource(gateway, { scope })
            : subjectOfScope(scope),
          touches: steps.flatMap(step =>
            testTouched(step, { resources, scope }),
          ),
          steps,
          changes,
          requiredAcknowledgements: [
            ...(moved.length > 0
              ? [
                  {
                    kind: 'sourceAddressesChange' as const,
                    message: 'The source addresses of the subnets change.',
                    wording: { id: 'test.sources', values: {} },
                    resourceId,
                  },
                ]
              : []),
            ...moved.flatMap(({ replacedGatewayResourceId }) =>
              replacedGatewayResourceId
                ? [
                    {
                      kind: 'gatewayReplacement' as const,
                      message: `Subnets are taken from ${replacedGatewayResourceId}.`,
                      resourceId: replacedGatewayResourceId,
                    },
                  ]
                : [],
            ),
          ],
        };
      },
      outputs: (spec, observation) => {
        const wanted = specOf(spec.document);
        const resources = resourcesOf(observation);
        return {
          gateways: [
            {
              resourceId: `/gateway/${wanted.gateway}`,
              name: wanted.gateway,
              egressAddresses: testPrefixIds(wanted).map(id =>
                String(resources[id].properties.address),
              ),
            },
          ],
        };
      },
    },
    writes: {
      touches: async step => {
        await intercept(`touches ${step.key}`);
        return testTouched(step, {
          resources: Object.fromEntries(cloud.resources),
          scope: scopes[0],
        });
      },
      begin: async (step, context) => {
        await patiently(
          () => intercept(`begin ${step.key}`),
          context.waitForRetry,
        );
        const begun = await beginTestWrite(cloud, { step, context });
        await intercept(`sent ${step.key}`);
        return begun;
      },
      settle: async (operation, { onProgress, onWritten, waitForRetry }) => {
        onProgress('InProgress');
        onProgress('InProgress');
        await patiently(
          () => intercept(`settle ${operation.key}`),
          waitForRetry,
        );
        onWritten?.();
        await intercept(`read ${operation.key}`);
        const resourceId = String(operation.resourceId);
        const standing = cloud.resources.get(resourceId);
        return {
          result: { resourceId, properties: standing?.properties ?? null },
          incidents: [],
          ...(operation.kind === 'create' &&
            standing && {
              created: { resourceId, resourceGuid: standing.guid },
            }),
        };
      },
      reverse: reverseTestStep,
      addressesOf: results =>
        results.flatMap(({ properties }) => {
          const { address } = (properties ?? {}) as JsonObject;
          return typeof address === 'string' ? [address] : [];
        }),
    },
    files: {
      formats: ['text'],
      render: ({ document }, { format }) => {
        if (format !== 'text') {
          throw new InputError(`The format ${format} is not known; use text.`);
        }
        const { gateway } = specOf(document);
        return [{ path: 'gateway.txt', content: `${gateway}\n` }];
      },
    },
    collect: async ({ scope }) => ({
      scope,
      collectedAt: '2026-11-20T00:00:00.000Z',
      gateways: [],
      clusters: options.clusters ?? [],
      gaps: [],
    }),
  };
}
