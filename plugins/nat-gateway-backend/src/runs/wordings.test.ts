import {
  say,
  type Acknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { acknowledgeSeen } from '../testing/__testUtils__/acknowledgeSeen';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { setUpRuns } from '../testing/__testUtils__/setUpRuns';
import { emptyTables } from '../testing/emptyTables';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const seen: Acknowledgement = { sourceAddressesChange: true };

/** As a version before this one stored it. */
const withoutWordings = (stored: string) =>
  JSON.stringify(JSON.parse(stored), (key, value) =>
    /wording$/i.test(key) ? undefined : value,
  );

describe.each(databases.eachSupportedId())('what runs say, on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(() => emptyTables(knex));

  it('comes out of the database as the sentences that went in', async () => {
    const { finish } = await setUpRuns(knex);
    const { plan, steps, pendingAcknowledgement } = await finish(seen);
    const asked = say('acknowledgement.newAddressesSeen', {
      whose: ['/network/s1', '/network/s2'],
    });
    expect(pendingAcknowledgement).toMatchObject(asked);
    expect(steps.map(({ key, wording }) => [key, wording])).toEqual(
      plan.steps.map(({ key }) => [key, { id: 'test.do', values: { key } }]),
    );
    expect(plan.steps.map(step => step.wording)).toEqual(
      steps.map(step => step.wording),
    );
    expect(plan.changes.disruptionWording?.values.subnets).toEqual([
      '/network/s1',
      '/network/s2',
      { id: 'test.count', values: { count: 2 } },
    ]);
    expect(plan.requiredAcknowledgements).toMatchObject([
      { wording: { id: 'test.sources' } },
    ]);
  });

  it('stays English where a run was stored before sentences had ids, and the run goes on', async () => {
    const { service, finish } = await setUpRuns(knex);
    const { id: runId, plan } = await finish(seen);
    for (const [table, column, key] of [
      ['plans', 'plan', 'run_id'],
      ['run_steps', 'step', 'run_id'],
      ['runs', 'pending', 'id'],
    ]) {
      const rows = await knex(table).where({ [key]: runId });
      for (const row of rows) {
        const change = { [column]: withoutWordings(row[column]) };
        await knex(table)
          .where({ [key]: runId, [column]: row[column] })
          .update(change);
      }
    }

    const old = await service.get(runId);
    expect(JSON.stringify(old)).not.toMatch(/wording"/i);
    expect(old.plan.hash).toBe(plan.hash);
    expect(old.pendingAcknowledgement?.message).toMatch(/^From now on /);
    await acknowledgeSeen(service, { runId: runId, by: 'user:default/ann' });
    await service.idle();
    expect((await service.get(runId)).state).toBe('succeeded');
  });
});
