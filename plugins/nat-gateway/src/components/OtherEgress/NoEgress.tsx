import type {
  EntityEgress,
  Wording,
} from 'backstage-plugin-nat-gateway-common';
import { Flex, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { FindingList } from '../Findings/FindingList';
import { TemplateOffer } from '../TemplateOffer/TemplateOffer';

/**
 * A cluster with no way out, or with one that is not known; either is said with its reason.
 *
 * @internal
 */
export function NoEgress(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
  readonly kind: 'none' | 'unknown';
  readonly reason?: string;
  readonly reasonWording?: Wording;
}) {
  const { t } = useWords();
  const words = useSentenceWords();
  const { egress, kind, reason, reasonWording: wording } = props;
  return (
    <Flex direction="column" gap="3">
      <Text as="h4" variant="body-large" weight="bold">
        {kind === 'none' ? t('none.title') : t('none.unknownTitle')}
      </Text>
      {reason && (
        <Text as="p">{sentenceOf({ text: reason, wording }, words)}</Text>
      )}
      <FindingList findings={egress.findings} now={props.now} />
      <TemplateOffer egress={egress} />
    </Flex>
  );
}
