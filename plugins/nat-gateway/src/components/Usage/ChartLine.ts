import type { UsageFigure } from './usageFigures';

/**
 * One line of a chart. Lines differ by their dashes too: a colour alone is no sign.
 *
 * @internal
 */
export interface ChartLine {
  readonly figure: UsageFigure;
  readonly label: string;
  readonly tone: 'info' | 'secondary' | 'danger';
  readonly isDashed?: boolean;
}
