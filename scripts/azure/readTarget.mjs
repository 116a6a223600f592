/** What names a subscription, as Azure's own tools read it. */
const NAMES = {
  subscriptionId: 'AZURE_SUBSCRIPTION_ID',
  tenantId: 'AZURE_TENANT_ID',
  clientId: 'AZURE_CLIENT_ID',
  clientSecret: 'AZURE_CLIENT_SECRET',
};
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The subscription that the environment names, and the region to work in. Throws with each name that is missing or wrong. */
export function readTarget(env) {
  const wrong = Object.entries(NAMES).flatMap(([field, name]) => {
    const value = env[name];
    if (!value) return [`${name} is not set`];
    return field === 'clientSecret' || GUID.test(value)
      ? []
      : [`${name} '${value}' is no GUID`];
  });
  if (wrong.length > 0) {
    throw new Error(
      `${wrong.join('; ')}. Set all of ${Object.values(NAMES).join(
        ', ',
      )} to a service principal that may create resource groups in a subscription for tests, or rehearse with --emulated.`,
    );
  }
  return {
    ...Object.fromEntries(
      Object.entries(NAMES).map(([field, name]) => [field, env[name]]),
    ),
    region: env.AZURE_LOCATION ?? 'westeurope',
    resourceManager: 'https://management.azure.com',
    authority: 'https://login.microsoftonline.com',
  };
}
