"""What the clinic answers to the catalogue's contract, from its own records."""

from graphql_language import GraphQLError

TYPES = {"dataset": "Dataset", "project": "Project", "contact": "Contact"}
# What the public does not read of a person.
PRIVATE = ("email", "phone", "address", "website")


def kind_of(id):
    return (str(id).split("/") + [""])[1]


def stub(id):
    return {"__typename": TYPES.get(kind_of(id)), "id": id}


def ids_in(value):
    return value if isinstance(value, list) else [value] if value else []


def is_of_clinic(caller):
    return "klinikum" in caller["owners"]


def sees(caller, record):
    visibility = record["visibility"]
    if visibility == "PUBLIC" or is_of_clinic(caller):
        return True
    return caller["internal"] if visibility == "INTERNAL" else bool(caller["owners"] & set(record.get("audience", [])))


def version_for(caller, record):
    """A record as whoever asks may read it, or None where they may not: decision 3 of the catalogue's contract."""
    if record is None or not sees(caller, record):
        return None
    if record.get("kind") != "PERSON" or record["visibility"] != "PUBLIC" or caller["internal"] or is_of_clinic(caller):
        return record
    name = record.get("role") or record.get("unit") or record["organisation"]["name"]
    return {**{field: value for field, value in record.items() if field not in PRIVATE}, "name": name}


class Catalogue:
    """
    `changes`: what happened to the records, oldest first: `{"at", "record"}` or `{"at", "deleted": id}`. Their order
    never changes and new ones come at the end, so a place in this list is a good cursor.
    """

    def __init__(self, owner, changes, sdl, public_url):
        self.owner = {**owner, "contact": stub(owner["contact"])}
        self.sdl = sdl
        self.public_url = public_url.rstrip("/")
        self.changes = changes
        self.records = {}
        self.newest = {}
        for position, change in enumerate(changes, start=1):
            id = change.get("deleted") or change["record"]["id"]
            self.newest[id] = position
            self.records[id] = change.get("record")

    def root(self, caller):
        return {
            "_service": {"sdl": self.sdl},
            "_entities": lambda representations: [self.entity(caller, one) for one in representations],
            "catalogueOwner": self.owner,
            "catalogueChanges": lambda first, after=None: self.page(caller, first, after),
        }

    def entity(self, caller, representation):
        typename, id = representation.get("__typename"), str(representation.get("id"))
        if typename == "Owner":
            return {**self.owner, "__typename": "Owner"} if id == self.owner["id"] else None
        return self.own(caller, id) if TYPES.get(kind_of(id)) == typename else None

    def own(self, caller, id):
        record = version_for(caller, self.records.get(id))
        return record and self.answer(record, lambda ids: self.visible(caller, ids))

    def visible(self, caller, ids):
        """Records that a record names: the clinic's own as far as whoever asks may see them, others by their id."""
        is_own = lambda id: id.startswith(self.owner["id"] + "/")
        targets = (self.own(caller, id) if is_own(id) else stub(id) for id in ids_in(ids))
        return [target for target in targets if target is not None]

    @staticmethod
    def all(ids):
        """Records that a record names, whoever may see them: for the feed."""
        return [stub(id) for id in ids_in(ids)]

    def answer(self, record, refer):
        id = record["id"]
        names = lambda field: lambda: refer(record.get(field))
        common = {**record, **stub(id), "uri": f"{self.public_url}/id/{id}", "owner": self.owner}
        if kind_of(id) == "contact":
            summary = record.get("role") or ", ".join(record.get("responsibilities", [])) or None
            return {**common, "title": record["name"], "summary": summary, "deputies": names("deputies")}
        ids = lambda field: lambda: [target["id"] for target in refer(record.get(field))]
        return {
            **common,
            "summary": record.get("description"),
            "lead": lambda: next(iter(refer(record.get("lead"))), None),
            "contacts": names("contacts"),
            "projectRefs": ids("projectRefs"),
            "datasetRefs": ids("datasetRefs"),
            "relatedDatasets": names("relatedDatasets"),
            "relatedProjects": names("relatedProjects"),
        }

    def page(self, caller, first, after):
        """The newest change of every record behind the cursor `klinikum-<position>`."""
        if "feed" not in caller["scopes"]:
            raise GraphQLError("expected a token for the feed", "FORBIDDEN")
        if not 1 <= first <= 1000:
            raise GraphQLError(f"first: expected 1 to 1000, got {first}", "BAD_USER_INPUT")
        name, _, digits = (after if after is not None else "klinikum-0").rpartition("-")
        position = int(digits) if name == "klinikum" and digits.isdecimal() else -1
        if not 0 <= position <= len(self.changes):
            raise GraphQLError(f"after: expected an endCursor of this feed, got {after!r}", "CURSOR_UNKNOWN")
        newer = [(place, id) for id, place in self.newest.items() if place > position]
        page = sorted(newer)[:first]
        return {
            "changes": [self.change(id, self.changes[place - 1]) for place, id in page],
            "endCursor": f"klinikum-{page[-1][0] if page else position}",
            "hasMore": len(newer) > first,
        }

    def change(self, id, change):
        record = change.get("record")
        return {
            "id": id,
            "kind": kind_of(id).upper(),
            "operation": "UPSERT" if record else "DELETE",
            "at": change["at"],
            kind_of(id): record and self.answer(record, self.all),
        }
