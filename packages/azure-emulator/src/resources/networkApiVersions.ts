/**
 * Stable api-versions of Microsoft.Network, newest first.
 *
 * Source: the version folders of https://github.com/Azure/azure-rest-api-specs under `specification/network`, as known in November 2026; the newest is that of `@azure/arm-network` 39.
 *
 * @internal
 */
export const networkApiVersions: readonly string[] = [
  '2026-01-01',
  '2025-09-01',
  '2025-07-01',
  '2025-05-01',
  '2025-03-01',
  '2025-01-01',
  '2024-10-01',
  '2024-07-01',
  '2024-05-01',
  '2024-03-01',
  '2024-01-01',
  '2023-11-01',
  '2023-09-01',
  '2023-06-01',
  '2023-05-01',
  '2023-04-01',
  '2023-02-01',
  '2022-11-01',
  '2022-09-01',
  '2022-07-01',
  '2022-05-01',
  '2022-01-01',
  '2021-08-01',
  '2021-05-01',
  '2021-03-01',
  '2021-02-01',
  '2020-11-01',
  '2020-08-01',
  '2020-07-01',
  '2020-06-01',
  '2020-05-01',
  '2020-04-01',
  '2020-03-01',
  '2019-11-01',
  '2019-09-01',
];
