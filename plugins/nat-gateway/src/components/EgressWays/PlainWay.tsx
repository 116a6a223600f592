import type { EgressWay } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Flex, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { AddressList } from '../AddressList';

/**
 * A way of which there is nothing to measure: why it is so, and the addresses as far as they are known.
 *
 * @internal
 */
export function PlainWay(props: { readonly way: EgressWay }) {
  const { t } = useWords();
  const words = useSentenceWords();
  const { addresses, kind, reason: text, reasonWording: wording } = props.way;
  return (
    <Flex direction="column" gap="2">
      {addresses.length > 0 && <AddressList addresses={addresses} />}
      {text && <Text as="p">{sentenceOf({ text, wording }, words)}</Text>}
      {kind === 'natGateway' && (
        <Text as="p" variant="body-small" color="secondary">
          {t('way.notCollected')}
        </Text>
      )}
    </Flex>
  );
}
