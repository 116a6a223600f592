import { Fleet } from './Fleet';

const key = (zone: string) => zone.replace(/-/g, '_');
const line = (name: string, values: readonly (string | number)[]) =>
  `${name}="${values.join(' ')}"`;

/**
 * The text of the machine parameter of `zone`: KEY="value" lines that the shell of a NAT instance
 * reads. It lists every zone that this instance may carry.
 *
 * @throws Error when the fleet has no such zone
 * @public
 */
export function machineSettings(fleet: Fleet, zone: string): string {
  const own = fleet.zones.find(candidate => candidate.zone === zone);
  if (!own) throw new Error(`The fleet has no zone ${zone}.`);
  const carried = fleet.zones.flatMap(other => {
    const addresses =
      other.zone === zone
        ? own.addresses
        : other.standbys.find(standby => standby.zone === zone)?.addresses;
    return addresses ? [{ ...other, addresses }] : [];
  });
  return [
    line('ENVIRONMENT', [fleet.environment]),
    line('ZONE', [zone]),
    line(
      'ZONES',
      carried.map(other => key(other.zone)),
    ),
    ...carried.flatMap(other => [
      line(`CIDRS_${key(other.zone)}`, other.cidrs),
      line(`ADDRESSES_${key(other.zone)}`, other.addresses),
    ]),
    line('PROBE_CIDR', [own.probe.cidr]),
    line('PROBE_ADDRESS', [own.probe.address]),
    line(
      'DESTINATIONS',
      fleet.probing.destinations.map(
        ({ url, expectedStatus }) => `${expectedStatus}=${url}`,
      ),
    ),
    line('TIMEOUT_MILLISECONDS', [fleet.probing.timeoutMilliseconds]),
    '',
  ].join('\n');
}
