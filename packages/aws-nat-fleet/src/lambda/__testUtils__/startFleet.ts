import { setTimeout as wait } from 'node:timers/promises';
import { ProbeReport } from '../../contract';
import { FleetCloud, FleetCloudOptions } from '../../lab/FleetCloud';

/** The zones of a fleet, by their letters. */
export const [a, b, c] = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'];
const settings = {
  probing: {
    intervalMilliseconds: 1_000,
    timeoutMilliseconds: 500,
    failures: 2,
  },
  failback: { goodRounds: 2, dwellSeconds: 600 },
};
const open: FleetCloud[] = [];

/** A fleet whose NATs forward as `forwarding` says, at a time that tests set. `stopFleets` ends it. */
export async function startFleet(options: Partial<FleetCloudOptions> = {}) {
  const forwarding = new Set([a, b, c]);
  const time = { now: Date.parse('2026-11-20T12:00:00Z') };
  let machine = '{"zone":"x","repaired":["nftables"]}';
  const report = (zone: string, isGood: boolean, rounds = 2): ProbeReport => ({
    kind: 'probe',
    zone,
    verdict: isGood ? 'healthy' : 'unhealthy',
    rounds,
    startedAt: new Date(time.now).toISOString(),
    endedAt: new Date(time.now).toISOString(),
    evidence: [],
  });
  // Where each route table points; and each time that one was pointed to a NAT that did not forward.
  const targets = new Map<string, string>();
  const wrongly: string[] = [];
  const started: { cloud?: FleetCloud } = {};
  const look = () => {
    for (const { id, routes } of started.cloud?.aws.state.list('routeTables') ??
      []) {
      const target = routes[0]?.target ?? '';
      const zone = [a, b, c][['eni-00', 'eni-01', 'eni-02'].indexOf(target)];
      const isNew = targets.has(id) && targets.get(id) !== target;
      if (isNew && !forwarding.has(zone)) wrongly.push(`${id} → ${zone}`);
      targets.set(id, target);
    }
  };
  const cloud = await FleetCloud.start(
    { ...settings, clock: { now: () => new Date(time.now) }, ...options },
    {
      probe: async zone => report(zone, forwarding.has(zone), 1),
      async command() {
        if (!machine) throw new Error('not ready');
        return machine;
      },
      changed: async () => look(),
    },
  );
  started.cloud = cloud;
  look();
  open.push(cloud);
  const failover = (event: object) =>
    cloud.call(cloud.names.failoverFunction, event);
  return {
    cloud,
    forwarding,
    time,
    report,
    failover,
    wrongly,
    setMachine(text: string) {
      machine = text;
    },
    /** Lets time pass until a condition is met: ten times as fast as it does, and faster while no function is at work. */
    async until(what: string, holds: () => boolean) {
      await cloud.until(what, async () => {
        let isIdle = false;
        await Promise.race([
          cloud.aws.settle().then(() => {
            isIdle = true;
          }),
          wait(1),
        ]);
        time.now += isIdle ? 1_000 : 100;
        // A reader of the state sees what is due until now.
        cloud.aws.state.list('instances');
        return holds();
      });
    },
    /** The zone's probe reports, `later` milliseconds after the last. */
    async probed(zone: string, isGood: boolean, later = 1_000, rounds = 2) {
      time.now += later;
      await failover(report(zone, isGood, rounds));
      await cloud.aws.settle();
    },
    writes: () =>
      cloud.aws.journal
        .writes()
        .map(({ action }) => action)
        .filter(action => /Route|Address|Publish/.test(action)),
    news: () =>
      cloud.announcements.map(({ kind, zone, from, to }) =>
        [kind, zone, from, to].filter(Boolean).join(' '),
      ),
  };
}

/** Stops all fleets, and adds to `used` the actions that were used and allowed, by role. */
export async function stopFleets(used: Map<string, Set<string>>) {
  for (const cloud of open.splice(0)) {
    for (const entry of cloud.aws.journal.entries()) {
      const { action, principal, errorCode } = entry;
      const role = principal.split('/')[1] ?? '';
      const actions = used.get(role) ?? new Set();
      used.set(role, actions);
      if (!errorCode) {
        // IAM's name of the action that the API calls Invoke.
        actions.add(action.replace(/^lambda:Invoke$/, 'lambda:InvokeFunction'));
      }
    }
    await cloud.stop();
  }
}
