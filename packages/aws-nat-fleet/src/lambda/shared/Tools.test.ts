import { metrics } from '../../contract';
import { createTools } from './Tools';

it('counts with the dimensions that alarms watch, and no other', () => {
  const lines: string[] = [];
  const { count } = createTools('nat-health-probe', 'test', {
    write: line => lines.push(line),
  });
  count(metrics.names.latency, 'eu-west-1a', 12, 'Milliseconds');
  count(metrics.names.onPeer, 'eu-west-1b', 0);
  const [latency, onPeer] = lines.map(line => JSON.parse(line));
  expect(latency).toEqual({
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        {
          Namespace: 'NatFleet',
          Dimensions: [['Environment', 'Zone']],
          Metrics: [{ Name: 'Latency', Unit: 'Milliseconds' }],
        },
      ],
    },
    Environment: 'test',
    Zone: 'eu-west-1a',
    Latency: 12,
  });
  expect(onPeer).toMatchObject({ Zone: 'eu-west-1b', OnPeer: 0 });
});
