/**
 * The id of a cloud, as its provider and its {@link CloudDescription} say it. Open: what is not
 * installed is not known.
 *
 * @public
 */
export type ProviderId = string;
