import { useApi } from '@backstage/core-plugin-api';
import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { formatCount } from '../../format/formatCount';
import { Button, Flex, ToneText } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { messageOf } from '../EgressCard/messageOf';
import { csvOfGateways } from './csvOfGateways';
import type { FleetQuery } from './FleetQuery';

const PAGE_SIZE = 200;

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'nat-gateways.csv';
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * All gateways of what is shown, of all pages, as a file.
 *
 * @internal
 */
export function FleetCsv(props: { readonly query: FleetQuery }) {
  const { t, locale } = usePageWords();
  const words = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const [pending, setPending] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const collect = async () => {
    const { filter, sort } = props.query;
    setFailure(undefined);
    setPending(0);
    try {
      const gateways: NatGateway[] = [];
      let cursor: string | undefined;
      do {
        const page = await api.listGateways({
          ...filter,
          sort,
          limit: PAGE_SIZE,
          cursor,
        });
        gateways.push(...page.items);
        setPending(gateways.length);
        cursor = page.nextCursor;
      } while (cursor);
      save(csvOfGateways(gateways));
    } catch (cause) {
      setFailure(messageOf(cause, words));
    } finally {
      setPending(undefined);
    }
  };
  return (
    <Flex align="center" gap="2">
      {failure && (
        <ToneText role="alert" variant="body-small" tone="danger">
          {t('fleet.csvFailed', { message: failure })}
        </ToneText>
      )}
      <Button
        size="small"
        variant="secondary"
        isDisabled={pending !== undefined}
        onPress={collect}
      >
        {pending === undefined
          ? t('fleet.csv')
          : t('fleet.csvPending', { number: formatCount(pending, { locale }) })}
      </Button>
    </Flex>
  );
}
