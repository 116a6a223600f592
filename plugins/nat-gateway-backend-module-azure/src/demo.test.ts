import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  azureCloud,
  type Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { parseAllDocuments } from 'yaml';
import { startAzure } from './testing/startAzure';

interface DemoEntity {
  readonly metadata: {
    readonly name: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

const entities = parseAllDocuments(
  readFileSync(resolve(__dirname, '../../../examples/clusters.yaml'), 'utf8'),
).map(document => document.toJS() as DemoEntity);

describe('the demo', () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    const { azure, provider } = await startAzure();
    try {
      snapshot = await provider.collect({
        scope: provider.scopes[0].scope,
        signal: new AbortController().signal,
      });
    } finally {
      await azure.stop();
    }
  });

  /** Which resources an annotation may name. */
  const named = (names: string) => {
    if (names === 'cluster') return snapshot.clusters;
    if (names === 'gateway') return snapshot.gateways;
    return (snapshot.places ?? []).filter(({ kind }) => kind === names);
  };

  it('has entities of a cluster, a scale set, a subnet and a network, each of which is collected', () => {
    const found = entities.flatMap(({ metadata: { annotations = {} } }) =>
      azureCloud.annotations.flatMap(({ key, names }) => {
        const id = annotations[key]?.toLowerCase();
        return id === undefined
          ? []
          : [
              [
                names,
                named(names).some(
                  ({ resourceId }) => resourceId.toLowerCase() === id,
                ),
              ] as const,
            ];
      }),
    );
    expect(found.filter(([, isCollected]) => !isCollected)).toEqual([]);
    expect([...new Set(found.map(([names]) => names))].sort()).toEqual([
      'cluster',
      'machineGroup',
      'network',
      'subnet',
    ]);
  });

  it('has machines that are no nodes behind the gateway of a cluster', () => {
    const batch = snapshot.places?.find(
      ({ name }) => name === 'vmss-batch-weu',
    );
    const gateway = snapshot.gateways.find(
      ({ name }) => name === 'nat-payments-weu',
    );
    expect(batch).toMatchObject({
      kind: 'machineGroup',
      ways: [
        {
          kind: 'natGateway',
          gatewayResourceId: gateway?.resourceId,
          nodeCount: 4,
          subnets: [{ name: 'batch' }],
          addresses: gateway?.addresses,
        },
      ],
    });
    expect(batch).not.toHaveProperty('clusterResourceId');
    const nodes = snapshot.places?.filter(
      ({ clusterResourceId }) => clusterResourceId,
    );
    expect(nodes).not.toEqual([]);
  });
});
