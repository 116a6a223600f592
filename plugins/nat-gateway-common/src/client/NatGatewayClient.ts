import { InputError, ResponseError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Consumer } from '../model/Consumer';
import type { CollectionHealth } from './CollectionHealth';
import type { EntityEgress } from './EntityEgress';
import type { NatGateway } from '../model/NatGateway';
import type { OptionKind, OptionQuery, Options } from '../options/Options';
import type { PlanAnswer } from '../plan/Plan';
import type { FilesAnswer } from '../plan/RenderedFile';
import type { Run, RunEventPage } from '../run/Run';
import type {
  ConsumerRegistration,
  NatGatewayApi,
  NatGatewayRequestOptions,
  StartRunRequest,
} from './NatGatewayApi';
import type { operations } from './openapi.generated';
import type { Answer, Body } from './Wire';

type Query = Readonly<
  Record<string, string | number | readonly string[] | undefined>
>;

function egressPath(entityRef: string): string {
  const match = /^([^:/]+):([^:/]+)\/([^:/]+)$/.exec(entityRef);
  if (!match) {
    throw new InputError(
      `"${entityRef}" is no full entity ref; give kind:namespace/name`,
    );
  }
  const [kind, namespace, name] = match.slice(1).map(encodeURIComponent);
  return `/entities/${kind}/${namespace}/${name}/egress`;
}

const consumerPath = (id: string) => `/consumers/${encodeURIComponent(id)}`;
const runPath = (id: string) => `/runs/${encodeURIComponent(id)}`;

/**
 * {@link NatGatewayApi} over HTTP, for browsers and backends alike.
 *
 * @public
 */
