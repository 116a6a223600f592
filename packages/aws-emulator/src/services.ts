import { ec2Service } from './ec2/ec2Service';
import { eventsService } from './events/eventsService';
import { lambdaService } from './lambda/lambdaService';
import type { Service } from './service/Service';
import { snsService } from './sns/snsService';
import { ssmService } from './ssm/ssmService';
import { stsService } from './sts/stsService';

/**
 * All services that the emulator has.
 *
 * @internal
 */
export const services: readonly Service[] = [
  ec2Service,
  eventsService,
  lambdaService,
  snsService,
  ssmService,
  stsService,
];
