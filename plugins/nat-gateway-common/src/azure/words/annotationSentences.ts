/**
 * Why the value of an annotation names no resource of its kind.
 *
 * @internal
 */
export const annotationSentences = {
  address:
    'The value is a web address, not a resource id. Use the part of it from /subscriptions/ to the name of the resource.',
  incomplete: 'The value is not a complete resource id. Expected: {{pattern}}.',
  name: 'The value is not a resource id. A resource id begins with /subscriptions/; copy it from the JSON view of the resource in the Azure portal.',
  otherType:
    'The value is the id of a resource of the type {{type}}, but this annotation takes {{expected}}.',
  otherTypeElsewhere:
    'The value is the id of a resource of the type {{type}}, but this annotation takes {{expected}}. Move the value to {{annotation}}.',
  slash: 'The value ends with a slash. Remove the slash.',
} as const;
