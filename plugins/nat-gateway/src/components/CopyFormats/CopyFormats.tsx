import { addressFormats } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { CopyButton, Flex, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { withPrefixLength } from './withPrefixLength';

/**
 * Addresses, to be copied in the forms of what lets them in: CIDR, JSON, nginx and those of the cloud.
 *
 * @internal
 */
export default function CopyFormats(props: {
  readonly addresses: readonly string[];
}) {
  const { t } = usePageWords();
  const cloud = useCloud();
  const blocks = props.addresses.map(withPrefixLength);
  const nameOf = (id: string) => {
    const found = (['txt', 'nginx', 'tfvars'] as const).find(
      each => each === id,
    );
    return found ? t(`detail.addresses.format.${found}`) : id.toUpperCase();
  };
  const formats = [
    ...addressFormats.map(({ id, format }) => ({
      name: nameOf(id),
      text: format(blocks),
    })),
    {
      name: t('detail.addresses.format.json'),
      text: JSON.stringify(blocks, undefined, 2),
    },
    ...(cloud?.description.addressFormats ?? []).map(({ id, format }) => ({
      name: nameOf(id),
      text: format(blocks),
    })),
  ];
  return (
    <Flex align="center" gap="1" style={{ flexWrap: 'wrap' }}>
      <Text as="span" variant="body-small" color="secondary">
        {t('detail.addresses.copyAs')}
      </Text>
      {formats.map(({ name, text }) => (
        <CopyButton
          key={name}
          value={text}
          label={`${t('detail.addresses.copyAs')} ${name}`}
          copiedLabel={t('copy.done', { value: name })}
          failedLabel={t('copy.failed')}
        >
          {name}
        </CopyButton>
      ))}
    </Flex>
  );
}
