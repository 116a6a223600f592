import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { clientsOf, startDemo, type Demo } from '../__testUtils__/startDemo';
import type { Invocation } from '../callbacks/AwsCallbacks';

const clients = {
  cloudWatch: CloudWatchClient,
  lambda: LambdaClient,
  sns: SNSClient,
  ssm: SSMClient,
};
const arn = (name: string) =>
  `arn:aws:lambda:us-east-1:111122223333:function:${name}`;

describe('functions', () => {
  let demo: Demo<typeof clients>;
  let runs: Invocation[];
  let heard: object[];
  let behave: (run: Invocation) => Promise<unknown>;

  beforeEach(async () => {
    runs = [];
    heard = [];
    behave = async () => undefined;
    demo = await startDemo(clients, {
      scenario: {
        vpcs: [{ id: 'vpc-1', cidrs: ['10.0.0.0/16'] }],
        subnets: [
          {
            id: 'subnet-1',
            vpcId: 'vpc-1',
            zone: 'us-east-1a',
            cidr: '10.0.0.0/24',
          },
        ],
        autoScalingGroups: [{ name: 'nat', subnetIds: ['subnet-1'] }],
        roles: [{ name: 'probe' }, { name: 'failover' }],
        functions: [
          {
            name: 'probe',
            role: 'probe',
            onSuccess: arn('failover'),
            onFailure: arn('failover'),
          },
          { name: 'failover', role: 'failover', reservedConcurrency: 1 },
        ],
        topics: [
          {
            name: 'alerts',
            subscriptions: [
              { id: '1', protocol: 'email', endpoint: 'team@example.com' },
            ],
          },
        ],
        rules: [
          {
            name: 'every-minute',
            schedule: 'rate(1 minute)',
            targets: [{ arn: arn('probe'), input: '{"zone":"a"}' }],
          },
          {
            name: 'launched',
            pattern: { source: ['aws.ec2'], detail: { state: ['running'] } },
            targets: [{ arn: arn('failover') }],
          },
        ],
      },
      callbacks: {
        notify: async notification => {
          heard.push(notification);
        },
        invoke: run => {
          runs.push(run);
          return behave(run);
        },
      },
    });
  });

  afterEach(async () => {
    await demo.aws.stop();
  });

  const invoke = (name: string, options: object = {}) =>
    demo.lambda.send(
      new InvokeCommand({
        FunctionName: name,
        Payload: Buffer.from('{"zone":"b"}'),
        ...options,
      }),
    );

  it('answer with their payload, or with their error', async () => {
    behave = async ({ payload }) => ({ got: payload });
    const good = await invoke('probe');
    expect(JSON.parse(good.Payload?.transformToString() ?? '')).toEqual({
      got: { zone: 'b' },
    });
    behave = async () => {
      throw new TypeError('no');
    };
    const bad = await invoke('probe');
    expect(bad.FunctionError).toBe('Unhandled');
    expect(JSON.parse(bad.Payload?.transformToString() ?? '')).toEqual({
      errorType: 'TypeError',
      errorMessage: 'no',
    });
  });

  it('send the record of an asynchronous invocation to their destination', async () => {
    behave = async ({ functionName }) =>
      functionName === 'probe' ? { verdict: 'dead' } : undefined;
    const { StatusCode: status } = await invoke('probe', {
      InvocationType: 'Event',
    });
    await demo.aws.settle();
    expect(status).toBe(202);
    expect(runs.map(({ functionName }) => functionName)).toEqual([
      'probe',
      'failover',
    ]);
    expect(runs[1].payload).toMatchObject({
      version: '1.0',
      requestContext: { condition: 'Success', approximateInvokeCount: 1 },
      requestPayload: { zone: 'b' },
      responsePayload: { verdict: 'dead' },
    });
  });

  it('are tried twice again after one minute and two, with the same request id', async () => {
    behave = async ({ functionName }) => {
      if (functionName === 'probe') {
        throw new Error('down');
      }
    };
    await invoke('probe', { InvocationType: 'Event' });
    await demo.aws.advance({ milliseconds: 200_000 });
    const id = runs[0].requestId;
    const attempts = runs.filter(({ requestId }) => requestId === id);
    expect(attempts.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(runs.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({
        requestContext: expect.objectContaining({
          condition: 'RetriesExhausted',
        }),
      }),
    );
  });

  it('keep their reserved concurrency', async () => {
    let release = () => {};
    behave = () =>
      new Promise<void>(resolve => {
        release = resolve;
      });
    const first = invoke('failover');
    while (runs.length === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await expect(invoke('failover')).rejects.toMatchObject({
      name: 'TooManyRequestsException',
    });
    release();
    await first;
  });

  it('are called by a schedule and by a rule', async () => {
    await demo.aws.advance({ milliseconds: 60_000 });
    expect(
      runs.map(({ functionName, payload }) => [functionName, payload]),
    ).toEqual(
      expect.arrayContaining([
        ['probe', { zone: 'a' }],
        [
          'failover',
          expect.objectContaining({
            source: 'aws.ec2',
            detail: expect.objectContaining({ state: 'running' }),
          }),
        ],
      ]),
    );
  });

  it('leave messages to the subscribers of topics', async () => {
    await demo.sns.send(
      new PublishCommand({
        TopicArn: 'arn:aws:sns:us-east-1:111122223333:alerts',
        Message: 'hello',
      }),
    );
    await demo.aws.settle();
    expect(heard).toEqual([
      expect.objectContaining({
        endpoint: 'team@example.com',
        message: 'hello',
      }),
    ]);
  });

  it("have their role's credentials, and nothing else's", async () => {
    behave = async ({ clientConfig }) => {
      await clientsOf(clients, clientConfig).ssm.send(
        new GetParameterCommand({ Name: '/nat/demo/a' }),
      );
    };
    const { Payload: payload } = await invoke('probe');
    expect(JSON.parse(payload?.transformToString() ?? '')).toMatchObject({
      errorType: 'AccessDeniedException',
      errorMessage: expect.stringContaining('assumed-role/probe/probe'),
    });
  });

  it('send metrics by what they log', async () => {
    behave = async ({ functionName, log }) => {
      if (functionName !== 'probe') {
        return;
      }
      log('plain words');
      log(
        JSON.stringify({
          _aws: {
            CloudWatchMetrics: [
              {
                Namespace: 'Nat',
                Dimensions: [['Zone']],
                Metrics: [{ Name: 'NATReachability' }],
              },
            ],
          },
          Zone: 'a',
          NATReachability: 0,
        }),
      );
    };
    await invoke('probe');
    const now = demo.aws.clock.now().getTime();
    await demo.aws.advance({ milliseconds: 60_000 });
    const { MetricDataResults: results = [] } = await demo.cloudWatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(now),
        EndTime: new Date(now + 60_000),
        MetricDataQueries: [
          {
            Id: 'a',
            MetricStat: {
              Metric: {
                Namespace: 'Nat',
                MetricName: 'NATReachability',
                Dimensions: [{ Name: 'Zone', Value: 'a' }],
              },
              Period: 60,
              Stat: 'SampleCount',
            },
          },
        ],
      }),
    );
    expect(results[0].Values).toEqual([1]);
  });
});
