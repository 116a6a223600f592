import type { Json, JsonObject } from 'azure-emulator';
import type { Declaration, DeclaredGateway } from '../plans/documentOf';
import { ids } from '../world/scenario';
import { differences, isObject, type Snapshot, valueAt } from './snapshot';

/** How a run ended, as it tells. */
export interface EndedRun {
  readonly declaration: Declaration;
  readonly id: string;
  readonly state: string;
  readonly notUndone: readonly {
    readonly resourceId: string;
    readonly command: string;
  }[];
}

/** What another writer did meanwhile. */
export interface ForeignEdit {
  readonly resourceId: string;
  /** Empty: the resource as a whole was made or deleted. */
  readonly path: string;
  readonly value: Json;
}

const lower = (id: string) => id.toLowerCase();

const idsIn = (value: Json | undefined): readonly string[] =>
  Array.isArray(value)
    ? value.map(each => lower(String((each as JsonObject).id)))
    : [];

const addressesOf = (gateway: JsonObject | undefined) => [
  ...idsIn(valueAt(gateway, 'properties.publicIpAddresses')),
  ...idsIn(valueAt(gateway, 'properties.publicIpPrefixes')),
  ...idsIn(valueAt(gateway, 'properties.publicIpAddressesV6')),
  ...idsIn(valueAt(gateway, 'properties.publicIpPrefixesV6')),
];

const existingIds = ({ addresses }: DeclaredGateway) =>
  addresses.flatMap(part => (part.kind === 'existing' ? part.resourceIds : []));

const wantedAddresses = (gateway: DeclaredGateway) =>
  gateway.addresses.reduce((sum, part) => {
    if (part.kind === 'existing') return sum;
    return sum + (part.kind === 'newPrefix' ? 1 : part.count);
  }, existingIds(gateway).length);

/** In what the cloud is not as a run that succeeded was asked to make it. */
function notConverged(
  { gateways, outboundType, state }: Declaration,
  options: {
    readonly after: Snapshot;
    readonly isForeign: (resourceId: string, path: string) => boolean;
  },
): readonly string[] {
  const { after, isForeign } = options;
  const cluster = after.get(lower(ids.cluster));
  const hasOther =
    outboundType !== undefined &&
    valueAt(cluster, 'properties.networkProfile.outboundType') !== outboundType;
  const ofGateways = gateways.flatMap(gateway => {
    const id = lower(ids.gateway(gateway.name));
    const live = after.get(id);
    if (state === 'absent') {
      return live ? [`not converged: ${id} still stands`] : [];
    }
    if (!live) {
      return isForeign(id, '') ? [] : [`not converged: ${id} is missing`];
    }
    const addresses = addressesOf(live);
    const wrong = [
      valueAt(live, 'properties.idleTimeoutInMinutes') !==
        (gateway.idleTimeoutMinutes ?? 4) &&
      !isForeign(id, 'properties.idleTimeoutInMinutes')
        ? 'its idle timeout'
        : '',
      gateway.nat64 && valueAt(live, 'properties.nat64') !== 'Enabled'
        ? 'its nat64'
        : '',
      Object.entries(gateway.tags ?? {}).some(
        ([name, value]) => valueAt(live, `tags.${name}`) !== value,
      )
        ? 'its tags'
        : '',
      addresses.length !== wantedAddresses(gateway) ||
      !existingIds(gateway).every(each => addresses.includes(lower(each)))
        ? 'its addresses'
        : '',
      ...gateway.subnets.map(subnet =>
        lower(
          String(valueAt(after.get(lower(subnet)), 'properties.natGateway.id')),
        ) !== id && !isForeign(subnet, 'properties.natGateway')
          ? `the subnet ${subnet}`
          : '',
      ),
    ].filter(Boolean);
    const replaced = lower(ids.gateway(gateway.replaces ?? ''));
    return [
      ...wrong.map(what => `not converged: ${id}: ${what}`),
      ...(after.has(replaced)
        ? [`not converged: ${replaced} still stands`]
        : []),
    ];
  });
  return [
    ...ofGateways,
    ...(hasOther ? [`not converged: ${ids.cluster}: its outboundType`] : []),
  ];
}

