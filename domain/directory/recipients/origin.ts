/** How a recipient came into the list of a letter. */
export type RecipientOrigin =
  /** Named or resolved by the definition. */
  | 'addressee'
  /** Registered on the public page and was accepted. */
  | 'registered'
  /** Answered through an intermediary; never owes anything itself. */
  | 'respondent';
