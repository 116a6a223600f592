import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import type {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type {
  CloudDescription,
  NatGatewayApi,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderConfig } from './config/readProviderConfig';
import { entitiesOf } from './entities/entitiesOf';
import { namesOf } from './entities/entityNames';
import { knownNames } from './entities/knownNames';
import { mutationOf } from './mutation/mutationOf';
import { findEntities } from './read/findEntities';
import { readCollected } from './read/readCollected';
import { takenNames } from './read/takenNames';

/**
 * Emits what the backend has collected. A run that cannot read everything emits nothing, so that it takes
 * nothing away.
 *
 * @internal
 */
export class NatGatewayEntityProvider implements EntityProvider {
  private connection?: EntityProviderConnection;
  private emitted?: Awaited<ReturnType<typeof mutationOf>>['emitted'];
  /** How many of our entities the catalog showed at the last run. */
  private shown = 0;

  constructor(
    private readonly options: ProviderConfig & {
      readonly api: Pick<
        NatGatewayApi,
        'getHealth' | 'listClusters' | 'listGateways'
      >;
      readonly auth: AuthService;
      /** Those whose resources become entities. */
      readonly clouds: readonly CloudDescription[];
      readonly catalog: Pick<
        CatalogService,
        'getEntitiesByRefs' | 'streamEntities'
      >;
      readonly logger: LoggerService;
    },
  ) {}

  getProviderName(): string {
    return 'nat-gateway';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
  }

  /** One run; what fails is logged, and the next run tries again. */
  async run(): Promise<void> {
    const { logger } = this.options;
    try {
      await this.refresh();
    } catch (error) {
      // The backend says which key to set.
      const { message } = toError(
        error instanceof ResponseError ? error.cause : error,
      );
      logger.warn(
        `Could not read NAT gateways, so the catalog keeps what it has: ${message}`,
      );
    }
  }

  private async refresh(): Promise<void> {
    const { api, auth, catalog, clouds, clusters, logger, namespace, system } =
      this.options;
    if (!this.connection) return;
    const credentials = await auth.getOwnServiceCredentials();
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'nat-gateway',
    });
    const { health, collected } = await readCollected(api, { token });
    const { status, scopes = [] } = health;
    if (collected.length === 0 && scopes.length === 0) {
      logger.warn(
        "The catalog keeps what it has: 'plugin:catalog' sees no scope and no gateway. Check the owners and scopes of its entry in natGateway.policy.servicePrincipals.",
      );
      return;
    }
    const found = await findEntities(catalog, { clouds, credentials });
    const known = knownNames(collected, {
      clouds,
      emitted: this.emitted?.values() ?? [],
      found,
    });
    const shown = new Set([...found.ours.values()].map(({ name }) => name));
    const names = collected
      .filter(({ kind }) => clusters || kind === 'gateway')
      .map(each => known.get(each.id) ?? namesOf(each)[0])
      .filter(name => !shown.has(name));
    const taken = await takenNames(catalog, {
      names: [...new Set(names)],
      namespace,
      credentials,
    });
    const isUnknown = (scope: string) =>
      status === 'starting' ||
      scopes.some(each => each.scope === scope && !each.observedAt);
    const wanted = await entitiesOf(collected, {
      clouds,
      clusters,
      namespace,
      system,
      found,
      known,
      taken,
    });
    const { mutation, emitted } = await mutationOf(wanted, {
      emitted: this.emitted,
      shown: found.ours,
      // Of 10,000 entities it shows the last ones minutes later: giving them again would keep it busy.
      isCatchingUp: found.ours.size > this.shown,
      isUnknown,
      isAnyUnknown:
        status === 'starting' || scopes.some(({ observedAt }) => !observedAt),
    });
    await this.connection.applyMutation(mutation);
    this.emitted = emitted;
    this.shown = found.ours.size;
    logger.debug(
      mutation.type === 'full'
        ? `Emitted ${mutation.entities.length} entities`
        : `Emitted ${mutation.added.length} entities and took ${mutation.removed.length} away`,
    );
  }
}
