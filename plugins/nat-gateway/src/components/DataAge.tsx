import type { Freshness } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatAge } from '../format/formatAge';
import { Flex, RefreshButton, Text, ToneText } from '../ui';
import { useWords } from '../words/useWords';
import type { RefreshState } from './EgressCard/RefreshState';
import { refreshSentence } from './refreshSentence';

/**
 * How old the data is, the way to newer data, and where that wish stands.
 *
 * @internal
 */
export function DataAge(props: {
  readonly freshness: Freshness;
  readonly now: Date;
  readonly refreshState: RefreshState;
  readonly onRefresh: () => void;
}) {
  const { t, locale } = useWords();
  const { freshness, now, refreshState } = props;
  const pending =
    refreshState.kind === 'asking' || refreshState.kind === 'waiting';
  const age = freshness.observedAt
    ? t('age.observed', {
        age: formatAge(freshness.observedAt, {
          now,
          locale,
          justNow: t('age.justNow'),
          style: 'short',
        }),
      })
    : t('age.never');
  const look = { as: 'span', variant: 'body-small' } as const;
  return (
    <Flex align="center" gap="1">
      <span style={{ whiteSpace: 'nowrap' }}>
        {freshness.stale ? (
          <ToneText {...look} tone="warning">
            {age}
          </ToneText>
        ) : (
          <Text {...look} color="secondary">
            {age}
          </Text>
        )}
      </span>
      <RefreshButton
        label={t('age.refresh')}
        pending={pending}
        onPress={props.onRefresh}
      />
      <Text as="span" role="status" variant="body-small" color="secondary">
        {refreshSentence(refreshState, { t, freshness })}
      </Text>
    </Flex>
  );
}
