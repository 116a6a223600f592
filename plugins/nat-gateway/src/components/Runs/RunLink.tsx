import { useRouteRef } from '@backstage/core-plugin-api';
import { runPageRouteRef } from '../../routes';
import { useLocation } from 'react-router-dom';
import { Link } from '../../ui';
import { useWords } from '../../words/useWords';

/**
 * The way to a run's page; nothing on that page itself, and in an app that does not have it.
 *
 * @internal
 */
export function RunLink(props: {
  readonly run: { readonly id: string; readonly name: string };
}) {
  const { t } = useWords();
  const address = useRouteRef(runPageRouteRef);
  const { pathname } = useLocation();
  const { id, name } = props.run;
  const page = address?.({ runId: id });
  return page && page !== pathname ? (
    <Link
      href={page}
      variant="body-small"
      aria-label={t('run.openOf', { name })}
    >
      {t('run.open')}
    </Link>
  ) : null;
}
