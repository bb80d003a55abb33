export { type ContactClaim, contactClaim } from './contact-claim.ts';
export { type ContactForm, type ContactMention, contactsOfMentions } from './contacts-of-mentions.ts';
export { isPersonalMailbox, isPlaceholderMailbox, isPlaceholderName } from './private-persons.ts';
