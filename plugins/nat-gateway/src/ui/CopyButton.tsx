import { Button, ButtonIcon } from '@backstage/ui';
import CheckIcon from '@material-ui/icons/Check';
import FileCopyOutlinedIcon from '@material-ui/icons/FileCopyOutlined';
import { useState } from 'react';
import { ScreenReaderOnly } from './ScreenReaderOnly';
import { ToneText } from './ToneText';

/**
 * Puts a text on the clipboard and says so. With {@link children} it shows words, else an icon.
 *
 * @internal
 */
export function CopyButton(props: {
  readonly value: string;
  /** The accessible name: "Copy 20.61.4.16/30". */
  readonly label: string;
  readonly copiedLabel: string;
  readonly failedLabel: string;
  readonly children?: string;
}) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => {
    // A live region speaks when its words change: a second copy is heard too.
    setOutcome(undefined);
    try {
      await navigator.clipboard.writeText(props.value);
      setOutcome('copied');
    } catch {
      // Without HTTPS or permission the browser has no clipboard for us.
      setOutcome('failed');
    }
  };
  const icon =
    outcome === 'copied' ? (
      <CheckIcon fontSize="inherit" />
    ) : (
      <FileCopyOutlinedIcon fontSize="inherit" />
    );
  return (
    <>
      {props.children ? (
        <Button
          variant="tertiary"
          size="small"
          iconStart={icon}
          aria-label={props.label}
          onPress={copy}
        >
          {props.children}
        </Button>
      ) : (
        <ButtonIcon
          variant="tertiary"
          size="small"
          icon={icon}
          aria-label={props.label}
          onPress={copy}
        />
      )}
      <ScreenReaderOnly live="status">
        {outcome === 'copied' && props.copiedLabel}
      </ScreenReaderOnly>
      {outcome === 'failed' && (
        <ToneText as="span" role="alert" variant="body-small" tone="danger">
          {props.failedLabel}
        </ToneText>
      )}
    </>
  );
}
