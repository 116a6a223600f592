/**
 * Why the backend refuses what a person does on a screen: the thing, the value and the way out.
 *
 * @internal
 */
export const refusalSentences = {
  adoptsCreated:
    'A run created the gateway {{gateway}}: runs change it already, so there is nothing to adopt.',
  adoptsOfOtherTool:
    '{{tool}} manages the gateway {{gateway}} ({{mark}}) and would change it back; change it there, or take the mark off once it no longer does.',
  adoptsUnread:
    'The gateway {{gateway}} was not read yet as it is now; refresh it, then adopt it.',
  releasesCreated:
    'A run created the gateway {{gateway}}, so it was not adopted and cannot be given back; retire it instead.',
  kindNotTaken:
    'The kind of the document is {{kind}}, which no installed provider takes; use one of {{kinds}}.',
  noAddresses: 'no addresses',
  noKindTaken:
    'The kind of the document is {{kind}}, and no installed provider takes documents; install the module of a cloud.',
  noProviderOffersChoices:
    'No installed provider offers choices for forms; write the Spec by hand',
  noSuchChoice:
    "There are no choices of the kind '{{kind}}' for {{provider}}; ask for one of {{kinds}}",
  notConfigured:
    "{{parameter}} '{{id}}' is not configured for account '{{account}}'; take both from a choice of scopes",
  cancelDeletes:
    'Cancelling run {{run}} would delete {{addresses}}, which partners may have been told. Cancel it on its page, or name these addresses in seen.addresses.',
  cannotRetry:
    'Run {{run}} is {{state}} and does not wait half-way after a failure, so there is nothing to try again. Start a new run.',
  goesBackAlready:
    'Run {{run}} is taken back already, so it cannot be cancelled. Follow its events.',
  hasEnded:
    'Run {{run}} has ended: it is {{state}}. There is nothing to cancel.',
  nothingToAcknowledge:
    'Run {{run}} is {{state}} and waits for no acknowledgement; look at its events.',
  otherRunChanges:
    'Run {{run}} ({{name}}) is changing {{resource}} already; wait until it has ended, or cancel it.',
  notOwned:
    'You may not {{action}}: neither the cloud nor the configuration names an owner. Ask the administrators of this portal for the permission {{permission}}.',
  ownedBy:
    'You may not {{action}}: it belongs to {{owner}}. Ask them for the permission {{permission}}.',
  providerRendersNoFiles:
    'The provider {{provider}} does not write a Spec as files; apply it with a run',
  providerOffersNoChoices:
    'The provider {{provider}} offers no choices for forms; write the Spec by hand',
  providerTakesNoSpecs:
    'The provider {{provider}} only reports what is there and takes no Spec; make the change with the tools of that cloud',
  providerTellsNoSeries:
    'The provider {{provider}} tells no usage over a period; ask without a period for what is kept',
  providerWritesNothing:
    'The provider {{provider}} plans a Spec but cannot carry it out; make the steps of the plan with the tools of that cloud',
  scopeFirst:
    'Choices of {{kind}} need account and {{parameters}}; take both from a choice of scopes',
  waitsForSomethingElse:
    'Run {{run}} waits for something else than what you saw: {{pending}} ({{addresses}}). Look again and acknowledge that.',
} as const;
