import { errorCodes } from '../service/errorCodes';
import type { Service } from '../service/Service';
import { commandActions } from './commands';
import { parameterActions } from './parameters';

/** Systems Manager. @internal */
export const ssmService: Service = {
  name: 'ssm',
  protocol: 'json',
  version: 'AmazonSSM',
  errors: errorCodes.json,
  actions: [...parameterActions, ...commandActions],
};
