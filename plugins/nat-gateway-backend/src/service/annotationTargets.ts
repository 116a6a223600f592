import {
  ANNOTATION_AKS_CLUSTER_ID,
  ANNOTATION_NAT_GATEWAY_ID,
  ANNOTATION_SUBNET_ID,
  type ProviderId,
  egressAnnotations,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What the value of each annotation names.
 *
 * @internal
 */
export const annotationTargets: Readonly<
  Record<
    (typeof egressAnnotations)[number],
    {
      readonly provider: ProviderId;
      readonly target: 'gateway' | 'cluster' | 'subnet';
    }
  >
> = {
  [ANNOTATION_NAT_GATEWAY_ID]: { provider: 'azure', target: 'gateway' },
  [ANNOTATION_AKS_CLUSTER_ID]: { provider: 'azure', target: 'cluster' },
  [ANNOTATION_SUBNET_ID]: { provider: 'azure', target: 'subnet' },
};
