import type { GatewayStatus } from 'backstage-plugin-nat-gateway-common';
import { Text } from '../ui';
import { useWords } from '../words/useWords';

const marks = {
  healthy: { shape: '●', color: 'success' },
  atRisk: { shape: '▲', color: 'warning' },
  exhausted: { shape: '■', color: 'danger' },
  degraded: { shape: '◆', color: 'danger' },
  unknown: { shape: '○', color: 'secondary' },
} as const satisfies Record<GatewayStatus, object>;

/**
 * A status as a word and a shape; the colour repeats them and says nothing of its own.
 *
 * @internal
 */
export function StatusMark(props: { readonly status: GatewayStatus }) {
  const { t } = useWords();
  const { shape, color } = marks[props.status];
  return (
    <Text as="span" variant="body-medium" weight="bold" color={color}>
      <span aria-hidden="true">{shape}</span> {t(`status.${props.status}`)}
    </Text>
  );
}
