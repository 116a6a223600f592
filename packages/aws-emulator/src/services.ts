import { autoScalingActions } from './autoscaling/autoScalingActions';
import { cloudWatchActions } from './cloudwatch/cloudWatchActions';
import {
  addressActions,
  networkInterfaceActions,
} from './ec2/networkInterfaces';
import { instanceActions } from './ec2/instances';
import { networkActions } from './ec2/networks';
import { routeActions } from './ec2/routes';
import { eksActions } from './eks/eksActions';
import { elbActions } from './elbv2/elbActions';
import { lambdaActions } from './lambda/lambdaActions';
import type { Action } from './service/Action';
import { errorCodes, type ErrorCodes } from './service/errorCodes';
import type { Service } from './service/Service';
import { snsActions } from './sns/snsActions';
import { commandActions, parameterActions } from './ssm/ssmActions';
import { stsActions } from './sts/stsActions';

const ec2Actions = [
  ...networkActions,
  ...routeActions,
  ...networkInterfaceActions,
  ...addressActions,
  ...instanceActions,
];
const ssmActions = [...parameterActions, ...commandActions];
/** The target's prefix of CloudWatch, which is signed for as `monitoring`. */
const granite = 'GraniteServiceVersion20100801';
const { query, json, rest } = errorCodes;

const service = (
  name: string,
  protocol: Service['protocol'],
  version: string,
  errors: ErrorCodes,
  actions: readonly Action[],
): Service => ({ name, protocol, version, errors, actions });

/** All services that the emulator has. @internal */
export const services: readonly Service[] = [
  service('autoscaling', 'query', '2011-01-01', query, autoScalingActions),
  {
    ...service(
      'cloudwatch',
      'json',
      granite,
      errorCodes.cloudWatch,
      cloudWatchActions,
    ),
    signingName: 'monitoring',
  },
  service('ec2', 'ec2', '2016-11-15', errorCodes.ec2, ec2Actions),
  service('eks', 'rest', '2017-11-01', errorCodes.eks, eksActions),
  service('elasticloadbalancing', 'query', '2015-12-01', query, elbActions),
  service('lambda', 'rest', '2015-03-31', rest, lambdaActions),
  service('sns', 'query', '2010-03-31', errorCodes.sns, snsActions),
  service('ssm', 'json', 'AmazonSSM', json, ssmActions),
  service('sts', 'query', '2011-06-15', query, stsActions),
];
