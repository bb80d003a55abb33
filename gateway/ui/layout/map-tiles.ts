/** The base map as pages know it. */
export interface MapTiles {
  /** With `{z}`, `{x}` and `{y}`: square tiles in Web Mercator. */
  readonly address: string;
  /** Who is asked for them; null where this server asks in the reader's place. */
  readonly host: string | null;
  /** Whom to name for it, as text. */
  readonly attribution: string;
}
