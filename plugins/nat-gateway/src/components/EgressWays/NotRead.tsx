import type { UnreadResource } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatList } from '../../format/formatList';
import { Text } from '../../ui';
import { useWords } from '../../words/useWords';

/**
 * What of a way could not be read, by name. Addresses say it in their own line.
 *
 * @internal
 */
export function NotRead(props: {
  readonly resources: readonly UnreadResource[];
}) {
  const { t, locale } = useWords();
  const names = props.resources.flatMap(({ kind, name }) =>
    kind === 'publicIp' || kind === 'prefix'
      ? []
      : [t(`way.unreadKind.${kind}`, { name })],
  );
  if (names.length === 0) return null;
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('way.notRead', { names: formatList(names, { locale }) })}
    </Text>
  );
}
