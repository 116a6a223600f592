import { VisuallyHidden } from '@backstage/ui';
import type { ReactNode } from 'react';

/**
 * Words that are heard and not seen.
 *
 * @internal
 */
export function ScreenReaderOnly(props: {
  readonly children: ReactNode;
  /** Read out when it changes; an alert at once. */
  readonly live?: 'alert' | 'status';
}) {
  return <VisuallyHidden role={props.live}>{props.children}</VisuallyHidden>;
}
