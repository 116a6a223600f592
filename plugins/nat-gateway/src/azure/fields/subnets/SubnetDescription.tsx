import type { SubnetFact } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatList } from '../../../format/formatList';
import { nameOfResource } from '../../../format/nameOfResource';
import { useFormWords } from '../../../words/useFormWords';

/**
 * What stands in a subnet, and the gateway that it would be taken away from.
 *
 * @internal
 */
export function SubnetDescription(props: { readonly subnet: SubnetFact }) {
  const { t, locale } = useFormWords();
  const { clusters, isForPods, natGatewayResourceId } = props.subnet;
  return (
    <>
      <span>
        {clusters.length > 0
          ? t(isForPods ? 'subnets.podClusters' : 'subnets.clusters', {
              clusters: formatList(clusters, { locale }),
            })
          : t('subnets.noClusters')}
      </span>
      {natGatewayResourceId && (
        <strong>
          {' ▲ '}
          {t('subnets.currentGateway', {
            gateway: nameOfResource(natGatewayResourceId),
          })}
        </strong>
      )}
    </>
  );
}
