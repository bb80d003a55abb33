import { WebLink } from '../layout/index.ts';

/** Addresses on the web, a line each. */
export function WebLinks({ addresses }: { readonly addresses: readonly string[] }) {
  return addresses.map((address) => (
    <span class="facts__line" key={address}>
      <WebLink href={address} />
    </span>
  ));
}
