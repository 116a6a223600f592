/**
 * An entity annotation, and what kind of thing its value names.
 *
 * @public
 */
export interface CloudAnnotation {
  readonly key: string;
  readonly names: 'cluster' | 'gateway' | 'network' | 'nodePool' | 'subnet';
}
