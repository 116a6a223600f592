import { Lab } from '../lab/Lab';

/** Something that breaks the NAT of a zone, and how it is repaired. */
export interface Fault {
  readonly name: string;
  cause(lab: Lab, zone: string): Promise<unknown>;
  repair(lab: Lab, zone: string): Promise<unknown>;
}

const onNat = (script: string) => (lab: Lab, zone: string) =>
  lab.network.onNat(lab.cloud.natOf(zone), script);
const guard = (lab: Lab) => lab.cloud.guard();

/** The six faults whose outage is measured. */
export const faults: readonly Fault[] = [
  {
    name: 'private link down',
    cause: (lab, zone) => lab.network.cut('private', zone),
    repair: (lab, zone) => lab.network.restore('private', zone),
  },
  {
    name: 'ip_forward off',
    cause: onNat('echo 0 >/proc/sys/net/ipv4/ip_forward'),
    repair: guard,
  },
  {
    name: 'masquerade flushed',
    // Tracked connections continue without the rule; it only affects new ones.
    cause: onNat('nft flush chain ip nat_fleet postrouting'),
    repair: guard,
  },
  { name: 'ruleset flushed', cause: onNat('nft flush ruleset'), repair: guard },
  {
    name: 'egress link down',
    cause: (lab, zone) => lab.network.cut('egress', zone),
    repair: (lab, zone) => lab.network.restore('egress', zone),
  },
  {
    name: 'host gone',
    cause: (lab, zone) => lab.loseHost(zone),
    repair: (lab, zone) => lab.returnHost(zone),
  },
];
