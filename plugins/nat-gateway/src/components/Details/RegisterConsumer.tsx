import { useApi } from '@backstage/core-plugin-api';
import { type FormEvent, useState } from 'react';
import { natGatewayApiRef } from '../../api/natGatewayApiRef';
import { Button, Disclosure, Flex, Text, TextField, ToneText } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { messageOf } from '../EgressCard/messageOf';

/**
 * Registers someone who relies on addresses, so that every plan that would change them names it.
 *
 * @internal
 */
export function RegisterConsumer(props: {
  readonly addresses: readonly string[];
  readonly onRegistered: () => void;
}) {
  const { t } = usePageWords();
  const words = useSentenceWords();
  const api = useApi(natGatewayApiRef);
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [outcome, setOutcome] = useState<{
    readonly registered?: string;
    readonly failure?: string;
  }>({});
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setOutcome({});
    try {
      await api.registerConsumer({
        name: name.trim(),
        ...(contact.trim() && { contact: contact.trim() }),
        addresses: props.addresses,
      });
      setOutcome({ registered: name.trim() });
      setName('');
      setContact('');
      props.onRegistered();
    } catch (cause) {
      setOutcome({ failure: messageOf(cause, words) });
    } finally {
      setPending(false);
    }
  };
  return (
    <Disclosure label={t('detail.addresses.register')}>
      <form onSubmit={submit}>
        <Flex direction="column" gap="2" style={{ maxWidth: '24rem' }}>
          <Text as="p" variant="body-small" color="secondary">
            {t('detail.addresses.registerWhy')}
          </Text>
          <TextField
            size="small"
            isRequired
            label={t('detail.addresses.name')}
            value={name}
            onChange={setName}
            maxLength={255}
          />
          <TextField
            size="small"
            label={t('detail.addresses.contact')}
            description={t('detail.addresses.contactHelp')}
            value={contact}
            onChange={setContact}
            maxLength={255}
          />
          <div>
            <Button
              type="submit"
              size="small"
              variant="secondary"
              isDisabled={isPending || !name.trim()}
            >
              {t('detail.addresses.submit')}
            </Button>
          </div>
          <span role="status">
            {outcome.registered &&
              t('detail.addresses.registered', { name: outcome.registered })}
          </span>
          {outcome.failure && (
            <ToneText as="p" role="alert" tone="danger">
              {t('detail.addresses.registerFailed', {
                message: outcome.failure,
              })}
            </ToneText>
          )}
        </Flex>
      </form>
    </Disclosure>
  );
}
