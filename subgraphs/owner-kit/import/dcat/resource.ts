import { type Term, termFromId, termToId } from 'n3';
import type { Statements } from './statements.ts';
import { term } from './terms.ts';

/** Text with the language that it is stated in, or an empty one. */
export interface LanguageText {
  readonly language: string;
  readonly text: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** German is the catalogue's language, and a text without a language is taken for German. */
const preference = ({ language }: LanguageText): number =>
  /^de\b/i.test(language) ? 0 : language === '' ? 1 : /^en\b/i.test(language) ? 2 : 3;

/**
 * A node of a graph and what is stated of it. Statements have no order in RDF, so values come sorted: the same graph
 * gives the same record, in whatever order a portal writes it down.
 *
 * Properties are asked for by alternatives: the first that has any value is meant.
 */
export class Resource {
  readonly node: Term;
  readonly #statements: Statements;

  constructor(statements: Statements, node: Term) {
    this.#statements = statements;
    this.node = node;
  }

  /** The address of the resource, where it has one. */
  get iri(): string | undefined {
    return this.node.termType === 'NamedNode' ? this.node.value : undefined;
  }

  /** What the node itself says, be it an address or a text. */
  get value(): string | undefined {
    return this.node.termType === 'BlankNode' ? undefined : this.node.value.trim() || undefined;
  }

  nodes(...properties: readonly string[]): readonly Resource[] {
    for (const property of properties) {
      const objects = this.#statements.objectsOf(termToId(this.node), term(property));
      const resources = objects.map((object) => new Resource(this.#statements, termFromId(object)));
      if (objects.length > 0) return resources.sort((a, b) => byText(a.value ?? '', b.value ?? ''));
    }
    return [];
  }

  /** Addresses and texts alike: portals state one where the other is meant. */
  values(...properties: readonly string[]): readonly string[] {
    for (const property of properties) {
      const values = this.nodes(property).flatMap(({ value }) => value ?? []);
      if (values.length > 0) return values;
    }
    return [];
  }

  first(...properties: readonly string[]): string | undefined {
    return this.values(...properties)[0];
  }

  /** Texts in every language, the preferred one first. */
  texts(...properties: readonly string[]): readonly LanguageText[] {
    for (const property of properties) {
      const texts = this.nodes(property).flatMap(({ node, value }) =>
        node.termType === 'Literal' && value !== undefined ? { language: node.language, text: value } : [],
      );
      if (texts.length > 0)
        return texts.sort((a, b) => preference(a) - preference(b) || byText(a.language, b.language));
    }
    return [];
  }

  text(...properties: readonly string[]): string | undefined {
    return this.texts(...properties)[0]?.text;
  }

  /** What the resource is called, or what it says where it is a text. */
  get label(): string | undefined {
    if (this.node.termType === 'Literal') return this.value;
    return this.text(
      'skos:prefLabel',
      'foaf:name',
      'schema:name',
      'rdfs:label',
      'dct:title',
      'vcard:fn',
      'dct:identifier',
    );
  }

  isOfType(...types: readonly string[]): boolean {
    const stated = this.values('rdf:type');
    return types.some((type) => stated.includes(term(type)));
  }
}
