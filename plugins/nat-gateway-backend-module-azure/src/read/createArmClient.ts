import type { ClientOptions } from '@azure-rest/core-client';
import type { TokenCredential } from '@azure/core-auth';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { ArmClient } from './ArmClient';
import { loadAzureSdk } from './loadAzureSdk';

/**
 * Makes a client that sends raw JSON to the resource manager, and to nothing else: a whole URL on
 * another host is refused, since the token would go with it.
 *
 * @internal
 */
export async function createArmClient(
  endpoint: string,
  options: {
    readonly credential: TokenCredential;
    readonly clientOptions: ClientOptions;
  },
): Promise<ArmClient> {
  const { getClient } = await loadAzureSdk();
  const client = getClient(endpoint, options.credential, options.clientOptions);

  return {
    async send(request) {
      const url = new URL(request.path, `${endpoint}/`);
      if (url.origin !== new URL(endpoint).origin) {
        throw new InputError(
          `${request.path} is not below ${endpoint}; a token is only sent to the configured resource manager, set endpoints.resourceManager if this is it`,
        );
      }
      if (request.apiVersion) {
        url.searchParams.set('api-version', request.apiVersion);
      }
      const resource = client.pathUnchecked(url.toString());
      const parameters = {
        headers: { ...request.headers },
        body: request.body,
        abortSignal: request.signal,
      };
      const sent = {
        GET: resource.get,
        PUT: resource.put,
        DELETE: resource.delete,
      }[request.method](parameters);
      const response = await sent;
      const body: unknown = response.body;
      return {
        status: Number(response.status),
        headers: response.headers,
        body:
          typeof body === 'object' && body !== null && !Array.isArray(body)
            ? (body as JsonObject)
            : {},
      };
    },
  };
}
