import { setTimeout as wait } from 'node:timers/promises';
import { ReplaceRouteCommand } from '@aws-sdk/client-ec2';
import { Lab } from '../../lab/Lab';
import { internet } from '../../lab/labAddresses';
import { faults } from '../faults';
import { Felt } from '../outageOf';
import { settings } from '../settings';
import { startWorkload } from '../startWorkload';

const zone = 'eu-west-1a';
const ROUND_MILLISECONDS = 5_000;
const TIMEOUT_MILLISECONDS = 5_000;

/**
 * The published settings of alterNAT in the same lab: a round every 5 s, two URLs in turn, 5 s each,
 * any HTTP answer healthy, one failed round switches, and the standby has another address
 * (github.com/chime/terraform-aws-alternat, functions/replace-route/app.py).
 */
export async function* alternat(args: {
  readonly runs: number;
}): AsyncGenerator<Felt> {
  const lab = await Lab.start({
    ...settings.fast,
    watched: false,
    // The standby translates to its own address.
    machineFleet: fleet => ({
      ...fleet,
      zones: fleet.zones.map((each, index) => ({
        ...each,
        standbys: each.standbys.map(standby => ({
          ...standby,
          addresses: fleet.zones[1 - index].addresses,
        })),
      })),
    }),
  });
  const { ec2 } = lab.cloud.clients('root');
  const [own, other] = lab.cloud.fleet.zones;
  const point = (interfaceId: string) =>
    Promise.all(
      own.routeTableIds.map(RouteTableId =>
        ec2.send(
          new ReplaceRouteCommand({
            RouteTableId,
            DestinationCidrBlock: '0.0.0.0/0',
            NetworkInterfaceId: interfaceId,
          }),
        ),
      ),
    );
  const answers = async (address: string) =>
    (
      await lab.probeAgent(zone).call<{ outcome: string }>('ask', {
        url: `http://${address}/`,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
      })
    ).outcome.match(/^\d+$/) !== null;
  const isConnected = async () => {
    for (const address of internet.probed)
      if (await answers(address)) return true;
    return false;
  };
  try {
    const felt = await startWorkload(lab);
    for (let run = 0; run < args.runs; run++) {
      const fault = faults[run % faults.length];
      let at = 0;
      const causing = wait(ROUND_MILLISECONDS * Math.random()).then(
        async () => {
          at = Date.now();
          await fault.cause(lab, zone);
        },
      );
      while (await isConnected()) await wait(ROUND_MILLISECONDS);
      await causing;
      await point(other.natInterfaceId);
      const movedAt = Date.now();
      await wait(1_500);
      await fault.repair(lab, zone);
      await point(own.natInterfaceId);
      yield felt(at - 50, movedAt + 1_000);
    }
  } finally {
    await lab.stop();
  }
}
