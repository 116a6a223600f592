import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { JsonObject } from '@backstage/types';
import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { AuthorizedRunService } from '../service/AuthorizedRunService';

/**
 * `plan`: what a Spec would change. Writes nothing.
 *
 * @internal
 */
export function registerPlanAction(
  registry: ActionsRegistryService,
  options: {
    readonly runs: AuthorizedRunService;
    readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
  },
): void {
  const kinds = [...options.providers.values()].flatMap(
    ({ description }) => description.documentKinds,
  );
  registry.register({
    name: 'plan',
    title: 'Plan egress',
    description:
      'Computes what a NAT gateway Spec would change: steps, source addresses afterwards and lost, SNAT ports, a dated cost estimate and what a person would have to acknowledge; or the rules that the Spec breaks. Writes nothing.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          spec: z
            .object({
              apiVersion: z.string(),
              kind: z.string().describe(`One of: ${kinds.join(', ')}`),
              metadata: z.object({ name: z.string() }).passthrough(),
              spec: z.object({}).passthrough(),
            })
            .strict()
            .describe("The Spec's resource document"),
        }),
      output: z =>
        z.object({
          plan: z
            .object({
              name: z.string(),
              hash: z.string(),
              steps: z.array(z.object({ title: z.string() }).passthrough()),
              changes: z.object({}).passthrough(),
              requiredAcknowledgements: z.array(
                z
                  .object({ kind: z.string(), message: z.string() })
                  .passthrough(),
              ),
            })
            .passthrough()
            .optional()
            .describe('Absent when the Spec breaks a rule'),
          waits: z
            .string()
            .optional()
            .describe('When a run of it begins, if not at once'),
          violations: z.array(
            z.object({
              rule: z.string(),
              path: z.string(),
              message: z.string(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { plan, violations, waits } = await options.runs.answerPlan(
        input.spec as JsonObject,
        { credentials },
      );
      return {
        output: {
          plan: plan && {
            ...plan,
            steps: plan.steps.map(step => ({ ...step })),
            changes: { ...plan.changes },
            requiredAcknowledgements: plan.requiredAcknowledgements.map(
              required => ({ ...required }),
            ),
          },
          waits: waits?.message,
          violations: violations.map(violation => ({ ...violation })),
        },
      };
    },
  });
}
