import type { SnatUsage } from 'backstage-plugin-nat-gateway-common';
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
    readonly usage: SnatUsage;
    readonly now: Date;
    readonly t: Words;
    readonly locale: string;
  },
): string => {
  const { usage, now, t, locale } = options;
  return t('was', {
    value,
    age: formatAge(usage.newestSampleAt ?? usage.peakWindow.end, {
      now,
      locale,
      justNow: t('age.justNow'),
    }),
  });
};
