/** A file format or service interface. */
export interface FileType {
  /** Address in the EU's list. Absent where a format that cities do publish is not in that list. */
  readonly uri?: string;
  readonly name: string;
  /** IANA media type, or the one in common use where none is registered. */
  readonly mediaType?: string;
  /** Spellings beside the code and the media type, in lower case without punctuation: see `normaliseFormat`. */
  readonly aliases: readonly string[];
}

const base = 'http://publications.europa.eu/resource/authority/file-type/';

type Facts = readonly [code: string, name: string, mediaType?: string | undefined, ...aliases: string[]];

const listed: readonly Facts[] = [
  ['7Z', '7-Zip', 'application/x-7z-compressed'],
  ['ATOM', 'Atom', 'application/atom+xml', 'atomfeed'],
  ['CSV', 'CSV', 'text/csv', 'csvutf8', 'csvdatei', 'zipcsv', 'csvzip'],
  ['DBF', 'dBASE', 'application/vnd.dbf', 'dbase'],
  ['DGN', 'MicroStation Design'],
  ['DOC', 'Microsoft Word 97', 'application/msword', 'word'],
  ['DOCX', 'Microsoft Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['DWG', 'AutoCAD Drawing', 'image/vnd.dwg', 'autocad'],
  ['DXF', 'AutoCAD DXF', 'image/vnd.dxf'],
  ['GDB', 'Esri File Geodatabase', undefined, 'filegdb', 'fgdb', 'esrigeodatabase', 'geodatabase'],
  ['GEOJSON', 'GeoJSON', 'application/geo+json', 'applicationvndgeojson'],
  ['GEOTIFF', 'GeoTIFF', 'image/tiff', 'geotif'],
  ['GIF', 'GIF', 'image/gif'],
  ['GML', 'GML', 'application/gml+xml', 'gml2', 'gml3', 'gml32'],
  ['GPKG', 'GeoPackage', 'application/geopackage+sqlite3', 'geopackage', 'ogcgeopackage', 'applicationxgpkg'],
  ['GRID_ASCII', 'Esri ASCII Grid', 'text/plain', 'asciigrid', 'esriascii', 'gridascii'],
  ['GTFS', 'GTFS', 'application/zip', 'gtfszip', 'gtfsstatic'],
  ['GZIP', 'gzip', 'application/gzip', 'gz'],
  ['HTML', 'HTML', 'text/html', 'htm', 'webseite', 'website'],
  ['ICS', 'iCalendar', 'text/calendar', 'ical', 'icalendar'],
  ['JPEG', 'JPEG', 'image/jpeg', 'jpg'],
  ['JSON', 'JSON', 'application/json'],
  ['JSON_LD', 'JSON-LD', 'application/ld+json', 'jsonld'],
  ['KML', 'KML', 'application/vnd.google-earth.kml+xml'],
  ['KMZ', 'KMZ', 'application/vnd.google-earth.kmz'],
  ['LAS', 'LAS', 'application/vnd.las'],
  ['LAZ', 'LAZ', 'application/vnd.laszip'],
  ['MDB', 'Microsoft Access', 'application/x-msaccess', 'access'],
  ['NETCDF', 'NetCDF', 'application/x-netcdf', 'nc'],
  ['ODS', 'OpenDocument Tabelle', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['ODT', 'OpenDocument Text', 'application/vnd.oasis.opendocument.text'],
  ['PDF', 'PDF', 'application/pdf', 'pdfa'],
  ['PNG', 'PNG', 'image/png'],
  ['PPTX', 'Microsoft PowerPoint', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['RDF_TURTLE', 'RDF Turtle', 'text/turtle', 'turtle', 'ttl', 'rdfturtle'],
  ['RDF_XML', 'RDF/XML', 'application/rdf+xml', 'rdfxml', 'rdf'],
  ['RSS', 'RSS', 'application/rss+xml', 'rssfeed'],
  ['RTF', 'RTF', 'application/rtf'],
  [
    'SHP',
    'Esri Shapefile',
    'application/vnd.shp',
    'shape',
    'shapefile',
    'esrishape',
    'esrishapefile',
    'shpzip',
    'applicationxshapefile',
    'zipshp',
  ],
  ['SQL', 'SQL', 'application/sql'],
  ['STL', 'STL', 'model/stl'],
  ['SVG', 'SVG', 'image/svg+xml'],
  ['TIFF', 'TIFF', 'image/tiff', 'tif'],
  ['TSV', 'TSV', 'text/tab-separated-values'],
  ['TXT', 'Text', 'text/plain', 'text', 'ascii'],
  ['WCS_SRVC', 'WCS', undefined, 'wcs', 'ogcwcs', 'wcssrvc'],
  ['WFS_SRVC', 'WFS', undefined, 'wfs', 'ogcwfs', 'wfssrvc', 'inspirewfs'],
  ['WMS_SRVC', 'WMS', undefined, 'wms', 'ogcwms', 'wmssrvc', 'inspirewms', 'applicationvndogcwmsxml'],
  ['WMTS_SRVC', 'WMTS', undefined, 'wmts', 'ogcwmts', 'wmtssrvc'],
  ['XLS', 'Microsoft Excel 97', 'application/vnd.ms-excel'],
  ['XLSX', 'Microsoft Excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'excel', 'msexcel'],
  ['XML', 'XML', 'application/xml', 'textxml'],
  ['XYZ', 'XYZ', 'text/plain'],
  ['YAML', 'YAML', 'application/yaml', 'yml'],
  ['ZIP', 'ZIP', 'application/zip', 'applicationxzipcompressed'],
];

const unlisted: readonly Facts[] = [
  ['3DS', '3D Studio', 'image/x-3ds', 'autodesk3ds', '3dstudio'],
  ['CITYGML', 'CityGML', 'application/gml+xml'],
  ['CITYJSON', 'CityJSON', 'application/city+json'],
  ['FGB', 'FlatGeobuf', 'application/flatgeobuf', 'flatgeobuf'],
  ['NETEX', 'NeTEx', 'application/xml'],
  ['PARQUET', 'Parquet', 'application/vnd.apache.parquet', 'geoparquet'],
  ['PRJ', 'Raumbezug eines Shapefiles', 'text/plain'],
  ['SHX', 'Index eines Shapefiles', 'application/vnd.shx'],
];

function fileType([, name, mediaType, ...aliases]: Facts): FileType {
  return { name, ...(mediaType === undefined ? {} : { mediaType }), aliases };
}

/**
 * File types that a city's catalogue meets, by their code in the EU's list
 * (http://publications.europa.eu/resource/authority/file-type), or in the same manner of spelling where the list lacks
 * them.
 */
export const fileTypes: Readonly<Record<string, FileType>> = Object.fromEntries([
  ...listed.map((facts) => [facts[0], { uri: `${base}${facts[0]}`, ...fileType(facts) }] as const),
  ...unlisted.map((facts) => [facts[0], fileType(facts)] as const),
]);
