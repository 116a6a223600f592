import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { AuthorizedEntityEgressService } from '../service/AuthorizedEntityEgressService';
import { entityOf } from './entityOf';

/**
 * `show-egress`: how a catalog entity goes out to the internet.
 *
 * @internal
 */
export function registerShowEgressAction(
  registry: ActionsRegistryService,
  options: { readonly egress: AuthorizedEntityEgressService },
): void {
  registry.register({
    name: 'show-egress',
    title: 'Show egress',
    description:
      'Shows how a catalog entity (e.g. a Kubernetes cluster) goes out to the internet: NAT gateways with addresses and SNAT usage, or load balancer or route, advice with evidence, runs under way, and how old the data is. Absent figures are unknown, not 0.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe('E.g. resource:default/shop'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          state: z
            .enum(['collected', 'notAnnotated', 'notCollected'])
            .describe(
              'notAnnotated: nothing says what the entity is in the cloud; notCollected: no configured scope has reported it',
            ),
          annotation: z
            .object({
              name: z.string(),
              value: z.string(),
              problem: z
                .string()
                .optional()
                .describe('Why the value names nothing'),
            })
            .optional(),
          ownerRef: z.string().optional(),
          cluster: z.object({ name: z.string() }).passthrough().optional(),
          gateways: z
            .array(
              z.object({ name: z.string(), status: z.string() }).passthrough(),
            )
            .describe('The worst first'),
          findings: z
            .array(
              z
                .object({
                  id: z.string(),
                  severity: z.string(),
                  title: z.string(),
                  remedy: z.string(),
                })
                .passthrough(),
            )
            .describe('Advice, the most important first'),
          activeRuns: z.array(
            z.object({ id: z.string(), state: z.string() }).passthrough(),
          ),
          failedRuns: z
            .array(
              z.object({ id: z.string(), state: z.string() }).passthrough(),
            )
            .describe(
              'Runs of the last week that failed and left something behind',
            ),
          freshness: z.object({
            observedAt: z.string().optional(),
            stale: z.boolean(),
            failure: z
              .object({ at: z.string(), code: z.string(), message: z.string() })
              .passthrough()
              .optional(),
            gaps: z
              .array(z.object({ message: z.string() }).passthrough())
              .optional()
              .describe('What is missing although the rest was collected'),
          }),
        }),
    },
    action: async ({ input, credentials }) => {
      const egress = await options.egress.get(entityOf(input.entityRef), {
        credentials,
      });
      return {
        output: {
          ...egress,
          annotation: egress.annotation && {
            ...egress.annotation,
            problem: egress.annotation.problem?.message,
          },
          cluster: egress.cluster && { ...egress.cluster },
          gateways: egress.gateways.map(gateway => ({ ...gateway })),
          findings: egress.findings.map(finding => ({ ...finding })),
          activeRuns: egress.activeRuns.map(run => ({ ...run })),
          failedRuns: egress.failedRuns.map(run => ({ ...run })),
          freshness: {
            ...egress.freshness,
            failure: egress.freshness.failure && {
              ...egress.freshness.failure,
            },
            gaps: egress.freshness.gaps?.map(gap => ({ ...gap })),
          },
        },
      };
    },
  });
}
