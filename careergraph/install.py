"""Make the virtual environment `.venv` and install a lock file's exact versions into it.

Run by the Makefile with the system's Python, before anything is installed; so it needs the standard library only.
Nothing is done again while the lock file stays the same. A failure is one line on stderr and exit status 1.

    python3 careergraph/install.py requirements.lock [--host 127.0.0.1 --port 8000]
"""

import argparse
import hashlib
import importlib.util
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
HIGHEST_PORT = 65535
# What pip says when it cannot reach the package index, from the most to the least telling.
NETWORK_SIGNS = (
    "NewConnectionError",
    "Max retries exceeded",
    "Retrying (",
    "ConnectTimeout",
    "(from versions: none)",
)


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lock", type=Path, help="the lock file to install")
    parser.add_argument("--host", default="127.0.0.1", help="the address the server will listen on")
    parser.add_argument("--port", help="fail unless the server can listen on this port")
    options = parser.parse_args()
    if options.port is not None:
        check_port(options.host, options.port)
    lock = ROOT / options.lock
    stamp = VENV / f"{lock.name}.installed"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists() or not _answers("-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"):
        make_venv()
    install(lock)
    stamp.write_text(wanted)


def check_port(host: str, port: str) -> None:
    """Exit unless the port is a number that a server can listen on."""
    if not port.isascii() or not port.isdigit() or not 1 <= int(port) <= HIGHEST_PORT:
        fail(f"PORT: expected a whole number from 1 to {HIGHEST_PORT}, found {port!r}")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        # As the server does; else a port that was closed a moment ago would count as taken.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, int(port)))
        except PermissionError:
            fail(f"port {port} is reserved for the administrator; choose another: make run PORT=8000")
        except socket.gaierror:
            fail(f"HOST: expected an address of this machine, found {host!r}")
        except OSError as error:
            fail(f"cannot listen on {host}:{port} ({error.strerror}); choose another: make run PORT=8765")


def make_venv() -> None:
    """Make an empty virtual environment, in the place of a broken one."""
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        fail("this Python has no venv module; install it (Debian and Ubuntu: apt install python3-venv)")
    print("Making the virtual environment .venv ...", flush=True)
    done = _run(sys.executable, "-m", "venv", "--clear", str(VENV))
    if done.returncode:
        fail(f"could not make the virtual environment .venv: {_last_line(done.stdout)}")


def install(lock: Path) -> None:
    """Install exactly what the lock file names."""
    print(f"Installing the packages of {lock.name} ...", flush=True)
    options = ("--quiet", "--no-input", "--disable-pip-version-check", "--retries", "2")
    done = _run(str(PYTHON), "-m", "pip", "install", *options, "-r", str(lock))
    if done.returncode == 0:
        return
    if any(sign in done.stdout for sign in NETWORK_SIGNS):
        fail("could not download the packages; check the network connection and try again")
    fail(f"pip could not install {lock.name}: {_last_line(done.stdout)}")


def fail(reason: str) -> None:
    """Say in one line what is wrong, and exit."""
    sys.exit(f"error: {reason}")


def _answers(*arguments: str) -> bool:
    return _run(str(PYTHON), *arguments).returncode == 0


def _run(*command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


def _last_line(output: str) -> str:
    """Return pip's last error, or the last thing that was said."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR:")]
    return (errors or lines or ["no reason given"])[-1]


if __name__ == "__main__":
    main()
