import type { RuleFinding } from '../RuleFinding';

/**
 * The only advice about what the newest collection could not list: no rule judges by how it was.
 *
 * @internal
 */
export const notReadNow = (
  { name, resourceId }: { readonly name: string; readonly resourceId: string },
  { lastReadAt }: { readonly lastReadAt: string },
): RuleFinding => ({
  id: 'not-read-now',
  severity: 'info',
  resourceId,
  title: `${name} could not be read: it is shown as it was`,
  remedy:
    'How it is now is not known, and no rule judges by how it was. Give the identity of the backend the right to list this type of resources; the next collection reads it again.',
  values: { name },
  evidence: [
    {
      id: 'lastRead',
      label: 'Last read',
      value: lastReadAt,
      observedAt: lastReadAt,
    },
  ],
});
