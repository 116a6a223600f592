import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { answerGapsOf } from './answerGapsOf';

const answer = (resourceId: string, metric: object) =>
  ({
    resourceId,
    metrics: [{ id: 'x/TotalConnectionCount', timeseries: [], ...metric }],
  } as unknown as MetricsQueryResult);
const gapsOf = (...answers: MetricsQueryResult[]) =>
  answerGapsOf(answers, {
    query: { metric: 'TotalConnectionCount', dimensions: ['Protocol'] },
    region: 'westeurope',
    figures: 'connections',
  });

describe('answerGapsOf', () => {
  it('tells the code inside an answer, with the gateways that it is about', () => {
    expect(
      gapsOf(
        answer('/a', { errorCode: 'ResponseTooLarge' }),
        answer('/b', { errorCode: 'Success' }),
        answer('/c', { errorCode: 'ResponseTooLarge' }),
        answer('/d', {}),
      ),
    ).toEqual([
      expect.objectContaining({
        part: 'metrics/westeurope/TotalConnectionCount',
        code: 'ResponseTooLarge',
        reason: 'failed',
        figures: 'connections',
        gatewayResourceIds: ['/a', '/c'],
      }),
    ]);
  });

  it('takes a sum of all protocols for no figure, and an empty series for none yet', () => {
    const data = [{ timeStamp: new Date(), total: 7 }];
    const split = [{ name: 'protocol', value: '6' }];
    expect(
      gapsOf(
        answer('/a', { timeseries: [{ data }] }),
        answer('/b', { timeseries: [{ metadatavalues: split, data }] }),
        answer('/c', { timeseries: [{ data: [] }] }),
      ),
    ).toEqual([
      expect.objectContaining({ gatewayResourceIds: ['/a'], reason: 'failed' }),
    ]);
  });
});
