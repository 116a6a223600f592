import { NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { z as Zod } from 'zod/v3';
import { wordsOf } from '../wording/wordsOf';
import { adoptExamples } from './adopt.examples';
import { createApplyAction } from './apply';
import { applySchema } from './apply.schema';
import { failingInWords } from './failingInWords';

/**
 * `nat-gateway:adopt`: lets runs change a gateway that no run created, then runs the Spec that says what is
 * there. That run has nothing to do; what it declares is what the gateway is compared with from then on.
 *
 * @internal
 */
export function createAdoptAction(
  options: Parameters<typeof createApplyAction>[0],
) {
  const { api, auth } = options;
  const apply = createApplyAction(options);
  return createTemplateAction({
    id: 'nat-gateway:adopt',
    description:
      'Lets runs change a NAT gateway that no run created; nothing in the cloud changes, and it is never deleted by a run',
    examples: adoptExamples,
    supportsDryRun: true,
    schema: {
      input: {
        resourceId: (z: typeof Zod) =>
          z
            .string()
            .describe('Resource id of the gateway, as its cloud has it'),
      },
      output: {
        ...applySchema.output,
        spec: (z: typeof Zod) =>
          z
            .object({})
            .passthrough()
            .optional()
            .describe('A Spec that says what is there, to keep and to change'),
      },
    },
    async handler(ctx) {
      await failingInWords(
        async () => {
          const { resourceId } = ctx.input;
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await ctx.getInitiatorCredentials(),
            targetPluginId: 'nat-gateway',
          });
          const inWords = (error: unknown) => {
            throw wordsOf(error);
          };
          const text = resourceId.split('/').at(-1);
          const { items } = await api
            .listGateways({ token, text, limit: 200 })
            .catch(inWords);
          const found = items.find(
            each => each.resourceId.toLowerCase() === resourceId.toLowerCase(),
          );
          if (!found) {
            throw new NotFoundError(
              `No gateway ${resourceId} is known that you may see; correct the id, or wait until its scope was collected`,
            );
          }
          if (ctx.isDryRun) {
            ctx.output('state', 'planned');
            ctx.output(
              'message',
              `${found.name} (${found.origin}) would be adopted, unless another tool manages it; nothing in the cloud would change.`,
            );
            return;
          }
          const { gateway, document } = await api
            .adoptGateway(found.id, { token })
            .catch(inWords);
          ctx.logger.info(`${gateway.name} is adopted: runs may change it now`);
          if (!document) {
            ctx.output('state', 'succeeded');
            ctx.output('message', `${gateway.name} is adopted.`);
            return;
          }
          // Templates take plain records only, and those of a client may be of another realm.
          ctx.output('spec', JSON.parse(JSON.stringify(document)));
          await apply.handler({
            ...ctx,
            input: { spec: document as never, acknowledgement: {} },
          });
        },
        { logger: options.logger },
      );
    },
  });
}
