import { azureCloud } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { subjectOfScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { declareScopes } from '../database/snapshots/declareScopes';
import { storeSnapshot } from '../testing/storeSnapshot';
import { resourceKey } from '../database/snapshots/resourceKey';
import { storeHistory } from '../database/snapshots/storeHistory';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { exampleGateway } from '../tests/exampleGateway';
import { exampleScope } from '../tests/exampleScope';
import { recentHistories } from './recentHistories';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('recentHistories on %p', id => {
  const gateway = exampleGateway('nat-a');
  const collectedAt = '2026-11-20T12:00:00.000Z';
  const history = { resourceId: gateway.resourceId, series: {} };

  it('is the newest, for two days', async () => {
    const knex = await openTestDatabase(databases, { id });
    await declareScopes(knex, { scopes: [exampleScope] });
    const now = new Date(collectedAt);
    const scope = exampleScope;
    const found = { clusters: [], gaps: [], collectedAt };
    await storeSnapshot(knex, {
      cloud: azureCloud,
      scope,
      snapshot: { ...found, scope: scope.scope, gateways: [gateway] },
      answered: 0,
      now,
    });
    await knex.transaction(transaction =>
      storeHistory(transaction, {
        cloud: azureCloud,
        scope,
        history: { ...found, gateways: [history] },
        now,
      }),
    );
    const of = {
      id: resourceKey(azureCloud, gateway),
      subject: subjectOfScope(scope),
    };
    const at = (hours: number) =>
      recentHistories(knex, {
        of: [{ ...of, id: 'b' }, of],
        now: new Date(now.getTime() + hours * 3_600_000),
      });
    expect(await at(48)).toEqual([
      undefined,
      { collectedAt, document: history },
    ]);
    expect(await at(48.1)).toEqual([undefined, undefined]);
    expect(
      await recentHistories(knex, {
        of: [{ ...of, subject: { ...of.subject, scope: 'other' } }],
        now,
      }),
    ).toEqual([undefined]);
  });
});
