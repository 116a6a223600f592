import { readdir } from 'node:fs/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';

/**
 * A pull request that a task asked for.
 *
 * @internal
 */
export interface OpenedPullRequest {
  readonly input: unknown;
  /** In the workspace. */
  readonly files: readonly string[];
}

/**
 * Stands in the place of the action of `@backstage/plugin-scaffolder-backend-module-github`, with the inputs and
 * the output of its documentation, and remembers what it was asked.
 *
 * @internal
 */
export function pullRequestAction(opened: OpenedPullRequest[]) {
  const action = createTemplateAction({
    id: 'publish:github:pull-request',
    description: 'Records a pull request',
    schema: {
      input: z =>
        z
          .object({
            repoUrl: z.string(),
            branchName: z.string(),
            title: z.string(),
            description: z.string(),
            targetPath: z.string().optional(),
          })
          .strict(),
      output: z => z.object({ remoteUrl: z.string() }),
    },
    async handler(ctx) {
      opened.push({
        input: ctx.input,
        files: (await readdir(ctx.workspacePath)).sort(),
      });
      ctx.output('remoteUrl', `https://github.example/${opened.length}`);
    },
  });
  return createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'pull-requests',
    register(registration) {
      registration.registerInit({
        deps: { scaffolder: scaffolderActionsExtensionPoint },
        async init({ scaffolder }) {
          scaffolder.addActions(action);
        },
      });
    },
  });
}
