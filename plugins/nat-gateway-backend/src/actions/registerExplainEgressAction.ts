import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { AuthorizedEntityEgressService } from '../service/AuthorizedEntityEgressService';
import { entityOf } from './entityOf';
import { explainEgress } from './explainEgress';

/**
 * `explain-egress`: why a catalog entity goes out as it does, in sentences.
 *
 * @internal
 */
export function registerExplainEgressAction(
  registry: ActionsRegistryService,
  options: { readonly egress: AuthorizedEntityEgressService },
): void {
  registry.register({
    name: 'explain-egress',
    title: 'Explain egress',
    description:
      'Explains in sentences why a catalog entity (e.g. a Kubernetes cluster) goes out to the internet as it does: which fact decides (a gateway, a route, outbound rules of a load balancer), with which source addresses, and what could not be read. For figures use show-egress.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe('E.g. resource:default/shop'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          explanation: z
            .array(z.string())
            .describe('In order: ways out, advice, how old the data is'),
        }),
    },
    action: async ({ input, credentials }) => {
      const egress = await options.egress.get(entityOf(input.entityRef), {
        credentials,
      });
      return {
        output: {
          entityRef: egress.entityRef,
          explanation: [...explainEgress(egress)],
        },
      };
    },
  });
}
