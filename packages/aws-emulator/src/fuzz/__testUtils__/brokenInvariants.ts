import type { AwsEmulator } from '../../AwsEmulator';

/**
 * Checks the invariants that hold after any request; returns one sentence for each that is broken.
 *
 * @internal
 */
export function brokenInvariants({ state }: AwsEmulator): readonly string[] {
  const broken: string[] = [];
  const once = (what: string, keys: readonly string[]) => {
    const seen = new Set<string>();
    for (const key of keys) {
      if (seen.has(key)) {
        broken.push(`${what} ${key} is there twice`);
      }
      seen.add(key);
    }
  };
  const addresses = state.list('addresses');
  const interfaces = state.list('networkInterfaces');
  for (const { id, association } of addresses) {
    const place = interfaces.find(
      each => each.id === association?.networkInterfaceId,
    );
    if (association && !place?.addresses.includes(association.privateIp)) {
      broken.push(`${id} is at an address that its interface does not have`);
    }
  }
  once(
    'the place',
    addresses.flatMap(({ association }) =>
      association
        ? [`${association.networkInterfaceId} ${association.privateIp}`]
        : [],
    ),
  );
  once(
    'the private address',
    interfaces.flatMap(({ subnetId, addresses: held }) =>
      held.map(each => `${subnetId} ${each}`),
    ),
  );
  once(
    'the device',
    interfaces.flatMap(({ attachment }) =>
      attachment ? [`${attachment.instanceId} ${attachment.deviceIndex}`] : [],
    ),
  );
  once(
    'the subnet',
    state
      .list('routeTables')
      .flatMap(({ associations }) => associations.map(each => each.subnetId)),
  );
  for (const { name, min, max, desired } of state.list('autoScalingGroups')) {
    if (desired < min || desired > max) {
      broken.push(`${name} has a desired capacity outside of its bounds`);
    }
  }
  return broken;
}
