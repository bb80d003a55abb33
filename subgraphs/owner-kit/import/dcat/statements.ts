type Subjects = ReadonlyMap<string, readonly string[]>;

/**
 * What is stated, by property and subject, as that is how it is asked for; which subjects have an object is looked up
 * once it is asked for. Nodes are kept by their ids in N3: n3's own store takes four times as much memory, because it
 * can be asked for everything.
 */
export class Statements {
  /** The objects by property and subject; a single one without an array around it. */
  readonly #objects = new Map<string, Map<string, string | string[]>>();
  readonly #subjects = new Map<string, Subjects>();
  /** One copy of every id: a parser makes a new one wherever it reads it. */
  readonly #ids = new Map<string, string>();

  #id(id: string): string {
    const known = this.#ids.get(id);
    if (known === undefined) this.#ids.set(id, id);
    return known ?? id;
  }

  add(subjectId: string, property: string, objectId: string): void {
    this.#subjects.delete(property);
    const bySubject = this.#objects.get(property) ?? new Map<string, string | string[]>();
    this.#objects.set(property, bySubject);
    const [subject, object] = [this.#id(subjectId), this.#id(objectId)];
    const there = bySubject.get(subject);
    if (Array.isArray(there)) there.push(object);
    else bySubject.set(subject, there === undefined ? object : [there, object]);
  }

  /** The objects that a property of a subject has, each once. */
  objectsOf(subject: string, property: string): readonly string[] {
    const there = this.#objects.get(property)?.get(subject) ?? [];
    return Array.isArray(there) ? [...new Set(there)] : [there];
  }

  /** All objects that a property has, each once. */
  allObjects(property: string): readonly string[] {
    return [...new Set([...(this.#objects.get(property)?.values() ?? [])].flat())];
  }

  /** The subjects whose property has an object, each once. */
  subjectsOf(property: string, object: string): readonly string[] {
    const byObject = this.#subjects.get(property) ?? this.#byObject(property);
    this.#subjects.set(property, byObject);
    return byObject.get(object) ?? [];
  }

  #byObject(property: string): Subjects {
    const byObject = new Map<string, string[]>();
    for (const [subject, objects] of this.#objects.get(property) ?? []) {
      for (const object of Array.isArray(objects) ? new Set(objects) : [objects]) {
        const subjects = byObject.get(object);
        if (subjects === undefined) byObject.set(object, [subject]);
        else subjects.push(subject);
      }
    }
    return byObject;
  }
}
