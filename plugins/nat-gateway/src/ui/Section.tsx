import { Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';

/**
 * A part of a page under a heading.
 *
 * @internal
 */
export function Section(props: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Text
        as="h3"
        id={id}
        variant="title-x-small"
        weight="bold"
        style={{ marginBottom: 'var(--bui-space-2)' }}
      >
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}
