import { type Quad, type Term, termFromId, termToId } from 'n3';
import { CatalogueSourceError } from '../source/index.ts';
import { parseRdf, type RdfDocument } from './parse-rdf.ts';
import { Resource } from './resource.ts';
import { Statements } from './statements.ts';
import { plainTerm, term } from './terms.ts';

const nextPage = ['hydra:next', 'hydra:nextPage'].map(term);

/** Everything that one or more documents of RDF state, whatever named graph they state it in. */
export class Graph {
  readonly #statements = new Statements();
  readonly #most: number;
  #count = 0;
  #documents = 0;

  /** @param most how many statements it takes, repeated ones too */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Adds what a document states.
   *
   * @returns the pages that the document names as next (Hydra)
   * @throws Error where the document cannot be read, and CatalogueSourceError at the first statement that is too many;
   *   the graph then holds a part of it
   */
  async add(document: RdfDocument, signal?: AbortSignal): Promise<readonly string[]> {
    this.#documents += 1;
    const prefix = `_:d${this.#documents}-`;
    // Blank nodes of two documents are never the same, whatever they are called.
    const idOf = (node: Term): string => (node.termType === 'BlankNode' ? prefix + node.value : termToId(node));
    const pages: string[] = [];
    const take = ({ subject, predicate, object }: Quad): void => {
      this.#count += 1;
      if (this.#count > this.#most)
        throw new CatalogueSourceError(`more than ${this.#most} statements`, 'SOURCE_TOO_LARGE');
      const property = plainTerm(predicate.value);
      if (nextPage.includes(property)) pages.push(object.value);
      this.#statements.add(idOf(subject), property, idOf(object));
    };
    await parseRdf(document, take, signal);
    return pages;
  }

  #resources(ids: readonly string[]): readonly Resource[] {
    return [...new Set(ids)].map((id) => new Resource(this.#statements, termFromId(id)));
  }

  /** What is stated to be of one of these types, in the order of the documents. */
  ofType(...types: readonly string[]): readonly Resource[] {
    return this.#resources(types.flatMap((type) => this.#statements.subjectsOf(term('rdf:type'), term(type))));
  }

  /** The objects of every statement with this property. */
  objectsOf(property: string): readonly Resource[] {
    return this.#resources(this.#statements.allObjects(term(property)));
  }

  /** What states a property of this resource. */
  subjectsOf(property: string, { node }: Resource): readonly Resource[] {
    return this.#resources(this.#statements.subjectsOf(term(property), termToId(node)));
  }
}
