import {
  azureCloud,
  scopeKey,
  type Origin,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { insertRun } from '../database/runs/insertRun';
import { insertRunResources } from '../database/runs/insertRunResources';
import type { RunRecord } from '../database/runs/RunRecord';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { exampleGateway } from '../tests/exampleGateway';
import { exampleRun } from '../tests/exampleRun';
import { exampleScope } from '../tests/exampleScope';
import { gatewayFactsOf } from './gatewayFactsOf';
import { openTestDatabase } from '../testing/__testUtils__/openTestDatabase';
import { emptyTables } from '../testing/emptyTables';

const scope = scopeKey(exampleScope.scope);
const gateway = {
  ...exampleGateway('nat-shop'),
  facts: { unusedAddresses: { publicIpCount: 1, prefixAddressCount: 0 } },
};
const stored = {
  id: 'nat-shop',
  subject: { provider: 'azure', scope },
  document: gateway,
} as const;

const documentOf = (idleTimeoutMinutes: number, name = 'nat-shop') => ({
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'shop' },
  spec: {
    account: 'demo',
    subscriptionId: gateway.resourceId.split('/')[2]!,
    resourceGroup: 'rg-shop',
    region: 'westeurope',
    gateways: [
      {
        name,
        idleTimeoutMinutes,
        addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
        subnets: [],
      },
    ],
  },
});

jest.setTimeout(60_000);

const databases = createTestDatabases({ about: 'logic' });

describe.each(databases.eachSupportedId())('facts of a gateway on %p', id => {
  let knex: Knex;
  let runCount: number;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(async () => {
    await emptyTables(knex);
    runCount = 0;
  });

  const addRun = async (
    idleTimeoutMinutes: number,
    options: Partial<Omit<RunRecord, 'answers'>> & {
      readonly gatewayName?: string;
      readonly touches?: boolean;
    } = {},
  ) => {
    runCount += 1;
    const { gatewayName, touches = true, ...changes } = options;
    const { plan } = exampleRun;
    const run: Omit<RunRecord, 'answers'> = {
      id: `run-${runCount}`,
      name: 'shop',
      subject: { provider: 'azure', scope },
      plan,
      document: documentOf(idleTimeoutMinutes, gatewayName),
      attempt: 1,
      state: 'succeeded',
      phase: 'forward',
      startedBy: 'user:default/ada',
      acknowledgement: {},
      acknowledged: [],
      notUndone: [],
      createdAt: `2026-11-20T12:00:0${runCount}.000Z`,
      updatedAt: '2026-11-20T12:01:00.000Z',
      ...changes,
    };
    await knex.transaction(async trx => {
      await insertRun(trx, { run });
      await insertRunResources(trx, {
        idKey: azureCloud.idKey,
        runId: run.id,
        claimed: [],
        touched: touches ? [gateway.resourceId] : [],
      });
    });
  };
  const declaredTimeout = async (origin: Origin = 'created') =>
    (
      (
        await gatewayFactsOf(knex, {
          cloud: azureCloud,
          stored,
          origin,
        })
      ).declared as { readonly idleTimeoutMinutes: number } | undefined
    )?.idleTimeoutMinutes;

  it('are those that were collected, and the Spec of the newest run that succeeded', async () => {
    await addRun(4);
    await addRun(10);
    await addRun(20, { state: 'failed' });
    await addRun(30, { gatewayName: 'nat-other' });
    await addRun(40, {
      subject: { provider: 'azure', scope: 'azure/other/s' },
    });
    await addRun(50, { touches: false });

    expect(
      await gatewayFactsOf(knex, {
        cloud: azureCloud,
        stored,
        origin: 'created',
      }),
    ).toMatchObject({
      ...gateway.facts,
      declared: { name: 'nat-shop', idleTimeoutMinutes: 10 },
    });
  });

  it('take the Spec of a run that found nothing to do by its name', async () => {
    await addRun(4);
    await addRun(30, { touches: false, name: 'nat-shop' });
    expect(await declaredTimeout()).toBe(30);
  });

  it('declare nothing of a gateway that no run made, or that no run is about', async () => {
    expect(await declaredTimeout()).toBeUndefined();
    await addRun(4);
    expect(await declaredTimeout()).toBe(4);
    expect(await declaredTimeout('foreign')).toBeUndefined();
    expect(
      await gatewayFactsOf(knex, {
        cloud: azureCloud,
        stored,
        origin: 'foreign',
      }),
    ).toEqual(gateway.facts);
  });
});
