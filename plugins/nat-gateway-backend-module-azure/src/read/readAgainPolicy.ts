import { setTimeout } from 'timers/promises';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { isRetryable } from '../errors/isRetryable';
import { readAzureFailure } from '../errors/readAzureFailure';

const ATTEMPTS = 4;
const FIRST_DELAY_MILLISECONDS = 500;
const LONGEST_DELAY_MILLISECONDS = 30_000;

/**
 * Reads again what may do better soon: throttled and failed answers, an answer that breaks off or does
 * not come in time, and one 401, which a token that has just expired gets. Who asks for a longer pause
 * is told to the caller, which can say that it waits; the SDK would wait in silence.
 * For sessions that only read.
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
        const failure = readAzureFailure(error);
        const milliseconds =
          failure.retryAfterMilliseconds ??
          FIRST_DELAY_MILLISECONDS * 2 ** (attempt - 1);
        if (
          request.abortSignal?.aborted ||
          attempt >= ATTEMPTS ||
          (failure.statusCode === 401 && attempt > 1) ||
          !isRetryable(failure) ||
          milliseconds > LONGEST_DELAY_MILLISECONDS
        ) {
          throw error;
        }
        await setTimeout(milliseconds, undefined, {
          signal: request.abortSignal as AbortSignal | undefined,
        });
      }
    }
  },
};
