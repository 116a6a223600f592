import { makeStyles } from '@material-ui/core/styles';
import type { RunEvent } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatTime } from '../../format/formatTime';
import { Section, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';

const useStyles = makeStyles({
  lines: { listStyle: 'none', margin: 0, padding: 0 },
});

/**
 * The lines of a run's log, each with its time.
 *
 * @internal
 */
export function RunLog(props: { readonly events: readonly RunEvent[] }) {
  const { t, locale } = usePageWords();
  const words = useSentenceWords();
  const classes = useStyles();
  if (props.events.length === 0) return null;
  return (
    <Section title={t('runPage.log')}>
      <ol className={classes.lines}>
        {props.events.map(event => (
          <li key={event.sequence}>
            <Text as="span" variant="body-small" color="secondary">
              <time dateTime={event.at}>
                {formatTime(event.at, { locale })}
              </time>{' '}
            </Text>
            <Text as="span" variant="body-small">
              {event.level === 'info' ? '' : `${t(`runPage.${event.level}`)}: `}
              {sentenceOf(
                {
                  text: event.message,
                  wording: { id: event.code, values: event.values },
                },
                words,
              )}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
