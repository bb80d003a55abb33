export { MissingPage } from './missing-page.tsx';
export { OwnerPage } from './owner-page.tsx';
export { OwnersPage } from './owners-page.tsx';
export { readText, textPages } from './read-text.ts';
export { SignInProblemPage } from './sign-in-problem-page.tsx';
export { centralContact, StartPage } from './start-page.tsx';
export { TextPage } from './text-page.tsx';
export { TooManyPage } from './too-many-page.tsx';
