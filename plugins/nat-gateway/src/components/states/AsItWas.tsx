import { formatAge } from '../../format/formatAge';
import { Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { Moment } from '../Moment';

/**
 * Says that what stands below could not be read by the newest collection, and of when it is.
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
