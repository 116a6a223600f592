import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { natGatewayPageTranslationRef } from './natGatewayPageTranslationRef';
import { pageMessages } from './pageMessages';
import type { PageWords } from './PageWords';
import { useWords } from './useWords';

const areas = Object.keys(pageMessages);

/**
 * The words and the locale of the reader, on the pages of gateways and on the tab. The card does not load them.
 *
 * @internal
 */
export function usePageWords(): {
  readonly t: PageWords;
  readonly locale: string;
} {
  const { t: card, locale } = useWords();
  const { t: page } = useTranslationRef(natGatewayPageTranslationRef);
  const t = useMemo(() => {
    // Which of the two knows a key, its first part tells.
    const either = (key: string, options?: object) =>
      (areas.includes(key.split('.')[0]) ? page : card)(
        key as never,
        options as never,
      );
    return either as unknown as PageWords;
  }, [card, page]);
  return { t, locale };
}
