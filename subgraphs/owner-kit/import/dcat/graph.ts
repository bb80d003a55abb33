import { DataFactory, type Quad, Store, type Term } from 'n3';
import { parseRdf } from './parse-rdf.ts';
import { Resource } from './resource.ts';
import type { Syntax } from './syntax.ts';
import { plainTerm, term } from './terms.ts';

/** Everything that one or more documents of RDF state, whatever named graph they state it in. */
export class Graph {
  readonly #store = new Store();
  #documents = 0;

  /** @throws Error where the document cannot be read; the graph then holds a part of it */
  async add(text: string, syntax: Syntax, base: string): Promise<void> {
    this.#documents += 1;
    const document = this.#documents;
    // Blank nodes of two documents are never the same, whatever they are called.
    const scoped = (node: Term): Term =>
      node.termType === 'BlankNode' ? DataFactory.blankNode(`d${document}-${node.value}`) : node;
    await parseRdf(text, syntax, base, ({ subject, predicate, object }: Quad) => {
      const plain = DataFactory.namedNode(plainTerm(predicate.value));
      this.#store.addQuad(scoped(subject) as Quad['subject'], plain, scoped(object) as Quad['object']);
    });
  }

  /** What is stated to be of one of these types, in the order of the documents. */
  ofType(...types: readonly string[]): readonly Resource[] {
    const found = types.flatMap((type) => this.#store.getSubjects(term('rdf:type'), term(type), null));
    return [...new Map(found.map((node) => [node.id, new Resource(this.#store, node)])).values()];
  }

  /** The objects of every statement with one of these properties. */
  objectsOf(...properties: readonly string[]): readonly Resource[] {
    const found = properties.flatMap((property) => this.#store.getObjects(null, term(property), null));
    return [...new Map(found.map((node) => [node.id, new Resource(this.#store, node)])).values()];
  }

  /** What states a property of this resource. */
  subjectsOf(property: string, { node }: Resource): readonly Resource[] {
    return this.#store.getSubjects(term(property), node, null).map((subject) => new Resource(this.#store, subject));
  }
}
