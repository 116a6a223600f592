import type { PipelinePolicy } from '@azure/core-rest-pipeline';

/**
 * Gives up a request that is not answered for so long, with an `AbortError`; the SDK waits for ever.
 *
 * @internal
 */
export const timeoutPolicy = (timeoutMilliseconds: number): PipelinePolicy => ({
  name: 'natGatewayTimeout',
  sendRequest(request, next) {
    request.timeout ||= timeoutMilliseconds;
    return next(request);
  },
});
