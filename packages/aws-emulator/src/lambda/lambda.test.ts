import { ListMetricsCommand } from '@aws-sdk/client-cloudwatch';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { PublishCommand } from '@aws-sdk/client-sns';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ReplaceRouteCommand } from '@aws-sdk/client-ec2';
import { clientsOf, startDemo } from '../__testUtils__/startDemo';
import type { Invocation } from '../callbacks/AwsCallbacks';

const arn = (name: string) =>
  `arn:aws:lambda:us-east-1:111122223333:function:${name}`;

describe('functions', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let runs: Invocation[];
  let behave: (run: Invocation) => Promise<unknown>;

  beforeEach(async () => {
    runs = [];
    behave = async () => undefined;
    demo = await startDemo({
      scenario: {
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
              { id: '1', protocol: 'lambda', endpoint: arn('failover') },
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
            name: 'drain',
            pattern: { source: ['nat'], detail: { zone: ['a', 'b'] } },
            targets: [{ arn: arn('failover') }],
          },
        ],
      },
      callbacks: {
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
    expect(
      runs.find(({ functionName }) => functionName === 'failover')?.payload,
    ).toMatchObject({ requestContext: { condition: 'RetriesExhausted' } });
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

  it('are called by a schedule, by a rule and by a topic', async () => {
    await demo.aws.advance({ milliseconds: 60_000 });
    expect(runs[0]).toMatchObject({
      functionName: 'probe',
      payload: { zone: 'a' },
    });
    runs = [];
    const entry = (zone: string) => ({
      Source: 'nat',
      DetailType: 'drain',
      Detail: JSON.stringify({ zone }),
    });
    await demo.events.send(
      new PutEventsCommand({ Entries: [entry('a'), entry('z')] }),
    );
    await demo.sns.send(
      new PublishCommand({
        TopicArn: 'arn:aws:sns:us-east-1:111122223333:alerts',
        Message: 'hello',
        MessageAttributes: {
          zone: { DataType: 'String', StringValue: 'a' },
        },
      }),
    );
    await demo.aws.advance({ milliseconds: 3000 });
    expect(runs.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ source: 'nat', detail: { zone: 'a' } }),
      expect.objectContaining({
        Records: [
          expect.objectContaining({
            Sns: expect.objectContaining({
              Message: 'hello',
              MessageAttributes: { zone: { Type: 'String', Value: 'a' } },
            }),
          }),
        ],
      }),
    ]);
  });

  it("have their role's credentials, and nothing else's", async () => {
    behave = async ({ clientConfig }) => {
      await clientsOf(clientConfig).ec2.send(
        new ReplaceRouteCommand({
          RouteTableId: 'rtb-1',
          DestinationCidrBlock: '0.0.0.0/0',
          NetworkInterfaceId: 'eni-1',
        }),
      );
    };
    const { Payload: payload } = await invoke('probe');
    expect(JSON.parse(payload?.transformToString() ?? '')).toMatchObject({
      errorType: 'UnauthorizedOperation',
      errorMessage: expect.stringContaining('assumed-role/probe/probe'),
    });
  });

  it('send metrics by what they log', async () => {
    behave = async ({ log }) => {
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
    const { Metrics: metrics } = await demo.cloudWatch.send(
      new ListMetricsCommand({ Namespace: 'Nat' }),
    );
    expect(metrics).toEqual([
      {
        Namespace: 'Nat',
        MetricName: 'NATReachability',
        Dimensions: [{ Name: 'Zone', Value: 'a' }],
      },
    ]);
  });
});
