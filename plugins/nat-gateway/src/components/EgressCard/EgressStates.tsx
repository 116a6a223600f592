import type { Entity } from '@backstage/catalog-model';
import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ReactNode } from 'react';
import { Flex } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { FailedRun } from '../Runs/FailedRun';
import { RunNotices } from '../Runs/RunNotices';
import { CollectionFailure } from '../states/CollectionFailure';
import { DataGaps } from '../states/DataGaps';
import { FailedEgress } from '../states/FailedEgress';
import { ForbiddenEgress } from '../states/ForbiddenEgress';
import { LoadingEgress } from '../states/LoadingEgress';
import { NotAnnotatedEgress } from '../states/NotAnnotatedEgress';
import { NotCollectedEgress } from '../states/NotCollectedEgress';
import { isForbidden } from './isForbidden';
import { messageOf } from './messageOf';

/**
 * What is known of an entity's egress, under the runs and failures that concern it; in its place, why
 * nothing is known.
 *
 * @internal
 */
export function EgressStates(props: {
  readonly entity: Entity;
  readonly egress?: EntityEgress;
  readonly error?: unknown;
  readonly now: Date;
  readonly onReload: () => void;
  readonly children: (egress: EntityEgress) => ReactNode;
}) {
  const { entity, egress, error, now, onReload } = props;
  const words = useSentenceWords();
  if (error !== undefined) {
    return isForbidden(error) ? (
      <ForbiddenEgress entity={entity} message={messageOf(error, words)} />
    ) : (
      <FailedEgress
        entityName={entity.metadata.name}
        message={messageOf(error, words)}
        onRetry={onReload}
      />
    );
  }
  if (!egress) return <LoadingEgress />;
  if (egress.state === 'notAnnotated') {
    return <NotAnnotatedEgress entityName={entity.metadata.name} />;
  }
  if (egress.state === 'notCollected') {
    return <NotCollectedEgress egress={egress} now={now} />;
  }
  return (
    <Flex direction="column" gap="3">
      <RunNotices runs={egress.activeRuns} now={now} onChanged={onReload} />
      {egress.failedRuns.map(run => (
        <FailedRun key={run.id} run={run} now={now} />
      ))}
      <CollectionFailure freshness={egress.freshness} now={now} />
      <DataGaps gaps={egress.freshness.gaps} />
      {props.children(egress)}
    </Flex>
  );
}
