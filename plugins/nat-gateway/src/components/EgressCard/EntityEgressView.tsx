import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { lazy, Suspense } from 'react';
import { CloudContext } from '../../cloud/CloudContext';
import { findScreens } from '../../clouds/findScreens';
import { useWords } from '../../words/useWords';
import { EgressWays } from '../EgressWays/EgressWays';
import { NotJudged } from '../NotJudged/NotJudged';
import { CardStatus } from './CardStatus';
import { useTabLink } from '../useTabLink';
import { useReadableColors } from '../useReadableColors';
import { CardFooter } from './CardFooter';
import { EgressStates } from './EgressStates';
import type { RefreshPolling } from './RefreshPolling';
import { useEntityEgress } from './useEntityEgress';
import { useNow } from './useNow';

const CompactEgress = lazy(() => import('./CompactEgress'));

/**
 * The card of one entity: the shell of the page's own cards around the face that fits.
 *
 * @internal
 */
export function EntityEgressView(props: {
  readonly entity: Entity;
  readonly polling: RefreshPolling;
  /** A few lines, for a narrow place. */
  readonly isCompact?: boolean;
}) {
  const { entity, isCompact, polling } = props;
  const { t } = useWords();
  const className = useReadableColors();
  const now = useNow();
  const tab = useTabLink();
  const { egress, error, refreshState, reload, refresh } = useEntityEgress(
    stringifyEntityRef(entity),
    { polling },
  );
  const hasAge = egress !== undefined && egress.state !== 'notAnnotated';
  return (
    <CloudContext.Provider value={findScreens(egress?.provider)}>
      <EntityInfoCard
        className={className}
        title={t('title')}
        headerActions={
          egress?.state === 'collected' && <CardStatus egress={egress} />
        }
        footerActions={
          hasAge && (
            <CardFooter
              egress={egress}
              now={now}
              refreshState={refreshState}
              onRefresh={refresh}
            />
          )
        }
      >
        <EgressStates
          entity={entity}
          egress={egress}
          error={error}
          now={now}
          onReload={reload}
        >
          {collected =>
            isCompact ? (
              <Suspense fallback={null}>
                <CompactEgress egress={collected} />
              </Suspense>
            ) : (
              <>
                <EgressWays egress={collected} now={now} />
                <NotJudged
                  egress={collected}
                  now={now}
                  isBrief={tab !== undefined}
                />
              </>
            )
          }
        </EgressStates>
      </EntityInfoCard>
    </CloudContext.Provider>
  );
}
