import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type EntityEgress,
  type ProviderId,
  natGatewayReadPermission,
  natGatewayRefreshPermission,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  subjectsOfScope,
  type NatGatewayProvider,
  type ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type { CollectionService } from '../collection/CollectionService';
import { listScopes } from '../database/snapshots/listScopes';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import type { Access } from '../permissions/Access';
import { assertSubject } from '../permissions/assertSubject';
import { decideAnnotation } from './decideAnnotation';
import type { EntityEgressService } from './EntityEgressService';
import { locateEgress } from './locateEgress';
import type { LocatedEgress } from './LocatedEgress';
import { rowsOfEgress } from './rowsOfEgress';

/**
 * What decides whether someone may know how an entity goes out. To see a gateway is to see which subnets it
 * serves, but not whose nodes or machines are in them.
 */
function decidingOf(
  { cluster, gateways, place }: LocatedEgress,
  { visible }: { readonly visible: LocatedEgress['gateways'] },
) {
  const machines = place?.document.kind === 'machineGroup' ? place : undefined;
  return cluster ?? machines ?? visible[0] ?? gateways[0] ?? place;
}

/**
 * {@link EntityEgressService} for a caller. An entity that the catalog does not show them does not
 * exist; what its annotation leads to is judged by the owner of the collected row, never by the
 * entity, which the asking team can edit.
 *
 * @internal
 */
export class AuthorizedEntityEgressService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
      /** The configured scopes by key. */
      readonly scopes: ReadonlyMap<string, ProviderScope>;
      readonly catalog: CatalogService;
      readonly egress: EntityEgressService;
      readonly collection: Pick<CollectionService, 'refresh'>;
      readonly access: Access;
    },
  ) {}

  async get(
    entity: CompoundEntityRef,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<EntityEgress> {
    const { database, egress, access } = this.options;
    const { credentials } = options;
    const entityRef = stringifyEntityRef(entity);
    // Both are asked at once: one after the other, they would take most of the time of an answer.
    const asked = access.conditionFor(natGatewayReadPermission, {
      credentials,
    });
    asked.catch(() => {});
    const decided = await this.findAnnotation(entityRef, { credentials });
    const condition = await asked;
    const located =
      decided && (await locateEgress(database, { decided, condition }));

    const rows = located ? rowsOfEgress(located) : [];
    if (!located || rows.length === 0) {
      const scopes = decided ? await this.visibleScopes(condition) : [];
      return egress.notCollected(entityRef, { decided, scopes });
    }
    const visible = located.gateways.filter(gateway =>
      matchesSubject(gateway.subject, condition),
    );
    const deciding = decidingOf(located, { visible });
    for (const { subject } of [
      ...(deciding ? [deciding] : []),
      // A cluster whose gateways are all hidden would look as if it had none.
      ...(visible.length === 0 ? located.gateways : []),
    ]) {
      assertSubject(subject, {
        condition,
        permission: natGatewayReadPermission,
        action: `see the egress of ${entityRef}`,
      });
    }
    const { bypassed, place, ...found } = located;
    const mayBeNamed = bypassed?.every(({ subject }) =>
      matchesSubject(subject, condition),
    );
    return egress.compose(entityRef, {
      located: {
        ...found,
        gateways: visible,
        ...(place && matchesSubject(place.subject, condition) && { place }),
        ...(mayBeNamed && { bypassed }),
      },
      mayShowRun: run => matchesSubject(run.subject, condition),
    });
  }

  async refresh(
    entity: CompoundEntityRef,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<void> {
    const { database, access, collection } = this.options;
    const { credentials } = options;
    const entityRef = stringifyEntityRef(entity);
    const decided = await this.findAnnotation(entityRef, { credentials });
    if (!decided) {
      const keys = this.clouds.flatMap(({ annotations }) =>
        annotations.map(({ key }) => key),
      );
      throw new NotFoundError(
        `${entityRef} has none of the annotations ${keys.join(
          ', ',
        )}, so there is nothing to collect for it; add one to its catalog-info.yaml`,
      );
    }
    const condition = await access.conditionFor(natGatewayRefreshPermission, {
      credentials,
    });
    const located = await locateEgress(database, { decided, condition });
    const rows = rowsOfEgress(located);
    const allowed = rows.filter(row => matchesSubject(row.subject, condition));
    const deciding = decidingOf(located, {
      visible: located.gateways.filter(each => allowed.includes(each)),
    });
    if (deciding) {
      assertSubject(deciding.subject, {
        condition,
        permission: natGatewayRefreshPermission,
        action: `refresh the egress of ${entityRef}`,
      });
    }
    // What no cloud has reported yet may appear in the scope that its id names.
    const scopes = (
      rows.length > 0
        ? allowed
        : await this.namedScopes(decided, { condition, entityRef })
    ).map(({ subject }) => subject.scope);
    await Promise.all(
      [...new Set(scopes)].map(scope => collection.refresh(scope)),
    );
  }

  private get clouds() {
    return [...this.options.providers.values()].map(
      ({ description }) => description,
    );
  }

  private async findAnnotation(
    entityRef: string,
    options: { readonly credentials: BackstageCredentials },
  ) {
    const entity = await this.options.catalog.getEntityByRef(
      entityRef,
      options,
    );
    if (!entity) {
      throw new NotFoundError(
        `${entityRef} is not in the catalog, or not for you; check its name`,
      );
    }
    return decideAnnotation(entity.metadata.annotations, {
      clouds: this.clouds,
    });
  }

  /** Those of an annotation's value, as far as the caller may refresh them; the others do not exist for them. */
  private async namedScopes(
    { annotation, cloud }: NonNullable<ReturnType<typeof decideAnnotation>>,
    options: {
      readonly condition: SubjectCondition;
      readonly entityRef: string;
    },
  ) {
    const { idKey, scopeIdOf } = cloud;
    const named = scopeIdOf?.(annotation.value);
    const scopes = (await this.visibleScopes(options.condition)).filter(
      ({ scope }) =>
        scope.provider === cloud.id &&
        (!scopeIdOf ||
          (named !== undefined && idKey(scope.id) === idKey(named))),
    );
    if (scopes.length === 0) {
      throw new NotFoundError(
        `The annotation ${annotation.name} of ${options.entityRef} is '${annotation.value}', which is in no configured scope that you may refresh; correct it in its catalog-info.yaml, or have its scope configured`,
      );
    }
    return scopes;
  }

  private async visibleScopes(condition: SubjectCondition) {
    const scopes = await listScopes(this.options.database);
    return scopes.filter(({ subject }) => {
      const configured = this.options.scopes.get(subject.scope);
      return (configured ? subjectsOfScope(configured) : [subject]).some(each =>
        matchesSubject(each, condition),
      );
    });
  }
}
