import type { EntityEgress } from 'backstage-plugin-nat-gateway-common';
import { Flex, Text } from '../../ui';
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
  readonly kind: 'none' | 'unknown';
  readonly reason?: string;
}) {
  const { t } = useWords();
  const { egress, kind, reason } = props;
  return (
    <Flex direction="column" gap="3">
      <Text as="h4" variant="body-large" weight="bold">
        {kind === 'none' ? t('none.title') : t('none.unknownTitle')}
      </Text>
      {reason && <Text as="p">{reason}</Text>}
      <FindingList findings={egress.findings} />
      <TemplateOffer egress={egress} />
    </Flex>
  );
}
