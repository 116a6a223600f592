import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { Button, Flex, Notice, Text } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { messageOf } from '../EgressCard/messageOf';
import { useNow } from '../EgressCard/useNow';
import { LoadingEgress } from '../states/LoadingEgress';
import { useLoaded } from '../useLoaded';
import { newestRuns } from './newestRuns';
import { RunTable } from './RunTable';

/**
 * The newest runs that the reader may see, the reader's own first.
 *
 * @internal
 */
export function RunList() {
  const { t } = usePageWords();
  const words = useSentenceWords();
  const now = useNow();
  const api = useApi(natGatewayApiRef);
  const identity = useApi(identityApiRef);
  const [pages, setPages] = useState(1);
  const { value, error, isLoading, reload } = useLoaded(
    useCallback(
      async signal => {
        const [me, runs] = await Promise.all([
          identity.getBackstageIdentity(),
          newestRuns(api, { pages, signal }),
        ]);
        return { ...runs, me: me.userEntityRef };
      },
      [api, identity, pages],
    ),
    { renewMs: 60_000 },
  );
  if (error) {
    return (
      <Notice
        tone="danger"
        title={t('runPage.listFailed')}
        actions={
          <Button size="small" variant="secondary" onPress={reload}>
            {t('error.retry')}
          </Button>
        }
      >
        <Text as="p">{messageOf(error, words)}</Text>
      </Notice>
    );
  }
  if (!value) return <LoadingEgress label={t('runPage.listLoading')} />;
  const mine = value.items.filter(({ startedBy }) => startedBy === value.me);
  const others = value.items.filter(run => !mine.includes(run));
  return (
    <Flex direction="column" gap="4">
      {value.items.length === 0 && (
        <div>
          <Text as="p">{t('runPage.none')}</Text>
          <Text as="p" color="secondary">
            {t('runPage.noneHow')}
          </Text>
        </div>
      )}
      {mine.length > 0 && (
        <RunTable title={t('runPage.mine')} runs={mine} now={now} />
      )}
      {others.length > 0 && (
        <RunTable title={t('runPage.list')} runs={others} now={now} />
      )}
      {value.nextCursor && (
        <div>
          <Button
            size="small"
            variant="secondary"
            isDisabled={isLoading}
            onPress={() => setPages(pages + 1)}
          >
            {t('runPage.more')}
          </Button>
        </div>
      )}
    </Flex>
  );
}
