export { Document } from './document.tsx';
export { Notice } from './notice.tsx';
export { Problems } from './problems.tsx';
export { SearchBox } from './search-box.tsx';
export { SearchUnavailable } from './search-unavailable.tsx';
export { createView, useView, type View, ViewContext } from './view.ts';
export { WebLink } from './web-link.tsx';
