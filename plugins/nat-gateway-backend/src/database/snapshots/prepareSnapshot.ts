import type {
  CloudDescription,
  ObservedCluster,
  ObservedGateway,
  ObservedPlace,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  mapInTurns,
  type ProviderScope,
  subjectOfScope,
  type WritesCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { isEmpty } from 'lodash';
import type { AddressPeriod } from '../addresses/AddressPeriod';
import { addressPeriods } from '../addresses/addressPeriods';
import { momentOfChange } from '../addresses/momentOfChange';
import { selectAnnouncements } from '../runs/selectAnnouncements';
import type { Assess } from '../assessments/Assessments';
import { prepareUnusedAddresses } from '../unused/prepareUnusedAddresses';
import { asItWas } from './asItWas';
import { findScopeRows } from './findScopeRows';
import { type GuidRow, guidRows } from './guidRows';
import { holderRows } from './holderRows';
import { listScopes } from './listScopes';
import { readDocument } from './readDocument';
import { resourceKey } from './resourceKey';
import type { ResourceRow } from './ResourceRow';
import { toResourceRow } from './toResourceRow';
import { differenceOf, storeDifference } from './storeDifference';
import { updateScope } from './updateScope';
import { withAddressesWas } from './withAddressesWas';
import { withoutFigures } from './withoutFigures';
import { withWaysWas } from './withWaysWas';
import { withWhatWas } from './withWhatWas';

type Observed = ObservedCluster | ObservedGateway | ObservedPlace;

type Kind = NonNullable<Snapshot['notListed']>[number];

/** The kinds that a table's rows are listed as: a network is listed with its subnets. */
const kindsOf: Readonly<
  Record<'clusters' | 'gateways' | 'places', readonly Kind[]>
> = {
  gateways: ['natGateway'],
  clusters: ['cluster'],
  places: ['subnet', 'machineGroup'],
};
const kindOfPlace = ({ kind }: ObservedPlace): Kind =>
  kind === 'machineGroup' ? kind : 'subnet';

const byId = { primaryKey: ['scope', 'id'] } as const;

/**
 * Compares what a collection reported with what the one before did. What is not reported any more is
 * gone, unless its kind could not be listed: then it is kept as what it was.
 *
 * Answers what stores the difference in the caller's transaction, so that no one sees half of it and a
 * lease is locked for as long as writing takes.
 *
 * @internal
 */
export async function prepareSnapshot(
  knex: Knex,
  options: {
    readonly cloud: CloudDescription;
    readonly scope: ProviderScope;
    readonly snapshot: Snapshot;
    /** The count of requests when the collection began. */
    readonly answered: number;
    readonly now: Date;
    /** Of the provider; absent: it writes nothing. */
    readonly addressesOf?: WritesCapability['addressesOf'];
    /** Nothing is judged without. */
    readonly assess?: Assess;
  },
): Promise<(transaction: Knex.Transaction) => Promise<void>> {
  const { cloud, scope, snapshot, answered, now } = options;
  const { scope: key } = subjectOfScope(scope);
  const { idKey } = cloud;
  const { collectedAt, configuredOwners, notListed = [] } = snapshot;
  const [stored] = await listScopes(knex, { keys: [key] });
  const beforeAt = stored?.observedAt;

  const guidsBefore: readonly GuidRow[] = await knex<GuidRow>('gateway_guids')
    .where({ scope: key })
    .select();
  const guids = guidRows(guidsBefore, {
    key,
    gateways: snapshot.gateways.map(gateway => ({
      id: resourceKey(cloud, gateway),
      gateway,
    })),
    at: collectedAt,
    daysKept: cloud.figuresKeptDays,
  });
  const since = new Map(guids.map(row => [row.id, row.since ?? undefined]));

  const compared = async <Resource extends Observed>(
    table: keyof typeof kindsOf,
    found: {
      readonly reported: readonly Resource[];
      readonly withWhatWas: (
        resource: Resource,
        before: Resource | undefined,
      ) => Resource;
    },
  ) => {
    const before = await findScopeRows(knex, { key, table });
    // Documents are read only where something of them may be kept.
    const isNeeded = table === 'gateways' || notListed.length > 0;
    const toRow = (document: Resource, kept?: ResourceRow) => {
      const { facts, figures } = withoutFigures(document);
      return {
        document,
        row: kept
          ? { ...kept, document: JSON.stringify(facts) }
          : toResourceRow(facts, { cloud, scope, configuredOwners }),
        figures,
      };
    };
    const reported = await mapInTurns(found.reported, resource => {
      const was = before.get(resourceKey(cloud, resource));
      return toRow(
        found.withWhatWas(
          resource,
          was && isNeeded ? readDocument<Resource>(was) : undefined,
        ),
      );
    });
    const ids = new Set(reported.map(({ row }) => row.id));
    const isKept = (row: ResourceRow) =>
      !ids.has(row.id) &&
      (table !== 'places' ||
        notListed.includes(kindOfPlace(readDocument<ObservedPlace>(row))));
    const kept =
      beforeAt !== undefined &&
      kindsOf[table].some(kind => notListed.includes(kind))
        ? [...before.values()].filter(isKept)
        : [];
    const all = [
      ...reported,
      ...(await mapInTurns(kept, ({ figures: _, ...row }) =>
        toRow(
          asItWas(readDocument<Resource>(before.get(row.id)!), {
            beforeAt: beforeAt ?? collectedAt,
          }),
          row,
        ),
      )),
    ];
    return {
      all,
      documents: all.map(({ document }) => document),
      difference: differenceOf<ResourceRow>(table, {
        ...byId,
        before: before.values(),
        rows: all.map(({ row }) => row),
      }),
      figures: all.flatMap(({ row: { id }, figures }) =>
        isEmpty(figures)
          ? []
          : [{ scope: key, id, document: JSON.stringify(figures) }],
      ),
    };
  };

  const gateways = await compared<ObservedGateway>('gateways', {
    reported: snapshot.gateways,
    withWhatWas: (gateway, before) => {
      const known = withWhatWas(gateway, {
        before,
        since: since.get(resourceKey(cloud, gateway)),
        observedAt: collectedAt,
      });
      return before && beforeAt
        ? {
            ...known,
            addresses: withAddressesWas(known.addresses, {
              before: before.addresses,
              beforeAt,
              notListed,
              idKey,
            }),
          }
        : known;
    },
  });
  const withWays = <Resource extends ObservedCluster | ObservedPlace>(
    resource: Resource,
    before: Resource | undefined,
  ) =>
    before && beforeAt
      ? withWaysWas(resource, { before, beforeAt, notListed, idKey })
      : resource;
  const clusters = await compared<ObservedCluster>('clusters', {
    reported: snapshot.clusters,
    withWhatWas: withWays,
  });
  const places = await compared<ObservedPlace>('places', {
    reported: snapshot.places ?? [],
    withWhatWas: withWays,
  });
  const periodsBefore: readonly AddressPeriod[] = await knex<AddressPeriod>(
    'address_periods',
  )
    .where({ scope: key })
    .whereNull('until')
    .select();
  const storedOf = <Document>({
    document,
    row,
  }: {
    readonly document: Document;
    readonly row: ResourceRow;
  }) => ({
    id: row.id,
    subject: {
      ownerRef: row.owner_ref ?? undefined,
      provider: row.provider,
      scope: row.scope,
    },
    document,
  });
  const judged = await options.assess?.({
    gateways: gateways.all.map(storedOf),
    clusters: clusters.all.map(storedOf),
    places: places.all.map(storedOf),
    collectedAt,
  });
  const differences = [
    gateways.difference,
    clusters.difference,
    places.difference,
    differenceOf('measurements', {
      ...byId,
      before: await knex('measurements').where({ scope: key }).select(),
      rows: [...gateways.figures, ...clusters.figures, ...places.figures],
    }),
    differenceOf('assessments', {
      ...byId,
      before: await knex('assessments').where({ scope: key }).select(),
      rows: judged?.assessments ?? [],
    }),
    differenceOf('assessment_findings', {
      primaryKey: ['scope', 'id', 'finding'],
      before: await knex('assessment_findings').where({ scope: key }).select(),
      rows: judged?.findings ?? [],
    }),
    differenceOf<GuidRow>('gateway_guids', {
      ...byId,
      before: guidsBefore,
      rows: guids,
    }),
    differenceOf<AddressPeriod>('address_periods', {
      primaryKey: ['scope', 'id', 'since'],
      before: periodsBefore,
      rows: addressPeriods(periodsBefore, {
        key,
        cloud,
        gateways: gateways.all,
        clusters: clusters.all,
        places: places.all,
        announcements:
          options.addressesOf &&
          (await selectAnnouncements(knex, {
            key,
            addressesOf: options.addressesOf,
            at: collectedAt,
          })),
        at: await momentOfChange(knex, { key, collectedAt }),
      }),
    }),
    differenceOf('subnet_holders', {
      primaryKey: ['scope', 'holder', 'holder_id', 'subnet_id'],
      before: await knex('subnet_holders').where({ scope: key }).select(),
      rows: await holderRows(
        { gateways: gateways.documents, clusters: clusters.documents },
        { places: places.documents, cloud, key },
      ),
    }),
    ...(await prepareUnusedAddresses(knex, { key, cloud, scope, snapshot })),
  ];
  const anew = guids.flatMap(({ id, since: at }) =>
    at === collectedAt ? [id] : [],
  );

  return async transaction => {
    await updateScope(transaction, {
      key,
      change: {
        observed_at: collectedAt,
        attempted_at: now.toISOString(),
        failure: null,
        gaps: JSON.stringify(snapshot.gaps),
        answered,
        ...(snapshot.unusedAddresses && { unused_read_at: collectedAt }),
      },
    });
    for (const difference of differences) {
      await storeDifference(transaction, difference);
    }
    await transaction('histories')
      .where({ scope: key })
      .whereIn('id', anew)
      .delete();
  };
}
