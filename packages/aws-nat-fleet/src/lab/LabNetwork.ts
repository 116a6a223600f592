import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { NetworkState } from './NetworkState';
import { internet, labAddresses } from './labAddresses';
import { Shell } from './Shell';
import { killAll, removeNamespaces } from './removeNamespaces';
import { sweepLabs } from './sweepLabs';

let labs = 0;

/** The faults that a lab can cause at one zone. */
export type LinkFault = 'private' | 'egress';

/**
 * A VPC in network namespaces: one for the routers and the internet gateway, one for the internet,
 * and for each zone one with workloads, one for the probe, and one for each NAT instance.
 *
 * Namespaces carry the id of this process, so labs run side by side, and {@link sweepLabs} finds
 * what a killed one left.
 */
export class LabNetwork {
  readonly prefix = `natlab-${process.pid}-${++labs}`;
  private readonly host = new Shell();
  private router: Shell | undefined;
  private readonly nats = new Map<string, Shell>();
  private readonly folder = fs.mkdtempSync(
    path.join(os.tmpdir(), `${this.prefix}-`),
  );
  private current: NetworkState = { routes: {}, interfaces: {}, addresses: {} };
  private readonly faults = new Set<string>();
  private started = 0;
  private last: Promise<void> = Promise.resolve();
  /** Holders of NAT interfaces, by the index of the zone. */
  private readonly plugged = new Map<number, string>();

  constructor(readonly zones: readonly string[]) {}

  namespace(name: string): string {
    return `${this.prefix}-${name}`;
  }

  async start(): Promise<void> {
    await sweepLabs();
    const commands = [
      this.createNamespace('vpc'),
      this.createNamespace('internet'),
      ...this.link('internet', 'up0', 'internet', internet.router, [
        internet.gateway,
      ]),
      this.in(
        'internet',
        `ip route add default via ${internet.gateway.split('/')[0]}`,
      ),
      ...[...internet.probed, internet.partner, internet.otherPartner].map(
        address => this.in('internet', `ip address add ${address}/32 dev lo`),
      ),
      ...this.zones.flatMap((_, index) => this.startZone(index)),
    ];
    await this.host.run(commands.join('\n'));
    this.router = new Shell(this.namespace('vpc'));
    await this.router.run(
      [
        'sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0 net.ipv4.conf.all.send_redirects=0',
        'for i in /proc/sys/net/ipv4/conf/*; do echo 0 >$i/rp_filter; echo 0 >$i/send_redirects; done',
        // The local routes of every route table.
        'ip rule add pref 10 lookup main suppress_prefixlength 0',
        `ip route add 198.51.100.0/24 via ${
          internet.router.split('/')[0]
        } dev internet table 300`,
        ...this.zones.flatMap((_, index) => [
          `ip rule add pref 19 iif work${index} from ${
            labAddresses(index).workload.cidrs[1]
          } lookup ${150 + index}`,
          `ip rule add pref 20 iif work${index} lookup ${100 + index}`,
          `ip rule add pref 20 iif prob${index} lookup ${200 + index}`,
          `ip rule add pref 20 iif nat${index} lookup 300`,
          `ip route add blackhole default table ${100 + index}`,
          `ip route add blackhole default table ${150 + index}`,
          `ip route add blackhole default table ${200 + index}`,
        ]),
      ].join('\n'),
    );
  }

  private createNamespace(name: string) {
    return `ip netns add ${this.namespace(name)}; ${this.in(
      name,
      'ip link set lo up',
    )}`;
  }

  private in(name: string, command: string) {
    return `ip netns exec ${this.namespace(name)} ${command}`;
  }

  /** A cable between a namespace and the router, with the router's addresses. */
  private link(
    name: string,
    inside: string,
    outside: string,
    address: string,
    routers: readonly string[],
    mac = '',
  ) {
    return [
      `ip link add ${outside} netns ${this.namespace(
        'vpc',
      )} type veth peer name ${inside} ${
        mac && `address ${mac}`
      } netns ${this.namespace(name)}`,
      ...routers.map(router =>
        this.in('vpc', `ip address add ${router} dev ${outside}`),
      ),
      this.in('vpc', `ip link set ${outside} up`),
      this.in(name, `ip address add ${address} dev ${inside}`),
      this.in(name, `ip link set ${inside} up`),
    ];
  }

