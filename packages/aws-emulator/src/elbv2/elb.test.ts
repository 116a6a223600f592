import {
  DeregisterTargetsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { startDemo, type Demo } from '../__testUtils__/startDemo';

const clients = {
  cloudWatch: CloudWatchClient,
  elb: ElasticLoadBalancingV2Client,
};
const loadBalancer =
  'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/nat/1';

describe('the health of targets', () => {
  let demo: Demo<typeof clients>;
  let isHealthy: boolean;
  let arn: string;

  beforeEach(async () => {
    isHealthy = true;
    demo = await startDemo(clients, {
      scenario: {
        vpcs: [
          { id: 'vpc-1', cidrs: ['10.0.0.0/16'] },
          { id: 'vpc-2', cidrs: ['10.1.0.0/16'] },
        ],
        subnets: [
          {
            id: 'subnet-1',
            vpcId: 'vpc-1',
            zone: 'us-east-1a',
            cidr: '10.0.0.0/24',
          },
          {
            id: 'subnet-2',
            vpcId: 'vpc-2',
            zone: 'us-east-1a',
            cidr: '10.1.0.0/24',
          },
        ],
        instances: [
          { id: 'i-1', subnetId: 'subnet-1' },
          { id: 'i-2', subnetId: 'subnet-2' },
        ],
        targetGroups: [
          {
            name: 'nat',
            vpcId: 'vpc-1',
            port: 8080,
            loadBalancers: [loadBalancer],
            healthCheck: {
              path: '/healthz',
              intervalSeconds: 5,
              healthyThreshold: 2,
              unhealthyThreshold: 2,
            },
            deregistrationSeconds: 60,
          },
        ],
      },
      callbacks: {
        checkTarget: async ({ port, path }) =>
          isHealthy && port === 8080 && path === '/healthz',
      },
    });
    [{ arn }] = demo.aws.state.list('targetGroups');
  });

  afterEach(async () => {
    await demo.aws.stop();
  });

  const register = (id: string) =>
    demo.elb.send(
      new RegisterTargetsCommand({
        TargetGroupArn: arn,
        Targets: [{ Id: id }],
      }),
    );
  const healthOf = async (id = 'i-1') => {
    const { TargetHealthDescriptions: all = [] } = await demo.elb.send(
      new DescribeTargetHealthCommand({ TargetGroupArn: arn }),
    );
    return all.find(({ Target: target }) => target?.Id === id)?.TargetHealth
      ?.State;
  };
  const seconds = (count: number) =>
    demo.aws.advance({ milliseconds: count * 1000 });

  it('changes after so many checks in a row, and drains before it goes', async () => {
    expect(await healthOf()).toBeUndefined();
    await register('i-1');
    expect(await healthOf()).toBe('initial');
    await seconds(10);
    expect(await healthOf()).toBe('healthy');
    isHealthy = false;
    await seconds(5);
    isHealthy = true;
    await seconds(5);
    expect(await healthOf()).toBe('healthy');
    isHealthy = false;
    await seconds(10);
    expect(await healthOf()).toBe('unhealthy');
    await demo.elb.send(
      new DeregisterTargetsCommand({
        TargetGroupArn: arn,
        Targets: [{ Id: 'i-1' }],
      }),
    );
    expect(await healthOf()).toBe('draining');
    await seconds(60);
    expect(await healthOf()).toBeUndefined();
  });

  it('is a metric, as a whole and by zone', async () => {
    await register('i-1');
    await seconds(120);
    const { MetricDataResults: results = [] } = await demo.cloudWatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(demo.aws.clock.now().getTime() - 60_000),
        EndTime: new Date(demo.aws.clock.now().getTime() + 60_000),
        MetricDataQueries: [
          {
            Id: 'a',
            MetricStat: {
              Metric: {
                Namespace: 'AWS/NetworkELB',
                MetricName: 'HealthyHostCount',
                Dimensions: [
                  { Name: 'LoadBalancer', Value: 'net/nat/1' },
                  { Name: 'TargetGroup', Value: arn.split(':').at(-1) ?? '' },
                  { Name: 'AvailabilityZone', Value: 'us-east-1a' },
                ],
              },
              Period: 60,
              Stat: 'Minimum',
            },
          },
        ],
      }),
    );
    expect(results[0].Values).toContain(1);
  });

  it('is not there for an instance of another network, or one that does not run', async () => {
    await expect(register('i-2')).rejects.toMatchObject({
      name: 'InvalidTargetException',
    });
    await expect(register('i-none')).rejects.toMatchObject({
      name: 'InvalidTargetException',
    });
    await expect(
      demo.elb.send(
        new DescribeTargetHealthCommand({ TargetGroupArn: `${arn}0` }),
      ),
    ).rejects.toMatchObject({ name: 'TargetGroupNotFoundException' });
  });
});
