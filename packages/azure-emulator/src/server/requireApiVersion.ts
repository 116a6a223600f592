import { regions } from '../arm/regions';
import { AzureError } from '../errors/AzureError';
import type { ResourceType } from '../resources/ResourceType';

/**
 * The request's api-version, which ARM requires and which the type must know. ARM's own types are refused in other words than those of a provider.
 *
 * @internal
 */
export function requireApiVersion(
  url: URL,
  type?: Pick<ResourceType, 'type' | 'apiVersions'>,
  options: {
    /** Of the resource, where there is one. */
    readonly location?: string;
  } = {},
): string {
  const { location } = options;
  const apiVersion = url.searchParams.get('api-version');
  if (!apiVersion) {
    throw new AzureError('MissingApiVersionParameter', {});
  }
  if (
    /^\d{4}-\d{2}-\d{2}(-preview)?$/.test(apiVersion) &&
    (!type ||
      type.apiVersions.includes(apiVersion) ||
      apiVersion.endsWith('-preview'))
  ) {
    return apiVersion;
  }
  if (!type) {
    throw new AzureError('InvalidApiVersionParameterUnlisted', { apiVersion });
  }
  const [namespace, ...rest] = type.type.split('/');
  if (namespace === 'Microsoft.Resources') {
    throw new AzureError('InvalidApiVersionParameter', {
      apiVersion,
      apiVersions: type.apiVersions.join(','),
    });
  }
  const known = {
    apiVersion,
    type: rest.join('/'),
    apiVersions: type.apiVersions.join(', '),
  };
  throw location
    ? new AzureError('NoRegisteredProviderFound', {
        ...known,
        location,
        locations: regions.map(({ name }) => name).join(', '),
      })
    : new AzureError('NoRegisteredProviderFoundAnywhere', known);
}
