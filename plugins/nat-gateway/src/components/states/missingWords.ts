import { formatList } from '../../format/formatList';
import type { Words } from '../../words/Words';

const figureKinds = [
  'connections',
  'failedConnections',
  'availability',
  'packets',
] as const;

const types = [
  'gateways',
  'publicIps',
  'prefixes',
  'networks',
  'routeTables',
  'clusters',
] as const;

const historyKinds = ['dailyPeaks', 'portUse', 'nodePorts', 'history'] as const;

/**
 * What is missing: `figures` where it is all of them, else which; what a look back did not tell; a
 * provider's own name of what is neither.
 *
 * @internal
 */
export function missingWords(
  parts: readonly string[],
  options: { readonly t: Words; readonly locale: string },
): string {
  const { t, locale } = options;
  const known = figureKinds.filter(kind => parts.includes(kind));
  const histories = historyKinds.filter(kind => parts.includes(kind));
  const listed = types.filter(type => parts.includes(type));
  const kinds: readonly string[] = [...known, ...histories, ...listed];
  const others = parts.filter(part => !kinds.includes(part));
  const list = known.map(kind => t(`gap.figure.${kind}`));
  const some = t('gap.someFigures', { list: formatList(list, { locale }) });
  const figures = known.length === figureKinds.length ? t('gap.figures') : some;
  return formatList(
    [
      ...(known.length > 0 ? [figures] : []),
      ...listed.map(type => t(`gap.type.${type}`)),
      ...histories.map(kind => t(`gap.history.${kind}`)),
      ...others,
    ],
    { locale },
  );
}