export class NatGatewayClient implements NatGatewayApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { readonly fetch: typeof fetch };

  constructor(options: {
    readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    readonly fetchApi: { readonly fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async getHealth(
    options?: NatGatewayRequestOptions,
  ): Promise<CollectionHealth> {
    return this.#get<'getHealth'>('/health', options);
  }

  async listClusters({
    token,
    signal,
    ...query
  }: Parameters<NatGatewayApi['listClusters']>[0] = {}): ReturnType<
    NatGatewayApi['listClusters']
  > {
    return this.#get<'listClusters'>('/clusters', { token, signal }, query);
  }

  async listAddressChanges({
    at,
    owner,
    since,
    ...request
  }: Parameters<NatGatewayApi['listAddressChanges']>[0] = {}): ReturnType<
    NatGatewayApi['listAddressChanges']
  > {
    const query = { at, owner, since };
    return this.#get<'listAddressChanges'>('/changes', request, query);
  }

  async listUnusedAddresses({
    token,
    signal,
    ...query
  }: Parameters<NatGatewayApi['listUnusedAddresses']>[0] = {}): ReturnType<
    NatGatewayApi['listUnusedAddresses']
  > {
    return this.#get<'listUnusedAddresses'>(
      '/unused-addresses',
      { token, signal },
      query,
    );
  }

  async listConsumers({
    cursor,
    limit,
    address,
    owner,
    ...request
  }: Parameters<NatGatewayApi['listConsumers']>[0] = {}): ReturnType<
    NatGatewayApi['listConsumers']
  > {
    const query = { cursor, limit, address, owner };
    return this.#get<'listConsumers'>('/consumers', request, query);
  }

  async registerConsumer(
    registration: ConsumerRegistration,
    options?: NatGatewayRequestOptions,
  ): ReturnType<NatGatewayApi['registerConsumer']> {
    return this.#post<'registerConsumer'>('/consumers', options, registration);
  }

  async removeConsumer(
    id: string,
    options?: NatGatewayRequestOptions,
  ): Promise<void> {
    await this.#send(consumerPath(id), { ...options, method: 'DELETE' });
  }

  async acknowledgeChange(
    id: string,
    options: Parameters<NatGatewayApi['acknowledgeChange']>[1],
  ): Promise<Consumer> {
    const { change, ...request } = options;
    return this.#post<'acknowledgeChange'>(
      `${consumerPath(id)}/acknowledge`,
      request,
      { change },
    );
  }

  async listGateways({
    token,
    signal,
    ...query
  }: Parameters<NatGatewayApi['listGateways']>[0] = {}): ReturnType<
    NatGatewayApi['listGateways']
  > {
    return this.#get<'listGateways'>('/gateways', { token, signal }, query);
  }

  async countGateways({
    token,
    signal,
    ...query
  }: Parameters<NatGatewayApi['countGateways']>[0] = {}): ReturnType<
    NatGatewayApi['countGateways']
  > {
    return this.#get<'countGateways'>(
      '/gateway-totals',
      { token, signal },
      query,
    );
  }

  async adoptGateway(
    id: string,
    options?: NatGatewayRequestOptions,
  ): ReturnType<NatGatewayApi['adoptGateway']> {
    return this.#post<'adoptGateway'>(
      `/gateways/${encodeURIComponent(id)}/adopt`,
      options,
    );
  }

  async releaseGateway(
    id: string,
    options?: NatGatewayRequestOptions,
  ): ReturnType<NatGatewayApi['releaseGateway']> {
    return this.#post<'releaseGateway'>(
      `/gateways/${encodeURIComponent(id)}/release`,
      options,
    );
  }

  async getGateway(
    id: string,
    options?: NatGatewayRequestOptions,
  ): Promise<NatGateway> {
    return this.#get<'getGateway'>(
      `/gateways/${encodeURIComponent(id)}`,
      options,
    );
  }

  async getGatewayUsage(
    id: string,
    {
      period,
      ...request
    }: Parameters<NatGatewayApi['getGatewayUsage']>[1] = {},
  ): ReturnType<NatGatewayApi['getGatewayUsage']> {
    return this.#get<'getGatewayUsage'>(
      `/gateways/${encodeURIComponent(id)}/usage`,
      request,
      { period },
    );
  }

  async getEntityEgress(
    entityRef: string,
    options?: NatGatewayRequestOptions,
  ): Promise<EntityEgress> {
    return this.#get<'getEntityEgress'>(egressPath(entityRef), options);
  }

  async refreshEntityEgress(
    entityRef: string,
    options?: NatGatewayRequestOptions,
  ): Promise<void> {
    await this.#send(`${egressPath(entityRef)}/refresh`, {
      ...options,
      method: 'POST',
    });
  }

  async getOptions(
    kind: OptionKind,
    query: OptionQuery,
    options?: NatGatewayRequestOptions,
  ): Promise<Options> {
    return this.#get<'getOptions'>(
      `/options/${encodeURIComponent(kind)}`,
      options,
      {
        ...query,
      },
    );
  }

  async plan(
    spec: JsonObject,
    options?: NatGatewayRequestOptions,
  ): Promise<PlanAnswer> {
    return this.#post<'createPlan'>('/plans', options, { spec });
  }

  async renderFiles(
    spec: JsonObject,
    options: Parameters<NatGatewayApi['renderFiles']>[1],
  ): Promise<FilesAnswer> {
    const { format, ...request } = options;
    return this.#post<'renderFiles'>('/files', request, { spec, format });
  }

  async startRun(
    request: StartRunRequest,
    options?: NatGatewayRequestOptions,
  ): Promise<Run> {
    return this.#post<'startRun'>('/runs', options, request);
  }

  async listRuns(
    options?: NatGatewayRequestOptions & { readonly cursor?: string },
  ): ReturnType<NatGatewayApi['listRuns']> {
    return this.#get<'listRuns'>('/runs', options, { cursor: options?.cursor });
  }

  async getRun(id: string, options?: NatGatewayRequestOptions): Promise<Run> {
    return this.#get<'getRun'>(runPath(id), options);
  }

  async getRunEvents(
    id: string,
    options?: NatGatewayRequestOptions & { readonly after?: number },
  ): Promise<RunEventPage> {
    return this.#get<'getRunEvents'>(`${runPath(id)}/events`, options, {
      after: options?.after,
    });
  }

  async acknowledgeRun(
    id: string,
    options: Parameters<NatGatewayApi['acknowledgeRun']>[1],
  ): Promise<Run> {
    const { seen, ...request } = options;
    const { reason, addresses, resourceIds } = seen;
    return this.#post<'acknowledgeRun'>(`${runPath(id)}/acknowledge`, request, {
      seen: { reason, addresses, ...(resourceIds && { resourceIds }) },
    });
  }

  async retryRun(id: string, options?: NatGatewayRequestOptions): Promise<Run> {
    return this.#post<'retryRun'>(`${runPath(id)}/retry`, options);
  }

  async cancelRun(
    id: string,
    options: Parameters<NatGatewayApi['cancelRun']>[1] = {},
  ): Promise<Run> {
    const { seen, ...request } = options;
    return this.#post<'cancelRun'>(
      `${runPath(id)}/cancel`,
      request,
      seen && { seen: { addresses: seen.addresses } },
    );
  }

  async #get<Id extends keyof operations>(
    path: string,
    options?: NatGatewayRequestOptions,
    query: Query = {},
  ): Promise<Answer<Id>> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      for (const each of value === undefined ? [] : [value].flat()) {
        parameters.append(name, String(each));
      }
    }
    const search = parameters.toString();
    const response = await this.#send(search ? `${path}?${search}` : path, {
      ...options,
      method: 'GET',
    });
    return response.json();
  }

  async #post<Id extends keyof operations>(
    path: string,
    options?: NatGatewayRequestOptions,
    body?: Body<Id>,
  ): Promise<Answer<Id>> {
    const response = await this.#send(path, {
      ...options,
      method: 'POST',
      body,
    });
    return response.json();
  }

  async #send(
    path: string,
    request: NatGatewayRequestOptions & {
      readonly method: 'DELETE' | 'GET' | 'POST';
      readonly body?: unknown;
    },
  ): Promise<Response> {
    const { method, body, token, signal } = request;
    const baseUrl = await this.#discoveryApi.getBaseUrl('nat-gateway');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1${path}`, {
      method,
      signal,
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
