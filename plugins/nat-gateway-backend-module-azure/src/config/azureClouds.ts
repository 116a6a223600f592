import type { AzureCloud } from './AzureCloud';

/**
 * Azure's clouds by name.
 * Source: https://learn.microsoft.com/azure/developer/identity/national-cloud and
 * `KnownMonitorMetricsQueryAudience` of `@azure/monitor-query-metrics` 1.0, read 2026-11-20.
 *
 * @internal
 */
export const azureClouds: Readonly<Record<AzureCloud['name'], AzureCloud>> = {
  AzurePublic: {
    name: 'AzurePublic',
    resourceManager: 'https://management.azure.com',
    tokenScope: 'https://management.azure.com/.default',
    authority: 'https://login.microsoftonline.com',
    metrics: 'https://{region}.metrics.monitor.azure.com',
  },
  AzureUSGovernment: {
    name: 'AzureUSGovernment',
    resourceManager: 'https://management.usgovcloudapi.net',
    tokenScope: 'https://management.usgovcloudapi.net/.default',
    authority: 'https://login.microsoftonline.us',
    metrics: 'https://{region}.metrics.monitor.azure.us',
  },
  AzureChina: {
    name: 'AzureChina',
    resourceManager: 'https://management.chinacloudapi.cn',
    tokenScope: 'https://management.chinacloudapi.cn/.default',
    authority: 'https://login.chinacloudapi.cn',
    metrics: 'https://{region}.metrics.monitor.azure.cn',
  },
};
