import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Fleet, machineSettings } from '../contract';
import { bundleAgent } from './bundleAgent';
import { FleetCloud, FleetCloudOptions } from './FleetCloud';
import { LabAgent } from './LabAgent';
import { LabNetwork } from './LabNetwork';
import { readNetworkState } from './readNetworkState';

const MACHINE = path.join(
  path.dirname(require.resolve('../contract')),
  '../../machine',
);

/** How a lab is built. */
export interface LabOptions extends FleetCloudOptions {
  /** Changes the fleet that machines are set up for: a control, or another product's settings. */
  readonly machineFleet?: (fleet: Fleet) => Fleet;
  /** Changes the script of the machines: a control. */
  readonly machineScript?: string;
  /** Without, no probe runs. */
  readonly watched?: boolean;
}

/** How an instance that Auto Scaling launches turns out: healthy, without an end of its user data, or forwarding nothing. */
export type Launches = 'healthy' | 'dead' | 'deaf';

/**
 * A running fleet: the emulator holds the state of AWS, network namespaces carry packets according to
 * that state, and the Lambdas control both.
 */
export class Lab {
  private readonly agents = new Map<string, LabAgent>();
  private readonly booted = new Set<string>();
  private watched = false;
  private programmed = '';
  private programming: Promise<void> = Promise.resolve();
  /** Of the instances that Auto Scaling launches from now on. */
  launches: Launches = 'healthy';
  readonly zones: readonly string[];
  readonly network: LabNetwork;

  private constructor(
    readonly cloud: FleetCloud,
    private readonly options: LabOptions,
  ) {
    this.zones = cloud.fleet.zones.map(({ zone }) => zone);
    this.network = new LabNetwork(this.zones);
  }

  static async start(options: LabOptions): Promise<Lab> {
    const started: { lab?: Lab } = {};
    const cloud = await FleetCloud.start(options, {
      probe: (zone, request) => started.lab!.probe(zone, request),
      command: (instanceId, action) =>
        started.lab!.runScript(instanceId, action),
      shell: (instanceId, script) =>
        started.lab!.runAsWorkload(instanceId, script),
      changed: async () => started.lab?.program(),
    });
    const lab = new Lab(cloud, options);
    started.lab = lab;
    try {
      await lab.build();
    } catch (error) {
      await lab.stop();
      throw error;
    }
    return lab;
  }

  private async build() {
    await this.network.start();
    const bundle = await bundleAgent();
    const homes = this.zones.flatMap((_, index) => [
      `work${index}`,
      `prob${index}`,
    ]);
    for (const name of ['internet', ...homes]) {
      this.agents.set(
        name,
        new LabAgent(this.network.namespace(name), bundle, line =>
          this.cloud.aws.metrics.readLog(line),
        ),
      );
    }
    await this.internet.call('serve');
    for (const zone of this.zones)
      await this.boot(this.cloud.natOf(zone), zone);
    await this.program();
    for (const zone of this.zones)
      await this.runScript(this.cloud.natOf(zone), 'apply');
    this.watched = this.options.watched ?? true;
    if (this.watched) this.zones.forEach(zone => this.watch(zone));
  }

  /** An instance boots: its user data runs, and the NAT interface is still missing. */
  async boot(instanceId: string, zone: string): Promise<void> {
    const { fleet } = this.cloud;
    const settings = machineSettings(
      this.options.machineFleet?.(fleet) ?? fleet,
      zone,
    );
    this.booted.add(instanceId);
    await this.network.startNat(instanceId, this.zones.indexOf(zone), settings);
    await this.runScript(instanceId, 'apply');
  }

  /** The host of a zone's NAT fails, and AWS is not told. */
  async loseHost(zone: string): Promise<void> {
    await this.network.stopNat(this.cloud.natOf(zone));
  }