  private startZone(index: number) {
    const { workload, probe } = labAddresses(index);
    return [
      this.createNamespace(`work${index}`),
      ...this.link(
        `work${index}`,
        'eth0',
        `work${index}`,
        `${workload.hosts[0]}/24`,
        workload.routers,
      ),
      this.in(
        `work${index}`,
        `ip address add ${workload.hosts[1]}/24 dev eth0`,
      ),
      this.in(
        `work${index}`,
        `ip address add ${workload.hosts[2]}/24 dev eth0`,
      ),
      this.in(
        `work${index}`,
        `ip route add default via ${workload.routers[0].split('/')[0]}`,
      ),
      this.createNamespace(`prob${index}`),
      ...this.link(`prob${index}`, 'eth0', `prob${index}`, `${probe.host}/28`, [
        probe.router,
      ]),
      this.in(
        `prob${index}`,
        `ip route add default via ${probe.router.split('/')[0]}`,
      ),
    ];
  }

  /** A new NAT instance with its management interface. It forwards nothing yet. */
  async startNat(name: string, index: number, settings: string): Promise<void> {
    const { management } = labAddresses(index);
    const etc = path.join(this.folder, name);
    fs.rmSync(etc, { recursive: true, force: true });
    fs.mkdirSync(etc);
    fs.writeFileSync(path.join(etc, 'settings'), settings);
    const number = this.started++ % 200;
    const outside = `m${index}n${number}`;
    await this.host.run(
      [
        this.createNamespace(name),
        ...this.link(
          name,
          'mgmt0',
          outside,
          `10.0.${150 + index}.${10 + number}/24`,
          [management.router],
        ),
        this.in(
          name,
          `ip route add default via ${management.router.split('/')[0]}`,
        ),
      ].join('\n'),
    );
    this.nats.set(
      name,
      new Shell(this.namespace(name), this.natEnvironment(name)),
    );
  }

  /** The environment variables for the scripts of a NAT instance. */
  natEnvironment(name: string): NodeJS.ProcessEnv {
    return {
      NAT_FLEET_ETC: path.join(this.folder, name),
      NAT_FLEET_RUN: path.join(this.folder, name, 'run'),
      NAT_FLEET_INTERFACE: 'nat0',
    };
  }

  /** Runs a script on a NAT instance. */
  onNat(name: string, script: string): Promise<string> {
    const shell = this.nats.get(name);
    return shell
      ? shell.run(script)
      : Promise.reject(new Error(`${name} is gone.`));
  }

  /** Runs a command where the workloads of a zone are. */
  inWorkload(index: number, command: string): Promise<string> {
    return this.host.run(this.in(`work${index}`, command));
  }

  hasNat(name: string): boolean {
    return this.nats.has(name);
  }

  /** Changes of cables and routes run one after the other. */
  private alone(change: () => Promise<void>): Promise<void> {
    const next = this.last.then(change);
    this.last = next.catch(() => undefined);
    return next;
  }

  /** The host fails without notice. */
  stopNat(name: string): Promise<void> {
    return this.alone(() => this.stopNatNow(name));
  }

  private async stopNatNow(name: string): Promise<void> {
    this.nats.get(name)?.close();
    this.nats.delete(name);
    // Its cable goes with it.
    for (const [index, holder] of this.plugged) {
      if (holder === name) this.plugged.delete(index);
    }
    await this.host.run(
      `${killAll(this.namespace(name))}; ip netns delete ${this.namespace(
        name,
      )}`,
    );
  }

  /** Updates the namespaces to the current state of AWS. */
  program(next: NetworkState): Promise<void> {
    return this.alone(() => this.programNow(next));
  }

