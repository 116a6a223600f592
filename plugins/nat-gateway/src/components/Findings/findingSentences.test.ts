import { mockApis } from '@backstage/test-utils';
import {
  adviseCluster,
  adviseGateway,
  azureCloud,
  type Finding,
  judgeCluster,
  judgeGateway,
  sentences,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { egressWith } from '../../__testUtils__/egressWith';
import { gatewayWith } from '../../__testUtils__/gatewayWith';
import type { WayChanges } from '../../__testUtils__/wayWith';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { anySentenceTranslationRef } from '../../words/anySentenceTranslationRef';
import { findScreens } from '../../clouds/findScreens';
import { findingSentences } from './findingSentences';
import { natGatewayTranslationRef } from '../../words/natGatewayTranslationRef';
import { evidenceWords } from './evidenceWords';
import { leadsOf } from './leadsOf';
import { specChangeYaml } from './specChangeYaml';

describe('sentences of findings', () => {
  const snapshot = mockApis
    .translation()
    .getTranslation(anySentenceTranslationRef);
  if (!snapshot.ready) throw new Error('The words are not loaded');
  const { t } = snapshot;

  const sixteen = {
    addresses: [{ ...gatewayWith({}).addresses[0]!, addressCount: 16 }],
  };
  const ofGateways = [
    gatewayWith(
      { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      {
        peakTcpConnections: 180_000,
        peakTcpAttemptsPerSecond: 200,
        failedConnections: 41_000,
        newestFailureAt: minutesAgo(0),
        datapathAvailabilityPercent: 42,
        newestSampleAt: minutesAgo(90),
      },
    ),
    gatewayWith(
      {},
      {
        failedConnections: 1,
        attemptedConnections: 100,
        newestFailureAt: minutesAgo(600),
      },
    ),
    gatewayWith({}, { failedConnections: 3, attemptedConnections: 50_000_000 }),
    // One for each way out.
    ...[
      { peakTcpConnections: 190_000 },
      { peakTcpConnections: 1_900_000 },
      { peakTcpConnections: 100, peakTcpAttemptsPerSecond: 1 },
    ].map(measured =>
      gatewayWith({}, { failedConnections: 50_000, ...measured }),
    ),
    gatewayWith(sixteen, {
      failedConnections: 50_000,
      peakTcpConnections: 900_000,
    }),
    gatewayWith(
      { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      { failedConnections: 50_000, peakTcpConnections: 190_000 },
    ),
    gatewayWith(sixteen, {
      peakTcpConnections: 640_000,
      peakTcpAttemptsPerSecond: 0,
    }),
    gatewayWith({}, null),
  ].flatMap(gateway =>
    adviseGateway(gateway, { cloud: azureCloud, now: new Date() }),
  );

  const balanced = { kind: 'loadBalancer' } as const;
  const ways: readonly WayChanges[] = [
    balanced,
    { ...balanced, portsPerNode: 512, portsPerNodeBasis: 'defaultByNodeCount' },
    { ...balanced, portsPerNode: 8_000, portsPerNodeBasis: 'configured' },
    {
      kind: 'userDefinedRoute',
      routeTableId: '/rt',
      nextHopType: 'VirtualAppliance',
      nextHopIpAddresses: ['10.60.0.4'],
    },
    { ...balanced, portsPerNode: 256, portsPerNodeBasis: 'measured' },
  ];
  const ofClusters = [
    ...ways.map(way => [way]),
    [ways[3]!, balanced],
    [{ kind: 'defaultOutboundAccess' } as const],
  ].flatMap(each => {
    const { cluster } = egressWith({ ways: each });
    return cluster ? adviseCluster(cluster, { cloud: azureCloud }) : [];
  });

  const daily = (valueOf: (day: number) => number) =>
    Array.from({ length: 20 }, (_, day) => ({
      at: new Date(Date.UTC(2026, 10, 1 + day)).toISOString(),
      value: valueOf(day),
    }));
  const ports = (valueOf: (day: number) => number) => ({
    tcpConnections: daily(valueOf),
    tcpAttemptsPerSecond: daily(() => 0),
  });
  const window = { start: minutesAgo(1440), end: minutesAgo(0) };
  const now = new Date();
  const [subnet] = gatewayWith({}).subnets;

  const ofFacts = [
    ...(['throttled', 'forbidden', 'unreachable', 'failed'] as const).map(
      connections =>
        judgeGateway(gatewayWith({}, null), {
          cloud: azureCloud,
          now,
          facts: { figuresNotRead: { connections } },
        }),
    ),
    judgeGateway(gatewayWith({ lastReadAt: minutesAgo(90) }), {
      cloud: azureCloud,
      now,
    }),
    judgeGateway(
      gatewayWith(
        { zones: [], kind: 'azureStandard', subnets: [subnet!] },
        { peakTcpConnections: 900_000, peakUdpConnections: 800_000 },
      ),
      {
        cloud: azureCloud,
        now,
        facts: {
          series: ports(day => 80_000 + 4_000 * day),
          packets: { dropped: 12_345, total: 1_000_000, window },
          silence: {
            longestTcpMinutes: 10,
            tcpKeepAliveMinutes: 9,
            longestUdpMinutes: 5,
          },
          subnets: [
            { resourceId: subnet!.resourceId, defaultOutboundAccess: true },
          ],
          declared: {
            name: 'nat-payments-weu',
            sku: 'Standard',
            idleTimeoutMinutes: 10,
            addresses: [{ kind: 'newPublicIps', count: 2 }],
            subnets: [],
            tags: {},
          },
          unusedAddresses: { publicIpCount: 1, prefixAddressCount: 0 },
          destinations: [
            {
              name: 'storage',
              share: 0.5,
              gigabytesPerMonth: 100_000,
              reachableBy: 'privateLink',
            },
          ],
        },
      },
    ),
    judgeGateway(
      gatewayWith({ subnets: [], tags: { 'managed-by': 'terraform' } }),
      { cloud: azureCloud, now, facts: { series: ports(() => 10) } },
    ),
    judgeGateway(gatewayWith({}, { peakTcpConnections: 10 }), {
      cloud: azureCloud,
      now,
      facts: { series: ports(() => 200_000) },
    }),
    judgeGateway(gatewayWith({}, { peakTcpConnections: 10 }), {
      cloud: azureCloud,
      now,
      facts: { series: ports(day => 80_000 + 4_000 * day) },
    }),
    judgeGateway(gatewayWith(sixteen, { peakTcpConnections: 10 }), {
      cloud: azureCloud,
      now,
      facts: { series: ports(day => 400_000 + 10_000 * day) },
    }),
    judgeCluster(egressWith({}).cluster!, {
      cloud: azureCloud,
      facts: { gateways: [gatewayWith({ zones: ['2'] })] },
    }),
    judgeCluster(egressWith({ ways: [ways[3]] }).cluster!, {
      cloud: azureCloud,
      facts: { gateways: [gatewayWith({})] },
    }),
    // One for each reason.
    ...[
      { failedConnections: 5, busiestNodePorts: 1024, maxNodeCount: 10 },
      { failedConnections: 0, busiestNodePorts: 1000 },
      { failedConnections: 0, busiestNodePorts: 500, maxNodeCount: 90 },
      { failedConnections: 0, busiestNodePorts: 5, maxNodeCount: 1200 },
    ].map(loadBalancer =>
      judgeCluster(
        egressWith({
          ways: [
            {
              kind: 'loadBalancer',
              addresses: gatewayWith({}).addresses.map(each => ({
                ...each,
                addressCount: 1,
              })),
              nodeCount: 3,
              portsPerNode: 1024,
              portsPerNodeBasis: 'defaultByNodeCount',
            },
          ],
        }).cluster!,
        { cloud: azureCloud, facts: { loadBalancer } },
      ),
    ),
  ].flatMap(({ findings }) => findings);

  const advice: readonly Finding[] = [...ofGateways, ...ofClusters, ...ofFacts];

  describe('findingSentences', () => {
    it.each(advice.map(finding => [finding.title, finding] as const))(
      'says in English what the backend says: %s',
      (_, finding) => {
        expect(finding.wording).toBeDefined();
        const { title, remedy } = finding;
        expect(findingSentences(finding, { t, locale: 'en' })).toEqual({
          title,
          remedy,
        });
      },
    );

    it('uses each sentence of the areas of advice', () => {
      const idsIn = (value: unknown): readonly string[] =>
        typeof value === 'object' && value !== null
          ? [
              ...('id' in value && 'values' in value ? [String(value.id)] : []),
              ...Object.values(value).flatMap(idsIn),
            ]
          : [];
      const said = new Set(idsIn(advice.map(({ wording }) => wording)));
      const areas = new Set(
        [...said].map(id => id.split('.')[0] as keyof typeof sentences),
      );
      areas.delete('phrase');
      const known = [...areas].flatMap(area =>
        Object.keys(sentences[area]).map(
          key => `${area}.${key.replace(/_(one|other)$/, '')}`,
        ),
      );
      expect(known.filter(id => !said.has(id))).toEqual([
        // Of clouds without a limit of connections.
        'way.splitSubnetsByAddresses',
      ]);
    });

    it('writes numbers in the way of the locale', () => {
      const failed = ofGateways.find(({ id }) => id === 'failed-connections')!;
      expect(findingSentences(failed, { t, locale: 'de' }).title).toBe(
        '41.000 connections failed in 24 h, and still do',
      );
    });

    it('falls back to the English of the backend for a sentence that it does not know', () => {
      const [{ title, remedy, ...known }] = advice;
      const later = { id: 'later.sentence', values: {} };
      const wording = { title: later, remedy: [later] };
      for (const finding of [
        { ...known, title, remedy, wording },
        { ...known, title, remedy, wording: undefined },
      ]) {
        expect(findingSentences(finding, { t, locale: 'en' })).toEqual({
          title,
          remedy,
        });
      }
    });
  });
});

describe('sentences of evidence', () => {
  const translation = mockApis.translation();
  const words = translation.getTranslation(natGatewayTranslationRef);
  const findingWords = translation.getTranslation(anySentenceTranslationRef);
  if (!words.ready || !findingWords.ready) {
    throw new Error('The words are not loaded');
  }
  const { t } = words;
  const sentenceWords = { t: findingWords.t, locale: 'en' };

  describe('evidenceWords', () => {
    it.each([
      [{ value: 8_138, unit: 'connections' }, /^8,138$/],
      [{ value: 1, unit: 'addresses' }, /^1$/],
      [{ value: 30, unit: 'minutes' }, /^30 min$/],
      [{ value: 0.079, unit: 'ratio' }, /^7\.9%$/],
      [{ value: 42, unit: 'percent' }, /^42%$/],
      [{ value: 3, unit: 'Gbps' }, /^3 Gbps$/],
      [{ value: 3 }, /^3$/],
      [{ value: '2026-11-19T23:35:00.000Z' }, /^Nov (19|20), 2026/],
      [
        {
          value:
            '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg/providers/Microsoft.Network/routeTables/rt-hub',
        },
        /^rt-hub$/,
      ],
    ])('reads %j as %s', (evidence, sentence) => {
      expect(
        evidenceWords(
          { id: 'unheardOf', label: 'Load', ...evidence },
          { t, words: sentenceWords, cloud: findScreens('azure') },
        ),
      ).toEqual({ label: 'Load', value: expect.stringMatching(sentence) });
    });

    it('takes its own words for what it knows', () => {
      expect(
        evidenceWords(
          { id: 'failingSince', label: 'x', value: 'y' },
          { t, words: sentenceWords, cloud: findScreens('azure') },
        ),
      ).toEqual({ label: 'Failing since', value: 'y' });
    });
  });
});

describe('leadsOf', () => {
  const finding = (id: string) =>
    ({ id, resourceId: '/nat' } as unknown as Finding);
  const lead = (...ids: string[]) =>
    leadsOf(ids.map(finding), { cloud: findScreens('azure') }).map(
      ({ id }) => id,
    );

  it('has one for what follows from the same lack, the first', () => {
    expect(
      lead(
        'failed-connections',
        'destination-ceiling-near',
        'drift',
        'packet-drops',
      ),
    ).toEqual(['failed-connections', 'drift']);
  });

  it('has none for what is true of most gateways', () => {
    expect(lead('standard-v2', 'no-zone')).toEqual([]);
  });
});

describe('specChangeYaml', () => {
  it('quotes names, so that they stay names whatever they look like', () => {
    expect(
      specChangeYaml({
        kind: 'AzureNatGateway',
        gatewayName: '007',
        set: { idleTimeoutMinutes: 4, subnets: ['/a/subnets/1', 'no: #"x"'] },
      }),
    ).toBe(
      `kind: AzureNatGateway
spec:
  gateways:
    - name: "007"
      idleTimeoutMinutes: 4
      subnets:
        - "/a/subnets/1"
        - "no: #\\"x\\""
`,
    );
  });

  it('has the fields of any kind of document', () => {
    expect(
      specChangeYaml({
        kind: 'MemoryFleet',
        gatewayName: 'nat',
        set: { machine: 'large', zones: ['a'] },
      }),
    ).toBe(
      `kind: MemoryFleet
spec:
  gateways:
    - name: "nat"
      machine: "large"
      zones:
        - "a"
`,
    );
  });
});
