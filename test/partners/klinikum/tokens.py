"""Who asks, by the token of the catalogue's gateway (RFC 7519, ES256), with the standard library alone."""

import base64
import hashlib
import json
import time
import urllib.request

# The curve P-256 (SEC 2, section 2.4.2). Only public numbers are worked with, so the time that it takes tells nothing.
P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)

NOBODY = {"internal": False, "owners": frozenset(), "scopes": ()}
TOLERANCE = 5
COOLDOWN = 1


class InvalidToken(Exception):
    pass


def add(one, other):
    """The sum of two points; None is the point at infinity."""
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2) = one, other
    if x1 == x2 and (y1 + y2) % P == 0:
        return None
    slope = (3 * x1 * x1 - 3) * pow(2 * y1, -1, P) if one == other else (y2 - y1) * pow(x2 - x1, -1, P)
    x = (slope * slope - x1 - x2) % P
    return x, (slope * (x1 - x) - y1) % P


def times(factor, point):
    product = None
    while factor:
        if factor & 1:
            product = add(product, point)
        point = add(point, point)
        factor >>= 1
    return product


def is_signed(message, signature, key):
    """ECDSA (FIPS 186-5, section 6.4.2)."""
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    x, y = key
    is_on_curve = (y * y - x * x * x + 3 * x - B) % P == 0
    if len(signature) != 64 or not (0 < r < N and 0 < s < N) or not is_on_curve:
        return False
    inverse = pow(s, -1, N)
    digest = int.from_bytes(hashlib.sha256(message).digest(), "big")
    point = add(times(digest * inverse % N, G), times(r * inverse % N, key))
    return point is not None and point[0] % N == r


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def number(text):
    return int.from_bytes(decode(text), "big")


class Tokens:
    def __init__(self, jwks_url, issuer, audience):
        self.jwks_url, self.issuer, self.audience = jwks_url, issuer, audience
        self.keys, self.fetched = {}, 0.0

    def key(self, id):
        """A key of the gateway. One that is not known yet may be a new one."""
        if id not in self.keys and time.monotonic() - self.fetched > COOLDOWN:
            with urllib.request.urlopen(self.jwks_url, timeout=5) as answer:
                known = json.load(answer)["keys"]
            self.keys = {key["kid"]: (number(key["x"]), number(key["y"])) for key in known if key.get("crv") == "P-256"}
            self.fetched = time.monotonic()
        return self.keys.get(id)

    def claims(self, token):
        try:
            header, payload, signature = token.split(".")
            stated, claims = json.loads(decode(header)), json.loads(decode(payload))
            key = self.key(stated.get("kid")) if stated.get("alg") == "ES256" else None
            is_valid = key is not None and is_signed(f"{header}.{payload}".encode(), decode(signature), key)
            is_for_us = claims["iss"] == self.issuer and claims["aud"] == self.audience
            if is_valid and is_for_us and claims["exp"] > time.time() - TOLERANCE:
                return claims
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InvalidToken(repr(error)) from error
        raise InvalidToken("not signed by the gateway, not for this owner, or over")

    def caller(self, authorization):
        """Who asks. Whoever has no token is the public."""
        if authorization is None:
            return NOBODY
        claims = self.claims(authorization.removeprefix("Bearer "))
        return {
            "internal": claims.get("internal") is True,
            "owners": frozenset(one["owner"] for one in claims.get("memberships", [])),
            "scopes": tuple(str(claims.get("scope")).split(" ")),
        }
