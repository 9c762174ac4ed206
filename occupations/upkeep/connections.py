"""Connections that reach the public internet and nothing else, and that do not last for ever.

An address comes from an editor or a publisher's file, and its server may send us on to any other. The name is resolved
here, and the connection goes to what was looked at: a second look-up could say something else.
"""

import contextlib
import socket
import threading
from ipaddress import ip_address
from typing import Any, Final

from django.conf import settings
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

__all__ = ["LONGEST_CONNECTION", "PrivateAddressError", "PublicAdapter"]

# In seconds. A server that sends a byte now and then is not let go on: a time between bytes would never run out.
LONGEST_CONNECTION: Final = 20.0


class PrivateAddressError(NewConnectionError):
    """A name leads to this machine or its network."""


class _PublicMixin(HTTPConnection):
    """Connects to public addresses only, and cuts the connection off when its time is over."""

    _end: threading.Timer | None = None
    _twin: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        named = self._dns_host
        try:
            self._dns_host = self._resolved(named)
            made = super()._new_conn()
        finally:
            self._dns_host = named
        # A second handle of the same connection, for TLS takes the first one away.
        self._twin = made.dup()
        self._end = threading.Timer(LONGEST_CONNECTION, _cut, [self._twin])
        self._end.daemon = True
        self._end.start()
        return made

    def _resolved(self, name: str) -> str:
        try:
            found = socket.getaddrinfo(name, self.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NewConnectionError(self, f"{name} has no address: {error}") from error
        addresses = [str(entry[4][0]) for entry in found]
        if not settings.LINKS_TO_PRIVATE and not all(_is_public(address) for address in addresses):
            raise PrivateAddressError(self, f"{name} is not on the public internet")
        # IPv4 first: a machine without IPv6 would otherwise find half of the web gone.
        return min(addresses, key=lambda address: ":" in address)

    def close(self) -> None:
        """Close, and let the clock stop."""
        if self._end is not None and self._twin is not None:
            self._end.cancel()
            self._twin.close()
            self._end = self._twin = None
        super().close()


class _Plain(_PublicMixin):
    pass


class _Encrypted(_PublicMixin, HTTPSConnection):
    pass


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _EncryptedPool(HTTPSConnectionPool):
    ConnectionCls = _Encrypted


class PublicAdapter(HTTPAdapter):
    """Lets a session of requests make these connections."""

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:
        """Make pools of our own kind."""
        self.poolmanager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _EncryptedPool}


def _is_public(address: str) -> bool:
    found = ip_address(address.partition("%")[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return (inner or found).is_global and not found.is_multicast


def _cut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
