/**
 * Where a resource comes from, and thereby what a run may do to it:
 *
 * - `created`: a run of this backend made it, which row and guid prove. It may be changed and deleted.
 * - `adopted`: it was made elsewhere and given into this backend's hands. It may be changed, never deleted.
 * - `foreign`: anything else. It is left as it is.
 *
 * @public
 */
export type Origin = 'adopted' | 'created' | 'foreign';
