import ipaddr from 'ipaddr.js';
import { Fleet, FleetZone } from './Fleet';

/**
 * The limits of the interfaces of an instance type.
 *
 * @public
 */
export interface InterfaceLimits {
  readonly maximumInterfaces: number;
  readonly addressesPerInterface: number;
}

/**
 * A fault of a fleet document. An error is never deployed; a warning is.
 *
 * @public
 */
export interface FleetFinding {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const error = (message: string): FleetFinding => ({
  severity: 'error',
  message,
});

function contains(outer: string, inner: string) {
  const [network, bits] = ipaddr.parseCIDR(outer);
  const [address, innerBits] = ipaddr.parseCIDR(inner);
  return bits <= innerBits && address.match(network, bits);
}

/** Every address that a NAT interface has to hold, and for which zone. */
function addressesOn(fleet: Fleet, { zone, addresses, probe }: FleetZone) {
  const reserved = fleet.zones.flatMap(other =>
    other.standbys
      .filter(standby => standby.zone === zone)
      .flatMap(standby => standby.addresses),
  );
  return [probe.address, ...addresses, ...reserved];
}

function overlapsOf(fleet: Fleet): FleetFinding[] {
  const served = fleet.zones.flatMap(({ zone, cidrs, probe }) =>
    [...cidrs, probe.cidr].map(cidr => ({ zone, cidr })),
  );
  return served.flatMap((one, index) =>
    served
      .slice(index + 1)
      .filter(
        other =>
          contains(one.cidr, other.cidr) || contains(other.cidr, one.cidr),
      )
      .map(other =>
        error(
          `${one.cidr} (${one.zone}) and ${other.cidr} (${other.zone}) overlap. Give every source one zone.`,
        ),
      ),
  );
}

function checkZone(
  fleet: Fleet,
  zone: FleetZone,
  limits: InterfaceLimits,
): FleetFinding[] {
  const findings: FleetFinding[] = [];
  const names = fleet.zones.map(other => other.zone);
  for (const standby of zone.standbys) {
    if (standby.zone === zone.zone || !names.includes(standby.zone)) {
      findings.push(
        error(
          `${zone.zone} names ${
            standby.zone
          } as standby, which is not another zone of this fleet. Name one of ${names.join(
            ', ',
          )}.`,
        ),
      );
    }
    if (standby.addresses.length !== zone.egress.length) {
      findings.push(
        error(
          `${zone.zone} has ${zone.egress.length} Elastic IP addresses and ${standby.addresses.length} addresses reserved in ${standby.zone}. Reserve one for each.`,
        ),
      );
    }
  }
  if (zone.addresses.length !== zone.egress.length) {
    findings.push(
      error(
        `${zone.zone} has ${zone.egress.length} Elastic IP addresses and ${zone.addresses.length} private addresses. Each needs one.`,
      ),
    );
  }
  const held = addressesOn(fleet, zone);
  const twice = held.filter((address, index) => held.indexOf(address) < index);
  for (const address of new Set(twice)) {
    findings.push(
      error(
        `${address} is listed twice for the NAT interface of ${zone.zone}. Give each use an address of its own.`,
      ),
    );
  }
  if (held.length > limits.addressesPerInterface) {
    findings.push(
      error(
        `The NAT interface of ${zone.zone} needs ${held.length} addresses; an interface of ${fleet.instanceType} holds ${limits.addressesPerInterface}. Use a larger type, or fewer standbys.`,
      ),
    );
  }
  return findings;
}

/**
 * The faults of a fleet document, for an instance type whose interfaces hold `limits`
 * (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html).
 *
 * @public
 */
export function checkFleet(
  fleet: Fleet,
  limits: InterfaceLimits,
): FleetFinding[] {
  const names = fleet.zones.map(({ zone }) => zone);
  const findings = fleet.zones.flatMap(zone => checkZone(fleet, zone, limits));
  for (const zone of new Set(names.filter((n, i) => names.indexOf(n) < i))) {
    findings.push(error(`${zone} is listed twice.`));
  }
  const tables = fleet.zones.flatMap(({ routeTableIds }) => routeTableIds);
  for (const id of new Set(tables.filter((t, i) => tables.indexOf(t) < i))) {
    findings.push(error(`${id} belongs to two zones. Name it in one.`));
  }
  if (limits.maximumInterfaces < 2) {
    findings.push(
      error(
        `${fleet.instanceType} holds one interface; a NAT instance needs two, for management and for traffic.`,
      ),
    );
  }
  for (const { zone, standbys } of fleet.zones) {
    if (standbys.length === 0) {
      findings.push({
        severity: 'warning',
        message: `${zone} has no standby: when its NAT fails, its workloads have no egress until the instance is replaced.`,
      });
    }
  }
  return [...findings, ...overlapsOf(fleet)];
}
