import { formatAge } from '../../format/formatAge';
import type { Words } from '../../words/Words';

/**
 * A figure as what was, with its age.
 *
 * @internal
 */
export const wasSentence = (
  value: string,
  options: {
    /** ISO 8601. */
    readonly at: string;
    readonly now: Date;
    readonly t: Words;
    readonly locale: string;
  },
): string => {
  const { at, now, t, locale } = options;
  return t('was', {
    value,
    age: formatAge(at, {
      now,
      locale,
      justNow: t('age.justNow'),
    }),
  });
};
