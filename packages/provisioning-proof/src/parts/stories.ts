import { nameOf, type PlanCase, planCases } from '../plans/planCases';
import type { DeclaredGateway } from '../plans/documentOf';
import { type Stage, tellCase } from '../plans/tellCase';
import { valueAt } from '../judge/snapshot';
import { cancelAll } from '../troubles/processTroubles';
import { pathOf } from '../troubles/pathOf';
import { ids } from '../world/scenario';
import { World } from '../world/World';

/** What came of a story that is told on purpose. */
export interface Story {
  readonly name: string;
  readonly ends: readonly string[];
  readonly findings: readonly string[];
}

const gateway: DeclaredGateway = {
  name: 'nat-a',
  addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
  subnets: [ids.subnet('s1')],
};

const create: PlanCase = {
  plan: 'create',
  resources: 'new',
  setUp: [],
  declarations: [{ gateways: [gateway] }],
};

/** Longer than a lease, a run of another process, and one that takes all away again. */
const longStopMilliseconds = 240_000;

/** Longer than a lease, and until another process has looked for it. */
const lateMilliseconds = 70_000;

/** Shorter than what was read holds. */
const slowMilliseconds = 3_000;

const planOf = (name: string) =>
  planCases.find(each => nameOf(each) === name) as PlanCase;

/** The write arrives when the run has been taken back. */
function standStillAt(stage: Stage, resourceId: string): void {
  const { world } = stage;
  const path = pathOf(resourceId);
  const [stopped] = world.replicas;
  world.disturb({
    before: async ({ path: written, replica }) => {
      if (replica === stopped && path.test(written)) {
        replica.pause(lateMilliseconds);
        await cancelAll(stage);
        await world.activity.hold(lateMilliseconds);
      }
    },
  });
}

const stories: readonly {
  readonly name: string;
  readonly planCase: PlanCase;
  readonly disturb: (stage: Stage) => void;
}[] = [
  {
    // What it does when it goes on would come after all has been taken away.
    name: 'a process and its clock stand still before its first write, while another creates all and a later run retires it',
    planCase: {
      ...create,
      declarations: [
        ...create.declarations,
        { state: 'absent', deleteAddresses: true, gateways: [gateway] },
      ],
      startsAfterSeconds: [0, 150],
    },
    disturb: ({ world, runIds }) => {
      const prefix = pathOf(ids.prefix('ippre-a'));
      let isFirst = true;
      world.disturb({
        read: async ({ path, replica }) => {
          if (isFirst && runIds.length > 0 && prefix.test(path)) {
            isFirst = false;
            replica.pause(longStopMilliseconds, { stopsClock: true });
          }
        },
      });
    },
  },
  {
    name: 'a process dies with a write on its way that moves flows, and the run is cancelled before another has it',
    planCase: create,
    disturb: stage => {
      const subnet = pathOf(ids.subnet('s1'));
      const [dying] = stage.world.replicas;
      stage.world.disturb({
        before: async ({ path, replica }) => {
          if (replica !== dying || !subnet.test(path)) {
            return true;
          }
          dying.kill();
          await cancelAll(stage);
          return false;
        },
      });
    },
  },
  {
    name: 'a process stands still with a write on its way that moves flows to a gateway that stays, and the run is cancelled',
    planCase: planOf('change/existing'),
    disturb: stage => standStillAt(stage, ids.subnet('t2')),
  },
  {
    name: 'a process stands still with a write on its way that changes a gateway, and the run is cancelled',
    planCase: planOf('change/new'),
    disturb: stage => standStillAt(stage, ids.gateway('nat-a')),
  },
  {
    // By then the subnet is looked at already.
    name: 'a run is cancelled while the cloud is slow to tell what became of its gateway',
    planCase: create,
    disturb: stage => {
      const { world, runIds } = stage;
      const path = pathOf(ids.gateway('nat-a'));
      let isFirst = true;
      world.disturb({
        read: async ({ path: asked }) => {
          if (
            isFirst &&
            runIds.length > 0 &&
            path.test(asked) &&
            valueAt(
              world.azure.state.get(ids.gateway('nat-a')),
              'properties.provisioningState',
            ) === 'Succeeded'
          ) {
            isFirst = false;
            await world.activity.hold(slowMilliseconds);
            await cancelAll(stage);
          }
        },
      });
    },
  },
];

/** Tells the stories one after the other. */
export async function* tellStories(): AsyncGenerator<Story> {
  const world = await World.start();
  for (const { name, planCase, disturb } of stories) {
    const { ends, findings } = await tellCase(world, planCase, { disturb });
    yield { name, ends, findings };
  }
}
