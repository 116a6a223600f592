import { setTimeout } from 'timers/promises';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { readAzureFailure } from '../errors/readAzureFailure';

const ATTEMPTS = 3;
const DELAY_MILLISECONDS = 500;

/**
 * Reads again what the SDK does not: an answer that breaks off or does not come in time, and one 401,
 * which a token that has just expired gets. For sessions that only read.
 *
 * @internal
 */
export const readAgainPolicy: PipelinePolicy = {
  name: 'natGatewayReadAgain',
  async sendRequest(request, next) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await next(request);
      } catch (error) {
        const { code, statusCode } = readAzureFailure(error);
        const mayDoBetter =
          code === 'PARSE_ERROR' ||
          code === 'AbortError' ||
          (statusCode === 401 && attempt === 1);
        if (
          request.abortSignal?.aborted ||
          !mayDoBetter ||
          attempt >= ATTEMPTS
        ) {
          throw error;
        }
        await setTimeout(DELAY_MILLISECONDS * attempt);
      }
    }
  },
};
