import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Text, ToneText } from '../../ui';
import { useWords } from '../../words/useWords';

const marks = {
  planned: { shape: '○', tone: undefined },
  awaitingApproval: { shape: '▲', tone: 'warning' },
  running: { shape: '◐', tone: undefined },
  awaitingAcknowledgement: { shape: '▲', tone: 'warning' },
  awaitingWindow: { shape: '○', tone: undefined },
  succeeded: { shape: '●', tone: 'success' },
  undone: { shape: '◆', tone: 'warning' },
  failed: { shape: '■', tone: 'danger' },
  cancelled: { shape: '◇', tone: undefined },
} as const satisfies Record<RunSummary['state'], object>;

/**
 * A run's state as a word and a shape.
 *
 * @internal
 */
export function RunState(props: { readonly state: RunSummary['state'] }) {
  const { t } = useWords();
  const { shape, tone } = marks[props.state];
  const words = (
    <>
      <span aria-hidden="true">{shape}</span>
      {'\u00a0'}
      {t(`run.state.${props.state}`)}
    </>
  );
  return tone ? (
    <ToneText weight="bold" tone={tone}>
      {words}
    </ToneText>
  ) : (
    <Text as="span" weight="bold">
      {words}
    </Text>
  );
}
