import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import type { ReactNode } from 'react';

/**
 * A sentence that is one hover, one focus or one tap away.
 *
 * @internal
 */
export function Hint(props: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={200}>
      <ButtonIcon
        aria-label={props.label}
        variant="tertiary"
        size="small"
        icon={<InfoOutlinedIcon fontSize="inherit" />}
      />
      <Tooltip>{props.children}</Tooltip>
    </TooltipTrigger>
  );
}
