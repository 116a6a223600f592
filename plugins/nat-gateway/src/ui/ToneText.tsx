import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';

/**
 * Text in the colour of a tone. BUI's own text colours for tones are for shapes: on a card they
 * are too faint to read (2.4 : 1 for a warning); those made for coloured grounds are not.
 *
 * @internal
 */
export function ToneText(props: {
  readonly tone: 'success' | 'warning' | 'danger';
  readonly as?: 'span' | 'p';
  readonly variant?: 'body-small' | 'body-medium';
  readonly weight?: 'regular' | 'bold';
  readonly role?: 'alert';
  readonly children: ReactNode;
}) {
  const { tone, as = 'span', ...rest } = props;
  return (
    <Text {...rest} as={as} style={{ color: `var(--bui-fg-${tone}-on-bg)` }} />
  );
}
