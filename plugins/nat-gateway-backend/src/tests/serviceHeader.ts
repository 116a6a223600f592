import { mockCredentials } from '@backstage/backend-test-utils';

/**
 * The Authorization header of a service principal, e.g. `plugin:scaffolder`.
 *
 * @internal
 */
export function serviceHeader(subject: string): string {
  return mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'nat-gateway',
  });
}
