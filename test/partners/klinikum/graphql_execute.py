"""Executes queries (https://spec.graphql.org/October2021/#sec-Execution). Of introspection there is `__typename`."""

from graphql_language import ABSENT, Field, GraphQLError, ListOf, NonNull, Reader, Spread, Variable

LEAVES = {"Int": int, "Float": (int, float), "String": str, "Boolean": bool, "ID": (str, int)}


def execute(schema, root, query, variables=None, operation_name=None):
    """The answer to a query. Objects are dicts; a function in one is called, with the arguments, when it is asked for."""
    try:
        operations, fragments = Reader(query).document()
        chosen = [operation for operation in operations if operation_name in (None, operation.name)]
        if len(chosen) != 1 or chosen[0].kind != "query":
            raise GraphQLError(f"expected one query to execute, got {len(chosen)} of {len(operations)} operations")
        [operation] = chosen
        execution = Execution(schema, fragments, read_variables(operation, variables or {}))
        execution.check("Query", operation.selections)
    except GraphQLError as error:
        return {"errors": [error.answer()]}
    try:
        data = execution.object("Query", root, operation.selections, [])
    except GraphQLError as error:
        execution.errors.append(error)
        data = None
    errors = [error.answer() for error in execution.errors]
    return {"data": data, **({"errors": errors} if errors else {})}


def read_variables(operation, given):
    values = {}
    for name, type, default in operation.variables:
        value = given.get(name, default)
        if value is ABSENT and not isinstance(type, NonNull):
            continue
        values[name] = coerce(f"${name}", type, None if value is ABSENT else value)
    return values


def coerce(name, type, value):
    """A value as the type wants it. Custom scalars and objects are taken as they come."""
    if isinstance(type, NonNull):
        if value is None:
            raise GraphQLError(f"{name}: expected a value, got null", "BAD_USER_INPUT")
        return coerce(name, type.of, value)
    if value is None:
        return None
    if isinstance(type, ListOf):
        return [coerce(name, type.of, item) for item in (value if isinstance(value, list) else [value])]
    expected = LEAVES.get(type)
    if expected and (not isinstance(value, expected) or isinstance(value, bool) != (type == "Boolean")):
        raise GraphQLError(f"{name}: expected {type}, got {value!r}", "BAD_USER_INPUT")
    return value


def named(type):
    return named(type.of) if isinstance(type, (NonNull, ListOf)) else type


class Execution:
    """One query on its way through the schema."""

    def __init__(self, schema, fragments, variables):
        self.schema = schema
        self.fragments = fragments
        self.variables = variables
        self.errors = []

    def check(self, type, selections, spread=()):
        """Refuses what the schema does not have before anything is executed."""
        for selection in selections:
            if isinstance(selection, Field):
                self.check_field(type, selection, spread)
            elif isinstance(selection, Spread):
                if selection.name not in self.fragments or selection.name in spread:
                    raise GraphQLError(f"expected a fragment that is defined and not within itself, got {selection.name}")
                fragment = self.fragments[selection.name]
                self.check(fragment.on, fragment.selections, (*spread, selection.name))
            else:
                self.check(selection.on or type, selection.selections, spread)

    def check_field(self, type, field, spread):
        if field.name == "__typename":
            return
        definition = self.schema.fields.get(type, {}).get(field.name)
        if definition is None:
            raise GraphQLError(f"expected a field of {type}, got {field.name}")
        for argument in field.arguments:
            if argument not in definition.arguments:
                raise GraphQLError(f"expected an argument of {type}.{field.name}, got {argument}")
        target = named(definition.type)
        if self.schema.is_composite(target) != bool(field.selections):
            raise GraphQLError(f"{type}.{field.name}: expected fields of an object, and none of anything else")
        self.check(target, field.selections, spread)

    def object(self, type, value, selections, path):
        answer = {}
        for key, fields in self.collect(type, selections, {}).items():
            answer[key] = self.field(type, value, fields, [*path, key])
        return answer

    def collect(self, type, selections, found):
        """The fields that are asked of an object of this type, by the key of the answer; a key may be asked twice."""
        for selection in selections:
            if not self.is_wanted(selection.directives):
                continue
            if isinstance(selection, Field):
                found.setdefault(selection.key, []).append(selection)
                continue
            fragment = self.fragments[selection.name] if isinstance(selection, Spread) else selection
            if self.schema.is_of(type, fragment.on):
                self.collect(type, fragment.selections, found)
        return found

    def is_wanted(self, directives):
        condition = lambda name: self.value(directives[name].get("if")) if name in directives else None
        return condition("skip") is not True and condition("include") is not False

    def value(self, written, otherwise=None):
        """A value of the query with its variables filled in."""
        if isinstance(written, Variable):
            return self.variables.get(written.name, otherwise)
        if isinstance(written, list):
            return [self.value(item) for item in written]
        if isinstance(written, dict):
            return {name: self.value(item) for name, item in written.items()}
        return written

    def arguments(self, field, definition):
        values = {}
        for name, (type, default) in definition.arguments.items():
            value = self.value(field.arguments.get(name, ABSENT), ABSENT)
            value = default if value is ABSENT else value
            if value is not ABSENT or isinstance(type, NonNull):
                values[name] = coerce(name, type, None if value is ABSENT else value)
        return values

    def field(self, type, value, fields, path):
        field = fields[0]
        if field.name == "__typename":
            return type
        definition = self.schema.fields[type][field.name]
        selections = [selection for each in fields for selection in each.selections]

        def resolve():
            found = value.get(field.name)
            return found(**self.arguments(field, definition)) if callable(found) else found

        return self.nullable(definition.type, resolve, selections, path)

    def nullable(self, type, resolve, selections, path):
        """Null and an error where something went wrong, unless the type says never null: then whatever is around it."""
        try:
            return self.complete(type, resolve(), selections, path)
        except GraphQLError as error:
            error.path = error.path or path
            if isinstance(type, NonNull):
                raise
            self.errors.append(error)
            return None

    def complete(self, type, value, selections, path):
        if isinstance(type, NonNull):
            # Lists that a record does not have are empty.
            answer = self.complete(type.of, [] if value is None and isinstance(type.of, ListOf) else value, selections, path)
            if answer is None:
                raise GraphQLError(f"expected {named(type)}, got null")
            return answer
        if value is None:
            return None
        if isinstance(type, ListOf):
            items = enumerate(value)
            return [self.nullable(type.of, lambda item=item: item, selections, [*path, index]) for index, item in items]
        if not self.schema.is_composite(type):
            return value
        return self.object(value["__typename"] if type in self.schema.members else type, value, selections, path)
