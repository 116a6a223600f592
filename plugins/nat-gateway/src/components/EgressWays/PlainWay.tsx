import type { WayBodyProps } from '../../cloud/WayBodyProps';
import { Flex, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { AddressList } from '../AddressList';
import { FindingList } from '../Findings/FindingList';

/**
 * A way of which there is nothing to measure: why it is so, and the addresses as far as they are known,
 * with the advice about it.
 *
 * @internal
 */
export function PlainWay(
  props: Pick<WayBodyProps, 'findings' | 'now' | 'way'>,
) {
  const { t } = useWords();
  const words = useSentenceWords();
  const { addresses, kind, reason: text, reasonWording: wording } = props.way;
  return (
    <>
      <Flex direction="column" gap="2">
        {addresses.length > 0 && <AddressList addresses={addresses} />}
        {text && <Text as="p">{sentenceOf({ text, wording }, words)}</Text>}
        {kind === 'natGateway' && (
          <Text as="p" variant="body-small" color="secondary">
            {t('way.notCollected')}
          </Text>
        )}
      </Flex>
      <FindingList findings={props.findings} now={props.now} />
    </>
  );
}
