/** One page of every kind, by the name of its screenshot. */
export const pages: Readonly<Record<string, string>> = {
  start: '/',
  search: '/suche?q=Mobilit%C3%A4t',
  narrowed: '/suche?q=Verkehr&art=datensatz&thema=TRAN&format=CSV&von=2010-01-01',
  empty: '/suche?q=Quastenflosser&thema=TRAN',
  dataset: '/id/stadt/dataset/verkehrszaehlung',
  project: '/id/stadt/project/connected-urban-twins',
  contact: '/id/stadt/contact/referat-digitale-stadt',
  owners: '/anbieter',
  owner: '/anbieter/verkehrsbetriebe',
  missing: '/id/stadt/dataset/gibt-es-nicht',
  accessibility: '/barrierefreiheit',
  imprint: '/impressum',
  privacy: '/datenschutz',
  'plain-language': '/leichte-sprache',
  english: '/suche?q=Wasser&lang=en',
};
