export { ContactCards } from './contact-cards.tsx';
export { ContactPage } from './contact-page.tsx';
export { DatasetPage } from './dataset-page.tsx';
export { Facts } from './facts.tsx';
export { ProjectPage } from './project-page.tsx';
