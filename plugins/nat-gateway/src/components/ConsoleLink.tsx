import { useCloud } from '../cloud/useCloud';
import { Link } from '../ui';
import { useWords } from '../words/useWords';

/**
 * The way to a resource in its cloud's own console.
 *
 * @internal
 */
export function ConsoleLink(props: {
  readonly name: string;
  readonly url: string;
}) {
  const { t } = useWords();
  const console = useCloud()?.description.console.name ?? t('cloud.console');
  return (
    <Link
      href={props.url}
      target="_blank"
      rel="noopener"
      variant="body-small"
      aria-label={t('gateway.portalOf', { name: props.name, console })}
    >
      {t('gateway.portal', { console })} ↗
    </Link>
  );
}
