interface PolicyIdentifier {
  readonly policyAssignment?: { readonly name?: string };
}

/**
 * A refusal of Azure Policy with the names of the assignments in place of the JSON of their
 * identifiers. Other messages stay as they are.
 *
 * @internal
 */
export function withPolicyNames(message: string): string {
  return message.replace(
    /Policy identifiers: '(\[.*\])'/s,
    (all, json: string) => {
      try {
        const identifiers: readonly PolicyIdentifier[] = JSON.parse(json);
        const names = identifiers.map(each => each.policyAssignment?.name);
        return names.every(Boolean)
          ? `Policy assignments: ${names.join(', ')}`
          : all;
      } catch {
        return all;
      }
    },
  );
}
