import {
  type EgressWay,
  nextHopOf,
  type WaysThen,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatAge } from '../../format/formatAge';
import { BulletList, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { Moment } from '../Moment';
import { takersSentence } from './takersSentence';
import { wayTitle } from './wayTitle';

const placesOf = (way: EgressWay): readonly string[] =>
  way.kind === 'userDefinedRoute'
    ? [nextHopOf(way)]
    : way.addresses.flatMap(({ address, addressWas }) => {
        const known = address ?? addressWas;
        return known === undefined ? [] : [known];
      });

/**
 * How something went out when what decides was last read, a line for each way.
 *
 * @internal
 */
export function WaysWas(props: {
  readonly waysWas: WaysThen;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { now } = props;
  const { observedAt, ways } = props.waysWas;
  return (
    <div>
      <Text as="p" variant="body-small" color="secondary">
        <Moment at={observedAt}>
          {t('way.was', {
            age: formatAge(observedAt, {
              now,
              locale,
              justNow: t('age.justNow'),
            }),
          })}
        </Moment>
      </Text>
      <BulletList
        items={ways.map(way =>
          [
            wayTitle(way, { t }),
            ...placesOf(way),
            takersSentence(way, { t, locale }),
          ]
            .filter(Boolean)
            .join(' · '),
        )}
      />
    </div>
  );
}
