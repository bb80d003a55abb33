import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What an operation asks for, as schema coordinates in the form of @graphql-inspector's paths: `Dataset.doi`,
 * `Query.labs.first` for an argument, `LabFilter.name` for a field of an input, `LabKind.WET` for a value that it states.
 */
export function usedCoordinates(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        const parent = info.getParentType();
        if (parent) used.add(`${parent.name}.${name.value}`);
      },
      Argument: ({ name }) => {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent && field) used.add(`${parent.name}.${field.name}.${name.value}`);
      },
      ObjectField: ({ name }) => {
        const parent = getNamedType(info.getParentInputType());
        if (isInputObjectType(parent)) used.add(`${parent.name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        const type = getNamedType(info.getInputType());
        if (isEnumType(type)) used.add(`${type.name}.${value}`);
      },
    }),
  );
  return used;
}
