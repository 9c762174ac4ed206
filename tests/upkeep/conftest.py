"""A web server of this machine that answers as badly as servers do. Nothing leaves the machine."""

import ipaddress
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from occupations.upkeep import connections, fetch, links


class _Answers(BaseHTTPRequestHandler):
    """The path says what to answer: /status/404, /moved, /found, /loop, /head/405, /slow, /drip, /inward."""

    def do_HEAD(self):
        self.server.asked.append(("HEAD", self.path, self.headers["User-Agent"], time.monotonic()))
        self._answer()

    def do_GET(self):
        self.server.asked.append(("GET", self.path, self.headers["User-Agent"], time.monotonic()))
        self._answer()

    def _answer(self):
        kind, _slash, rest = self.path.split("?")[0].strip("/").partition("/")
        if kind == "status":
            self._send(int(rest))
        elif kind == "head":
            self._send(int(rest) if self.command == "HEAD" else 200)
        elif kind == "moved":
            self._send(301, "/status/200")
        elif kind == "found":
            self._send(302, "/status/200")
        elif kind == "loop":
            self._send(302, "/loop")
        elif kind == "to":
            self._send(302, rest)
        elif kind == "slow":
            time.sleep(2)
            self._send(200)
        elif kind == "drip":
            for _byte in range(20):
                time.sleep(0.1)
                self.wfile.write(b"H")

    def _send(self, status, location=""):
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        if status == 429:
            self.send_header("Retry-After", "60")
        self.end_headers()

    def log_message(self, *args):
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Say nothing of clients that went away."""


_real_look_up = socket.getaddrinfo


def _look_up(name, *rest, **more):
    if name != "localhost":
        try:
            ipaddress.ip_address(name.strip("[]"))
        except ValueError:
            raise socket.gaierror(f"{name} is not asked for in tests") from None
    return _real_look_up(name, *rest, **more)


@pytest.fixture
def server(settings, monkeypatch):
    """Serve on a free port, let checks reach it, and shorten what they wait for."""
    settings.LINKS_TO_PRIVATE = True
    monkeypatch.setattr(fetch, "READ", 0.5)
    monkeypatch.setattr(connections, "LONGEST_CONNECTION", 1.0)
    monkeypatch.setattr(links, "PAUSE", 0.05)
    monkeypatch.setattr("occupations.upkeep.connections.socket.getaddrinfo", _look_up)
    found = _Server(("127.0.0.1", 0), _Answers)
    found.asked = []
    found.url = f"http://127.0.0.1:{found.server_port}"
    threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield found
    found.shutdown()
    found.server_close()
