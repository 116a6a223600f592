import {
  azureCloud,
  parseArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../cloud/CloudScreens';
import { azureActionRefs, azureTemplateRef } from './azureTemplateRef';
import { changeFormData } from './form/changeFormData';
import { retireFormData } from './form/retireFormData';
import { templateFormData } from './form/templateFormData';
import { AzureWay } from './ways/AzureWay';

/**
 * What is Azure's on the screens.
 *
 * @internal
 */
export const azureScreens: CloudScreens = {
  description: azureCloud,
  clusterService: 'AKS',
  notCollectedWayOut: t => t('notCollected.wayOut'),
  nameOfId: text => parseArmId(text)?.name,
  causes: [
    ['load-balancer-at-risk', 'load-balancer-outbound'],
    ['route-bypasses-gateway', 'user-defined-route'],
  ],
  idleTimeoutAdvice: ['idle-timeout-raised'],
  WayBody: AzureWay,
  oneGateway: {
    kind: 'azureNatGateway',
    gatewayCount: 1,
    publicIpCount: 0,
    prefixAddressCount: 0,
  },
  template: {
    ref: azureTemplateRef,
    formDataOf: templateFormData,
    changeOf: changeFormData,
    changeRef: azureActionRefs.change,
    retireRef: azureActionRefs.retire,
    retireOf: retireFormData,
    adoptRef: azureActionRefs.adopt,
    adoptOf: ({ resourceId }) => ({ resourceId }),
    managedNetwork: t => t('template.managedNetwork'),
  },
};
