import { CopyButton } from '../ui';
import { useWords } from '../words/useWords';

/**
 * A button that copies a value and names it: "Copy 20.61.4.16/30".
 *
 * @internal
 */
export function CopyValue(props: {
  readonly value: string;
  /** What the button calls it; the value itself when absent. */
  readonly name?: string;
}) {
  const { t } = useWords();
  const name = props.name ?? props.value;
  return (
    <CopyButton
      value={props.value}
      label={t('copy.one', { value: name })}
      copiedLabel={t('copy.done', { value: name })}
      failedLabel={t('copy.failed')}
    />
  );
}
