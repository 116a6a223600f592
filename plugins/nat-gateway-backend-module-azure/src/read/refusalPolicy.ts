import type { PipelinePolicy } from '@azure/core-rest-pipeline';

/**
 * Throws an error status with Azure's own code and message. The generated clients would lose them
 * on the way: a list that fails says no more than "Pagination failed with unexpected statusCode".
 *
 * @internal
 */
export const refusalPolicy: PipelinePolicy = {
  name: 'natGatewayRefusal',
  async sendRequest(request, next) {
    const response = await next(request);
    if (response.status < 400) {
      return response;
    }
    let details: unknown;
    try {
      details = JSON.parse(response.bodyAsText ?? '');
    } catch {
      // A proxy's page, or nothing: the status has to tell.
    }
    throw Object.assign(
      new Error(`Azure answered with HTTP status ${response.status}`),
      {
        name: 'RestError',
        statusCode: response.status,
        response: { headers: response.headers },
        details,
      },
    );
  },
};
