import type {
  RunSummary,
  SeenAddresses,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useState } from 'react';
import { formatList } from '../../format/formatList';
import { Button, Flex, Text } from '../../ui';
import { useWords } from '../../words/useWords';

/** States in which the run has written nothing yet. */
const untouched: readonly RunSummary['state'][] = [
  'planned',
  'awaitingApproval',
];

/** The safe answer is the one that Enter gives, and focus is not lost with the first button. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

/**
 * The button that cancels a run. It asks first when that would delete what the run made, and names
 * the addresses that partners may have been told.
 *
 * @internal
 */
export function CancelRun(props: {
  readonly run: RunSummary;
  readonly isDisabled: boolean;
  /** Of which a cancellation was refused, because they would be deleted too. */
  readonly deleted: readonly string[];
  readonly onCancel: (seen: SeenAddresses) => void;
}) {
  const { t, locale } = useWords();
  const [asks, setAsks] = useState(false);
  const { run, isDisabled, deleted, onCancel } = props;
  const { name, pendingAcknowledgement: pending } = run;
  const told = [
    ...new Set([
      ...(pending?.reason === 'newAddresses' ? pending.addresses : []),
      ...deleted,
    ]),
  ];
  const cancel = () => onCancel({ addresses: told });
  if (!asks) {
    return (
      <Button
        variant="secondary"
        size="small"
        isDisabled={isDisabled}
        aria-label={t('run.cancelOf', { name })}
        onPress={untouched.includes(run.state) ? cancel : () => setAsks(true)}
      >
        {t('run.cancel')}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={t('run.cancelOf', { name })}>
      <Text as="p" role="alert" weight="bold">
        {told.length > 0
          ? t('run.cancelTold', { addresses: formatList(told, { locale }) })
          : t('run.cancelMade')}
      </Text>
      <Flex gap="2">
        <Button
          variant="secondary"
          size="small"
          destructive
          isDisabled={isDisabled}
          onPress={cancel}
        >
          {t('run.cancelSure')}
        </Button>
        <Button
          variant="secondary"
          size="small"
          ref={focus}
          onPress={() => setAsks(false)}
        >
          {t('run.keep')}
        </Button>
      </Flex>
    </div>
  );
}
