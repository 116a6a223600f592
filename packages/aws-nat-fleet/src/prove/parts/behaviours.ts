import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ModifyNetworkInterfaceAttributeCommand } from '@aws-sdk/client-ec2';
import { WorkloadProbe } from '../../lab/agent/createWorkload';
import { Lab } from '../../lab/Lab';
import { internet, labAddresses } from '../../lab/labAddresses';
import { outageOf } from '../outageOf';
import { settings } from '../settings';

/** The expected and the actual behaviour. */
export interface Behaviour {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
  readonly isMet: boolean;
}

const [zone, peer] = ['eu-west-1a', 'eu-west-1b'];
const movesOf = (lab: Lab) =>
  lab.cloud.announcements.filter(({ kind }) => kind === 'routes-moved').length;
const connect = (lab: Lab, host: string) =>
  lab.workload().call<WorkloadProbe>('askOnce', {
    host,
    everyMilliseconds: 0,
    timeoutMilliseconds: 1_500,
  });

async function allZonesFail(lab: Lab): Promise<Behaviour> {
  const before = lab.cloud.announcements.length;
  await lab.internet.call('setStatus', { status: 503 });
  await lab.cloud.until(
    'both zones have alerted',
    () => lab.cloud.announcements.length >= before + 2,
  );
  await wait(5_000);
  const news = lab.cloud.announcements.slice(before).map(({ kind }) => kind);
  await lab.internet.call('setStatus', { status: 200 });
  await wait(2_500);
  return {
    what: 'every destination answers 503, for 5 s after both zones noticed',
    expected: 'no move, one alert for each zone',
    seen: news.join(', '),
    isMet:
      news.length === 2 &&
      news.every(kind => kind === 'no-healthy-zone') &&
      lab.cloud.carrierOf(zone) === zone,
  };
}

async function sourceDestCheckOn(lab: Lab): Promise<Behaviour> {
  const { ec2 } = lab.cloud.clients('root');
  const [{ natInterfaceId }] = lab.cloud.fleet.zones;
  const before = movesOf(lab);
  await ec2.send(
    new ModifyNetworkInterfaceAttributeCommand({
      NetworkInterfaceId: natInterfaceId,
      SourceDestCheck: { Value: true },
    }),
  );
  await lab.cloud.until('moved', () => lab.cloud.carrierOf(zone) === peer);
  const report = JSON.stringify(await lab.cloud.guard());
  await lab.cloud.until('back', () => lab.cloud.carrierOf(zone) === zone);
  const isRepaired = report.includes(
    `source/destination check of ${natInterfaceId}`,
  );
  return {
    what: 'source/destination check is switched on',
    expected: 'moves to the peer; config-guard switches it off; moves back',
    seen: `${movesOf(lab) - before} moves, ${
      isRepaired ? 'repaired' : 'not repaired'
    }`,
    isMet: movesOf(lab) - before === 2 && isRepaired,
  };
}

async function portsExhausted(lab: Lab): Promise<Behaviour> {
  const [one, two] = labAddresses(0).workload.hosts;
  const flood = (localAddress: string, sourcePorts: number) =>
    lab.workload().call<number>('floodUdp', {
      host: internet.partner,
      localAddress,
      firstSourcePort: 2_000,
      sourcePorts,
      destinationPorts: 1,
    });
  const nat = lab.cloud.natOf(zone);
  await lab.network.onNat(
    nat,
    'echo 120 >/proc/sys/net/netfilter/nf_conntrack_udp_timeout; conntrack -F 2>/dev/null',
  );
  const sent = (await flood(one, 60_000)) + (await flood(two, 20_000));
  const held = Number(
    await lab.network.onNat(
      nat,
      `conntrack -L -p udp -d ${internet.partner} 2>/dev/null | wc -l`,
    ),
  );
  const refused = await lab.network.onNat(
    nat,
    "conntrack -S | grep -o 'drop=[0-9]*\\|insert_failed=[0-9]*' | cut -d= -f2 | paste -sd+ | bc",
  );
  const other = await connect(lab, internet.otherPartner);
  await lab.network.onNat(nat, 'conntrack -F 2>/dev/null');
  await lab.cloud.guard();
  return {
    what: `${sent} UDP flows to one destination address and port`,
    expected:
      'at most 64,512 held; others counted as refused; another destination works',
    seen: `${held} held, ${refused.trim()} counted, other destination ${
      other.address ? 'works' : 'fails'
    }`,
    isMet:
      held <= 64_512 &&
      held > 60_000 &&
      Number(refused) > 0 &&
      other.address !== undefined,
  };
}

