import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CloudContext } from '../../cloud/CloudContext';
import { sameId } from '../../cloud/sameId';
import { findScreens } from '../../clouds/findScreens';
import { planSentences } from '../../fields/plan/planSentences';
import { BulletList, Figure, FigureList, Section, Text } from '../../ui';
import { useFormWords } from '../../words/useFormWords';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { ConsoleLink } from '../ConsoleLink';
import { RunAddresses } from './RunAddresses';

/**
 * What the run changes: source addresses gained and lost, and whose they are. After the end it
 * stays readable.
 *
 * @internal
 */
export function RunChanges(props: { readonly run: Run }) {
  const { t } = usePageWords();
  const form = useFormWords();
  const sentenceWords = useSentenceWords();
  const { run } = props;
  const { plan, outputs, pendingAcknowledgement: pending } = run;
  const cloud = findScreens(plan.provider);
  const sentences = planSentences(plan, {
    t: form.t,
    locale: form.locale,
    sentenceWords,
  });
  // Those of an undo are what comes back, not what the run brought.
  const seen = pending?.reason === 'newAddresses' ? pending : undefined;
  const isOne = sentences.gateways.length === 1;
  return (
    <CloudContext.Provider value={cloud}>
      <Section title={t('runPage.changes')}>
        {sentences.gateways.map(({ resourceId, name, ...gateway }) => {
          const brought = outputs?.gateways.find(each =>
            sameId(each.resourceId, resourceId, { cloud }),
          );
          const asked = seen?.gateways?.find(each =>
            sameId(each.resourceId, resourceId, { cloud }),
          );
          const part = run.gateways.find(each =>
            sameId(each.resourceId, resourceId, { cloud }),
          );
          const addresses =
            brought?.egressAddresses ??
            asked?.addresses ??
            (isOne ? seen?.addresses ?? [] : []);
          return (
            <FigureList key={resourceId}>
              {!isOne && (
                <Figure term={t('runPage.gateway')}>
                  <Text as="span">{name}</Text>
                  {part && (
                    <Text as="span" variant="body-small" color="secondary">
                      {` · ${t(`runPage.step.${part.state}`)}`}
                    </Text>
                  )}
                  {part?.error && (
                    <Text as="p">
                      {part.error.code}: {part.error.message}
                    </Text>
                  )}
                </Figure>
              )}
              <Figure term={form.t('plan.gained')}>
                <Text as="p">{gateway.gained}</Text>
              </Figure>
              <Figure term={form.t('plan.lost')}>
                <Text as="p">{gateway.lost}</Text>
              </Figure>
              <Figure term={form.t('plan.consumers')}>
                <Text as="p">{gateway.consumers}</Text>
              </Figure>
              {addresses.length > 0 && (
                <Figure term={t('runPage.addresses')}>
                  <RunAddresses addresses={addresses} />
                </Figure>
              )}
              {gateway.subnets.length > 0 && (
                <Figure term={form.t('plan.subnets')}>
                  <BulletList items={gateway.subnets} />
                </Figure>
              )}
              <Figure term={form.t('plan.clusters')}>
                <Text as="p">{gateway.clusters}</Text>
              </Figure>
              {brought?.consoleUrl && (
                <Figure term={t('runPage.gateway')}>
                  <Text as="span">{brought.name}</Text>{' '}
                  <ConsoleLink name={brought.name} url={brought.consoleUrl} />
                </Figure>
              )}
            </FigureList>
          );
        })}
      </Section>
    </CloudContext.Provider>
  );
}
