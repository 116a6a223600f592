import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { environmentVariables } from '../../contract';
import { readEnvironment } from '../shared/readEnvironment';
import { createTools } from '../shared/Tools';
import { createFailover } from './createFailover';

/** What Lambda calls. */
export const handler = createFailover(
  {
    ec2: new EC2Client({}),
    elb: new ElasticLoadBalancingV2Client({}),
    lambda: new LambdaClient({}),
    sns: new SNSClient({}),
    ssm: new SSMClient({}),
  },
  createTools(
    'nat-route-failover',
    readEnvironment(environmentVariables.environment),
  ),
);
