import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudPlanner } from '../../cloud/CloudPlanner';
import { useCloud } from '../../cloud/useCloud';
import { ButtonLink, Flex, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useTemplateLink } from '../TemplateOffer/useTemplateLink';
import type { PlannerSettings } from './PlannerSettings';

/**
 * The form of a template, filled in with what was planned: of the gateway that was planned for where it is in the
 * hands of this portal, else of a new one.
 *
 * @internal
 */
export function PlannerUse(props: {
  readonly settings: PlannerSettings;
  readonly planner: CloudPlanner;
  readonly addressesNeeded: number;
  readonly gateway?: NatGateway;
}) {
  const { t } = usePageWords();
  const template = useCloud()?.template;
  const { settings, planner, gateway } = props;
  const { idleTimeoutMinutes } = settings;
  const changed = gateway?.origin === 'foreign' ? undefined : gateway;
  const link = useTemplateLink(
    planner.formDataOf(
      {
        idleTimeoutMinutes,
        addressCount: Math.min(
          props.addressesNeeded,
          planner.ceilings.addressesPerGateway,
        ),
      },
      { gateway: changed },
    ),
    { ref: changed && template?.changeRef },
  );
  if (!link) return null;
  return (
    <Flex direction="column" gap="1">
      <div>
        <ButtonLink href={link} variant="primary" size="small">
          {t('planner.use')}
        </ButtonLink>
      </div>
      {changed && (
        <Text as="p" variant="body-small" color="secondary">
          {t('planner.useChange')}
        </Text>
      )}
    </Flex>
  );
}
