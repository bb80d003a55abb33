import { expect, test } from '@jest/globals';
import { ckanFields } from './ckan-fields.ts';
import { ckanResource } from './ckan-resource.ts';
import { serviceOfResource } from './service-of-resource.ts';

const ckanPackage = ckanFields({ title: 'Luftbild', license_id: 'dl-de-zero-2.0' });

function service(resource: object) {
  const read = ckanResource({ id: 'r1', name: 'Luftbild (WMS)', ...resource }, 0);
  if (read?.format?.serviceKind === undefined) throw new Error('expected a service');
  return serviceOfResource(read, read.format.serviceKind, ckanPackage);
}

test('the address of one request leads to the service, its capabilities and its layers', () => {
  expect(
    service({
      format: 'WMS',
      url: 'https://geo.example.org/service?map=luft&VERSION=1.3.0&request=getCapabilities&LAYERS=farbe,%20grau&layers=farbe',
    }),
  ).toEqual({
    id: 'r1',
    title: 'Luftbild (WMS)',
    kind: 'WMS',
    endpointUrl: 'https://geo.example.org/service?map=luft',
    endpointDescription: 'https://geo.example.org/service?map=luft&SERVICE=WMS&REQUEST=GetCapabilities',
    licence: expect.objectContaining({ code: 'dl-zero-de/2.0' }),
    layers: ['farbe', 'grau'],
  });
});

test('a service without a stated format is known by the request in its address', () => {
  expect(service({ url: 'https://geo.example.org/wfs?SERVICE=WFS&REQUEST=GetCapabilities' }).kind).toBe('WFS');
});

test('the capabilities of a WMTS may be a file', () => {
  const url = 'https://geo.example.org/Luftbild/WMTS/1.0.0/WMTSCapabilities.xml';
  expect(service({ format: 'WMTS', url })).toMatchObject({
    endpointUrl: 'https://geo.example.org/Luftbild/WMTS',
    endpointDescription: url,
  });
});

test('a service that is named after its request is named after its dataset', () => {
  const url = 'https://geo.example.org/service';
  expect(service({ format: 'WMS', url, name: 'GetCapabilities Aufruf WMS' }).title).toBe('Luftbild (WMS)');
});

test('other interfaces keep their address', () => {
  const url = 'https://api.example.org/graphql?version=2';
  expect(service({ format: 'GraphQL', url })).toMatchObject({ kind: 'GRAPHQL', endpointUrl: url, layers: [] });
  expect(service({ format: 'GraphQL', url })).not.toHaveProperty('endpointDescription');
});