async function conntrackFull(lab: Lab): Promise<Behaviour> {
  const nat = lab.cloud.natOf(zone);
  const before = movesOf(lab);
  const fill = path.join(os.tmpdir(), `${lab.network.prefix}-fill`);
  await lab.network.onNat(
    nat,
    `max=$(cat /proc/sys/net/netfilter/nf_conntrack_max)
awk -v max="$max" 'BEGIN { for (i = 0; i <= max + 50000; i++) printf "-I -p tcp -s 10.%d.%d.%d -d 198.18.0.1 --sport %d --dport 443 --state ESTABLISHED --timeout 300 -u SEEN_REPLY,ASSURED\\n", 64 + int(i / 65536) % 64, int(i / 256) % 256, i % 256, 1024 + i % 60000 }' >${fill}
conntrack --load-file ${fill} >/dev/null 2>&1 || true
rm ${fill}`,
  );
  const [count, max] = (
    await lab.network.onNat(
      nat,
      'cat /proc/sys/net/netfilter/nf_conntrack_count /proc/sys/net/netfilter/nf_conntrack_max',
    )
  )
    .trim()
    .split('\n')
    .map(Number);
  await lab.cloud.until('moved', () => lab.cloud.carrierOf(zone) === peer);
  const during = await connect(lab, internet.partner);
  await lab.network.onNat(nat, 'conntrack -F 2>/dev/null');
  await lab.cloud.until('back', () => lab.cloud.carrierOf(zone) === zone);
  return {
    what: 'the connection table is full of established connections',
    expected:
      'every destination fails; moves to the peer, which serves; back when there is room',
    seen: `${count} of ${max} entries, ${movesOf(lab) - before} moves, peer ${
      during.address ? 'serves' : 'fails'
    }`,
    isMet:
      count >= max &&
      movesOf(lab) - before === 2 &&
      during.address !== undefined,
  };
}

async function flapping(): Promise<Behaviour> {
  const lab = await Lab.start({
    ...settings.fast,
    failback: { goodRounds: 10, dwellSeconds: 20 },
  });
  try {
    await wait(1_500);
    for (let turn = 0; turn < 8; turn++) {
      await lab.network.cut('egress', zone);
      await wait(3_000);
      await lab.network.restore('egress', zone);
      await wait(3_000);
    }
    return {
      what: 'a NAT that fails and recovers every 3 s, for 48 s',
      expected: 'one move',
      seen: `${movesOf(lab)} moves`,
      isMet: movesOf(lab) === 1,
    };
  } finally {
    await lab.stop();
  }
}

async function standbyFails(): Promise<Behaviour> {
  const zones = [zone, peer, 'eu-west-1c'];
  const lab = await Lab.start({ ...settings.fast, zones });
  try {
    await lab.workload().call('startWorkload', {
      host: internet.partner,
      everyMilliseconds: 100,
      timeoutMilliseconds: 3_500,
    });
    await wait(1_500);
    const from = Date.now();
    await lab.loseHost(zone);
    await lab.cloud.until(
      'the second carries the first',
      () => lab.cloud.carrierOf(zone) === peer,
    );
    await lab.loseHost(peer);
    await lab.cloud.until('the third carries both', () =>
      [zone, peer].every(each => lab.cloud.carrierOf(each) === zones[2]),
    );
    await wait(1_500);
    const felt = outageOf(
      await lab.workload().call<WorkloadProbe[]>('stopWorkload'),
      from - 50,
      Date.now(),
    );
    return {
      what: 'of three zones, two lose their hosts one after the other',
      expected: 'the third carries both, with their addresses',
      seen: `outage in two parts over ${(
        felt.outageMilliseconds / 1000
      ).toFixed(1)} s, addresses ${felt.addresses.join(', ')}`,
      isMet: felt.addresses.join() === '203.0.113.10',
    };
  } finally {
    await lab.stop();
  }
}

async function describesLag(): Promise<Behaviour> {
  const lab = await Lab.start({
    ...settings.fast,
    describeLagMilliseconds: 2_000,
  });
  try {
    await wait(2_500);
    lab.cloud.aws.faults.add({
      action: 'ec2:ReplaceRoute',
      throttle: true,
      times: 2,
    });
    await lab.network.cut('egress', zone);
    await lab.cloud.until(
      'moved',
      () => lab.cloud.carrierOf(zone) === peer,
      60,
    );
    await wait(5_000);
    const moves = movesOf(lab);
    return {
      what: 'describes 2 s behind writes, ReplaceRoute throttled twice',
      expected: 'moves once, with routes and addresses',
      seen: `${moves} moves`,
      isMet: moves === 1,
    };
  } finally {
    await lab.stop();
  }
}

/** The game days that are judged by what happens, not by how long it takes. */
export async function behaviours(args: {
  onRun(): void;
}): Promise<readonly Behaviour[]> {
  const found: Behaviour[] = [];
  const lab = await Lab.start(settings.fast);
  try {
    await wait(1_500);
    for (const play of [
      allZonesFail,
      sourceDestCheckOn,
      portsExhausted,
      conntrackFull,
    ]) {
      found.push(await play(lab));
      args.onRun();
    }
  } finally {
    await lab.stop();
  }
  for (const play of [flapping, standbyFails, describesLag]) {
    found.push(await play());
    args.onRun();
  }
  return found;
}
