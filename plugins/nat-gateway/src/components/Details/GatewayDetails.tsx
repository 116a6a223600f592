import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import {
  type Finding,
  type Freshness,
  type NatGateway,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCallback } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { plannerPageRouteRef } from '../../routes';
import { Flex, Link, Section, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { messageOf } from '../EgressCard/messageOf';
import { GatewayFace } from '../GatewayEgress/GatewayFace';
import { UsageOverTime } from '../Usage/UsageOverTime';
import { useLoaded } from '../useLoaded';
import GatewayActions from './GatewayActions';
import { AddressTable } from './AddressTable';
import { CostTable } from './CostTable';
import { CeilingTable } from './CeilingTable';
import { HistoryTable } from './HistoryTable';
import { SettingsTable } from './SettingsTable';

/**
 * All of one gateway: now, over time, its addresses and who relies on them, its settings, what changed.
 *
 * @internal
 */
export function GatewayDetails(props: {
  readonly gateway: NatGateway;
  readonly freshness: Freshness;
  readonly findings: readonly Finding[];
  readonly now: Date;
  readonly isBusy: boolean;
  /** The entity of the page, if it has one. */
  readonly entityRef?: string;
}) {
  const { t } = usePageWords();
  const words = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const planner = useRouteRef(plannerPageRouteRef);
  const { gateway } = props;
  const { name, ownerRef } = gateway;
  const scope = scopeKey(gateway.scope);
  const history = useLoaded(
    useCallback(
      async signal => {
        const [changes, runs] = await Promise.all([
          api.listAddressChanges({ owner: ownerRef, signal }),
          api.listRuns({ signal }),
        ]);
        return {
          changes: changes.items.filter(({ address }) =>
            address.gateways.includes(name),
          ),
          runs: runs.items.filter(
            run => run.name === name && run.subject.scope === scope,
          ),
        };
      },
      [api, name, ownerRef, scope],
    ),
  );
  const { changes = [], runs = [] } = history.value ?? {};
  const { declared, id, origin } = gateway;
  const spec = useLoaded(
    useCallback(
      async signal =>
        declared || origin === 'foreign'
          ? declared
          : (await api.getGateway(id, { signal })).declared,
      [api, declared, id, origin],
    ),
  );
  return (
    <Flex direction="column" gap="5">
      <Section title={t('detail.now.title')}>
        <Flex direction="column" gap="3">
          <GatewayFace
            gateway={gateway}
            freshness={props.freshness}
            findings={props.findings}
            now={props.now}
            isBusy={props.isBusy}
            isListed={false}
          />
          <CeilingTable gateway={gateway} />
          {planner && (
            <div>
              <Link href={`${planner()}?gateway=${gateway.id}`}>
                {t('planner.linkOf')}
              </Link>
            </div>
          )}
          {!props.isBusy && (
            <GatewayActions gateway={gateway} entityRef={props.entityRef} />
          )}
        </Flex>
      </Section>
      <UsageOverTime gateway={gateway} changes={changes} />
      <Section title={t('detail.addresses.title')}>
        <AddressTable gateway={gateway} />
      </Section>
      <Section title={t('detail.settings.title')}>
        <SettingsTable gateway={gateway} declared={spec.value} />
        {spec.error && (
          <Text as="p" variant="body-small">
            {t('detail.settings.declaredFailed', {
              message: messageOf(spec.error, words),
            })}
          </Text>
        )}
      </Section>
      <Section title={t('detail.cost.title')}>
        <CostTable gateway={gateway} />
      </Section>
      <Section title={t('detail.history.title')}>
        {history.error && (
          <Text as="p">
            {t('detail.history.failed', {
              message: messageOf(history.error, words),
            })}
          </Text>
        )}
        {history.value && <HistoryTable changes={changes} runs={runs} />}
      </Section>
    </Flex>
  );
}
