import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  resolveSafeChildPath,
  type AuthService,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { NatGatewayApi } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { wordsOf } from '../wording/wordsOf';
import { applySchema } from './apply.schema';
import { exportExamples } from './export.examples';
import { failingInWords } from './failingInWords';

/**
 * `nat-gateway:export`: asks the backend for a Spec as files of another tool, and writes them into the
 * workspace. Nothing in the cloud is changed, so a dry run does the same.
 *
 * @internal
 */
export function createExportAction(options: {
  readonly api: NatGatewayApi;
  readonly auth: AuthService;
  /** Of the backend, not of a task. */
  readonly logger: LoggerService;
}) {
  const { api, auth } = options;
  return createTemplateAction({
    id: 'nat-gateway:export',
    description:
      'Writes a Spec as Terraform or as files of another tool, for a pull request instead of a run',
    examples: exportExamples,
    supportsDryRun: true,
    schema: {
      input: {
        spec: applySchema.input.spec,
        format: z =>
          z
            .string()
            .describe(
              'For Azure: terraform, bicep, arm or serviceOperator (Azure Service Operator)',
            ),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace; absent: the workspace itself'),
      },
      output: {
        files: z =>
          z.array(z.string()).describe('Paths of the files in the workspace'),
        description: z =>
          z
            .string()
            .describe(
              'What a reviewer has to know before the files are applied, as Markdown',
            ),
      },
    },
    async handler(ctx) {
      await failingInWords(
        async () => {
          const { format, targetPath = '.' } = ctx.input;
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await ctx.getInitiatorCredentials(),
            targetPluginId: 'nat-gateway',
          });
          const spec = ctx.input.spec as JsonObject;
          const { files, plan, violations } = await api
            .renderFiles(spec, { format, token })
            .catch(error => {
              throw wordsOf(error);
            });
          if (violations.length > 0) {
            throw new InputError(
              violations.map(({ message }) => message).join('\n'),
            );
          }
          const folder = resolveSafeChildPath(ctx.workspacePath, targetPath);
          const written: string[] = [];
          for (const { path, content } of files) {
            const file = resolveSafeChildPath(folder, path);
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, content);
            ctx.logger.info(`Wrote ${path}`);
            written.push(path);
          }
          const toKnow = (plan?.requiredAcknowledgements ?? []).map(
            ({ message }) => `- ${message}`,
          );
          ctx.output('files', written);
          ctx.output(
            'description',
            [
              `The Spec ${spec.kind} ${plan?.name ?? ''} as ${format}.`,
              ...(toKnow.length > 0
                ? ['', 'Before the files are applied:', '', ...toKnow]
                : []),
            ].join('\n'),
          );
        },
        { logger: options.logger },
      );
    },
  });
}
