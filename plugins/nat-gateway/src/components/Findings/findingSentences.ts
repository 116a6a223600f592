import {
  type Finding,
  knowsWording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';

/**
 * A finding's title and remedy in the reader's language; the backend's English where one of its
 * sentences is not known here.
 *
 * @internal
 */
export function findingSentences(
  { title, remedy, wording }: Finding,
  words: SentenceWords,
): { readonly title: string; readonly remedy: string } {
  return {
    title: sentenceOf({ text: title, wording: wording?.title }, words),
    remedy:
      wording && wording.remedy.every(knowsWording)
        ? wording.remedy
            .map(each => sentenceOf({ text: remedy, wording: each }, words))
            .join(' ')
        : remedy,
  };
}
