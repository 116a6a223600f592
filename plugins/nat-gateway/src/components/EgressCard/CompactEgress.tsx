import {
  type EntityEgress,
  waysOfEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { Flex, Link, Text, ToneText } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useSentenceWords } from '../../words/useSentenceWords';
import { CopyValue } from '../CopyValue';
import { wayTitle } from '../EgressWays/wayTitle';
import { findingSentences } from '../Findings/findingSentences';
import { leadsOf } from '../Findings/leadsOf';
import { Fullest } from '../Fleet/Fullest';
import { useTabLink } from '../useTabLink';

const tones = { critical: 'danger', warning: 'warning' } as const;

/**
 * The four answers in a few lines: what it goes out through, with which addresses, how full that is, and what is
 * wrong. The rest stands on the tab.
 *
 * @internal
 */
export default function CompactEgress(props: {
  readonly egress: EntityEgress;
}) {
  const { t } = usePageWords();
  const words = useSentenceWords();
  const cloud = useCloud();
  const tab = useTabLink();
  const { egress } = props;
  const { findings, gateways } = egress;
  const [lead] = waysOfEgress(egress);
  const [worst, ...others] =
    !lead || lead.kind === 'natGateway' ? gateways : [];
  const addresses = (worst ?? lead)?.addresses.flatMap(
    ({ address }) => address ?? [],
  );
  const [problem] = leadsOf(findings, { cloud }).filter(
    ({ severity }) => severity !== 'info',
  );
  return (
    <Flex direction="column" gap="2">
      <Text as="h4" variant="body-medium" weight="bold">
        {worst?.name ?? (lead && wayTitle(lead, { t }))}
      </Text>
      {addresses && addresses.length > 0 && (
        <Flex align="center" gap="1">
          <Text as="span" style={{ fontFamily: 'monospace' }}>
            {addresses.length > 1
              ? t('detail.path.moreAddresses', {
                  address: addresses[0],
                  number: String(addresses.length - 1),
                })
              : addresses[0]}
          </Text>
          <CopyValue value={addresses.join('\n')} />
        </Flex>
      )}
      {worst && (
        <div>
          <Fullest gateway={worst} />
        </div>
      )}
      {problem && problem.severity !== 'info' && (
        <ToneText as="p" variant="body-small" tone={tones[problem.severity]}>
          {findingSentences(problem, words).title}
        </ToneText>
      )}
      {others.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('gateway.several', { count: gateways.length })}
        </Text>
      )}
      {tab && (
        <div>
          <Link href={tab}>{t('finding.details')}</Link>
        </div>
      )}
    </Flex>
  );
}
