import { serviceAddress } from '../map/index.ts';
import { decodeText } from './decode-text.ts';
import { PreviewFailure } from './preview-failure.ts';
import { readStart } from './read-start.ts';

/** A layer that a service offers. */
export interface ServiceLayer {
  readonly name: string;
  readonly title: string;
}

const mostBytes = 4_000_000;

/** The layers of a Web Map Service by its own description, for records that do not state them. */
export async function readLayers(address: string, signal: AbortSignal): Promise<readonly ServiceLayer[]> {
  const url = new URL(serviceAddress(address));
  url.searchParams.set('SERVICE', 'WMS');
  url.searchParams.set('REQUEST', 'GetCapabilities');
  const description = new DOMParser().parseFromString(
    decodeText(await readStart(url.href, mostBytes, signal)),
    'text/xml',
  );
  const layers = [...description.querySelectorAll('Layer')].flatMap((layer) => {
    const [name, title] = ['Name', 'Title'].map(
      (part) => [...layer.children].find(({ localName }) => localName === part)?.textContent?.trim() ?? '',
    );
    return name ? [{ name, title: title || name }] : [];
  });
  if (layers.length === 0) throw new PreviewFailure('form');
  return layers;
}
