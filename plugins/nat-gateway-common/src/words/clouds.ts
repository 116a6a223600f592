import { azureSentences } from '../azure/words/azureSentences';

/**
 * The sentences of all clouds.
 *
 * @internal
 */
export const sentencesOfClouds = azureSentences;
