import { Alert } from '@backstage/ui';
import type { ReactNode } from 'react';

/**
 * Something that stands out of a card. `danger` is announced at once, the rest when the reader is idle.
 *
 * @internal
 */
export function Notice(props: {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <Alert
      icon
      role={props.tone === 'danger' ? 'alert' : 'status'}
      status={props.tone}
      title={props.title}
      description={props.children}
      customActions={props.actions}
    />
  );
}
