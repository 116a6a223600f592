import { environmentVariables, parseProbeSettings } from '../contract';
import { askDestination } from '../lambda/nat-health-probe/askDestination';
import { readEnvironment } from '../lambda/shared/readEnvironment';

/**
 * What CloudWatch Synthetics calls in the probe subnet of a zone. A run fails as a round of the zone's probe
 * does: when no destination answers as expected.
 */
export async function handler(): Promise<string> {
  const { destinations, timeoutMilliseconds } = parseProbeSettings(
    readEnvironment(environmentVariables.probe),
  );
  const answers = await Promise.all(
    destinations.map(async destination => ({
      ...(await askDestination(destination, timeoutMilliseconds)),
      url: destination.url,
    })),
  );
  const told = answers
    .map(({ url, outcome, milliseconds }) =>
      [url, outcome, `${milliseconds} ms`].join(' '),
    )
    .join(', ');
  if (!answers.some(({ isExpected }) => isExpected)) {
    throw new Error(`No destination answers as expected: ${told}`);
  }
  return told;
}
