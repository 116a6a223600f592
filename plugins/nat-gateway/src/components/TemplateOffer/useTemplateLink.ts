import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import { templateRouteRef } from '../../routes';
import { templateRefOf } from './templateRefOf';

/**
 * The address of the template's form, filled in; undefined where there is no scaffolder.
 *
 * @internal
 */
export function useTemplateLink(form: JsonObject): string | undefined {
  const templateRoute = useRouteRef(templateRouteRef);
  const config = useApi(configApiRef);
  if (!templateRoute) return undefined;
  const { namespace, name } = templateRefOf(config);
  const formData = encodeURIComponent(JSON.stringify(form));
  return `${templateRoute({
    namespace,
    templateName: name,
  })}?formData=${formData}`;
}
