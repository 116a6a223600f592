import type { ReactNode } from 'react';
import { formatMoment } from '../format/formatMoment';
import { useWords } from '../words/useWords';

/**
 * Words for a moment, which stands exactly in the tooltip and for machines. Ages change by
 * themselves, so a notice around them does not read them out anew.
 *
 * @internal
 */
export function Moment(props: {
  /** ISO 8601. */
  readonly at: string;
  readonly children: ReactNode;
}) {
  const { locale } = useWords();
  const { at, children } = props;
  return (
    <time dateTime={at} title={formatMoment(at, { locale })} aria-live="off">
      {children}
    </time>
  );
}
