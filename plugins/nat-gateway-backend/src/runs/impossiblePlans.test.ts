import type {
  Acknowledgement,
  Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../testing/emptyTables';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const unseen: Acknowledgement = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};

describe.each(databases.eachSupportedId())('plans on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  /** A provider whose plans have other steps than they should. */
  async function planning(change: (steps: readonly Step[]) => readonly Step[]) {
    const world = await setUpRuns(knex);
    const { plan } = world.provider.specs;
    Object.assign(world.provider.specs, {
      plan: (...args: Parameters<typeof plan>) => {
        const draft = plan(...args);
        return { ...draft, steps: change(draft.steps) };
      },
    });
    return world;
  }

  const attach = 'attach-subnet:/network/s1';
  const create = 'create-gateway:/gateway/nat-a';

  it.each([
    [
      'a step waits for one that is not in them',
      (steps: readonly Step[]) => steps.filter(({ key }) => key !== create),
      `the step ${attach} waits for ${create}, which is not in the plan`,
    ],
    [
      'steps wait for each other',
      (steps: readonly Step[]) =>
        steps.map(step =>
          step.key === create ? { ...step, after: [attach] } : step,
        ),
      `the steps ${create}, ${attach}, attach-subnet:/network/s2 wait for each other`,
    ],
    [
      'two steps have one key',
      (steps: readonly Step[]) =>
        steps.map(step =>
          step.key === attach ? { ...step, key: create } : step,
        ),
      `the step ${create} stands twice`,
    ],
  ])('are refused when %s, and nothing is stored', async (_, change, words) => {
    const { begin, cloud } = await planning(change);
    await expect(begin(unseen)).rejects.toThrow(
      `The plan for nat-a cannot be carried out; report this to the maintainers of the azure module; caused by InputError: ${words}`,
    );
    expect(await knex('runs')).toEqual([]);
    expect(cloud.writes).toEqual([]);
  });

  it('are carried out in the order of their dependencies, whatever order they come in', async () => {
    const { finish, cloud } = await planning(steps => [...steps].reverse());
    const run = await finish(unseen);
    expect(run.state).toBe('succeeded');
    const gateway = run.steps.findIndex(({ key }) => key === create);
    expect(run.steps.slice(gateway + 1).map(({ kind }) => kind)).toEqual([
      'set',
      'set',
    ]);
    expect(cloud.writes.at(-3)).toBe('create /gateway/nat-a');
  });

  it('fail their run when a new plan makes its steps wait for each other', async () => {
    let planned = 0;
    const { finish, service } = await planning(steps => {
      planned++;
      // The third plan is the one after the acknowledgement.
      return planned < 3
        ? steps
        : [
            ...steps.map(step =>
              step.key === attach
                ? { ...step, after: ['attach-subnet:/network/s2'] }
                : { ...step, after: [attach] },
            ),
          ];
    });
    const waiting = await finish({ sourceAddressesChange: true });
    await service.acknowledge(waiting.id, {
      by: 'user:default/ann',
      seen: waiting.pendingAcknowledgement!,
    });
    await service.idle();
    expect(await service.get(waiting.id)).toMatchObject({
      state: 'undone',
      error: {
        code: 'InputError',
        message: expect.stringContaining('wait for each other'),
      },
    });
  });

  it('fail a stored run of which steps are left and none can start', async () => {
    const world = await setUpRuns(knex, {
      intercept: async point => {
        if (point === `begin ${create}`) {
          // As an older version may have stored it.
          const [row] = await knex('run_steps').where({ key: attach });
          const step = { ...JSON.parse(row.step), after: ['never-stored'] };
          await knex('run_steps')
            .where({ key: attach })
            .update({ step: JSON.stringify(step) });
        }
      },
    });
    const run = await world.finish({ ...unseen, undoMovesEgress: true });
    expect(run).toMatchObject({
      state: 'undone',
      error: {
        code: 'StepsCannotStart',
        message: `The plan cannot be carried out to its end: ${attach} waits for never-stored.`,
      },
    });
    expect(world.cloud.picture()['/network/s1']).toEqual({ gatewayId: null });
  });
});
