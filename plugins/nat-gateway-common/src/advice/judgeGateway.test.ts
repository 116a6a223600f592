import { judgeGateway } from '../azure/__testUtils__/ofAzure';
import type { Origin } from '../model/Origin';
import { inEnglish } from '../words/inEnglish';
import { connectionSeries } from './__testUtils__/connectionSeries';
import { dailySamples } from './__testUtils__/dailySamples';
import { gatewayWith } from './__testUtils__/gatewayWith';

const now = new Date('2026-11-20T12:05:00Z');

describe('judgeGateway', () => {
  it('calls nothing fine that was not measured', () => {
    const { findings, notKnown } = judgeGateway(gatewayWith(undefined), {
      now,
    });
    expect(findings.map(({ id }) => id)).toEqual(['figures-missing']);
    expect(notKnown.map(({ ruleId }) => ruleId)).toEqual([
      'failed-connections',
      'datapath-unavailable',
      'connection-limit-near',
      'destination-ceiling-near',
      'ceiling-trend',
      'packet-drops',
      'tcp-reset-after-idle',
      'drift',
      'udp-idle-fixed',
      'private-link-saving',
      'addresses-too-many',
      'addresses-unused',
      'default-outbound-access',
    ]);
    for (const { kind, missing, resourceId } of notKnown) {
      expect([kind, resourceId]).toEqual(['notKnown', '/nat']);
      expect(missing).not.toBe('');
    }
    for (const { missing, wording } of notKnown) {
      expect(inEnglish(wording!)).toBe(missing);
    }
  });

  it.each([
    [{}, 'the peak of connections (TotalConnectionCount)'],
    [{ addresses: [] }, 'a ceiling, and 0 IPv4 addresses have none'],
  ])('tells what a share lacks with %j', (changes, missing) => {
    const { notKnown } = judgeGateway(gatewayWith(undefined, changes), { now });
    expect(
      notKnown.filter(({ ruleId }) => ruleId.endsWith('-near')),
    ).toMatchObject([
      { ruleId: 'connection-limit-near' },
      { ruleId: 'destination-ceiling-near', missing },
    ]);
  });

  it('dates every number by a moment, prices and trends, too', () => {
    const judged = [
      judgeGateway(gatewayWith({}, { subnets: [] }), {
        now,
        facts: {
          unusedAddresses: { publicIpCount: 1, prefixAddressCount: 4 },
          series: connectionSeries({
            tcpConnections: dailySamples(20, day => 20_000 + 1000 * day),
          }),
          destinations: [
            {
              name: 'storage',
              share: 0.5,
              gigabytesPerMonth: 1,
              reachableBy: 'privateLink',
            },
          ],
        },
      }),
      judgeGateway(
        gatewayWith(
          {},
          {
            addresses: [
              {
                resourceId: '/ippre',
                name: 'ippre',
                kind: 'prefix',
                ipVersion: 'IPv4',
                addressCount: 16,
                zones: [],
                state: 'active',
              },
            ],
          },
        ),
        {
          now,
          facts: {
            series: connectionSeries({
              tcpConnections: dailySamples(20, () => 1),
            }),
          },
        },
      ),
    ].flatMap(({ findings }) => findings);
    expect(judged.map(({ id }) => id)).toEqual([
      'ceiling-trend',
      'gateway-unused',
      'private-link-saving',
      'addresses-unused',
      'addresses-too-many',
    ]);
    const moments = judged
      .flatMap(({ evidence }) => evidence)
      .flatMap(({ observedAt }) => observedAt ?? []);
    expect(moments.length).toBeGreaterThan(5);
    for (const moment of moments) {
      expect(moment).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
  });

  it('offers the default idle timeout as a change where a run would accept it', () => {
    const changeOf = (origin: Origin) =>
      judgeGateway(
        gatewayWith(
          {},
          { tcpIdleTimeout: { seconds: 1800, basis: 'configured' }, origin },
        ),
        {
          now,
        },
      ).findings[0]!.change;
    expect(changeOf('created')).toEqual({
      kind: 'AzureNatGateway',
      gatewayName: 'nat-shop-weu',
      set: { idleTimeoutMinutes: 4 },
    });
    expect(changeOf('foreign')).toBeUndefined();
  });

  it('gives every number of the gateway its age', () => {
    const observedAt = '2026-11-20T12:04:00Z';
    const { findings } = judgeGateway(
      gatewayWith(
        { peakTcpConnections: 60_000, failedConnections: 1 },
        {
          kind: 'azureStandard',
          origin: 'foreign',
          tcpIdleTimeout: { seconds: 1800, basis: 'configured' },
          tags: { 'managed-by': 'terraform' },
        },
      ),
      { now, observedAt },
    );
    const constants = ['destinationCeiling', 'defaultIdleTimeout'];
    const ageless = findings
      .flatMap(({ evidence }) => evidence)
      .filter(evidence => evidence.observedAt === undefined);
    expect(findings).toHaveLength(6);
    expect(ageless.map(({ id }) => id)).toEqual(constants);
  });

  it('says how many ports a longer timeout holds at most', () => {
    const { findings } = judgeGateway(
      gatewayWith(
        { peakTcpConnections: 3000 },
        { tcpIdleTimeout: { seconds: 1800, basis: 'configured' } },
      ),
      { now },
    );
    expect(
      findings[0]!.evidence.find(({ id }) => id === 'idlePortsAtMost'),
    ).toMatchObject({ value: 2600 });
  });
});
