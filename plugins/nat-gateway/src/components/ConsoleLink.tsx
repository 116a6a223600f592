import { Link } from '../ui';
import { useWords } from '../words/useWords';

/**
 * The way to a resource in the Azure portal.
 *
 * @internal
 */
export function ConsoleLink(props: {
  readonly name: string;
  readonly url: string;
}) {
  const { t } = useWords();
  return (
    <Link
      href={props.url}
      target="_blank"
      rel="noopener"
      variant="body-small"
      aria-label={t('gateway.portalOf', { name: props.name })}
    >
      {t('gateway.portal')} ↗
    </Link>
  );
}
