import {
  CloudError,
  unwritten,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * Lets the test provider fail at one point; with a status, the cloud has refused.
 *
 * @internal
 */
export function failingAt(point: string, statusCode?: number) {
  return (passed: string) => {
    if (passed === point) {
      const error = new CloudError('The cloud is full.', {
        code: 'CloudFull',
        resourceId: '/somewhere',
        wayOut: 'Ask for more.',
        statusCode,
      });
      throw statusCode === undefined ? error : unwritten(error);
    }
  };
}
