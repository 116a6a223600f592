import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ConflictError,
  isError,
  ResponseError,
} from '@backstage/errors';
import {
  isTerminalRunState,
  type StartRunRequest,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { wordsOf } from '../wording/wordsOf';
import type { Backend } from './Backend';
import { patiently } from './patiently';

/**
 * Starts the run of a key, or finds the one that an earlier execution of the same task started.
 *
 * A checkpoint keeps the run's id. When the run it names ended unsuccessfully, the retried task asks
 * for a new attempt under the next checkpoint, which takes the initiator's credentials anew.
 *
 * @internal
 */
export async function startRun(
  request: StartRunRequest & { readonly idempotencyKey: string },
  options: {
    readonly backend: Backend;
    readonly logger: LoggerService;
    readonly initiatorToken: () => Promise<string>;
    readonly linkToRun: (runId: string) => string;
    readonly checkpoint: (checkpoint: {
      readonly key: string;
      readonly fn: () => Promise<string>;
    }) => Promise<string>;
  },
): Promise<string> {
  const { backend, logger, initiatorToken, linkToRun, checkpoint } = options;
  const onHiccup = (error: unknown) =>
    logger.warn(
      `The NAT gateway backend does not answer, asking again: ${
        isError(error) ? error.message : error
      }`,
    );

  for (let attempt = 1; ; attempt++) {
    let startedNow = false;
    const runId = await checkpoint({
      key: `${request.idempotencyKey}|${attempt}`,
      fn: async () => {
        startedNow = true;
        const run = await patiently(
          async () =>
            backend.api.startRun(request, { token: await initiatorToken() }),
          { patience: backend.patience, onHiccup },
        ).catch(error => {
          throw refusal(error, { linkToRun });
        });
        logger.info(`Run ${run.id}, attempt ${run.attempt}, for ${run.name}`);
        return run.id;
      },
    });
    if (startedNow) {
      return runId;
    }
    const run = await patiently(
      async () =>
        backend.api.getRun(runId, { token: await backend.serviceToken() }),
      { patience: backend.patience, onHiccup },
    );
    if (!isTerminalRunState(run.state) || run.state === 'succeeded') {
      logger.info(`Going on with run ${runId}, which is ${run.state}`);
      return runId;
    }
    logger.info(`Run ${runId} ended ${run.state}; asking for a new attempt`);
  }
}

function refusal(
  error: unknown,
  options: { readonly linkToRun: (runId: string) => string },
): unknown {
  if (error instanceof ResponseError && error.statusCode === 401) {
    return new AuthenticationError(
      'The sign-in that created this task is no longer valid, so no run was started; start the template again',
      error,
    );
  }
  if (error instanceof ResponseError) {
    const { runId } = error.body.error as { readonly runId?: unknown };
    if (typeof runId === 'string') {
      return new ConflictError(
        `${error.body.error.message} Open that run: ${options.linkToRun(
          runId,
        )}`,
      );
    }
  }
  return wordsOf(error);
}
