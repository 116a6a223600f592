import { ButtonIcon } from '@backstage/ui';
import CachedIcon from '@material-ui/icons/Cached';

/**
 * Asks for newer data; turns while it waits.
 *
 * @internal
 */
export function RefreshButton(props: {
  readonly label: string;
  readonly pending: boolean;
  readonly onPress: () => void;
}) {
  return (
    <ButtonIcon
      aria-label={props.label}
      variant="tertiary"
      size="small"
      icon={<CachedIcon fontSize="inherit" />}
      isPending={props.pending}
      isDisabled={props.pending}
      onPress={props.onPress}
    />
  );
}
