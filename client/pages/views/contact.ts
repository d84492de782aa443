import type { SurveyDefinition } from '../../../domain/survey/definition.ts';

/** Whom a recipient may ask; the number to dial is stripped of points and blanks. */
export const contactView = (contact: SurveyDefinition['contact']) => ({
  unit: null,
  person: contact.person,
  phone: contact.phone ?? null,
  dial: contact.phone?.replace(/[^\d+]/g, '') ?? null,
  email: contact.email ?? null,
});
