import { randomUUID } from 'node:crypto';
import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  type Consumer,
  type ConsumerRegistration,
  natGatewayApplyPermission,
  natGatewayConsumePermission,
  natGatewayReadPermission,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { selectAddressPeriods } from '../database/addresses/selectAddressPeriods';
import { consumerOfRow } from '../database/consumers/consumerOfRow';
import type {
  ConsumerRow,
  StoredConsumer,
} from '../database/consumers/ConsumerRow';
import { selectConsumers } from '../database/consumers/selectConsumers';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { Access } from '../permissions/Access';
import { assertSubject } from '../permissions/assertSubject';

interface Caller {
  readonly credentials: BackstageCredentials;
}

/** A single address is stored without the `/32` or `/128` that the feed gives it. */
const asStored = (address: string) =>
  address.replace(address.includes(':') ? /\/128$/ : /\/32$/, '');

function idOfCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (/^[0-9a-f-]{36}$/.test(id)) return id;
  throw new InputError(
    `cursor is '${cursor}'; give the nextCursor of the page before, or leave it out`,
  );
}

const subjectOf = (
  row: Pick<StoredConsumer, 'owner_ref' | 'provider' | 'scope'>,
) => ({
  ownerRef: row.owner_ref ?? undefined,
  provider: row.provider,
  scope: row.scope,
});

/**
 * Who relies on source addresses, for a caller.
 *
 * 1. One sees those of the addresses that one may see.
 * 2. Registering takes `natGateway.consume` on each of the addresses.
 * 3. Removing and acknowledging are for whom registered, and for whom may change the address.
 *
 * @internal
 */
export class AuthorizedConsumerService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly timing: Timing;
      readonly access: Access;
      readonly auth: AuthService;
    },
  ) {}

  /** One page, in an order that does not change. */
  async list(
    options: Caller & {
      readonly ownerRef?: string;
      readonly address?: string;
      readonly cursor?: string;
      readonly limit: number;
    },
  ): Promise<{
    readonly items: readonly Consumer[];
    readonly nextCursor?: string;
  }> {
    const { credentials, ownerRef, address, cursor, limit } = options;
    const rows = await selectConsumers(this.options.database, {
      condition: await this.readable({ credentials }),
      ownerRef,
      addresses: address === undefined ? undefined : [asStored(address)],
      after: cursor && idOfCursor(cursor),
      // One more than asked for tells whether there is another page.
      limit: limit + 1,
    });
    const items = rows.slice(0, limit).map(consumerOfRow);
    const last = items.at(-1);
    return {
      items,
      ...(rows.length > limit &&
        last && { nextCursor: Buffer.from(last.id).toString('base64url') }),
    };
  }

  async register(
    registration: ConsumerRegistration,
    { credentials }: Caller,
  ): Promise<readonly Consumer[]> {
    const { access, database, timing } = this.options;
    const { name, contact, entityRef } = registration;
    const registeredBy = this.nameOf(credentials);
    const permission = natGatewayConsumePermission;
    const condition = await access.conditionFor(permission, { credentials });
    const readable = await this.readable({ credentials });
    const addresses = [...new Set(registration.addresses.map(asStored))];
    const at = timing.now().toISOString();
    const periods = await selectAddressPeriods(database, {
      condition: readable,
      addresses,
      from: at,
      to: at,
    });
    const known = new Set(periods.map(({ address }) => address));
    const unknown = addresses.filter(address => !known.has(address));
    if (unknown.length > 0) {
      throw new InputError(
        `Not among the egress addresses that you may see: ${unknown.join(
          ', ',
        )}. Give addresses or prefixes as GET /v1/addresses.json lists them.`,
      );
    }
    for (const period of periods) {
      assertSubject(subjectOf(period), {
        condition,
        permission,
        action: `register as someone who relies on ${period.address}`,
      });
    }
    const rows = periods.map(
      (period): ConsumerRow => ({
        id: randomUUID(),
        scope: period.scope,
        address_id: period.id,
        address: period.address,
        name,
        contact: contact ?? null,
        entity_ref: entityRef ?? null,
        registered_by: registeredBy,
        registered_at: at,
        acknowledged_change: null,
        acknowledged_by: null,
        acknowledged_at: null,
      }),
    );
    const ids = rows.map(({ id }) => id);
    return database.transaction(async trx => {
      await trx('consumers')
        .insert(rows)
        .onConflict(['scope', 'address_id', 'name'])
        .ignore();
      const stored = await selectConsumers(trx, { condition: readable, ids });
      const added = new Set(stored.map(row => row.id));
      const taken = rows.filter(({ id }) => !added.has(id));
      if (taken.length > 0) {
        throw new ConflictError(
          `'${name}' is registered already for ${taken
            .map(({ address }) => address)
            .join(', ')}; leave these out, or give another name.`,
        );
      }
      return stored.map(consumerOfRow);
    });
  }

  async remove(id: string, options: Caller): Promise<void> {
    await this.find(id, { ...options, action: 'remove' });
    await this.options.database('consumers').where({ id }).delete();
  }

  /** Says that a change is known; `change` is the moment at which it happened. */
  async acknowledge(
    id: string,
    options: Caller & { readonly change: string },
  ): Promise<Consumer> {
    const { database, timing } = this.options;
    const row = await this.find(id, { ...options, action: 'acknowledge for' });
    const { change } = consumerOfRow(row);
    if (change?.at !== options.change) {
      throw new ConflictError(
        change
          ? `The address ${row.address} changed at ${change.at} (${change.what}), not at ${options.change}. Look again and acknowledge that change.`
          : `No change of the address ${row.address} is announced; there is nothing to acknowledge.`,
      );
    }
    if (change.acknowledgedAt) return consumerOfRow(row);
    const acknowledged = {
      acknowledged_change: change.at,
      acknowledged_by: this.nameOf(options.credentials),
      acknowledged_at: timing.now().toISOString(),
    };
    await database('consumers').where({ id }).update(acknowledged);
    return consumerOfRow({ ...row, ...acknowledged });
  }

  private readable(options: Caller) {
    return this.options.access.conditionFor(natGatewayReadPermission, options);
  }

  /** Throws unless the caller registered it, or may change its address. */
  private async find(
    id: string,
    options: Caller & { readonly action: string },
  ): Promise<StoredConsumer> {
    const { access, database } = this.options;
    const { credentials, action } = options;
    const [row] = await selectConsumers(database, {
      id,
      condition: await this.readable({ credentials }),
    });
    if (!row) {
      throw new NotFoundError(
        `No consumer ${id} of an address that you may see; GET /v1/consumers lists them`,
      );
    }
    const permission = natGatewayApplyPermission;
    const isTheirs = row.registered_by === this.nameOf(credentials);
    const condition = await access.conditionFor(
      isTheirs ? natGatewayConsumePermission : permission,
      { credentials },
    );
    if (!matchesSubject(subjectOf(row), condition)) {
      throw new NotAllowedError(
        `You may not ${action} ${row.name}, who relies on ${row.address}. Ask ${
          row.registered_by
        }, who registered it${
          row.owner_ref ? `, or ${row.owner_ref}, who owns the address` : ''
        }.`,
      );
    }
    return row;
  }

  private nameOf(credentials: BackstageCredentials): string {
    const { auth } = this.options;
    if (auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return credentials.principal.subject;
    }
    throw new NotAllowedError('Relying on an address needs a sign-in');
  }
}
