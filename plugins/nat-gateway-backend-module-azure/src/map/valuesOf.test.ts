import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { valuesOf } from './valuesOf';

const query = {
  metric: 'SNATConnectionCount',
  aggregations: ['total'],
  dimensions: ['ConnectionState'],
} as const;
const answer = (metric: object) =>
  ({
    resourceId: '/NAT',
    metrics: [
      {
        id: '/nat/metrics/SNATConnectionCount',
        timeseries: [
          {
            metadatavalues: [{ name: 'connectionstate', value: 'Failed' }],
            data: [
              { timeStamp: new Date('2026-11-20T12:00:00Z'), total: 7 },
              { timeStamp: new Date('2026-11-20T12:05:00Z') },
            ],
          },
        ],
        ...metric,
      },
    ],
  } as unknown as MetricsQueryResult);

describe('valuesOf', () => {
  it.each([{}, { errorCode: 'Success' }])(
    'has what was reported, and nothing for intervals without a value: %j',
    metric => {
      expect(
        valuesOf('/nat', { query, answers: [answer(metric)] }),
      ).toMatchObject([{ value: 7, dimensions: ['failed'] }]);
    },
  );

  it('takes no figure from beside an error: it may be a part', () => {
    expect(
      valuesOf('/nat', {
        query,
        answers: [answer({ errorCode: 'ResponseTooLarge' })],
      }),
    ).toEqual([]);
  });
});
