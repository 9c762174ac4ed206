"""Servers of the same bytes to measure over the loopback: nginx, and the site's own."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["granian", "nginx", "requester"]

NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}/www; default_type text/html; open_file_cache max=10; }}
}}
"""


@contextmanager
def nginx(folder: Path, body: bytes) -> Iterator[int | None]:
    """Serve the bytes as the file /page with nginx and give its port; None where nginx is not installed."""
    program = shutil.which("nginx")
    if program is None:
        yield None
        return
    port = _free_port()
    (folder / "www").mkdir()
    (folder / "www" / "page").write_bytes(body)
    configuration = folder / "nginx.conf"
    # Started by root, nginx would read the file as another user, who may not enter the folder.
    user = "user root;" if os.geteuid() == 0 else ""
    configuration.write_text(user + NGINX.format(folder=folder, port=port))
    with _running([program, "-c", str(configuration), "-e", str(folder / "error.log")], port):
        yield port


@contextmanager
def granian() -> Iterator[int]:
    """Serve the site as `make run` does, with this process's settings, and give its port."""
    port = _free_port()
    options = ["--interface", "wsgi", "--workers", "1", "--blocking-threads", "2", "--log-level", "error"]
    command = [sys.executable, "-m", "granian", *options, "--port", str(port), "careergraph.wsgi:application"]
    with _running(command, port):
        yield port


def requester(port: int, path: str) -> Callable[[], bytes]:
    """Return a function that asks for a path over one connection that stays open and returns the whole answer."""
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n".encode()

    def ask() -> bytes:
        connection.sendall(request)
        answer = connection.recv(262144)
        head, _blank, body = answer.partition(b"\r\n\r\n")
        lines = (line.partition(b":") for line in head.lower().split(b"\r\n")[1:])
        missing = next(int(value) for name, _colon, value in lines if name == b"content-length") - len(body)
        while missing > 0:
            piece = connection.recv(262144)
            answer += piece
            missing -= len(piece)
        return answer

    return ask


@contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    server = subprocess.Popen(command)
    try:
        _wait(port, server)
        yield
    finally:
        server.terminate()
        server.wait(10)


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    for _attempt in range(200):
        if server.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit(f"error: {server.args} did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
