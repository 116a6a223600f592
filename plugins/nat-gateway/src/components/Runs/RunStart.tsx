import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatAge } from '../../format/formatAge';
import { formatPerson } from '../../format/formatPerson';
import { Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { Moment } from '../Moment';

/**
 * Who started a run, and how long ago.
 *
 * @internal
 */
export function RunStart(props: {
  readonly run: Pick<RunSummary, 'startedBy' | 'createdAt'>;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { run, now } = props;
  return (
    <Text as="span" variant="body-small">
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
  );
}
