import type { ProjectRecordFragment } from '../generated/operations.ts';

const organisations = (names: readonly string[]): readonly object[] | undefined =>
  names.length === 0 ? undefined : [...new Set(names)].map((name) => ({ '@type': 'Organization', name }));

/** A project for search engines, https://schema.org/Project. */
export function projectJsonLd(project: ProjectRecordFragment): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': project.uri,
    url: project.website ?? project.uri,
    name: project.title,
    description: project.summary ?? undefined,
    keywords: project.keywords.length > 0 ? project.keywords : undefined,
    foundingDate: project.start ?? undefined,
    dissolutionDate: project.end ?? undefined,
    parentOrganization: { '@type': 'Organization', name: project.owner.name },
    funder: organisations(project.funding.map(({ funder }) => funder)),
    member: organisations(project.partners.map(({ organisation }) => organisation.name)),
  };
}
