import type { ComponentChildren } from 'preact';

interface WebLinkProps {
  readonly href: string;
  readonly class?: string;
  readonly label?: string;
  /** Without it, the address itself is shown. */
  readonly children?: ComponentChildren;
}

/** A link that a record states. Records are of any origin: what is not an address on the web is text. */
export function WebLink({ href, class: name, label, children = href }: WebLinkProps) {
  const isWeb = URL.canParse(href) && ['http:', 'https:'].includes(new URL(href).protocol);
  if (!isWeb) return <span>{children}</span>;
  return (
    <a href={href} class={name} rel="nofollow noopener" aria-label={label}>
      {children}
    </a>
  );
}
