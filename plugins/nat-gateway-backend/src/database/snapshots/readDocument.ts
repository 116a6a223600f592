import type { ResourceRow } from './ResourceRow';
import { withFigures } from './withFigures';

/**
 * The document of a row with its figures.
 *
 * @internal
 */
export function readDocument<TDocument>(
  row: Pick<ResourceRow, 'document' | 'figures'>,
): TDocument {
  const document = JSON.parse(row.document);
  return row.figures
    ? (withFigures(document, JSON.parse(row.figures)) as TDocument)
    : document;
}
