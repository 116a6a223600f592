import type { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError, isError, ResponseError } from '@backstage/errors';
import { wordsOf } from '../wording/wordsOf';
import type { Backend } from './Backend';
import { patiently } from './patiently';

/**
 * Asks the backend to stop a run and to take back what it did. A run that has ended
 * in the meantime is left as it is. Addresses that partners may have been told are not deleted with it:
 * a person decides that on the run's page.
 *
 * @internal
 */
export async function cancelRun(
  runId: string,
  options: {
    readonly backend: Backend;
    readonly logger: LoggerService;
    readonly link: string;
  },
): Promise<void> {
  const { backend, logger, link } = options;
  logger.warn(
    `This task was cancelled: cancelling run ${runId}, which takes back what it did`,
  );
  try {
    await patiently(
      async () =>
        backend.api.cancelRun(runId, { token: await backend.serviceToken() }),
      {
        patience: backend.patience,
        onHiccup: error =>
          logger.warn(
            `Run ${runId} could not be cancelled yet, trying again: ${
              isError(error) ? error.message : error
            }`,
          ),
      },
    );
  } catch (error) {
    if (
      error instanceof ResponseError &&
      error.statusCode === 409 &&
      !('addresses' in error.body.error)
    ) {
      logger.info(
        `Run ${runId} was not cancelled: ${error.body.error.message}`,
      );
      return;
    }
    throw new ForwardedError(
      `Run ${runId} could not be cancelled and goes on; cancel it here: ${link}`,
      wordsOf(error),
    );
  }
}
