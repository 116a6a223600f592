import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { Flex, Section, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { FindingNotice } from '../Findings/FindingNotice';
import { FindingRemedies } from '../Findings/FindingRemedies';
import { isAbout } from '../GatewayEgress/isAbout';
import { NotJudged } from '../NotJudged/NotJudged';

/**
 * All advice about an entity's egress with what it rests on, and the rules that could not judge.
 *
 * @internal
 */
export function AdviceSection(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
}) {
  const { t } = usePageWords();
  const cloud = useCloud();
  const { egress, now } = props;
  const { activeRuns, findings, gateways } = egress;
  const gatewayOf = (resourceId: string) =>
    gateways.find(gateway => isAbout({ resourceId }, gateway, { cloud }));
  return (
    <Section title={t('detail.advice.title')}>
      <Flex direction="column" gap="2">
        {findings.length === 0 && <Text as="p">{t('detail.advice.none')}</Text>}
        {findings.map(finding => {
          const gateway = gatewayOf(finding.resourceId);
          return (
            <div key={`${finding.id} ${finding.resourceId}`}>
              <FindingNotice
                finding={finding}
                now={now}
                usage={gateway?.usage}
              />
              <FindingRemedies
                finding={finding}
                changeable={activeRuns.length > 0 ? undefined : gateway}
              />
            </div>
          );
        })}
        <NotJudged egress={egress} now={now} />
      </Flex>
    </Section>
  );
}
