import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import type { FindingSentences } from '../../cloud/FindingSentences';
import type { FindingWords } from '../../words/FindingWords';
import { formatValue } from './formatValue';
import { sentencesOfAnyCloud } from './sentencesOfAnyCloud';

/** Values are named with their units: `ratio`, `leastPercent`, `idleTimeoutSeconds`. */
const unitOf = (name: string) =>
  name.match(/(ratio|percent|timeoutSeconds)$/i)?.[0].toLowerCase();

/**
 * A finding's title and remedy in the reader's language; the backend's English where its id is
 * not known.
 *
 * @internal
 */
export function findingSentences(
  finding: Finding,
  options: {
    readonly t: FindingWords;
    readonly locale: string;
    readonly cloud: CloudScreens | undefined;
  },
): FindingSentences {
  const { cloud, t, locale } = options;
  const values: Record<string, string> = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => [
      name,
      formatValue(value, { cloud, locale, unit: unitOf(name) }),
    ]),
  );
  const { title, remedy } =
    cloud?.findingSentences(finding, { t, values }) ??
    sentencesOfAnyCloud(finding, { t, values }) ??
    finding;
  return { title, remedy };
}
