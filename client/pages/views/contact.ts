import type { SurveyDefinition } from '../../../domain/survey/definition.ts';

/** Whom a recipient may ask; the number to dial is stripped of points and blanks. */
export const contactView = (contact: SurveyDefinition['contact']) => ({
  person: contact.person.charAt(0).toLocaleUpperCase('vi') + contact.person.slice(1),
  phone: contact.phone ?? null,
  dial: contact.phone?.replace(/[^\d+]/g, '') ?? null,
  email: contact.email ?? null,
});
