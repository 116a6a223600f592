import type { RunSummary } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Notice, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { RunAnswers } from './RunAnswers';
import { RunLink } from './RunLink';
import { RunStart } from './RunStart';

/** As on the status of a gateway, a shape stands beside the word. */
const shapes = { running: '◐', planned: '○' } as const;

const shapeOf = (state: RunSummary['state']) =>
  state === 'running' ? shapes.running : shapes.planned;

/**
 * A run that goes on by itself: its state, who started it and when, the way to its page, and the way
 * to stop it.
 *
 * @internal
 */
export function RunUnderWay(props: {
  readonly run: RunSummary;
  readonly now: Date;
  readonly onChanged: () => void;
}) {
  const { t } = useWords();
  const { run, now, onChanged } = props;
  const title = t('run.active', { name: run.name });
  const stateOf = ({ state, phase, cancelRequestedBy }: RunSummary) => {
    if (state !== 'running') return t(`run.state.${state}`);
    if (phase === 'undo') return t('run.goingBack');
    return cancelRequestedBy ? t('run.stopping') : t('run.state.running');
  };
  return (
    <section aria-label={title}>
      <Notice
        tone="info"
        title={title}
        actions={
          run.answers.length > 0 && (
            <RunAnswers run={run} onChanged={onChanged} />
          )
        }
      >
        <Text as="p" variant="body-small" weight="bold">
          <span aria-hidden="true">{shapeOf(run.state)}</span> {stateOf(run)}
        </Text>
        <div>
          <RunStart run={run} now={now} />
        </div>
        <RunLink run={run} />
      </Notice>
    </section>
  );
}
