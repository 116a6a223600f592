import { formatAge } from '../../format/formatAge';
import { Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { Moment } from '../Moment';

/**
 * Says that the newest collection could not read what is shown below, and when it was read.
 *
 * @internal
 */
export function AsItWas(props: {
  /** ISO 8601. */
  readonly at: string;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { at, now } = props;
  return (
    <Text as="p" variant="body-small" color="secondary">
      <Moment at={at}>
        {t('asItWas', {
          age: formatAge(at, { now, locale, justNow: t('age.justNow') }),
        })}
      </Moment>
    </Text>
  );
}
