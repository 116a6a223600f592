import { toError } from '@backstage/errors';
import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useMemo } from 'react';
import type { CloudPlanner } from '../../cloud/CloudPlanner';
import { BulletList, Disclosure, Flex, Notice, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { AddressesNeeded } from './AddressesNeeded';
import { planOf } from './planOf';
import type { PlannerSettings } from './PlannerSettings';
import { PlannerUse } from './PlannerUse';
import { SimulationSection } from './SimulationSection';

/**
 * What the settings come to: addresses, the simulation with its cost, the way to a template, and what it rests on.
 *
 * @internal
 */
export function PlannerResults(props: {
  readonly settings: PlannerSettings;
  readonly planner: CloudPlanner;
  readonly gateway?: NatGateway;
}) {
  const { t } = usePageWords();
  const { settings, planner, gateway } = props;
  const region = gateway?.region;
  const planned = useMemo(() => {
    try {
      return {
        plan: planOf(settings, {
          planner,
          region,
          names: [t('planner.destination'), t('planner.other')],
        }),
      };
    } catch (error) {
      return { refusal: toError(error).message };
    }
  }, [settings, planner, region, t]);
  const { plan } = planned;
  if (!plan) {
    return (
      <Notice tone="warning" title={t('planner.refused')}>
        <Text as="p" variant="body-small" lang="en">
          {planned.refusal}
        </Text>
      </Notice>
    );
  }
  return (
    <Flex direction="column" gap="5">
      <AddressesNeeded capacity={plan.capacity} />
      <PlannerUse
        settings={settings}
        planner={planner}
        gateway={gateway}
        addressesNeeded={plan.capacity.addressesNeeded}
      />
      <SimulationSection plan={plan} />
      <Disclosure label={t('planner.rests')}>
        <div lang="en">
          <BulletList
            items={plan.capacity.assumptions.map(({ text }) => text)}
          />
        </div>
      </Disclosure>
    </Flex>
  );
}
