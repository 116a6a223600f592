import {
  azureCloud,
  type CollectionGap,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { dataGapsOf } from './dataGapsOf';

const { idKey } = azureCloud;

const observedAt = '2026-11-20T11:59:00Z';
const shop = '/gateways/nat-shop';
const throttled = (
  metric: string,
  figures: CollectionGap['figures'],
  gatewayResourceIds: readonly string[] = [shop, '/gateways/nat-orders'],
): CollectionGap => ({
  part: `metrics/westeurope/${metric}`,
  message: `Azure failed at reading ${metric}: TooManyRequests: Later.`,
  reason: 'throttled',
  code: 'TooManyRequests',
  cloudMessage: 'Later.',
  wayOut: 'Wait.',
  figures,
  gatewayResourceIds,
});
const gapsOf = (gaps: readonly CollectionGap[], shown = [shop.toUpperCase()]) =>
  dataGapsOf([{ observedAt, gaps }], { gatewayResourceIds: shown, idKey });

describe('what is missing in the data', () => {
  it('is told once for one cause, with all that is missing and of how many gateways', () => {
    expect(
      gapsOf([
        throttled('TotalConnectionCount', 'connections'),
        throttled('PacketCount', 'packets'),
        throttled('PacketDropCount', 'packets', ['/gateways/nat-north']),
      ]),
    ).toEqual([
      {
        at: observedAt,
        parts: ['connections', 'packets'],
        gatewayCount: 3,
        reason: 'throttled',
        code: 'TooManyRequests',
        message:
          'Azure failed at reading TotalConnectionCount: TooManyRequests: Later.',
        cloudMessage: 'Later.',
        wayOut: 'Wait.',
      },
    ]);
  });

  it('is told for each cause', () => {
    const forbidden = {
      ...throttled('PacketCount', 'packets'),
      code: 'AuthorizationFailed',
    };
    expect(
      gapsOf([throttled('SNATConnectionCount', 'connections'), forbidden]).map(
        ({ code }) => code,
      ),
    ).toEqual(['TooManyRequests', 'AuthorizationFailed']);
  });

  it('is nothing where none of the gateways is shown, or none at all', () => {
    const gaps = [throttled('PacketCount', 'packets')];
    expect(gapsOf(gaps, ['/gateways/nat-north'])).toEqual([]);
    expect(gapsOf(gaps, [])).toEqual([]);
  });

  it('is told of any gateway where the provider does not say of which', () => {
    const gaps = [{ part: 'metrics', message: 'throttled' }];
    expect(gapsOf(gaps)).toEqual([
      { at: observedAt, parts: ['metrics'], message: 'throttled' },
    ]);
    expect(gapsOf(gaps, [])).toEqual([]);
  });

  describe('of a look back', () => {
    const lookedBackAt = '2026-11-20T08:00:00Z';
    const ports: CollectionGap = {
      part: 'ports of load balancers',
      figures: 'portUse',
      message: 'Azure failed.',
      reason: 'failed',
      clusterResourceIds: ['/clusters/aks-shop'],
    };
    const gapsOfCluster = (clusterResourceIds: readonly string[]) =>
      dataGapsOf(
        [
          {
            observedAt,
            gaps: [],
            history: { attemptedAt: lookedBackAt, gaps: [ports] },
          },
        ],
        { gatewayResourceIds: [shop], clusterResourceIds, idKey },
      );

    it('is told with its own time, of the cluster that it is about', () => {
      expect(gapsOfCluster(['/CLUSTERS/aks-shop'])).toEqual([
        {
          at: lookedBackAt,
          parts: ['portUse'],
          message: 'Azure failed.',
          reason: 'failed',
        },
      ]);
    });

    it('is nothing to another cluster and to gateways', () => {
      expect(gapsOfCluster(['/clusters/aks-other'])).toEqual([]);
      expect(gapsOfCluster([])).toEqual([]);
    });
  });

  it('is nothing of a scope that was never collected', () => {
    const gaps = [throttled('PacketCount', 'packets')];
    expect(dataGapsOf([{ gaps }], { gatewayResourceIds: [shop] })).toEqual([]);
  });
});
