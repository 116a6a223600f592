import { mockServices } from '@backstage/backend-test-utils';
import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  CloudError,
  unwritten,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { acknowledgeSeen } from '../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { Crash } from '../testing/Crash';
import { createRunServiceOptions } from '../testing/createRunServiceOptions';
import { createTestProvider } from '../testing/createTestProvider';
import { emptyTables } from '../testing/emptyTables';
import { ManualTiming } from '../testing/ManualTiming';
import { samplePoints } from '../testing/samplePoints';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { recordedGuids } from '../testing/recordedGuids';
import { RunService } from './RunService';

// Every point takes minutes, most of all on PostgreSQL. A default run tries a sample, always the
// same one for a seed; TEST_LONG=1 tries them all.
const isLong = process.env.TEST_LONG === '1';
const seed = Number(process.env.TEST_SEED ?? 1);
const which = isLong ? 'every point' : `some points (seed ${seed})`;

jest.setTimeout(isLong ? 1_800_000 : 120_000);

const databases = createTestDatabases();
const by = 'user:default/ann';

/** What a person does, and what goes wrong in the cloud. */
interface Story {
  readonly subnets: readonly string[];
  readonly prefixes: number;
  readonly failAt?: string;
  readonly acknowledgesUnseen: boolean;
  readonly cancelsWhenAsked?: boolean;
  readonly neverAnswers?: boolean;
}

/** The person, who does not know of crashes: starts with one key, answers what is asked. */
async function live(
  service: RunService,
  story: Story,
  timing: ManualTiming,
): Promise<Run | undefined> {
  const [known] = (await service.list({ limit: 1 })).items;
  if (!known) {
    await service.start({
      spec: service.accept(testDocument(story)),
      acknowledgement: {
        sourceAddressesChange: true,
        newAddressesUnseen: story.acknowledgesUnseen,
        replacedGateways: ['/gateway/old'],
      },
      idempotencyKey: 'task/step',
      startedBy: by,
    });
  }
  for (let round = 0; round < 5; round++) {
    await service.tick();
    await service.idle();
    const [{ id, state, pendingAcknowledgement }] = (
      await service.list({ limit: 1 })
    ).items;
    if (state !== 'awaitingAcknowledgement') {
      return service.get(id);
    }
    const asked = pendingAcknowledgement?.reason === 'newAddresses';
    if (asked && story.neverAnswers) {
      timing.advance(72 * 3_600_000);
    } else if (asked && story.cancelsWhenAsked) {
      await service.cancel(id, { by, seen: pendingAcknowledgement });
    } else {
      await acknowledgeSeen(service, { runId: id });
    }
  }
  return undefined;
}

async function tell(
  knex: Knex,
  options: { readonly story: Story; readonly crashAt: number },
) {
  const { story } = options;
  await emptyTables(knex);
  const cloud = new TestCloud({
    '/network/s1': '/gateway/old',
    '/network/s2': null,
  });
  const crash = new Crash(options.crashAt);
  const timing = new ManualTiming();
  const replica = (holder: string, point: () => void, database: Knex) =>
    new RunService(
      createRunServiceOptions({
        database,
        logger: mockServices.logger.mock(),
        holder,
        timing,
        provider: createTestProvider({
          cloud,
          intercept: passed => {
            point();
            if (passed === story.failAt) {
              throw unwritten(
                new CloudError('The cloud is full.', {
                  code: 'CloudFull',
                  wayOut: 'Ask for more.',
                  statusCode: 409,
                }),
              );
            }
          },
        }),
      }),
    );
  const first = replica('replica-1', crash.point, crash.database(knex));
  let run = await live(first, story, timing).catch(() => undefined);
  await first.idle();
  if (crash.happened) {
    // One by one: a transaction of the dead replica may be on its way to its end still.
    for (const name of await knex('leases').pluck('name')) {
      await knex('leases').where({ name }).update({ holder: null });
    }
    run = await live(
      replica('replica-2', () => undefined, knex),
      story,
      timing,
    );
  }
  const reader = replica('reader', () => undefined, knex);
  return {
    crashed: crash.happened,
    points: crash.points,
    end: {
      state: run?.state,
      error: run?.error?.code,
      steps: run?.steps.map(step => [step.key, step.state]),
      notUndone: run?.notUndone,
      addresses: run?.outputs?.gateways[0].egressAddresses.length,
      cloud: Object.entries(cloud.picture()).map(([id, properties]) => [
        id,
        { ...properties, address: typeof properties.address },
      ]),
      // Each write once: a second one would stand here as well.
      writes: [...cloud.writes].sort(),
      created: Object.keys(await recordedGuids(knex)).sort(),
      claims: await knex('run_resources').whereNotNull('claim').pluck('claim'),
      runs: (await reader.list({ limit: 9 })).items.length,
    },
  };
}

describe.each(databases.eachSupportedId())('a crash on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });

  const small = { subnets: ['/network/s1'], prefixes: 1 };
  const stories: readonly (readonly [string, Story, string])[] = [
    [
      'that succeeds',
      {
        acknowledgesUnseen: true,
        subnets: ['/network/s1', '/network/s2'],
        prefixes: 2,
      },
      'succeeded',
    ],
    [
      'that waits for a yes',
      { ...small, acknowledgesUnseen: false },
      'succeeded',
    ],
    [
      'that is cancelled while it waits',
      { ...small, acknowledgesUnseen: false, cancelsWhenAsked: true },
      'undone',
    ],
    [
      'that is not acknowledged',
      { ...small, acknowledgesUnseen: false, neverAnswers: true },
      'cancelled',
    ],
    [
      'that fails and moves egress back',
      {
        subnets: ['/network/s1', '/network/s2'],
        prefixes: 1,
        acknowledgesUnseen: true,
        failAt: 'begin attach-subnet:/network/s2',
      },
      'undone',
    ],
    [
      'that fails while it creates',
      {
        ...small,
        acknowledgesUnseen: true,
        failAt: 'settle create-gateway:/gateway/nat-a',
      },
      'undone',
    ],
    [
      'whose undo fails',
      {
        ...small,
        acknowledgesUnseen: false,
        cancelsWhenAsked: true,
        failAt: 'begin undo-create-gateway:/gateway/nat-a',
      },
      'failed',
    ],
  ];

  it.each(stories)(
    `at ${which} of a run %s changes nothing of its end`,
    async (_name, story, state) => {
      const undisturbed = await tell(knex, { story, crashAt: 0 });
      expect(undisturbed.end.state).toBe(state);
      expect(undisturbed.points).toBeGreaterThan(30);

      const points = isLong
        ? Array.from({ length: undisturbed.points }, (_, index) => index + 1)
        : samplePoints(undisturbed.points, {
            seed,
            share: id === 'SQLITE_3' ? 1 / 8 : 1 / 24,
          });
      for (const crashAt of points) {
        const { crashed, end } = await tell(knex, { story, crashAt });
        expect({ crashAt, crashed, ...end }).toEqual({
          crashAt,
          crashed: true,
          ...undisturbed.end,
        });
      }
    },
  );
});
