import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Formats, formats, type Language, type Texts } from '../language/index.ts';
import type { MapTiles } from './map-tiles.ts';

/** What every part of a page knows: in which language it speaks, and where it is. */
export interface View {
  readonly language: Language;
  readonly texts: Texts;
  readonly formats: Formats;
  /** The page's own address on this server, parameters included. */
  readonly address: URL;
  /** The base of persistent addresses, without a closing slash. */
  readonly publicUrl: string;
  /** The base map that may be loaded under maps; null where whoever runs the catalogue named none. */
  readonly tiles: MapTiles | null;
  /** Whether there is an editor for queries. */
  readonly hasGraphiql: boolean;
  /** The address of another page, in the language that this page's address asks for. */
  link(address: string): string;
}

type ViewOptions = Pick<View, 'address' | 'language' | 'texts' | 'publicUrl' | 'tiles'> &
  Partial<Pick<View, 'hasGraphiql'>>;

export function createView({ address, language, texts, publicUrl, tiles, hasGraphiql = true }: ViewOptions): View {
  const asked = address.searchParams.get('lang');
  return {
    language,
    texts,
    formats: formats[language],
    address,
    publicUrl: publicUrl.replace(/\/$/, ''),
    tiles,
    hasGraphiql,
    link: (target) => (asked === language ? `${target}${target.includes('?') ? '&' : '?'}lang=${language}` : target),
  };
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (view === null) throw new Error('expected a view around the page, got none');
  return view;
}
