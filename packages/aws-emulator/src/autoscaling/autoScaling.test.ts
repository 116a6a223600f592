import {
  AutoScalingClient,
  CompleteLifecycleActionCommand,
  DescribeAutoScalingGroupsCommand,
  RecordLifecycleActionHeartbeatCommand,
  StartInstanceRefreshCommand,
} from '@aws-sdk/client-auto-scaling';
import { startDemo, type Demo } from '../__testUtils__/startDemo';
import type { Scenario } from '../scenario/Scenario';

const clients = { autoScaling: AutoScalingClient };
const hooks = [
  {
    name: 'launch',
    transition: 'autoscaling:EC2_INSTANCE_LAUNCHING' as const,
    heartbeatSeconds: 60,
  },
];
const scenario = (group: object = {}): Scenario => ({
  vpcs: [{ id: 'vpc-1', cidrs: ['10.0.0.0/16'] }],
  subnets: [
    { id: 'subnet-1', vpcId: 'vpc-1', zone: 'us-east-1a', cidr: '10.0.0.0/24' },
  ],
  instances: [{ id: 'i-old', subnetId: 'subnet-1' }],
  autoScalingGroups: [
    {
      name: 'nat',
      max: 2,
      subnetIds: ['subnet-1'],
      hooks,
      instances: [{ id: 'i-old' }],
      ...group,
    },
  ],
  roles: [{ name: 'handler' }],
  functions: [{ name: 'handler', role: 'handler' }],
  rules: [
    {
      name: 'hooks',
      pattern: {
        source: ['aws.autoscaling'],
        'detail-type': [
          { prefix: 'EC2 Instance-' },
          'EC2 Instance Launch Unsuccessful',
        ],
      },
      targets: [
        { arn: 'arn:aws:lambda:us-east-1:111122223333:function:handler' },
      ],
    },
  ],
});

describe('an Auto Scaling group', () => {
  let demo: Demo<typeof clients>;
  let events: { detail: Record<string, string> }[];
  let failures: typeof events;

  const start = async (group: object = {}) => {
    events = [];
    failures = [];
    demo = await startDemo(clients, {
      scenario: scenario(group),
      callbacks: {
        invoke: async ({ payload }) => {
          const event = payload as (typeof events)[number];
          (event.detail.StatusMessage ? failures : events).push(event);
        },
      },
    });
  };

  afterEach(async () => {
    await demo.aws.stop();
  });

  const members = async () => {
    const { AutoScalingGroups: groups = [] } = await demo.autoScaling.send(
      new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: ['nat'] }),
    );
    return (groups[0].Instances ?? []).map(each => each.LifecycleState);
  };
  const complete = (result: string) =>
    demo.autoScaling.send(
      new CompleteLifecycleActionCommand({
        AutoScalingGroupName: 'nat',
        LifecycleHookName: 'launch',
        LifecycleActionToken: events.at(-1)?.detail.LifecycleActionToken,
        LifecycleActionResult: result,
      }),
    );
  const advance = (seconds: number) =>
    demo.aws.advance({ milliseconds: seconds * 1000 });

  it('replaces an instance whose host is gone, and waits for the hook', async () => {
    await start();
    demo.aws.failInstance('i-old');
    await advance(30);
    expect(events).toHaveLength(1);
    expect(events[0].detail).toMatchObject({
      AutoScalingGroupName: 'nat',
      LifecycleHookName: 'launch',
      LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
    });
    expect(await members()).toEqual(['Pending:Wait']);
    await complete('CONTINUE');
    expect(await members()).toEqual(['InService']);
    await expect(complete('CONTINUE')).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  it('abandons a launch whose hook is not answered in time, and tries again', async () => {
    await start();
    demo.aws.failInstance('i-old');
    await advance(30);
    await demo.autoScaling.send(
      new RecordLifecycleActionHeartbeatCommand({
        AutoScalingGroupName: 'nat',
        LifecycleHookName: 'launch',
        InstanceId: events[0].detail.EC2InstanceId,
      }),
    );
    await advance(45);
    expect(events).toHaveLength(1);
    await advance(60);
    expect(events).toHaveLength(2);
    expect(events[1].detail.EC2InstanceId).not.toBe(
      events[0].detail.EC2InstanceId,
    );
  });

  it('launches before it terminates in a refresh that may have more than all', async () => {
    await start({ hooks: [] });
    await demo.autoScaling.send(
      new StartInstanceRefreshCommand({
        AutoScalingGroupName: 'nat',
        Preferences: {
          MinHealthyPercentage: 100,
          MaxHealthyPercentage: 200,
          InstanceWarmup: 10,
        },
      }),
    );
    await expect(
      demo.autoScaling.send(
        new StartInstanceRefreshCommand({ AutoScalingGroupName: 'nat' }),
      ),
    ).rejects.toMatchObject({ name: 'InstanceRefreshInProgressFault' });
    const serving: number[] = [];
    for (let second = 0; second < 90; second += 1) {
      await advance(1);
      serving.push(
        (await members()).filter(state => state === 'InService').length,
      );
    }
    expect(Math.min(...serving)).toBe(1);
    expect(Math.max(...serving)).toBe(2);
    expect(demo.aws.state.get('instances', 'i-old')?.state).toBe('terminated');
    expect(demo.aws.state.list('instanceRefreshes')).toMatchObject([
      { status: 'Successful' },
    ]);
  });

  it('says that its zone has no capacity, and launches when there is some again', async () => {
    await start({ hooks: [] });
    demo.aws.setCapacity('us-east-1a', { isThere: false });
    demo.aws.failInstance('i-old');
    await advance(30);
    expect(failures[0].detail.StatusMessage).toContain(
      'sufficient t4g.nano capacity',
    );
    demo.aws.setCapacity('us-east-1a', { isThere: true });
    await advance(90);
    expect(await members()).toEqual(['InService']);
  });
});
