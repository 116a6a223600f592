import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsEmulatorOptions } from '../AwsEmulatorOptions';
import { startAwsEmulator } from '../startAwsEmulator';

/**
 * The demo account at a fixed time, and a client of each service for a principal.
 *
 * @internal
 */
export async function startDemo(options: AwsEmulatorOptions = {}) {
  const aws = await startAwsEmulator({
    clock: { now: () => new Date('2026-11-20T12:00:00Z') },
    ...options,
  });
  return { aws, ...clientsOf(aws.clientConfig('root')) };
}

/**
 * A client of each service.
 *
 * @internal
 */
export function clientsOf(
  config: ReturnType<
    Awaited<ReturnType<typeof startAwsEmulator>>['clientConfig']
  >,
) {
  const common = { ...config, maxAttempts: 1 };
  return {
    autoScaling: new AutoScalingClient(common),
    cloudWatch: new CloudWatchClient(common),
    ec2: new EC2Client(common),
    eks: new EKSClient(common),
    elb: new ElasticLoadBalancingV2Client(common),
    events: new EventBridgeClient(common),
    lambda: new LambdaClient(common),
    sns: new SNSClient(common),
    ssm: new SSMClient(common),
    sts: new STSClient(common),
  };
}
