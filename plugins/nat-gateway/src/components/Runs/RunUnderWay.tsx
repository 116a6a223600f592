import type { RunSummary } from 'backstage-plugin-nat-gateway-common';
import { formatAge } from '../../format/formatAge';
import { formatPerson } from '../../format/formatPerson';
import { Link, Notice, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { Moment } from '../Moment';
import { useTasksLink } from './useTasksLink';

/** As on the status of a gateway, a shape stands beside the word. */
const shapes = { running: '◐', planned: '○' } as const;

const shapeOf = (state: RunSummary['state']) =>
  state === 'running' ? shapes.running : shapes.planned;

/**
 * A run that goes on by itself: its state, who started it and when, and where its log is.
 *
 * @internal
 */
export function RunUnderWay(props: {
  readonly run: RunSummary;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const tasks = useTasksLink();
  const { run, now } = props;
  const title = t('run.active', { name: run.name });
  return (
    <section aria-label={title}>
      <Notice tone="info" title={title}>
        <Text as="p" variant="body-small" weight="bold">
          <span aria-hidden="true">{shapeOf(run.state)}</span>{' '}
          {t(`run.state.${run.state}`)}
        </Text>
        <Text as="p" variant="body-small">
          <Moment at={run.createdAt}>
            {t('run.startedBy', {
              by: formatPerson(run.startedBy),
              age: formatAge(run.createdAt, {
                now,
                locale,
                justNow: t('age.justNow'),
              }),
            })}
          </Moment>
        </Text>
        {tasks && (
          <Link href={tasks} variant="body-small">
            {t('run.tasks')}
          </Link>
        )}
      </Notice>
    </section>
  );
}
