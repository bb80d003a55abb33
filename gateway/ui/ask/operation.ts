declare const types: unique symbol;

/** The text of an operation. Its type knows which variables it takes and what it is answered with. */
export type Operation<Data, Variables> = string & { readonly [types]?: (variables: Variables) => Data };
