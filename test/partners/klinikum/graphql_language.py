"""Reads GraphQL documents (https://spec.graphql.org/October2021/#sec-Language): operations, fragments and values."""

import json
import re
from collections import namedtuple

Operation = namedtuple("Operation", "kind name variables selections")
VariableDefinition = namedtuple("VariableDefinition", "name type default")
Field = namedtuple("Field", "key name arguments directives selections")
# A fragment in place, or one that is defined elsewhere and spread. `on` is None where it holds for every type.
Fragment = namedtuple("Fragment", "on directives selections")
Spread = namedtuple("Spread", "name directives")
Variable = namedtuple("Variable", "name")
# A type as it is written in a document.
NonNull = namedtuple("NonNull", "of")
ListOf = namedtuple("ListOf", "of")

# Stands for a default that is not there: null is a value.
ABSENT = object()

TOKEN = re.compile(
    r"""(?P<ignored>[\s,\ufeff]+|\#[^\n\r]*)
      | (?P<block>\"\"\"(?:\\\"\"\"|(?!\"\"\").)*\"\"\")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<float>-?(?:0|[1-9]\d*)(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+))
      | (?P<int>-?(?:0|[1-9]\d*))
      | (?P<name>[_A-Za-z]\w*)
      | (?P<punctuator>\.\.\.|[!$&()\[\]{}:=@|])""",
    re.VERBOSE | re.DOTALL | re.ASCII,
)


class GraphQLError(Exception):
    """What the answer says under `errors`. `path` is where it happened, as far as that is known."""

    def __init__(self, message, code=None):
        super().__init__(message)
        self.code = code
        self.path = None

    def answer(self):
        extensions = {"extensions": {"code": self.code}} if self.code else {}
        path = {"path": self.path} if self.path is not None else {}
        return {"message": str(self), **path, **extensions}


class Reader:
    """Reads a document from its first token to its last."""

    def __init__(self, text):
        self.tokens = []
        position = 0
        while position < len(text):
            match = TOKEN.match(text, position)
            if match is None:
                raise GraphQLError(f"syntax: expected GraphQL, got {text[position:position + 20]!r}")
            if match.lastgroup != "ignored":
                self.tokens.append((match.lastgroup, match.group()))
            position = match.end()
        self.tokens.append(("end", "the end"))
        self.position = 0

    @property
    def next(self):
        return self.tokens[self.position][1]

    @property
    def next_kind(self):
        return self.tokens[self.position][0]

    def take(self, expected=None):
        kind, text = self.tokens[self.position]
        if expected is not None and text != expected and kind != expected:
            raise GraphQLError(f"syntax: expected {expected}, got {text}")
        self.position += 1
        return text

    def takes(self, text):
        """Takes the token if it is this one."""
        is_there = self.next == text and self.next_kind in ("punctuator", "name")
        self.position += is_there
        return is_there

    def between(self, opening, closing, read):
        """Reads what stands between two brackets, or nothing where the first is not there."""
        items = []
        if self.takes(opening):
            while not self.takes(closing):
                items.append(read())
        return items

    def document(self):
        """All operations, and all fragments by name."""
        operations, fragments = [], {}
        while self.next_kind != "end":
            if self.takes("fragment"):
                name = self.take("name")
                self.take("on")
                fragments[name] = Fragment(self.take("name"), self.directives(), self.selections())
            else:
                operations.append(self.operation())
        return operations, fragments

    def operation(self):
        if self.next == "{":
            return Operation("query", None, [], self.selections())
        kind = self.take("name")
        if kind not in ("query", "mutation", "subscription"):
            raise GraphQLError(f"syntax: expected an operation or a fragment, got {kind}")
        name = self.take("name") if self.next_kind == "name" else None
        variables = self.between("(", ")", self.variable_definition)
        self.directives()
        return Operation(kind, name, variables, self.selections())

    def variable_definition(self):
        self.take("$")
        name = self.take("name")
        self.take(":")
        definition = VariableDefinition(name, self.type(), self.value() if self.takes("=") else ABSENT)
        self.directives()
        return definition

    def type(self):
        if self.takes("["):
            type = ListOf(self.type())
            self.take("]")
        else:
            type = self.take("name")
        return NonNull(type) if self.takes("!") else type

    def selections(self):
        if self.next != "{":
            raise GraphQLError(f"syntax: expected {{, got {self.next}")
        return self.between("{", "}", self.selection)

    def selection(self):
        if self.takes("..."):
            if self.next_kind == "name" and self.next != "on":
                return Spread(self.take("name"), self.directives())
            on = self.take("name") if self.takes("on") else None
            return Fragment(on, self.directives(), self.selections())
        key = name = self.take("name")
        if self.takes(":"):
            name = self.take("name")
        arguments = self.arguments()
        directives = self.directives()
        return Field(key, name, arguments, directives, self.selections() if self.next == "{" else [])

    def arguments(self):
        return dict(self.between("(", ")", self.named_value))

    def named_value(self):
        name = self.take("name")
        self.take(":")
        return name, self.value()

    def directives(self):
        directives = {}
        while self.takes("@"):
            name = self.take("name")
            directives[name] = self.arguments()
        return directives

    def value(self):
        kind, text = self.next_kind, self.next
        if text == "[":
            return self.between("[", "]", self.value)
        if text == "{":
            return dict(self.between("{", "}", self.named_value))
        if self.takes("$"):
            return Variable(self.take("name"))
        self.take()
        if kind == "name":
            return {"true": True, "false": False, "null": None}.get(text, text)
        if kind == "block":
            return text[3:-3].replace('\\"""', '"""').strip()
        if kind in ("string", "int", "float"):
            return json.loads(text)
        raise GraphQLError(f"syntax: expected a value, got {text}")
