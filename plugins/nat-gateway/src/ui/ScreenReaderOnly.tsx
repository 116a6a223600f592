import { VisuallyHidden } from '@backstage/ui';
import type { ReactNode } from 'react';

/**
 * Words that are heard and not seen.
 *
 * @internal
 */
export function ScreenReaderOnly(props: {
  readonly children: ReactNode;
  readonly live?: boolean;
}) {
  return (
    <VisuallyHidden role={props.live ? 'status' : undefined}>
      {props.children}
    </VisuallyHidden>
  );
}
