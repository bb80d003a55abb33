"""
A clinic that takes part in the catalogue with Python's standard library alone: python3 server.py OWNER.GRAPHQL

Prints its address. PORT (0 takes a free one), PUBLIC_URL, the catalogue's address, and JWKS_URL and ISSUER, whose
tokens it takes, come from the environment.
"""

import json
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from catalogue import Catalogue
from graphql_execute import execute
from graphql_schema import Schema
from tokens import InvalidToken, Tokens

FEDERATION_SDL = """
  scalar _Any
  union _Entity = Dataset | Project | Contact | Owner
  type _Service { sdl: String! }
  extend type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }
"""


def main():
    sdl = Path(sys.argv[1]).read_text("utf-8")
    clinic = json.loads((Path(__file__).parent / "records.json").read_text("utf-8"))
    public_url = os.environ.get("PUBLIC_URL", "http://localhost:4000")
    catalogue = Catalogue(clinic["owner"], clinic["changes"], sdl, public_url)
    jwks_url = os.environ.get("JWKS_URL", f"{public_url}/.well-known/jwks.json")
    tokens = Tokens(jwks_url, os.environ.get("ISSUER", public_url), clinic["owner"]["id"])
    schema = Schema(sdl + FEDERATION_SDL)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body leave in one piece.
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_POST(self):
            try:
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                query, variables, name = body["query"], body.get("variables"), body.get("operationName")
            except (TypeError, ValueError, KeyError, AttributeError) as error:
                self.close_connection = True
                return self.send(400, {"errors": [{"message": f"expected a GraphQL operation as JSON: {error!r}"}]})
            try:
                caller = tokens.caller(self.headers["authorization"])
            except InvalidToken as error:
                return self.refuse(401, "UNAUTHENTICATED", f"expected a valid token of the gateway: {error}")
            except OSError as error:
                return self.refuse(503, "KEYS_UNAVAILABLE", f"the gateway's keys cannot be fetched now: {error}")
            self.send(200, execute(schema, catalogue.root(caller), query, variables, name))

        def refuse(self, status, code, message):
            self.send(status, {"errors": [{"message": message, "extensions": {"code": code}}]})

        def send(self, status, answer):
            body = json.dumps(answer, ensure_ascii=False).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "0"))), Handler)
    server.daemon_threads = True
    print(f"{clinic['owner']['name']}: http://127.0.0.1:{server.server_port}/graphql", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
