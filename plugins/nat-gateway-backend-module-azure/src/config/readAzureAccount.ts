import { readFileSync } from 'fs';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertKnownKeys } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { AzureAccount } from './AzureAccount';
import type { AzureCloud } from './AzureCloud';
import { azureClouds } from './azureClouds';
import { readAzureClientSecret } from './readAzureClientSecret';
import { readAzureScopes } from './readAzureScopes';
import { readManagementGroups } from './readManagementGroups';
import { readEndpoint } from './readEndpoint';

const accountKeys = [
  'cloud',
  'credential',
  'writeCredential',
  'scopes',
  'managementGroups',
  'endpoints',
  'caFile',
];
const endpointKeys = ['resourceManager', 'authority', 'metrics'] as const;

function readCloud(config: Config, options: { key: string }): AzureCloud {
  const value = config.getOptionalString('cloud') ?? 'AzurePublic';
  const cloud = Object.values(azureClouds).find(({ name }) => name === value);
  if (!cloud) {
    throw new InputError(
      `${
        options.key
      }.cloud is '${value}', which is no Azure cloud; use one of ${Object.keys(
        azureClouds,
      ).join(', ')}, or leave the key out for AzurePublic`,
    );
  }
  return cloud;
}

function readCertificateAuthority(
  config: Config,
  options: { key: string },
): string | undefined {
  const file = config.getOptionalString('caFile');
  if (file === undefined) {
    return undefined;
  }
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new InputError(
      `${options.key}.caFile is '${file}', which cannot be read; give the path of a PEM file that the backend may read, or leave the key out`,
    );
  }
  if (!content.includes('-----BEGIN CERTIFICATE-----')) {
    throw new InputError(
      `${options.key}.caFile is '${file}', which holds no PEM certificate; give a file with a line '-----BEGIN CERTIFICATE-----', or leave the key out`,
    );
  }
  return content;
}

/**
 * Reads and checks one account below `natGateway.azure`.
 *
 * @internal
 */
export function readAzureAccount(
  config: Config,
  options: { readonly name: string },
): AzureAccount {
  const key = `natGateway.azure.${options.name}`;
  assertKnownKeys(config, { key, known: accountKeys });
  const given = config.getOptionalConfig('endpoints');
  if (given) {
    assertKnownKeys(given, { key: `${key}.endpoints`, known: endpointKeys });
  }
  const cloud = readCloud(config, { key });
  const endpoint = (name: (typeof endpointKeys)[number]) =>
    readEndpoint(given?.getOptionalString(name), {
      key: `${key}.endpoints.${name}`,
      otherwise: cloud[name],
    });
  const authority = endpoint('authority');
  const scopes = readAzureScopes(config, { key, account: options.name });
  const managementGroups = readManagementGroups(config, { key });
  if (scopes.length + managementGroups.length === 0) {
    throw new InputError(
      `${key}.scopes is missing or empty; list at least one {subscriptionId}, or a management group in ${key}.managementGroups`,
    );
  }

  return {
    name: options.name,
    cloud,
    credential: readAzureClientSecret(config, { key, name: 'credential' }),
    writeCredential: readAzureClientSecret(config, {
      key,
      name: 'writeCredential',
    }),
    scopes,
    managementGroups,
    endpoints: {
      resourceManager: endpoint('resourceManager'),
      authority,
      metrics: endpoint('metrics'),
    },
    isPublicAuthority: Object.values(azureClouds).some(
      known => known.authority === authority,
    ),
    certificateAuthority: readCertificateAuthority(config, { key }),
  };
}
