import type { GatewayStatus } from 'backstage-plugin-nat-gateway-common';
import { Text, ToneText } from '../ui';
import { useWords } from '../words/useWords';

const marks = {
  healthy: { shape: '●', tone: 'success' },
  atRisk: { shape: '▲', tone: 'warning' },
  exhausted: { shape: '■', tone: 'danger' },
  degraded: { shape: '◆', tone: 'danger' },
  unknown: { shape: '○', tone: undefined },
} as const satisfies Record<GatewayStatus, object>;

/**
 * A status as a word and a shape; the colour repeats them and says nothing of its own.
 *
 * @internal
 */
export function StatusMark(props: { readonly status: GatewayStatus }) {
  const { t } = useWords();
  const { shape, tone } = marks[props.status];
  const words = (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{shape}</span> {t(`status.${props.status}`)}
    </span>
  );
  const look = { as: 'span', variant: 'body-medium', weight: 'bold' } as const;
  return tone ? (
    <ToneText {...look} tone={tone}>
      {words}
    </ToneText>
  ) : (
    <Text {...look} color="secondary">
      {words}
    </Text>
  );
}
