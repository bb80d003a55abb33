export { ContactCards } from './contact-cards.tsx';
export { Facts } from './facts.tsx';
export type { PageRecord } from './page-record.ts';
export { RecordPage } from './record-page.tsx';
