import { ports } from '../../lab/agent/createInternet';
import { FlowCounts } from '../../lab/agent/createFlows';
import { Lab } from '../../lab/Lab';
import { internet, labAddresses } from '../../lab/labAddresses';
import { changeScript } from '../changeScript';
import { settings } from '../settings';

const [zone, peer] = ['eu-west-1a', 'eu-west-1b'];

/** The results of open flows after their address moved. */
export interface FlowsKept {
  readonly ports: 'kept' | 'random';
  readonly opened: number;
  readonly clientFirst: FlowCounts;
  readonly serverFirst: FlowCounts;
  /** Flows of a second client with the source ports of the first, towards one destination. */
  readonly colliding: FlowCounts;
  readonly collidingOpened: number;
}

/**
 * Opens flows, moves their zone to its peer, and tests them: flows whose client sends next, flows
 * whose server sends next (its data arrives after the client's next packet, here a keepalive), and
 * flows of two clients with the same source ports. `random` is the control: the same ruleset, except
 * that source ports are not kept.
 */
export async function openFlows(args: {
  readonly flows: number;
  readonly ports: 'kept' | 'random';
}): Promise<FlowsKept> {
  const script =
    args.ports === 'random'
      ? changeScript(
          'map { $(commas "${map[@]}") }"',
          'map { $(commas "${map[@]}") } fully-random"',
        )
      : undefined;
  const lab = await Lab.start({
    ...settings.fast,
    watched: false,
    machineScript: script,
  });
  const client = lab.workload();
  const [one, two] = labAddresses(0).workload.hosts;
  const flows = Math.ceil(args.flows / 2);
  const open = (
    name: string,
    port: number,
    localAddress: string,
    firstPort: number,
    count = flows,
  ) =>
    client.call<number>('openFlows', {
      name,
      host:
        name === 'second' || name === 'first'
          ? internet.otherPartner
          : internet.partner,
      port,
      localAddress,
      firstPort,
      keepAlive: name === 'server',
      count,
    });
  const attempt = (name: string, speak: boolean) =>
    client.call<FlowCounts>('tryFlows', {
      name,
      speak,
      timeoutMilliseconds: 8_000,
    });
  try {
    const opened =
      (await open('client', ports.echo, one, 20_000)) +
      (await open('server', ports.push, one, 30_000));
    await open('first', ports.echo, one, 40_000, 200);
    const collidingOpened = await open('second', ports.echo, two, 40_000, 200);
    await lab.cloud.command('drain', zone);
    await lab.cloud.until('moved', () => lab.cloud.carrierOf(zone) === peer);
    const clientFirst = await attempt('client', true);
    await lab.internet.call('push');
    const serverFirst = await attempt('server', false);
    await attempt('first', true);
    const colliding = await attempt('second', true);
    return {
      ports: args.ports,
      opened,
      clientFirst,
      serverFirst,
      colliding,
      collidingOpened,
    };
  } finally {
    await lab.stop();
  }
}
