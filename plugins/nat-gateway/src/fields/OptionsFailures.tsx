import { isForbidden } from '../components/EgressCard/isForbidden';
import { OptionsFailure } from './OptionsFailure';
import type { LoadedOptions } from './useOptions';

/**
 * Why choices of a field could not be loaded, once for all of them, and a way to try again. That a reader may not
 * choose is no failure: the field of the scope says it for all fields.
 *
 * @internal
 */
export function OptionsFailures(props: {
  readonly of: readonly LoadedOptions[];
}) {
  const failed = props.of.filter(({ error }) => error && !isForbidden(error));
  const error = failed[0]?.error;
  return error ? (
    <OptionsFailure
      error={error}
      onRetry={() => failed.forEach(({ retry }) => retry())}
    />
  ) : null;
}
