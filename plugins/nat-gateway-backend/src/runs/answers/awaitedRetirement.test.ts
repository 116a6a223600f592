import type { Knex } from 'knex';
import { acknowledgeSeen } from '../../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../../testing/emptyTables';
import { testDocument } from '../../testing/testDocument';

jest.setTimeout(60_000);

const databases = createTestDatabases({ about: 'logic' });
const by = 'user:default/ann';
const subnets = ['/network/s1', '/network/s2'];

describe.each(databases.eachSupportedId())('replacing a gateway on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  const replacement = {
    document: testDocument({ gateway: 'nat-b', replaces: 'nat-a' }),
  };

  /** `nat-a` serves both subnets, and `nat-b` is to replace it. */
  async function setUp() {
    const runs = await setUpRuns(knex);
    const { cloud, finish } = runs;
    expect(
      await finish({ sourceAddressesChange: true, newAddressesUnseen: true }),
    ).toMatchObject({ state: 'succeeded' });
    return {
      ...runs,
      carriers: () =>
        subnets.map(
          subnet => cloud.resources.get(subnet)?.properties.gatewayId,
        ),
      begin: (unseen: boolean) =>
        finish(
          {
            sourceAddressesChange: true,
            replacedGateways: ['/gateway/nat-a'],
            ...(unseen && { newAddressesUnseen: true }),
          },
          replacement,
        ),
    };
  }

  it('asks twice: before the subnets move, and before the old gateway is deleted', async () => {
    const { service, cloud, carriers, begin, messages } = await setUp();
    const { id: runId, pendingAcknowledgement } = await begin(false);
    expect(pendingAcknowledgement?.reason).toBe('newAddresses');
    expect(carriers()).toEqual(['/gateway/nat-a', '/gateway/nat-a']);

    await acknowledgeSeen(service, { runId });
    await service.idle();
    const waiting = await service.get(runId);
    expect(waiting).toMatchObject({
      state: 'awaitingAcknowledgement',
      answers: ['acknowledge', 'cancel'],
      pendingAcknowledgement: {
        reason: 'retirement',
        addresses: [],
        resourceIds: ['/gateway/nat-a'],
      },
      outputs: { gateways: [{ name: 'nat-b' }] },
    });
    expect(waiting.pendingAcknowledgement?.message).toContain(
      'Do delete-gateway:/gateway/nat-a',
    );
    expect(carriers()).toEqual(['/gateway/nat-b', '/gateway/nat-b']);
    expect(cloud.resources.has('/gateway/nat-a')).toBe(true);

    await expect(
      service.acknowledge(runId, {
        by,
        seen: { reason: 'retirement', addresses: [], resourceIds: [] },
      }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await acknowledgeSeen(service, { runId });
    await service.idle();
    expect(await service.get(runId)).toMatchObject({ state: 'succeeded' });
    expect(cloud.resources.has('/gateway/nat-a')).toBe(false);
    expect(await messages(runId)).toContain(
      `${by} lets the run delete what it replaced`,
    );
  });

  it('goes all the way back when it is cancelled before the old gateway is deleted', async () => {
    const { service, cloud, carriers, begin } = await setUp();
    const { id: runId } = await begin(true);
    await service.cancel(runId, { by });
    await service.idle();
    expect((await service.get(runId)).pendingAcknowledgement?.reason).toBe(
      'undo',
    );
    await acknowledgeSeen(service, { runId });
    await service.idle();
    expect(await service.get(runId)).toMatchObject({
      state: 'undone',
      notUndone: [],
    });
    expect(carriers()).toEqual(['/gateway/nat-a', '/gateway/nat-a']);
    expect(cloud.resources.has('/gateway/nat-b')).toBe(false);
  });

  it('leaves what it moved where it is when no one acknowledges, and asks again in another run', async () => {
    const { service, cloud, carriers, begin, timing, messages } = await setUp();
    const { id: runId, pendingAcknowledgement } = await begin(true);
    timing.advance(
      Date.parse(pendingAcknowledgement!.until!) - timing.now().getTime(),
    );
    await service.tick();
    await service.idle();
    expect(await service.get(runId)).toMatchObject({
      state: 'succeeded',
      gateways: [{ name: 'nat-b', state: 'succeeded' }],
    });
    expect((await messages(runId)).join('\n')).toContain(
      'what was replaced stays and is billed: /gateway/nat-a',
    );
    expect(carriers()).toEqual(['/gateway/nat-b', '/gateway/nat-b']);

    const again = await begin(true);
    expect(again.steps.map(({ key }) => key)).toEqual([
      'delete-gateway:/gateway/nat-a',
    ]);
    await acknowledgeSeen(service, { runId: again.id });
    await service.idle();
    expect(cloud.resources.has('/gateway/nat-a')).toBe(false);
  });
});
