import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';
import type { ResourceWrite } from '../resources/ResourceType';

const defaultVersion = '1.33';
/** That AKS picks it for a version without a patch is assumed. */
const defaultPatch = '4';

/**
 * The Kubernetes version that a cluster's body asks for and the one that it then has; a standing cluster keeps its own unless told, and never goes back.
 *
 * @internal
 */
export function kubernetesVersionsOf(
  properties: JsonObject,
  { before, id }: Pick<ResourceWrite, 'before' | 'id'>,
): { readonly version: string; readonly current: string } {
  const standing = before?.properties.kubernetesVersion;
  const version = String(
    // Examples of the REST specification leave it empty.
    (properties.kubernetesVersion || standing) ?? defaultVersion,
  );
  if (!/^\d+\.\d+(\.\d+)?$/.test(version)) {
    throw emulatorRefusal('KubernetesVersionInvalid', {
      message: `kubernetesVersion '${version}' of ${id.id} is no version such as 1.33 or 1.33.4.`,
    });
  }
  const had = before?.properties.currentKubernetesVersion;
  if (typeof had === 'string') {
    if (version === standing || had.startsWith(`${version}.`)) {
      return { version, current: had };
    }
    if (isOlder(version, had)) {
      throw new AzureError('KubernetesDowngradeNotAllowed', {
        from: had,
        to: version,
        target: 'kubernetesVersion',
      });
    }
  }
  return {
    version,
    current: /^\d+\.\d+$/.test(version)
      ? `${version}.${defaultPatch}`
      : version,
  };
}

/** As far as both say. */
function isOlder(version: string, than: string): boolean {
  const parts = version.split('.').map(Number);
  const others = than.split('.').map(Number);
  const place = parts.findIndex((part, index) => part !== others[index]);
  return place >= 0 && parts[place] < (others[place] ?? 0);
}
