import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { cloudName } from '../../cloud/cloudName';
import { useCloud } from '../../cloud/useCloud';
import { Spread, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { placementOf } from './placementOf';

/**
 * A gateway's name, kind and zone, and what the cloud says of it unless all went well.
 *
 * @internal
 */
export function GatewayHeading(props: { readonly gateway: NatGateway }) {
  const { t } = useWords();
  const { gateway } = props;
  const cloud = useCloud();
  return (
    <Spread>
      <Text as="h4" variant="body-large" weight="bold">
        {gateway.name}
      </Text>
      <Text as="span" variant="body-small" color="secondary">
        {placementOf(gateway, { t, cloud })}
        {gateway.state !== 'ready' &&
          ` · ${t('gateway.provisioning', {
            cloud: cloudName(cloud, { t }),
            state: gateway.cloudState,
          })}`}
      </Text>
    </Spread>
  );
}