  private async programNow(next: NetworkState): Promise<void> {
    this.current = next;
    const commands: string[] = [];
    for (const [index, zone] of this.zones.entries()) {
      const { holder, addresses } = next.interfaces[zone];
      const present = holder && this.hasNat(holder) ? holder : undefined;
      const plugged = this.plugged.get(index);
      if (plugged !== present) {
        if (plugged) commands.push(this.unplug(index));
        this.plugged.delete(index);
        if (present) {
          commands.push(...this.plug(index, present));
          this.plugged.set(index, present);
        }
      }
      if (present) {
        commands.push(
          ...(plugged === present ? [] : addresses).map(address =>
            this.in(
              'vpc',
              `ip neighbour replace ${address} lladdr ${
                labAddresses(index).nat.mac
              } dev nat${index} nud permanent`,
            ),
          ),
        );
      }
    }
    if (commands.length > 0) await this.host.run(commands.join('\n'));
    const routes = this.zones.flatMap((zone, index) => [
      `${this.routeTo(next.routes[zone][0])} table ${100 + index}`,
      `${this.routeTo(next.routes[zone][1])} table ${150 + index}`,
      `${this.routeTo(zone)} table ${200 + index}`,
    ]);
    await this.router?.run(
      `nft -f - <<'RULES'\n${this.gatewayRules(
        next,
      )}\nRULES\nip -batch - <<'ROUTES'\n${routes
        .map(route => `route replace ${route}`)
        .join('\n')}\nROUTES`,
    );
  }

  private routeTo(target: string) {
    const index = this.zones.indexOf(target);
    return index < 0 || !this.plugged.has(index)
      ? 'blackhole default'
      : `default via ${labAddresses(index).nat.probe} dev nat${index} onlink`;
  }

  private plug(index: number, holder: string) {
    const { nat } = labAddresses(index);
    return this.link(
      holder,
      'nat0',
      `nat${index}`,
      `${nat.probe}/24`,
      [nat.router],
      nat.mac,
    );
  }

  private unplug(index: number) {
    return this.in('vpc', `ip link delete nat${index} 2>/dev/null || true`);
  }

  /** The internet gateway translates one to one without state; so does the source/destination check. */
  private gatewayRules({ addresses, interfaces }: NetworkState) {
    const pairs = Object.entries(addresses);
    const map = (entries: readonly (readonly string[])[]) =>
      `{ type ipv4_addr : ipv4_addr; ${
        entries.length > 0
          ? `elements = { ${entries
              .map(([from, to]) => `${from} : ${to}`)
              .join(', ')} }`
          : ''
      } }`;
    const checks = this.zones.flatMap((zone, index) => {
      const { sourceDestCheck, addresses: own } = interfaces[zone];
      return sourceDestCheck && own.length > 0
        ? [
            `iifname "nat${index}" ip saddr != { ${own.join(', ')} } drop`,
            `oifname "nat${index}" ip daddr != { ${own.join(', ')} } drop`,
          ]
        : [];
    });
    const cuts = [...this.faults].map(fault => {
      const [kind, index] = fault.split(' ');
      return kind === 'private'
        ? `oifname "nat${index}" iifname != "internet" drop`
        : `iifname "nat${index}" oifname "internet" drop`;
    });
    return `
table ip aws
delete table ip aws
table ip aws {
  map inward ${map(pairs)}
  map outward ${map(pairs.map(([from, to]) => [to, from]))}
  chain arrive {
    type filter hook prerouting priority raw; policy accept;
    iifname "internet" ip daddr set ip daddr map @inward
    iifname "internet" ip daddr ${internet.egressPool} drop
  }
  chain through {
    type filter hook forward priority filter; policy accept;
    ${[...checks, ...cuts].join('\n    ')}
  }
  chain leave {
    type filter hook postrouting priority 300; policy accept;
    oifname != "internet" accept
    ip saddr set ip saddr map @outward
    ip saddr != ${internet.egressPool} drop
  }
}`;
  }

  /** Cuts a NAT from the workloads, or from the internet gateway. */
  async cut(kind: LinkFault, zone: string): Promise<void> {
    this.faults.add(`${kind} ${this.zones.indexOf(zone)}`);
    await this.program(this.current);
  }

  async restore(kind: LinkFault, zone: string): Promise<void> {
    this.faults.delete(`${kind} ${this.zones.indexOf(zone)}`);
    await this.program(this.current);
  }

  /** Ends every process in the namespaces of this lab, and removes them. */
  async stop(): Promise<void> {
    for (const shell of [this.router, ...this.nats.values()]) shell?.close();
    await this.host.run(removeNamespaces(this.prefix));
    this.host.close();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
