import type { ProjectQuery } from '../generated/operations.ts';

type Project = NonNullable<ProjectQuery['record']>;

/** A project for search engines, https://schema.org/Project. */
export function projectJsonLd(project: Project): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': project.uri,
    url: project.website ?? project.uri,
    name: project.title,
    description: project.summary ?? undefined,
    keywords: project.keywords,
    foundingDate: project.start ?? undefined,
    dissolutionDate: project.end ?? undefined,
    parentOrganization: { '@type': 'Organization', name: project.owner.name },
    funder: project.funding.map(({ funder }) => ({ '@type': 'Organization', name: funder })),
    member: project.partners.map(({ organisation }) => ({ '@type': 'Organization', name: organisation.name })),
  };
}
