import { spawn, spawnSync } from 'node:child_process';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { metrics, parameters } from '../contract';
import { Lab } from '../lab/Lab';
import { internet } from '../lab/labAddresses';
import { labProbeInstances } from '../lab/labScenario';
import { carriedBy, peer, zone } from './behaviours/Behaviour';
import { faults } from './faults';
import { playScript } from './playScript';

const hasIperf = spawnSync('which', ['iperf3']).status === 0;
/** What cannot be measured on this machine. */
export const unmeasured: readonly string[] = hasIperf
  ? []
  : [metrics.names.probeThroughput];

const IPERF_PORT = 5201;
/** The statistics of an ENA driver, which a veth does not have. */
const ETHTOOL = `mkdir -p $NAT_FLEET_RUN/bin
cat >$NAT_FLEET_RUN/bin/ethtool <<'SCRIPT'
#!/bin/sh
for n in bw_in_allowance bw_out_allowance pps_allowance conntrack_allowance; do echo "     $n"_exceeded: 7; done
echo '     conntrack_allowance_available: 136812'
SCRIPT
chmod +x $NAT_FLEET_RUN/bin/ethtool`;

/** A metric by its name and the names of its dimensions. */
export interface PublishedMetric {
  readonly name: string;
  readonly dimensions: readonly string[];
}

/**
 * Plays what makes a fleet publish each of its metrics, and returns those of its namespace that
 * reached CloudWatch: a probe by hand, a fault and its repair, all zones failing, and what the NATs
 * read from their kernel.
 *
 * @throws Error with what `probe_nat.sh` printed if it found something wrong
 */
export async function publishMetrics(
  lab: Lab,
): Promise<readonly PublishedMetric[]> {
  const { cloud } = lab;
  await probeByHand(lab);
  const fault = faults.find(({ name }) => name === 'ip_forward off')!;
  await fault.cause(lab, zone);
  await carriedBy(lab, peer);
  await fault.repair(lab, zone);
  await carriedBy(lab, zone);
  await cloud.call(cloud.names.failoverFunction, {
    'detail-type': 'Scheduled Event',
  });
  await lab.internet.call('setStatus', { status: 503 });
  await cloud.until('an alert', () =>
    cloud.announcements.some(({ kind }) => kind === 'no-healthy-zone'),
  );
  for (const each of lab.zones) {
    const nat = cloud.natOf(each);
    await lab.network.onNat(nat, ETHTOOL);
    const command = `PATH=$NAT_FLEET_RUN/bin:$PATH ${lab.script} metrics`;
    // What counts since the last minute needs two readings.
    for (const _ of [1, 2]) {
      const text = await lab.network.onNat(nat, command);
      text.split('\n').forEach(line => cloud.aws.metrics.readLog(line));
    }
  }
  return cloud.aws.metrics
    .list()
    .filter(({ namespace }) => namespace === metrics.namespace)
    .map(({ name, dimensions }) => ({
      name,
      dimensions: Object.keys(dimensions).sort(),
    }));
}

/** `probe_nat.sh`, with an iperf3 server beyond the internet gateway where there is iperf3. */
async function probeByHand(lab: Lab): Promise<void> {
  const { cloud, network } = lab;
  const server = hasIperf
    ? spawn('ip', [
        ...['netns', 'exec', network.namespace('internet')],
        ...['iperf3', '-s', '-p', `${IPERF_PORT}`],
      ])
    : undefined;
  if (server) {
    const iperf = { host: internet.partner, port: IPERF_PORT };
    await cloud.clients('root').ssm.send(
      new PutParameterCommand({
        Name: parameters('lab').probeInstances,
        Value: JSON.stringify({ ...labProbeInstances, iperf }),
        Overwrite: true,
      }),
    );
  }
  try {
    const { status, output } = await playScript(
      'probe_nat.sh lab --requests 5 --yes',
      cloud.aws.clientConfig('root'),
      { PROBE_POLL_SECONDS: '1' },
    );
    if (status !== 0)
      throw new Error(`probe_nat.sh ended ${status}: ${output}`);
  } finally {
    server?.kill();
  }
}
