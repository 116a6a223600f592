import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import { useState, type ReactNode } from 'react';

/**
 * A sentence that is one hover, one focus, one click or one tap away. A tooltip closes when its
 * button is pressed, and touch has no hover: a press opens it, and a second tap closes it.
 *
 * @internal
 */
export function Hint(props: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <TooltipTrigger delay={200} isOpen={isOpen} onOpenChange={setOpen}>
      <ButtonIcon
        aria-label={props.label}
        variant="tertiary"
        size="small"
        icon={<InfoOutlinedIcon fontSize="inherit" />}
        onPressStart={() => setWasOpen(isOpen)}
        // With a mouse it is open already, by hover: a click is no wish to close it.
        onPress={({ pointerType }) =>
          setOpen(pointerType === 'mouse' || !wasOpen)
        }
      />
      <Tooltip>{props.children}</Tooltip>
    </TooltipTrigger>
  );
}
