import { CloudError } from 'backstage-plugin-nat-gateway-node';

/**
 * Lets the test provider fail at one point.
 *
 * @internal
 */
export function failingAt(point: string, statusCode?: number) {
  return (passed: string) => {
    if (passed === point) {
      throw new CloudError('The cloud is full.', {
        code: 'CloudFull',
        resourceId: '/somewhere',
        wayOut: 'Ask for more.',
        statusCode,
      });
    }
  };
}
