import type { ApiHolder } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { natGatewayApiRef } from '../../../api/natGatewayApiRef';
import { messageOf } from '../../../components/EgressCard/messageOf';
import { egressOf } from '../../../fields/egressOf';
import { sentenceWordsOf } from '../../../fields/sentenceWordsOf';
import { wordsOf } from '../../../fields/wordsOf';
import type { NatGatewayForm } from '../../form/NatGatewayForm';
import { nowhereSentence } from './nowhereSentence';

/**
 * Why the backend lets a person plan in no scope, or not in the chosen one, and whom to ask; undefined where it lets
 * them, or does not answer: the plan asks again.
 *
 * @internal
 */
export async function refusalToPlan(
  form: NatGatewayForm,
  { apis }: { readonly apis: ApiHolder },
): Promise<string | undefined> {
  const { account, subscriptionId } = form.scope ?? {};
  const api = apis.get(natGatewayApiRef);
  try {
    if (account && subscriptionId) {
      await api?.getOptions('resourceGroups', { account, subscriptionId });
      return undefined;
    }
    const scopes = await api?.getOptions('scopes', {});
    if (scopes?.items.length !== 0) return undefined;
    const egress = await egressOf(form.cluster, { apis });
    return nowhereSentence(wordsOf(apis), { ownerRef: egress?.ownerRef });
  } catch (error) {
    const isRefused = error instanceof ResponseError && error.statusCode < 500;
    return isRefused
      ? messageOf(error, await sentenceWordsOf(apis))
      : undefined;
  }
}
