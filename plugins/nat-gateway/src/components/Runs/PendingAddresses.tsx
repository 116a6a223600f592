import type { PendingAcknowledgement } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatList } from '../../format/formatList';
import { Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { RunAddresses } from '../RunPage/RunAddresses';

/**
 * The addresses that a run asks about; by gateway, with the subnets that would use them, where it
 * asks about several.
 *
 * @internal
 */
export function PendingAddresses(props: {
  readonly pending: PendingAcknowledgement;
}) {
  const { t, locale } = useWords();
  const { addresses, gateways = [] } = props.pending;
  if (gateways.length < 2) return <RunAddresses addresses={addresses} />;
  return (
    <>
      {gateways.map(gateway => {
        const { resourceId, name, subnets } = gateway;
        const label =
          subnets.length > 0
            ? t('run.gatewayFor', {
                name,
                subnets: formatList(
                  subnets.map(subnet => subnet.name),
                  { locale },
                ),
              })
            : name;
        return (
          <div key={resourceId}>
            <Text as="p" variant="body-small" weight="bold">
              {label}
            </Text>
            <RunAddresses addresses={gateway.addresses} label={label} />
          </div>
        );
      })}
    </>
  );
}
