import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CodeBlock, Notice, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { SubnetsNow } from '../Runs/SubnetsNow';

const tones = {
  succeeded: 'success',
  undone: 'warning',
  failed: 'danger',
  cancelled: 'info',
} as const;

/**
 * How a run ended: in words, with what failed and why, the way out, and what it left behind with the
 * command that removes it.
 *
 * @internal
 */
export function RunOutcome(props: { readonly run: Run }) {
  const { t } = usePageWords();
  const { state, error, notUndone, subnets } = props.run;
  if (!(state in tones)) return null;
  const ended = state as keyof typeof tones;
  // One that waited for longer than it may ends `cancelled` with an error, and may have written.
  const isTaken = ended === (error ? 'cancelled' : 'undone');
  return (
    <Notice
      tone={tones[ended]}
      title={t(isTaken ? 'runPage.ended.taken' : `runPage.ended.${ended}`)}
    >
      {error && (
        <>
          <Text as="p">
            {error.code}: {error.message}
          </Text>
          {error.resourceId && (
            <Text as="p" variant="body-small">
              {t('runPage.resource', { id: error.resourceId })}
            </Text>
          )}
          <Text as="p">{error.wayOut}</Text>
        </>
      )}
      {ended === 'failed' && <SubnetsNow subnets={subnets} />}
      {notUndone.length > 0 && (
        <>
          <Text as="p" weight="bold">
            {t('runPage.left')}
          </Text>
          {notUndone.map(left => (
            <div key={left.resourceId}>
              <Text as="p" variant="body-small">
                {left.resourceId}: {left.reason}
              </Text>
              <CodeBlock
                code={left.command}
                label={t('runPage.command', { id: left.resourceId })}
              />
            </div>
          ))}
        </>
      )}
    </Notice>
  );
}
