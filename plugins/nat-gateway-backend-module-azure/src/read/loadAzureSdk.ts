let loading: ReturnType<typeof load> | undefined;

async function load() {
  // One after the other: the packages share dependencies, and a module loader that is asked for
  // them twice at once may fail to link them (jest's does).
  const { ClientSecretCredential, DefaultAzureCredential } = await import(
    '@azure/identity'
  );
  const { getClient } = await import('@azure-rest/core-client');
  const { NetworkManagementClient } = await import('@azure/arm-network');
  const { ContainerServiceClient } = await import(
    '@azure/arm-containerservice'
  );
  const { MetricsClient } = await import('@azure/monitor-query-metrics');
  return {
    ClientSecretCredential,
    ContainerServiceClient,
    DefaultAzureCredential,
    MetricsClient,
    NetworkManagementClient,
    getClient,
  };
}

/**
 * Loads Azure's clients at their first use and once: they take half a second and tens of
 * megabytes, which a backend that only starts, or serves what was collected, need not spend.
 *
 * @internal
 */
export function loadAzureSdk(): ReturnType<typeof load> {
  loading ??= load().catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}
