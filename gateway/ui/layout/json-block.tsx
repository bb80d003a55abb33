interface JsonBlockProps {
  readonly type: 'application/json' | 'application/ld+json';
  readonly data: object;
}

/** Data in a page, for programs: it stays inside its element whatever it says. */
export function JsonBlock({ type, data }: JsonBlockProps) {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which "<" is escaped
  return <script type={type} dangerouslySetInnerHTML={{ __html: json }} />;
}
