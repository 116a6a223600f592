import { formatList } from '../../format/formatList';
import type { Words } from '../../words/Words';

const figureKinds = [
  'connections',
  'failedConnections',
  'availability',
  'packets',
] as const;

/**
 * What is missing: `figures` where it is all of them, else which; a provider's own name of what is
 * no figure.
 *
 * @internal
 */
export function missingWords(
  parts: readonly string[],
  options: { readonly t: Words; readonly locale: string },
): string {
  const { t, locale } = options;
  const known = figureKinds.filter(kind => parts.includes(kind));
  const others = parts.filter(part => !known.some(kind => kind === part));
  const list = known.map(kind => t(`gap.figure.${kind}`));
  const some = t('gap.someFigures', { list: formatList(list, { locale }) });
  const figures = known.length === figureKinds.length ? t('gap.figures') : some;
  return formatList([...(known.length > 0 ? [figures] : []), ...others], {
    locale,
  });
}
