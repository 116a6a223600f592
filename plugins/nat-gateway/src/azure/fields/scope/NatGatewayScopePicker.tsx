import FormHelperText from '@material-ui/core/FormHelperText';
import {
  type Option,
  parseArmId,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useEffect } from 'react';
import { readForm } from '../../form/readForm';
import { isForbidden } from '../../../components/EgressCard/isForbidden';
import { messageOf } from '../../../components/EgressCard/messageOf';
import { ToneText } from '../../../ui';
import { useFormWords } from '../../../words/useFormWords';
import { useSentenceWords } from '../../../words/useSentenceWords';
import { OptionSelect } from '../../../fields/OptionSelect';
import { OptionsFailures } from '../../../fields/OptionsFailures';
import { useClusterEgress } from '../../../fields/useClusterEgress';
import { useFilledByCluster } from '../../../fields/useFilledByCluster';
import { useOptions } from '../../../fields/useOptions';
import { nowhereSentence } from './nowhereSentence';
import type { scopeFieldSchema } from './scopeFieldSchema';

const keyOfScope = ({ scope }: Option) =>
  scope ? `${scope.account} ${scope.subscriptionId}` : '';

/**
 * Subscription, resource group and region, each from what the backend can reach.
 *
 * @internal
 */
export function NatGatewayScopePicker(props: typeof scopeFieldSchema.TProps) {
  const { t } = useFormWords();
  const { onChange, idSchema, disabled } = props;
  const value = props.formData ?? {};
  const { account, subscriptionId, resourceGroup, region } = value;
  const scopes = useOptions('scopes', {});
  const inScope =
    account && subscriptionId ? { account, subscriptionId } : undefined;
  const groups = useOptions('resourceGroups', inScope);
  const regions = useOptions(
    'regions',
    inScope && resourceGroup ? { ...inScope, resourceGroup } : undefined,
  );

  // A form that a link filled in knows the subscription and not the account.
  const matching = scopes.items.filter(
    ({ scope }) =>
      scope !== undefined &&
      (!subscriptionId || sameArmId(scope.subscriptionId, subscriptionId)) &&
      (!account || scope.account === account),
  );
  const chosen = matching.length === 1 ? matching[0] : undefined;
  const { cluster } = readForm(props.formContext);
  const egress = useClusterEgress(cluster);
  const ofCluster = egress?.cluster;
  const filled = ofCluster && {
    subscriptionId: parseArmId(ofCluster.resourceId)?.subscriptionId,
    resourceGroup: ofCluster.container.name,
    region: ofCluster.region,
  };
  useFilledByCluster({
    cluster,
    isEmpty: !resourceGroup && !region,
    // One writer at a time: the account of an empty form comes first, that of the cluster after.
    fill:
      filled && !scopes.loading && (account || !chosen)
        ? () => onChange(filled)
        : undefined,
  });

  // After every render: it writes only while there is something to write, and so comes to rest.
  useEffect(() => {
    if (!account && chosen?.scope) {
      onChange({
        ...value,
        account: chosen.scope.account,
        subscriptionId: chosen.scope.subscriptionId,
      });
    }
  });

  const group = groups.items.find(
    ({ value: name }) => resourceGroup && sameArmId(name, resourceGroup),
  );
  const owner = (group?.scope ?? chosen?.scope)?.ownerRef;
  const words = useSentenceWords();
  const forbidden = [scopes, groups, regions].find(
    ({ error }) => error && isForbidden(error),
  );
  const offersNothing =
    !scopes.loading && !scopes.error && scopes.items.length === 0;
  const refusal = () => {
    if (forbidden) return messageOf(forbidden.error, words);
    return offersNothing ? nowhereSentence(t, egress ?? {}) : undefined;
  };
  const refused = refusal();
  return (
    <div>
      <OptionSelect
        id={`${idSchema.$id}-subscription`}
        label={t('scope.subscription')}
        isSame={sameArmId}
        options={scopes}
        value={chosen && keyOfScope(chosen)}
        keyOf={keyOfScope}
        disabled={disabled}
        onChoose={option =>
          onChange({
            account: option?.scope?.account,
            subscriptionId: option?.scope?.subscriptionId,
          })
        }
      />
      <OptionSelect
        id={`${idSchema.$id}-resource-group`}
        label={t('scope.resourceGroup')}
        isSame={sameArmId}
        options={groups}
        value={resourceGroup}
        disabled={disabled || !inScope}
        onChoose={option =>
          onChange({ ...value, resourceGroup: option?.value })
        }
      />
      <OptionSelect
        id={`${idSchema.$id}-region`}
        label={t('scope.region')}
        isSame={sameArmId}
        options={regions}
        value={region}
        disabled={disabled || !inScope || !resourceGroup}
        onChoose={option => onChange({ ...value, region: option?.value })}
      />
      <OptionsFailures of={[scopes, groups, regions]} />
      {/* After a check it stands in the list above the form. */}
      {refused && !props.rawErrors?.includes(refused) && (
        <ToneText as="p" role="alert" tone="danger" variant="body-small">
          {refused}
        </ToneText>
      )}
      {owner && resourceGroup && (
        <FormHelperText error={false}>
          {t('scope.owner', { owner })}
        </FormHelperText>
      )}
      {/* The hint is no error; the error has its own line below. */}
      <FormHelperText error={false}>{t('scope.help')}</FormHelperText>
    </div>
  );
}
