import type { ObservedPlace } from '../model/ObservedPlace';
import type { Said } from '../words/Said';

/**
 * An entity annotation, and what kind of thing its value names.
 *
 * @public
 */
export interface CloudAnnotation {
  readonly key: string;
  readonly names: 'cluster' | 'gateway' | ObservedPlace['kind'];
  /** Why a value is no id of what the annotation names; undefined if it is one. */
  readonly problemOf: (value: string) => Said | undefined;
}
