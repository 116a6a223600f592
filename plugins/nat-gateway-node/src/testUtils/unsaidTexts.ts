import { inEnglish } from '@cluster-egress/backstage-plugin-nat-gateway-common';

const wordingBeside: Readonly<Record<string, string>> = {
  before: 'beforeWording',
  description: 'descriptionWording',
  disruption: 'disruptionWording',
  label: 'labelWording',
  message: 'wording',
  reason: 'reasonWording',
  title: 'wording',
  unavailableReason: 'unavailableReasonWording',
};

/**
 * The texts in an answer that come without the sentence that they are, each as `key: text`. Throws
 * where a text and its sentence differ.
 *
 * @public
 */
export function unsaidTexts(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || answer === null) {
    return [];
  }
  const fields: Readonly<Record<string, unknown>> = { ...answer };
  const unsaid = Object.entries(fields).flatMap(([key, text]) => {
    if (!(key in wordingBeside) || typeof text !== 'string') {
      return [];
    }
    const wording = fields[wordingBeside[key]];
    if (!wording) {
      return [`${key}: ${text}`];
    }
    // As it comes over the wire and out of the database.
    const said = inEnglish(JSON.parse(JSON.stringify(wording)));
    if (said !== text) {
      throw new Error(`'${said}' stands beside '${text}'`);
    }
    return [];
  });
  return [...unsaid, ...Object.values(fields).flatMap(unsaidTexts)];
}
