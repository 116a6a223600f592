import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { z as Zod } from 'zod/v3';
import { createApplyAction } from './apply';
import { applySchema } from './apply.schema';
import { retireExamples } from './retire.examples';

/**
 * `nat-gateway:retire`: {@link createApplyAction} for a Spec whose gateways are to be gone. It takes the
 * Spec that they were created from, whatever state that says.
 *
 * @internal
 */
export function createRetireAction(
  options: Parameters<typeof createApplyAction>[0],
) {
  const apply = createApplyAction(options);
  return createTemplateAction({
    id: 'nat-gateway:retire',
    description:
      'Detaches the subnets of the gateways of a Spec and deletes the gateways, as far as a run created them',
    examples: retireExamples,
    supportsDryRun: true,
    schema: {
      input: {
        ...applySchema.input,
        deleteAddresses: (z: typeof Zod) =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether addresses that a run created are deleted, too; otherwise they stay, and are billed',
            ),
      },
      output: applySchema.output,
    },
    async handler(ctx) {
      const { spec, acknowledgement, deleteAddresses } = ctx.input;
      const { deleteAddresses: _asWritten, ...wanted } = spec.spec;
      await apply.handler({
        ...ctx,
        input: {
          acknowledgement,
          spec: {
            ...spec,
            spec: {
              ...wanted,
              state: 'absent',
              ...(deleteAddresses && { deleteAddresses }),
            },
          },
        },
      });
    },
  });
}
