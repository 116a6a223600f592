import type { ArmRequest } from './ArmRequest';
import { authorize } from './authorize';
import { requireApiVersion } from './requireApiVersion';
import { requireGroup } from './requireGroup';

/**
 * The scope of a request about roles, `/` for that of the whole tenant, once the client may do what it asks for.
 *
 * A scope need not stand: roles may be given where something is still to come (assumed).
 *
 * @internal
 */
export function roleScope(
  request: ArmRequest,
  options: { readonly action: string },
): string {
  const { subscriptionId, resourceGroup } = request.parameters;
  requireApiVersion(request.url);
  if (subscriptionId) {
    requireGroup(request.cloud, { subscriptionId });
  }
  const [path] = request.url.pathname.split(
    /\/providers\/Microsoft\.Authorization\/role[^/]+(?:\/[^/]*)?\/*$/i,
  );
  const scope = decodeURIComponent(path) || '/';
  authorize(request, { ...options, scope });
  if (subscriptionId) {
    requireGroup(request.cloud, { subscriptionId, resourceGroup });
  }
  return scope;
}
