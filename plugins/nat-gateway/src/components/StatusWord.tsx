import type { GatewayStatus } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Text, ToneText } from '../ui';
import { useWords } from '../words/useWords';

const marks = {
  healthy: { shape: '●', tone: 'success' },
  atRisk: { shape: '▲', tone: 'warning' },
  exhausted: { shape: '■', tone: 'danger' },
  /** Of a way that is no gateway. */
  failing: { shape: '■', tone: 'danger' },
  degraded: { shape: '◆', tone: 'danger' },
  unknown: { shape: '○', tone: undefined },
} as const satisfies Record<GatewayStatus | 'failing', object>;

/**
 * A status as a word and a shape; the colour repeats them and says nothing of its own. What was, is
 * said as past and without colour: it is no alarm of now.
 *
 * @internal
 */
export function StatusWord(props: {
  readonly status: GatewayStatus | 'failing';
  readonly past?: boolean;
}) {
  const { t } = useWords();
  const { status, past } = props;
  const { shape, tone } = marks[status];
  const words = (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{shape}</span>{' '}
      {past ? t(`status.was.${status}`) : t(`status.${status}`)}
    </span>
  );
  const look = { as: 'span', variant: 'body-medium', weight: 'bold' } as const;
  return tone && !past ? (
    <ToneText {...look} tone={tone}>
      {words}
    </ToneText>
  ) : (
    <Text {...look} color="secondary">
      {words}
    </Text>
  );
}
