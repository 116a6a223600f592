import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * After how many minutes a new gateway has figures, where a finding says that it has none yet.
 *
 * @internal
 */
export function figuresExpectedAfter({ wording }: Finding): number | undefined {
  const [minutes] =
    wording?.remedy.map(({ values }) => values.firstFiguresMinutes) ?? [];
  return typeof minutes === 'number' ? minutes : undefined;
}
