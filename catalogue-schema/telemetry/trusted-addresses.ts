import { BlockList, isIP, isIPv6 } from 'node:net';
import { StartError } from '../start-error.ts';

const family = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Reads addresses and networks, as `10.0.0.0/8, ::1`. Answers whether an address is one of them.
 *
 * @param name what a message calls the list
 * @throws StartError
 */
export function trustedAddresses(name: string, text: string): (address: string) => boolean {
  const list = new BlockList();
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const [address = '', bits, ...rest] = part.split('/');
    const most = isIPv6(address) ? 128 : 32;
    if (isIP(address) === 0 || rest.length > 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && +bits <= most))) {
      throw new StartError(`${name}: expected IP addresses or networks such as 10.0.0.0/8, got "${part}"`);
    }
    if (bits === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(bits), family(address));
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
    return isIP(plain) !== 0 && list.check(plain, family(plain));
  };
}
