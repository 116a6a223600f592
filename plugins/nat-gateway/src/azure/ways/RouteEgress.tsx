import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { EgressWayOf } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WayBodyProps } from '../../cloud/WayBodyProps';
import { formatList } from '../../format/formatList';
import { nameOfResource } from '../../format/nameOfResource';
import { Figure, FigureList, Flex, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import type { Words } from '../../words/Words';
import { AddressList } from '../../components/AddressList';
import { FindingList } from '../../components/Findings/FindingList';

function throughOf(
  { firewall, nextHopType: type }: EgressWayOf<'userDefinedRoute'>,
  { address, t }: { readonly address: string; readonly t: Words },
): string {
  if (firewall) return t('route.throughFirewall', { name: firewall.name });
  return address
    ? t('route.through', { address })
    : t('route.throughType', { type });
}

/**
 * A cluster whose route table sends egress elsewhere, beyond what Azure Resource Manager shows. No
 * gateway is offered: it would carry nothing.
 *
 * @internal
 */
export function RouteEgress(
  props: WayBodyProps<EgressWayOf<'userDefinedRoute'>>,
) {
  const { t, locale } = useWords();
  const { egress, findings, way } = props;
  const { nextHopType: type } = way;
  const address = formatList(way.nextHopIpAddresses, { locale });
  // The backend's advice says it in the same words, with what it rests on.
  const explained = findings.some(({ id }) => id === 'user-defined-route');
  return (
    <Flex direction="column" gap="3">
      {!explained && <Text as="p">{throughOf(way, { address, t })}</Text>}
      {way.firewall && <AddressList addresses={way.addresses} />}
      <FigureList>
        <Figure term={t('route.nextHop')}>
          <Text as="span">
            {address ? t('route.nextHopValue', { type, address }) : type}
          </Text>
        </Figure>
        <Figure term={t('route.table')}>
          <Text as="span">{nameOfResource(way.routeTableId)}</Text>
        </Figure>
      </FigureList>
      <Text as="p" variant="body-small">
        {egress.ownerRef ? (
          <>
            {t('route.ask')} <EntityRefLink entityRef={egress.ownerRef} />
          </>
        ) : (
          t('route.askAdministrators')
        )}
      </Text>
      <FindingList findings={findings} now={props.now} />
      <Text as="p" variant="body-small" color="secondary">
        {explained ? t('route.whenRight') : t('route.comesFirst')}
      </Text>
    </Flex>
  );
}
