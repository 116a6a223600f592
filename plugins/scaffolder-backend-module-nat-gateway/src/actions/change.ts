import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { z as Zod } from 'zod/v3';
import { wordsOf } from '../wording/wordsOf';
import { createApplyAction } from './apply';
import { applySchema } from './apply.schema';
import { changeExamples } from './change.examples';
import { withChange } from './withChange';

/**
 * `nat-gateway:change`: {@link createApplyAction} for gateways that exist. A Spec whose plan would create
 * one is refused, so that a mistyped name does not make a second gateway.
 *
 * @internal
 */
export function createChangeAction(
  options: Parameters<typeof createApplyAction>[0],
) {
  const { api, auth } = options;
  const apply = createApplyAction(options);
  return createTemplateAction({
    id: 'nat-gateway:change',
    description:
      'Changes gateways that exist to what a Spec says: addresses, idle timeout, subnets and tags, also by taking some away',
    examples: changeExamples,
    supportsDryRun: true,
    schema: {
      input: {
        ...applySchema.input,
        gatewayName: (z: typeof Zod) =>
          z
            .string()
            .optional()
            .describe('Which gateway of the Spec; absent: the only one'),
        set: (z: typeof Zod) =>
          z
            .object({})
            .passthrough()
            .optional()
            .describe(
              'What to change of that gateway, in the fields of the Spec; absent: the Spec is as wanted already',
            ),
      },
      output: applySchema.output,
    },
    async handler(ctx) {
      const { acknowledgement, gatewayName, set } = ctx.input;
      const spec = withChange(ctx.input.spec as JsonObject, {
        gatewayName,
        set: set as JsonObject | undefined,
      });
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await ctx.getInitiatorCredentials(),
        targetPluginId: 'nat-gateway',
      });
      const { plan } = await api.plan(spec, { token }).catch(error => {
        throw wordsOf(error);
      });
      const created = (plan?.changes.gateways ?? []).filter(({ resourceId }) =>
        plan?.touches.some(
          each => each.how === 'created' && each.resourceId === resourceId,
        ),
      );
      if (created.length > 0) {
        throw new InputError(
          `${created
            .map(({ name }) => name)
            .join(
              ', ',
            )} does not exist, so there is nothing to change; correct the name, or create it with nat-gateway:apply`,
        );
      }
      await apply.handler({
        ...ctx,
        input: { acknowledgement, spec: spec as typeof ctx.input.spec },
      });
    },
  });
}