/** The ids that a run that succeeded may have made, and the paths that it may have changed. */
function grantsOf(
  run: EndedRun,
  options: { readonly before: Snapshot; readonly after: Snapshot },
) {
  const { declaration } = run;
  const { gateways, state, deleteAddresses } = declaration;
  const hasSucceeded = run.state === 'succeeded';
  const listed = new Set(
    run.state === 'failed'
      ? run.notUndone.map(({ resourceId }) => lower(resourceId))
      : [],
  );
  const gatewayIds = gateways.map(({ name }) => lower(ids.gateway(name)));
  const newIds = [
    ...(declaration.newSubnets ?? []),
    ...(declaration.newVirtualNetworks ?? []),
  ].map(({ resourceId }) => lower(resourceId));
  const addressesAfter = gatewayIds.flatMap(id =>
    addressesOf(options.after.get(id)),
  );
  const goneIds =
    state === 'absent'
      ? gatewayIds
      : gateways.flatMap(({ replaces }) =>
          replaces === undefined ? [] : [lower(ids.gateway(replaces))],
        );
  const addressesBefore = goneIds.flatMap(id =>
    addressesOf(options.before.get(id)),
  );
  const subnets = gateways.flatMap(each => each.subnets.map(lower));
  return {
    mayMake: (id: string) =>
      listed.has(id) ||
      (hasSucceeded &&
        state !== 'absent' &&
        [...gatewayIds, ...addressesAfter, ...newIds].includes(id)),
    mayDelete: (id: string, resource: JsonObject) =>
      listed.has(id) ||
      (hasSucceeded &&
        (goneIds.includes(id) ||
          (deleteAddresses === true &&
            addressesBefore.includes(id) &&
            valueAt(resource, 'tags.managed-by') === 'backstage-nat-gateway'))),
    mayChange: (id: string, path: string) =>
      listed.has(id) ||
      (hasSucceeded &&
        declaration.outboundType !== undefined &&
        id === lower(ids.cluster) &&
        /^properties\.(networkProfile|apiServerAccessProfile)\./.test(path)) ||
      (hasSucceeded &&
        ((subnets.includes(id) && path.startsWith('properties.natGateway')) ||
          (gatewayIds.includes(id) &&
            /^(tags|properties\.(idleTimeoutInMinutes|publicIp\w+))/.test(
              path,
            )))),
  };
}

/**
 * What is wrong with the end of a case, from what stands in the cloud before and after it; nothing: it is
 * as it has to be.
 *
 * @internal
 */
export function judge(options: {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly runs: readonly EndedRun[];
  readonly foreignEdits: readonly ForeignEdit[];
  /** The guids that our own writes made, by id in lower case. */
  readonly madeByUs: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the cloud answered to our PUTs, by id in lower case; 0: the connection broke. */
  readonly ourPuts: ReadonlyMap<string, readonly number[]>;
}): readonly string[] {
  const { before, after, runs, foreignEdits, madeByUs } = options;
  const findings: string[] = [];
  const isForeign = (resourceId: string, path: string) =>
    foreignEdits.some(
      edit =>
        lower(edit.resourceId) === lower(resourceId) &&
        (edit.path === '' || path.startsWith(edit.path)),
    );
  const grants = runs.map(run => grantsOf(run, { before, after }));

  for (const [id, resource] of before) {
    const now = after.get(id);
    if (!now) {
      if (
        !isForeign(id, '') &&
        !grants.some(({ mayDelete }) => mayDelete(id, resource))
      ) {
        findings.push(`lost: ${id} is gone`);
      }
    } else {
      for (const path of differences(resource, now)) {
        if (
          !isForeign(id, path) &&
          !grants.some(({ mayChange }) => mayChange(id, path))
        ) {
          findings.push(`lost: ${path} of ${id} differs`);
        }
      }
    }
  }
  for (const [id, resource] of after) {
    if (
      !before.has(id) &&
      !isForeign(id, '') &&
      !grants.some(({ mayMake }) => mayMake(id))
    ) {
      const run = valueAt(resource, 'tags.nat-gateway-run');
      findings.push(`orphan: ${id}${run ? ` of run ${run}` : ''}`);
    }
  }
  for (const [index, { resourceId, path, value }] of foreignEdits.entries()) {
    const isLast = !foreignEdits
      .slice(index + 1)
      .some(later => later.resourceId === resourceId && later.path === path);
    if (!isLast) {
      continue;
    }
    const now = after.get(lower(resourceId));
    const isKept =
      path === '' ||
      !now ||
      differences(valueAt(now, path), value).length === 0;
    if (!isKept) {
      findings.push(`foreign edit lost: ${path} of ${resourceId}`);
    }
  }
  for (const [index, { state, declaration, notUndone }] of runs.entries()) {
    // A later run may have been asked for something else.
    const isLast = !runs
      .slice(index + 1)
      .some(later =>
        later.declaration.gateways.some(
          ({ name }) => name === declaration.gateways[0].name,
        ),
      );
    if (state === 'succeeded' && isLast) {
      findings.push(...notConverged(declaration, { after, isForeign }));
    }
    for (const { resourceId, command } of notUndone) {
      const id = lower(resourceId);
      const guid = valueAt(after.get(id), 'properties.resourceGuid');
      const isOfOthers =
        isObject(after.get(id)) && !madeByUs.get(id)?.has(String(guid));
      const puts = options.ourPuts.get(id) ?? [];
      const wasRefused =
        !madeByUs.has(id) &&
        puts.length > 0 &&
        puts.every(status => status >= 400 && status < 500);
      if (/\bdelete\b/i.test(command) && (isOfOthers || wasRefused)) {
        findings.push(`advice: ${command}, which is not ours`);
      }
      if (wasRefused) {
        findings.push(`advice: ${id} is listed, but was never written`);
      }
    }
  }
  return findings;
}
