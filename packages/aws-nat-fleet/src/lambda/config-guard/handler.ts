import { EC2Client } from '@aws-sdk/client-ec2';
import { SSMClient } from '@aws-sdk/client-ssm';
import { environmentVariables } from '../../contract';
import { readEnvironment } from '../shared/readEnvironment';
import { createTools } from '../shared/Tools';
import { createGuard } from './createGuard';

/** What Lambda calls. */
export const handler = createGuard(
  {
    ec2: new EC2Client({}),
    ssm: new SSMClient({}),
  },
  createTools(
    'config-guard',
    readEnvironment(environmentVariables.environment),
  ),
);
