import type { Service } from '../service/Service';
import { errorCodes } from '../service/errorCodes';
import { addressActions } from './addresses';
import { instanceActions } from './instances';
import { networkInterfaceActions } from './networkInterfaces';
import { networkActions } from './networks';
import { routeActions } from './routes';

/** EC2. @internal */
export const ec2Service: Service = {
  name: 'ec2',
  protocol: 'ec2',
  version: '2016-11-15',
  errors: errorCodes.ec2,
  actions: [
    ...networkActions,
    ...routeActions,
    ...networkInterfaceActions,
    ...addressActions,
    ...instanceActions,
  ],
};
