import { TAG_MANAGED_BY, TAG_MANAGED_BY_VALUE } from '../model/tags';
import type { ManagingTool } from './ManagingTool';

/** What people call their tools in tags. */
const tools: readonly (readonly [RegExp, string])[] = [
  [/terraform|terragrunt/i, 'Terraform'],
  [/open-?tofu/i, 'OpenTofu'],
  [/pulumi/i, 'Pulumi'],
  [/crossplane/i, 'Crossplane'],
  [/ansible/i, 'Ansible'],
];

/** The tags that say by whom or what a thing is managed: `managed-by`, `ManagedBy`, `provisioner` … */
const says =
  /^(managed|created|provisioned|deployed)[-_ .]?(by|with)$|^(provisioner|iac|iac[-_ .]?tool)$/i;

/**
 * The tool that manages a resource by the common signs in its tags, and by those that one cloud adds;
 * undefined: none is known.
 *
 * @internal
 */
export function managingToolOfTags(
  tags: Readonly<Record<string, string>>,
  options: {
    /** Tools of one cloud by name. */
    readonly tools?: readonly (readonly [RegExp, string])[];
    /** Keys of tags that only one tool sets. */
    readonly keys?: readonly (readonly [RegExp, string])[];
  } = {},
): ManagingTool | undefined {
  // Source: https://docs.crossplane.io/v1.20/concepts/managed-resources/, read 2026-12-01.
  const keys = [...(options.keys ?? []), [/^crossplane-kind$/i, 'Crossplane']];
  const named = [...tools, ...(options.tools ?? [])];
  for (const [key, value] of Object.entries(tags)) {
    const mark = `${key}=${value}`;
    const byKey = keys.find(([pattern]) => (pattern as RegExp).test(key));
    if (byKey) return { tool: String(byKey[1]), mark };
    const isOurs =
      key.toLowerCase() === TAG_MANAGED_BY && value === TAG_MANAGED_BY_VALUE;
    const byName = named.find(
      ([pattern]) =>
        (says.test(key) && pattern.test(value)) ||
        (pattern.test(key) && /^(true|yes|1|managed)$/i.test(value)),
    );
    if (byName && !isOurs) return { tool: byName[1], mark };
  }
  return undefined;
}
