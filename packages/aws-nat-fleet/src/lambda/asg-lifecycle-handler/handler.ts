import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SSMClient } from '@aws-sdk/client-ssm';
import { environmentVariables } from '../../contract';
import { readEnvironment } from '../shared/readEnvironment';
import { createTools } from '../shared/Tools';
import { createLifecycle } from './createLifecycle';

/** What Lambda calls. */
export const handler = createLifecycle(
  {
    autoScaling: new AutoScalingClient({}),
    ec2: new EC2Client({}),
    elb: new ElasticLoadBalancingV2Client({}),
    lambda: new LambdaClient({}),
    ssm: new SSMClient({}),
  },
  createTools(
    'asg-lifecycle-handler',
    readEnvironment(environmentVariables.environment),
  ),
);
