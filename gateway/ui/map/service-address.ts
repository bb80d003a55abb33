/** A map service's own address, without the request that is often stated along with it: whoever asks says that anew. */
export function serviceAddress(address: string): string {
  const url = new URL(address);
  const said = ['service', 'request', 'version'];
  for (const name of [...url.searchParams.keys()]) if (said.includes(name.toLowerCase())) url.searchParams.delete(name);
  return url.href;
}
