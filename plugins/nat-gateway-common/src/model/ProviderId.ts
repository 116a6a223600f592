/**
 * The clouds that the model knows; a backend answers for those whose module is installed.
 *
 * @public
 */
export type ProviderId = 'azure' | 'aws';
