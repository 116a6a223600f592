import type { EgressAddress } from './EgressAddress';

/**
 * Who relies on a source address: a partner whose firewall lets it in, or an entity of the catalog.
 *
 * @public
 */
export interface Consumer {
  readonly id: string;
  /** `20.61.4.16`, or `20.61.4.16/30`. */
  readonly address: string;
  /** As people call it; one name once per address. */
  readonly name: string;
  /** How to reach it: a mail address, a phone number, a link. */
  readonly contact?: string;
  /** A full entity ref. */
  readonly entityRef?: string;
  /** Who registered it, and when: ISO 8601. */
  readonly registeredBy: string;
  readonly since: string;
  /** The newest change of the address that it has to know. Absent: the address is in use as it was. */
  readonly change?: {
    readonly what: Exclude<EgressAddress['state'], 'active'> | 'gone';
    /** ISO 8601. */
    readonly at: string;
    /** Who acknowledged it, and when. Absent: not acknowledged yet. */
    readonly acknowledgedBy?: string;
    readonly acknowledgedAt?: string;
  };
}
