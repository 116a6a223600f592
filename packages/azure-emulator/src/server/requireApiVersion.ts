import { ArmError } from '../arm/ArmError';
import type { ResourceType } from '../resources/ResourceType';

/**
 * The api-version of a request; a missing or unknown one is refused as ARM does. Previews of known types pass.
 *
 * @internal
 */
export function requireApiVersion(url: URL, type?: ResourceType): string {
  const apiVersion = url.searchParams.get('api-version');
  if (!apiVersion) {
    throw new ArmError(400, {
      code: 'MissingApiVersionParameter',
      message:
        'The api-version query parameter (?api-version=) is required for all requests.',
    });
  }
  if (
    !/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(apiVersion) ||
    (type &&
      !type.apiVersions.includes(apiVersion) &&
      !apiVersion.endsWith('-preview'))
  ) {
    const [namespace, ...rest] = type?.type.split('/') ?? [];
    throw new ArmError(400, {
      code: type ? 'NoRegisteredProviderFound' : 'InvalidApiVersionParameter',
      message: type
        ? `No registered resource provider found for API version '${apiVersion}' for type '${rest.join(
            '/',
          )}' in namespace '${namespace}'. The supported api-versions are '${type.apiVersions.join(
            ', ',
          )}'.`
        : `The api-version '${apiVersion}' is invalid.`,
    });
  }
  return apiVersion;
}
