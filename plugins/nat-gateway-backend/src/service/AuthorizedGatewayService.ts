import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  type NatGateway,
  type UsagePeriod,
  natGatewayApplyPermission,
  natGatewayReadPermission,
  natGatewayRefreshPermission,
  type NatGatewayFilter,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CollectionService } from '../collection/CollectionService';
import type { ResourceGroup } from '../database/assessments/countGateways';
import type { ResourceSort } from '../database/assessments/ResourceSort';
import type { Access } from '../permissions/Access';
import { assertSubject } from '../permissions/assertSubject';
import type { GatewayService } from './GatewayService';
import { preferVisible } from './preferVisible';

/**
 * {@link GatewayService} for a caller: lists hold what they may see, the rest is refused.
 *
 * @internal
 */
export class AuthorizedGatewayService {
  constructor(
    private readonly options: {
      readonly gateways: GatewayService;
      readonly collection: Pick<CollectionService, 'refresh'>;
      readonly access: Access;
      readonly auth: AuthService;
    },
  ) {}

  async list(options: {
    readonly credentials: BackstageCredentials;
    readonly filter?: NatGatewayFilter;
    readonly sort?: ResourceSort;
    readonly cursor?: string;
    readonly limit: number;
  }): ReturnType<GatewayService['list']> {
    const { credentials, ...page } = options;
    const condition = await this.options.access.conditionFor(
      natGatewayReadPermission,
      { credentials },
    );
    return this.options.gateways.list({ condition, ...page });
  }

  async count(options: {
    readonly credentials: BackstageCredentials;
    readonly filter?: NatGatewayFilter;
    readonly groupBy: ResourceGroup;
  }): ReturnType<GatewayService['count']> {
    const { credentials, ...counted } = options;
    const condition = await this.options.access.conditionFor(
      natGatewayReadPermission,
      { credentials },
    );
    return this.options.gateways.count({ condition, ...counted });
  }

  async get(
    id: string,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<NatGateway> {
    const { access, gateways } = this.options;
    const { credentials } = options;
    // Meanwhile: the permission service takes longer than the database. Nothing is told before both have answered.
    const reading = gateways.find(id).then(async found => ({
      found,
      composed: await Promise.all(found.map(each => gateways.compose([each]))),
    }));
    reading.catch(() => {});
    const condition = await access.conditionFor(natGatewayReadPermission, {
      credentials,
    });
    const { found, composed } = await reading;
    const [gateway] = preferVisible(found, { condition });
    assertSubject(gateway.subject, {
      condition,
      permission: natGatewayReadPermission,
      action: `see the gateway ${gateway.document.name}`,
    });
    const [answered] = composed[found.indexOf(gateway)];
    const declared = await gateways.declared(gateway, answered);
    return { ...answered, ...(declared && { declared }) };
  }

  /** Without a period, what is kept: no cloud is called. */
  async usage(
    id: string,
    options: {
      readonly credentials: BackstageCredentials;
      readonly period?: UsagePeriod;
      readonly signal: AbortSignal;
    },
  ): ReturnType<GatewayService['usage']> {
    const { access, gateways } = this.options;
    const { credentials, ...asked } = options;
    const condition = await access.conditionFor(natGatewayReadPermission, {
      credentials,
    });
    const [gateway] = preferVisible(await gateways.find(id), { condition });
    assertSubject(gateway.subject, {
      condition,
      permission: natGatewayReadPermission,
      action: `see the gateway ${gateway.document.name}`,
    });
    return gateways.usage(gateway, asked);
  }

  /** Needs a person, whose name is stored. */
  async adopt(
    id: string,
    options: { readonly credentials: BackstageCredentials },
  ): ReturnType<GatewayService['adopt']> {
    const { gateway, by } = await this.forPerson(id, {
      ...options,
      action: 'adopt',
    });
    return this.options.gateways.adopt(gateway, { by });
  }

  /** Needs a person, too. */
  async release(
    id: string,
    options: { readonly credentials: BackstageCredentials },
  ): ReturnType<GatewayService['release']> {
    const { gateway } = await this.forPerson(id, {
      ...options,
      action: 'release',
    });
    return this.options.gateways.release(gateway);
  }

  async refresh(
    id: string,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<void> {
    const { access, collection, gateways } = this.options;
    const { credentials } = options;
    const condition = await access.conditionFor(natGatewayRefreshPermission, {
      credentials,
    });
    const [gateway] = preferVisible(await gateways.find(id), { condition });
    assertSubject(gateway.subject, {
      condition,
      permission: natGatewayRefreshPermission,
      action: `refresh the gateway ${gateway.document.name}`,
    });
    await collection.refresh(gateway.subject.scope);
  }

  /** A gateway of which a person may decide whose hands it is in. */
  private async forPerson(
    id: string,
    options: {
      readonly credentials: BackstageCredentials;
      readonly action: 'adopt' | 'release';
    },
  ) {
    const { access, auth, gateways } = this.options;
    const { action, credentials } = options;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError(
        `To ${action} a gateway needs the credentials of a person; call it with the token of a user`,
      );
    }
    const condition = await access.conditionFor(natGatewayApplyPermission, {
      credentials,
    });
    const [gateway] = preferVisible(await gateways.find(id), { condition });
    assertSubject(gateway.subject, {
      condition,
      permission: natGatewayApplyPermission,
      action: `${action} the gateway ${gateway.document.name}`,
    });
    return { gateway, by: credentials.principal.userEntityRef };
  }
}
