export { Document } from './document.tsx';
export { Island } from './island.tsx';
export { Notice } from './notice.tsx';
export { type PageScript, PageScriptContext } from './page-script.ts';
export { Problems } from './problems.tsx';
export { SearchBox } from './search-box.tsx';
export { SearchUnavailable } from './search-unavailable.tsx';
export { createView, useView, type View, ViewContext } from './view.ts';
export { WebLink } from './web-link.tsx';