  /** The same instance comes back on another host. */
  async returnHost(zone: string): Promise<void> {
    const instanceId = this.cloud.natOf(zone);
    await this.boot(instanceId, zone);
    this.programmed = '';
    await this.program();
    await this.runScript(instanceId, 'apply');
  }

  get internet(): LabAgent {
    return this.agents.get('internet')!;
  }

  workload(index = 0): LabAgent {
    return this.agents.get(`work${index}`)!;
  }

  probeAgent(zone: string): LabAgent {
    return this.agents.get(`prob${this.zones.indexOf(zone)}`)!;
  }

  /** Runs `nat-fleet` on an instance; one that Auto Scaling launched boots at the first command. */
  async runScript(instanceId: string, action: string): Promise<string> {
    const launched = this.cloud.aws.state.get('instances', instanceId);
    if (launched?.state === 'running' && !this.booted.has(instanceId)) {
      if (this.launches === 'dead') throw new Error('user data has not ended');
      const subnet = this.cloud.aws.state.get('subnets', launched.subnetId);
      await this.boot(instanceId, subnet!.zone);
      if (this.launches === 'deaf') {
        await this.network.onNat(
          instanceId,
          "nft 'add table ip deaf; add chain ip deaf forward { type filter hook forward priority -10; policy drop; }'",
        );
      }
    }
    return this.network.onNat(instanceId, `${this.script} ${action}`);
  }

  /** Runs a shell script of a probe instance beside the workloads of its zone, and returns its standard output. */
  private async runAsWorkload(instanceId: string, script: string) {
    const { state } = this.cloud.aws;
    const instance = state.get('instances', instanceId)!;
    const { zone } = state.get('subnets', instance.subnetId)!;
    const namespace = this.network.namespace(`work${this.zones.indexOf(zone)}`);
    const { stdout } = await promisify(execFile)('ip', [
      ...['netns', 'exec', namespace, 'bash', '-c', script],
    ]);
    return stdout;
  }

  /** The script of the machines. */
  get script(): string {
    return this.options.machineScript ?? path.join(MACHINE, 'nat-fleet');
  }

  /** Starts the health service of a zone's NAT, as its service manager does. */
  async startHealthz(zone: string): Promise<void> {
    const script = path.join(MACHINE, 'healthz.py');
    await this.network.onNat(
      this.cloud.natOf(zone),
      `NAT_FLEET_INTERVAL=0.2 ${script} >/dev/null 2>&1 &`,
    );
  }

  /** Updates the namespaces to the state of AWS; the call that changed it waits. */
  private program(): Promise<void> {
    this.programming = this.programming.then(async () => {
      await this.removeTerminated();
      const state = readNetworkState(this.cloud.aws.state, this.cloud.fleet);
      const text = JSON.stringify(state);
      if (text === this.programmed) return;
      this.programmed = text;
      await this.network.program(state);
    });
    return this.programming;
  }

  private async removeTerminated() {
    for (const instanceId of this.booted) {
      const instance = this.cloud.aws.state.get('instances', instanceId);
      if (instance?.state !== 'terminated') continue;
      this.booted.delete(instanceId);
      if (this.network.hasNat(instanceId)) {
        await this.network.stopNat(instanceId);
      }
    }
  }

  /** A denser schedule: a probe starts again when it ends, not in the next minute. */
  private watch(zone: string) {
    this.cloud
      .send(this.cloud.names.probeFunction(zone), { kind: 'schedule' })
      .catch(error => this.cloud.failures.push(`schedule: ${error}`));
  }

  private async probe(zone: string, request: { readonly once?: boolean }) {
    const settings = this.cloud.fleet.probing;
    try {
      return await this.probeAgent(zone).call('probe', {
        zone,
        settings,
        request,
      });
    } finally {
      setTimeout(() => {
        if (!request.once && this.watched) this.watch(zone);
      }, 10);
    }
  }

  async stop(): Promise<void> {
    this.watched = false;
    for (const agent of this.agents.values()) agent.close();
    await this.network.stop();
    await this.cloud.stop();
  }
}
