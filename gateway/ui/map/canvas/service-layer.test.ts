import { expect, test } from '@jest/globals';
import type ImageWMS from 'ol/source/ImageWMS.js';
import { utm } from './projection.ts';
import { serviceLayer } from './service-layer.ts';

utm();

function open() {
  const told: boolean[] = [];
  const layer = serviceLayer({ address: 'https://wms.test/wms', layer: 'a' }, (isShown) => told.push(isShown));
  const source = (): ImageWMS => layer.getSource() as ImageWMS;
  const asked = () => [source().getParams().VERSION, source().getProjection()?.getCode()];
  return { layer, told, source, asked };
}

test('a service that sends no image is asked in every way before that is told', () => {
  const { told, source, asked } = open();
  const ways = Array.from({ length: 4 }, () => {
    const way = asked();
    source().dispatchEvent('imageloaderror');
    return way;
  });
  expect(ways).toEqual([
    ['1.3.0', 'EPSG:25833'],
    ['1.1.1', 'EPSG:25833'],
    ['1.3.0', 'EPSG:3857'],
    ['1.1.1', 'EPSG:3857'],
  ]);
  expect(told).toEqual([false]);
});

test('a service that has sent an image goes on being asked in the same way', () => {
  const { told, source, asked } = open();
  source().dispatchEvent('imageloaderror');
  source().dispatchEvent('imageloadend');
  source().dispatchEvent('imageloaderror');
  source().dispatchEvent('imageloadend');
  expect(told).toEqual([true, false, true]);
  expect(asked()).toEqual(['1.1.1', 'EPSG:25833']);
});

test('images that come late, of a way that was given up or of a layer that is gone, say nothing', () => {
  const { layer, told, source, asked } = open();
  const first = source();
  first.dispatchEvent('imageloaderror');
  first.dispatchEvent('imageloadend');
  first.dispatchEvent('imageloaderror');
  expect(asked()).toEqual(['1.1.1', 'EPSG:25833']);
  const second = source();
  layer.setSource(null);
  second.dispatchEvent('imageloadend');
  second.dispatchEvent('imageloaderror');
  expect(layer.getSource()).toBe(null);
  expect(told).toEqual([]);
});
