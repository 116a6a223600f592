import { formatCount } from '../../format/formatCount';
import { Flex, NumberSlider, Section, Select } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { closeKinds } from './closeKinds';
import type { PlannerSettings } from './PlannerSettings';
import { settingBounds } from './settingBounds';

const ofLoad = [
  'connectionsPerSecond',
  'peakFactor',
  'durationSeconds',
  'busiestPercent',
  'nodeCount',
] as const;
const ofWay = [
  'addressCount',
  'idleTimeoutMinutes',
  'gigabytesOut',
  'gigabytesIn',
] as const;

const isHelped = (
  name: string,
): name is 'busiestPercent' | 'nodeCount' | 'gigabytesIn' =>
  ['busiestPercent', 'nodeCount', 'gigabytesIn'].includes(name);

/**
 * The load and the way out, as sliders and numbers.
 *
 * @internal
 */
export function PlannerForm(props: {
  readonly settings: PlannerSettings;
  readonly onChange: (settings: PlannerSettings) => void;
}) {
  const { t, locale } = usePageWords();
  const { settings, onChange } = props;
  const format = (value: number) =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(
      value,
    );
  const slider = (name: keyof typeof settingBounds) => {
    const bounds = settingBounds[name];
    const label = t(`planner.setting.${name}`);
    return (
      <NumberSlider
        key={name}
        {...bounds}
        label={label}
        help={isHelped(name) ? t(`planner.help.${name}`) : undefined}
        numberLabel={t('planner.number', { label })}
        boundsText={t(
          bounds.isWhole ? 'planner.boundsWhole' : 'planner.bounds',
          {
            min: format(bounds.min),
            max: formatCount(bounds.max, { locale }),
          },
        )}
        format={format}
        value={settings[name]}
        onChange={value => onChange({ ...settings, [name]: value })}
      />
    );
  };
  return (
    <Flex direction="column" gap="5">
      <Section title={t('planner.load')}>
        <Flex direction="column" gap="3">
          {ofLoad.map(slider)}
          <Select
            label={t('planner.setting.closes')}
            value={settings.closes}
            options={closeKinds.map(kind => ({
              value: kind,
              label: t(`planner.closes.${kind}`),
            }))}
            onChange={value => {
              const closes = closeKinds.find(kind => kind === value);
              if (closes) onChange({ ...settings, closes });
            }}
          />
        </Flex>
      </Section>
      <Section title={t('planner.way')}>
        <Flex direction="column" gap="3">
          {ofWay.map(slider)}
        </Flex>
      </Section>
    </Flex>
  );
}
