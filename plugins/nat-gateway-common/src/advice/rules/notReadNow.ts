import { say } from '../../words/say';
import { saidInAdvice } from '../saidInAdvice';
import { evidenceOf } from '../evidenceOf';
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
  ...saidInAdvice(
    say('notReadNow.title', { name }),
    say('notReadNow.remedy', {}),
  ),
  evidence: [
    evidenceOf('lastRead', { value: lastReadAt, observedAt: lastReadAt }),
  ],
});
