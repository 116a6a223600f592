import { EC2Client } from '@aws-sdk/client-ec2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { environmentVariables } from '../../contract';
import { readEnvironment } from '../shared/readEnvironment';
import { createTools } from '../shared/Tools';
import { createRecover } from './createRecover';

/** What Lambda calls. */
export const handler = createRecover(
  {
    ec2: new EC2Client({}),
    sns: new SNSClient({}),
    ssm: new SSMClient({}),
  },
  createTools('eip-recover', readEnvironment(environmentVariables.environment)),
);
