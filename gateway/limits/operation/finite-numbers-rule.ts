import { type FloatValueNode, GraphQLError, type IntValueNode, type ValidationRule } from 'graphql';
import { quoted } from '../../../catalogue-schema/index.ts';

/** Refuses numbers that are too large to be one: as a Float, graphql-js takes them for Infinity, which cannot be planned. */
export const finiteNumbersRule: ValidationRule = (context) => {
  const check = (node: FloatValueNode | IntValueNode): void => {
    if (Number.isFinite(Number(node.value))) return;
    context.reportError(new GraphQLError(`expected a finite number, got ${quoted(node.value)}`, { nodes: node }));
  };
  return { FloatValue: check, IntValue: check };
};
