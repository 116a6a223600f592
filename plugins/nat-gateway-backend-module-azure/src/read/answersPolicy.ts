import type { PipelinePolicy } from '@azure/core-rest-pipeline';

/**
 * Tells the HTTP status of each answer, also of those that are tried again.
 *
 * @internal
 */
export const answersPolicy = (
  onAnswer: (status: number) => void,
): PipelinePolicy => ({
  name: 'natGatewayAnswers',
  async sendRequest(request, next) {
    const response = await next(request);
    onAnswer(response.status);
    return response;
  },
});
