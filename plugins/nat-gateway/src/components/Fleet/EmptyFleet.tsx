import type { CollectionHealth } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Button, Notice, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';

/**
 * No gateway: what that may come from, and what to do.
 *
 * @internal
 */
export function EmptyFleet(props: {
  readonly health?: CollectionHealth;
  /** Where filters leave nothing. */
  readonly onClear?: () => void;
}) {
  const { t } = usePageWords();
  const { health, onClear } = props;
  if (onClear) {
    return (
      <Notice
        tone="info"
        title={t('fleet.noMatch')}
        actions={
          <Button size="small" variant="secondary" onPress={onClear}>
            {t('fleet.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <Notice tone="info" title={t('fleet.none')}>
      <Text as="p" variant="body-small">
        {t(whyOf(health))}
      </Text>
    </Notice>
  );
}

function whyOf(health: CollectionHealth | undefined) {
  if (health?.problems?.some(({ code }) => code === 'noScopes')) {
    return 'fleet.noneConfigured';
  }
  return health?.status === 'starting'
    ? 'fleet.noneStarting'
    : 'fleet.noneCollected';
}
