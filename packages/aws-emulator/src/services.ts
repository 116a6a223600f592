import { autoScalingService } from './autoscaling/autoScalingService';
import { cloudWatchService } from './cloudwatch/cloudWatchService';
import { ec2Service } from './ec2/ec2Service';
import { eksService } from './eks/eksService';
import { elbService } from './elbv2/elbService';
import { lambdaService } from './lambda/lambdaService';
import type { Service } from './service/Service';
import { snsService } from './sns/snsService';
import { ssmService } from './ssm/ssmService';
import { stsService } from './sts/stsService';

/** All services that the emulator has. @internal */
export const services: readonly Service[] = [
  autoScalingService,
  cloudWatchService,
  ec2Service,
  eksService,
  elbService,
  lambdaService,
  snsService,
  ssmService,
  stsService,
];
