import { parseEntityRef } from '@backstage/catalog-model';
import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import { useCloud } from '../../cloud/useCloud';
import { templateRouteRef } from '../../routes';
import { templateRefOf } from './templateRefOf';

/**
 * The address of the template's form, filled in; undefined where there is no scaffolder, and for a
 * cloud without a template.
 *
 * @internal
 */
export function useTemplateLink(
  form: JsonObject | undefined,
  options: {
    /** Of another template than the one that creates a gateway. */
    readonly ref?: string;
  } = {},
): string | undefined {
  const templateRoute = useRouteRef(templateRouteRef);
  const config = useApi(configApiRef);
  const template = useCloud()?.template;
  if (!templateRoute || !template) return undefined;
  const { namespace, name } = parseEntityRef(
    options.ref ?? templateRefOf(config, { defaultRef: template.ref }),
    { defaultKind: 'template', defaultNamespace: 'default' },
  );
  const formData = encodeURIComponent(JSON.stringify(form));
  return `${templateRoute({
    namespace,
    templateName: name,
  })}?formData=${formData}`;
}
