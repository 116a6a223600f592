import type { UnreadResource } from 'backstage-plugin-nat-gateway-common';
import { formatList } from '../../format/formatList';
import { Text } from '../../ui';
import { useWords } from '../../words/useWords';

/**
 * What of a way could not be read, by name.
 *
 * @internal
 */
export function NotRead(props: {
  readonly resources: readonly UnreadResource[];
}) {
  const { t, locale } = useWords();
  if (props.resources.length === 0) return null;
  const names = formatList(
    props.resources.map(({ kind, name }) =>
      t(`way.unreadKind.${kind}`, { name }),
    ),
    { locale },
  );
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('way.notRead', { names })}
    </Text>
  );
}
