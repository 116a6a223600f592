import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { EC2Client, EC2ClientConfig } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';

/** The clients that the Lambdas of a fleet use. */
export function createClients(
  config: Pick<EC2ClientConfig, 'credentials' | 'region'> & {
    readonly endpoint: string;
  },
) {
  return {
    autoScaling: new AutoScalingClient(config),
    ec2: new EC2Client(config),
    elb: new ElasticLoadBalancingV2Client(config),
    lambda: new LambdaClient(config),
    sns: new SNSClient(config),
    ssm: new SSMClient(config),
  };
}
