"""Reads a schema from its SDL, as far as executing queries needs it."""

from collections import namedtuple

from graphql_language import ABSENT, GraphQLError, Reader

FieldType = namedtuple("FieldType", "type arguments")
ArgumentType = namedtuple("ArgumentType", "type default")


class Schema:
    """`fields`: the fields of each object type and interface; `members`: the object types of each interface and union."""

    def __init__(self, sdl):
        self.fields = {}
        self.members = {}
        self.reader = Reader(sdl)
        while self.reader.next_kind != "end":
            self.definition()

    def definition(self):
        reader = self.reader
        self.description()
        reader.takes("extend")
        kind = reader.take("name")
        name = reader.take("name") if kind != "schema" else None
        interfaces = []
        if reader.takes("implements"):
            reader.takes("&")
            interfaces.append(reader.take("name"))
            while reader.takes("&"):
                interfaces.append(reader.take("name"))
        reader.directives()
        if kind in ("type", "interface"):
            self.fields.setdefault(name, {}).update(reader.between("{", "}", self.field))
            for interface in interfaces:
                self.members.setdefault(interface, set()).add(name)
        elif kind == "union":
            reader.take("=")
            members = self.members.setdefault(name, set())
            members.add(reader.take("name"))
            while reader.takes("|"):
                members.add(reader.take("name"))
        elif kind == "enum":
            reader.between("{", "}", self.enum_value)
        elif kind != "scalar" and kind != "schema":
            raise GraphQLError(f"schema: expected a type that this server knows, got {kind} {name}")

    def description(self):
        if self.reader.next_kind in ("string", "block"):
            self.reader.take()

    def enum_value(self):
        self.description()
        self.reader.take("name")
        self.reader.directives()

    def field(self):
        self.description()
        name = self.reader.take("name")
        arguments = dict(self.reader.between("(", ")", self.argument))
        self.reader.take(":")
        type = self.reader.type()
        self.reader.directives()
        return name, FieldType(type, arguments)

    def argument(self):
        self.description()
        name = self.reader.take("name")
        self.reader.take(":")
        type = self.reader.type()
        return name, ArgumentType(type, self.reader.value() if self.reader.takes("=") else ABSENT)

    def is_composite(self, name):
        return name in self.fields or name in self.members

    def is_of(self, type, condition):
        """Whether objects of this type are meant by a fragment on `condition`."""
        return condition is None or type == condition or type in self.members.get(condition, ())
