import { useApi } from '@backstage/core-plugin-api';
import type {
  Consumer,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCallback } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatMoment } from '../../format/formatMoment';
import { Flex, SmallTable, ToneText } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import CopyFormats from '../CopyFormats/CopyFormats';
import { withPrefixLength } from '../CopyFormats/withPrefixLength';
import { CopyValue } from '../CopyValue';
import { messageOf } from '../EgressCard/messageOf';
import { useLoaded } from '../useLoaded';
import { consumersOf } from './consumersOf';
import { RegisterConsumer } from './RegisterConsumer';
import { RemoveConsumer } from './RemoveConsumer';

/**
 * The addresses of a gateway: their state, since when they are known, who relies on each, in the formats
 * of what lets them in; and the way to be registered.
 *
 * @internal
 */
export function AddressTable(props: { readonly gateway: NatGateway }) {
  const { t, locale } = usePageWords();
  const words = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const { addresses, ownerRef } = props.gateway;
  const consumers = useLoaded(
    useCallback(
      signal => consumersOf(api, { owner: ownerRef, signal }),
      [api, ownerRef],
    ),
  );
  const known = addresses.flatMap(({ address }) => address ?? []);
  const reliesOn = (address: string | undefined): readonly Consumer[] =>
    (address !== undefined &&
      consumers.value?.filter(
        each => withPrefixLength(each.address) === withPrefixLength(address),
      )) ||
    [];
  return (
    <Flex direction="column" gap="3">
      <SmallTable
        label={t('detail.addresses.title')}
        columns={(['address', 'state', 'since', 'consumers'] as const).map(
          id => ({
            id,
            label: t(`detail.addresses.${id}`),
            isWide: id === 'since',
          }),
        )}
        rows={addresses.map(each => ({
          id: each.resourceId,
          cells: [
            each.address ? (
              <Flex align="center" gap="1">
                <code>{each.address}</code>
                <CopyValue value={each.address} />
              </Flex>
            ) : (
              t('gateway.addressNotRead', { name: each.name })
            ),
            t(`detail.usage.${each.state}`),
            each.knownSince
              ? formatMoment(each.knownSince, { locale })
              : t('notKnown'),
            reliesOn(each.address).length === 0 ? (
              consumers.value && t('detail.addresses.noOne')
            ) : (
              <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
                {reliesOn(each.address).map(consumer => (
                  <li key={consumer.id}>
                    <Flex align="center" gap="1">
                      <span>
                        {consumer.name}
                        {consumer.contact && ` · ${consumer.contact}`}
                        {consumer.change && !consumer.change.acknowledgedAt && (
                          <ToneText tone="warning">
                            {` · ${t('detail.addresses.notAcknowledged')}`}
                          </ToneText>
                        )}
                      </span>
                      <RemoveConsumer
                        consumer={consumer}
                        onRemoved={consumers.reload}
                      />
                    </Flex>
                  </li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
      {consumers.error && (
        <ToneText as="p" tone="warning" variant="body-small">
          {t('detail.addresses.consumersFailed', {
            message: messageOf(consumers.error, words),
          })}
        </ToneText>
      )}
      {known.length > 0 && (
        <>
          <CopyFormats addresses={known} />
          <RegisterConsumer addresses={known} onRegistered={consumers.reload} />
        </>
      )}
    </Flex>
  );
}
