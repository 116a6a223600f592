import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { NatGatewayApi } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { followRun } from '../following/followRun';
import type { Patience } from '../following/Patience';
import { startRun } from '../following/startRun';
import { applyExamples } from './apply.examples';
import { applySchema } from './apply.schema';
import { failingInWords } from './failingInWords';
import { idempotencyKey } from './idempotencyKey';
import { outputsOfPlan } from './outputsOfPlan';
import { outputsOfRun } from './outputsOfRun';
import { previewPlan } from './previewPlan';

/** Nine attempts over about two minutes: a backend that restarts is back by then. */
const ordinaryPatience: Patience = {
  attempts: 9,
  firstPauseMilliseconds: 1_000,
  longestPauseMilliseconds: 30_000,
  pause: milliseconds => sleep(milliseconds),
};

/**
 * `nat-gateway:apply`: asks the backend for a run and follows it. The run belongs to the backend:
 * it goes on when the scaffolder does not, and a retried task finds it again.
 *
 * 1. A dry run asks for the plan, prints it, and writes nothing.
 * 2. A run is started with the credentials of the person who started the task; nothing else is done with them.
 * 3. It is followed, and on cancellation stopped, with the scaffolder's own.
 * 4. A run that waits for a person ends the action: a waiting task would hold a worker.
 *
 * @internal
 */
export function createApplyAction(options: {
  readonly api: NatGatewayApi;
  readonly auth: AuthService;
  /** Of the backend, not of a task. */
  readonly logger: LoggerService;
  /** The address of a run's page in the portal. */
  readonly linkToRun: (runId: string) => string;
  /** How long to bear with a backend that does not answer; absent: about two minutes. */
  readonly patience?: Patience;
}) {
  const { api, auth, linkToRun, patience = ordinaryPatience } = options;
  const tokenFor = async (onBehalfOf: BackstageCredentials) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf,
      targetPluginId: 'nat-gateway',
    });
    return token;
  };
  const backend = {
    api,
    patience,
    serviceToken: async () => tokenFor(await auth.getOwnServiceCredentials()),
  };

  return createTemplateAction({
    id: 'nat-gateway:apply',
    description:
      'Brings egress to what a Spec says: NAT gateway, addresses and subnets, in one run that takes back what it did when it fails',
    examples: applyExamples,
    supportsDryRun: true,
    schema: applySchema,
    async handler(ctx) {
      await failingInWords(
        async () => {
          const { logger, signal } = ctx;
          const { acknowledgement = {} } = ctx.input;
          const spec = ctx.input.spec as JsonObject;
          const initiatorToken = async () =>
            tokenFor(await ctx.getInitiatorCredentials());

          if (ctx.isDryRun) {
            const token = await initiatorToken();
            const plan = await previewPlan(spec, {
              api,
              token,
              acknowledgement,
              logger,
            });
            const outputs = outputsOfPlan(plan);
            ctx.output('state', outputs.state);
            ctx.output('message', outputs.message);
            ctx.output('plan', outputs.plan);
            return;
          }

          const runId = await startRun(
            {
              spec,
              acknowledgement,
              idempotencyKey: idempotencyKey({
                taskId: ctx.task.id,
                stepId: ctx.step?.id,
                iteration:
                  ctx.each?.key === undefined
                    ? undefined
                    : String(ctx.each.key),
                spec,
              }),
            },
            {
              backend,
              logger,
              initiatorToken,
              linkToRun,
              checkpoint: step => ctx.checkpoint(step),
            },
          );
          const link = linkToRun(runId);
          logger.info(`Follow and answer this run: ${link}`);
          const run = await followRun(runId, { backend, logger, link, signal });
          const outputs = outputsOfRun(run, { link });
          ctx.output('runId', outputs.runId);
          ctx.output('runUrl', outputs.runUrl);
          ctx.output('state', outputs.state);
          ctx.output('message', outputs.message);
          if (outputs.gateways) {
            ctx.output('gateways', outputs.gateways);
            ctx.output('egressAddresses', outputs.egressAddresses);
            ctx.output('gatewayName', outputs.gatewayName);
            ctx.output('gatewayResourceId', outputs.gatewayResourceId);
            ctx.output('consoleUrl', outputs.consoleUrl);
          }
        },
        { logger: options.logger },
      );
    },
  });
}
