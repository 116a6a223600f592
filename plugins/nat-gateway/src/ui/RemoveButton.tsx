import { ButtonIcon } from '@backstage/ui';
import CloseIcon from '@material-ui/icons/Close';

/**
 * Takes one thing away.
 *
 * @internal
 */
export function RemoveButton(props: {
  readonly label: string;
  readonly onPress: () => void;
}) {
  return (
    <ButtonIcon
      aria-label={props.label}
      variant="tertiary"
      size="small"
      icon={<CloseIcon fontSize="inherit" />}
      onPress={props.onPress}
    />
  );
}
