import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { startDemo, type Demo } from '../__testUtils__/startDemo';

const clients = { cloudWatch: CloudWatchClient };

describe('CloudWatch', () => {
  let demo: Demo<typeof clients>;
  let heard: { subject?: string; message: string }[];

  beforeEach(async () => {
    heard = [];
    demo = await startDemo(clients, {
      scenario: {
        alarms: (
          ['missing', 'breaching', 'notBreaching', 'ignore'] as const
        ).map(missing => ({
          name: missing,
          namespace: 'Nat',
          metric: 'Reachability',
          dimensions: { Zone: 'a' },
          statistic: 'Minimum',
          evaluationPeriods: 2,
          datapointsToAlarm: 2,
          threshold: 1,
          comparison: 'LessThanThreshold' as const,
          missing,
          alarmActions: ['arn:aws:sns:us-east-1:111122223333:alerts'],
        })),
        topics: [
          {
            name: 'alerts',
            subscriptions: [
              { id: '1', protocol: 'email', endpoint: 'team@example.com' },
            ],
          },
        ],
        vpcs: [{ id: 'vpc-1', cidrs: ['10.0.0.0/16'] }],
        subnets: [
          {
            id: 'subnet-1',
            vpcId: 'vpc-1',
            zone: 'us-east-1a',
            cidr: '10.0.0.0/24',
          },
        ],
        addresses: [{ id: 'eipalloc-1', publicIp: '203.0.113.9' }],
        natGateways: [
          {
            id: 'nat-1',
            vpcId: 'vpc-1',
            subnetId: 'subnet-1',
            addresses: [{ allocationId: 'eipalloc-1' }],
          },
        ],
        traffic: [
          {
            natGateway: 'nat-1',
            model: { kind: 'steady', connectionsPerMinute: 600_000 },
            topDestinationShare: 0.5,
            noise: 0,
          },
        ],
      },
      callbacks: {
        notify: async notification => {
          heard.push(notification);
        },
      },
    });
  });

  afterEach(async () => {
    await demo.aws.stop();
  });

  const put = (value: number) =>
    demo.cloudWatch.send(
      new PutMetricDataCommand({
        Namespace: 'Nat',
        MetricData: [
          {
            MetricName: 'Reachability',
            Dimensions: [{ Name: 'Zone', Value: 'a' }],
            Value: value,
          },
        ],
      }),
    );
  const minute = () => demo.aws.advance({ milliseconds: 60_000 });
  const stateOf = async (name: string) => {
    const { MetricAlarms: alarms = [] } = await demo.cloudWatch.send(
      new DescribeAlarmsCommand({ AlarmNames: [name] }),
    );
    return alarms[0].StateValue;
  };

  it('evaluates an alarm, and tells its topic once', async () => {
    const states = [];
    for (const value of [1, 0, 0, 0, 1]) {
      await put(value);
      await minute();
      states.push(await stateOf('ignore'));
    }
    expect(states).toEqual(['OK', 'OK', 'ALARM', 'ALARM', 'OK']);
    const told = heard
      .map(({ message }) => JSON.parse(message) as { AlarmName: string })
      .filter(({ AlarmName: name }) => name === 'ignore');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      OldStateValue: 'OK',
      NewStateValue: 'ALARM',
    });
  });

  it.each([
    ['missing', 'INSUFFICIENT_DATA'],
    ['breaching', 'ALARM'],
    ['notBreaching', 'OK'],
    ['ignore', 'INSUFFICIENT_DATA'],
  ])('takes missing data as %s', async (missing, state) => {
    await minute();
    expect(await stateOf(missing)).toBe(state);
  });

  it('computes the metrics of a NAT gateway from its traffic, with what it cannot carry', async () => {
    await minute();
    const end = demo.aws.clock.now();
    const query = (name: string) => ({
      Id: name.charAt(0).toLowerCase() + name.slice(1),
      MetricStat: {
        Metric: {
          Namespace: 'AWS/NATGateway',
          MetricName: name,
          Dimensions: [{ Name: 'NatGatewayId', Value: 'nat-1' }],
        },
        Period: 60,
        Stat: 'Sum',
      },
    });
    const { MetricDataResults: results = [] } = await demo.cloudWatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(end.getTime() - 60_000),
        EndTime: end,
        MetricDataQueries: [
          query('ConnectionAttemptCount'),
          query('ErrorPortAllocation'),
        ],
      }),
    );
    // 300,000 go to one destination; 55,000 at a time, each for half a minute, are 110,000.
    expect(results.map(({ Values: values }) => values)).toEqual([
      [600_000],
      [190_000],
    ]);
  });

  it('refuses what it does not model, and what AWS does', async () => {
    await expect(
      demo.cloudWatch.send(
        new PutMetricDataCommand({
          Namespace: 'AWS/EC2',
          MetricData: [{ MetricName: 'x', Value: 1 }],
        }),
      ),
    ).rejects.toMatchObject({
      name: expect.stringContaining('InvalidParameterValue'),
    });
    await expect(
      demo.cloudWatch.send(
        new GetMetricDataCommand({
          StartTime: new Date(0),
          EndTime: new Date(60_000),
          MetricDataQueries: [{ Id: 'e', Expression: 'm1 * 2' }],
        }),
      ),
    ).rejects.toMatchObject({
      message: expect.stringContaining('MetricDataQueries.1'),
    });
  });
});
