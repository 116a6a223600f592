import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useEffect } from 'react';
import { readForm } from '../../form/readForm';
import { useFormWords } from '../../../words/useFormWords';
import { OptionCheckboxes } from '../../../fields/OptionCheckboxes';
import { OptionSelect } from '../../../fields/OptionSelect';
import { OptionsFailures } from '../../../fields/OptionsFailures';
import { useClusterEgress } from '../../../fields/useClusterEgress';
import { useFilledByCluster } from '../../../fields/useFilledByCluster';
import { useOptions } from '../../../fields/useOptions';
import { SubnetDescription } from './SubnetDescription';
import type { subnetsFieldSchema } from './subnetsFieldSchema';

/**
 * A virtual network of the chosen scope and subnets of it, with what stands in them today.
 *
 * @internal
 */
export function NatGatewaySubnetPicker(
  props: typeof subnetsFieldSchema.TProps,
) {
  const { t } = useFormWords();
  const { onChange, idSchema, disabled } = props;
  const { virtualNetworkId, subnetIds = [] } = props.formData ?? {};
  const form = readForm(props.formContext);
  const { account, subscriptionId, resourceGroup, region } = form.scope ?? {};
  const scope =
    account && subscriptionId && resourceGroup && region
      ? { account, subscriptionId, resourceGroup, region }
      : undefined;
  const networks = useOptions('virtualNetworks', scope);
  const subnets = useOptions(
    'subnets',
    scope && virtualNetworkId ? { ...scope, virtualNetworkId } : undefined,
  );

  const ofCluster = useClusterEgress(form.cluster)?.cluster;
  const networkOfCluster = ofCluster?.virtualNetworkId;
  // Only where the network is on offer: the scope may still be that of another cluster.
  const isOffered =
    networkOfCluster !== undefined &&
    networks.items.some(({ value }) => sameArmId(value, networkOfCluster));
  useFilledByCluster({
    cluster: form.cluster,
    isEmpty: subnetIds.length === 0,
    fill:
      isOffered && ofCluster
        ? () =>
            onChange({
              virtualNetworkId: networkOfCluster,
              subnetIds: ofCluster.subnets.map(subnet => subnet.resourceId),
            })
        : undefined,
  });

  // Another scope has other networks: what was chosen of the old one is let go.
  const gone =
    virtualNetworkId !== undefined &&
    networks.items.length > 0 &&
    !networks.items.some(({ value }) => sameArmId(value, virtualNetworkId));
  useEffect(() => {
    if (gone) onChange({ virtualNetworkId: undefined, subnetIds: [] });
  });

  return (
    <div>
      <OptionSelect
        id={`${idSchema.$id}-virtual-network`}
        label={t('subnets.virtualNetwork')}
        isSame={sameArmId}
        options={networks}
        value={virtualNetworkId}
        disabled={disabled || !scope}
        helperText={scope ? undefined : t('subnets.scopeFirst')}
        onChoose={option =>
          onChange({ virtualNetworkId: option?.value, subnetIds: [] })
        }
      />
      {virtualNetworkId && scope && !subnets.error && (
        <OptionCheckboxes
          legend={t('subnets.subnets')}
          isSame={sameArmId}
          options={subnets}
          values={subnetIds}
          disabled={disabled}
          emptyText={t('subnets.none')}
          describe={option =>
            option.subnet && <SubnetDescription subnet={option.subnet} />
          }
          onChange={values => onChange({ virtualNetworkId, subnetIds: values })}
        />
      )}
      <OptionsFailures of={[networks, subnets]} />
    </div>
  );
}
