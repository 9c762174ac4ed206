"""`make run` says in one line why it cannot start."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from careergraph import install

ROOT = Path(settings.BASE_DIR)


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """An installation in a folder of its own, with a space in its name."""
    root = tmp_path / "a folder"
    root.mkdir()
    (root / "requirements.lock").write_text("")
    monkeypatch.setattr(install, "ROOT", root)
    monkeypatch.setattr(install, "VENV", root / ".venv")
    monkeypatch.setattr(install, "PYTHON", root / ".venv" / "bin" / "python")
    monkeypatch.setattr(sys, "argv", ["install.py", "requirements.lock"])
    return root


@pytest.fixture
def with_venv(elsewhere):
    """The same with a virtual environment, which is this Python under another name."""
    install.PYTHON.parent.mkdir(parents=True)
    install.PYTHON.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    install.PYTHON.chmod(0o755)
    return elsewhere


def test_a_port_in_use_is_named():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(SystemExit) as stopped:
            install.check_port("127.0.0.1", str(port))

    assert str(stopped.value).startswith(f"error: cannot listen on 127.0.0.1:{port} (Address already in use)")


def test_a_port_that_was_just_closed_is_free():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    install.check_port("127.0.0.1", str(port))


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", ""])
def test_what_is_no_port_is_named(port):
    with pytest.raises(SystemExit, match=r"^error: PORT: expected a whole number"):
        install.check_port("127.0.0.1", port)


def test_the_first_time_makes_a_virtual_environment(elsewhere, capsys):
    install.main()

    assert capsys.readouterr().out.splitlines() == [
        "Making the virtual environment .venv ...",
        "Installing the packages of requirements.lock ...",
    ]
    assert subprocess.run([install.PYTHON, "-c", "import pip"], check=False).returncode == 0


def test_the_second_time_does_nothing(with_venv, capsys):
    install.main()
    capsys.readouterr()

    install.main()

    assert capsys.readouterr().out == ""


def test_a_changed_lock_file_is_installed(with_venv, capsys):
    install.main()
    (with_venv / "requirements.lock").write_text("# another\n")
    capsys.readouterr()

    install.main()

    assert capsys.readouterr().out == "Installing the packages of requirements.lock ...\n"


def test_no_network_is_one_line(with_venv, monkeypatch):
    (with_venv / "requirements.lock").write_text("no-such-package-here==1\n")
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")

    with pytest.raises(SystemExit) as stopped:
        install.main()

    assert (
        str(stopped.value)
        == "error: could not download the packages; check the network connection and try again"
    )


def test_another_failure_of_pip_is_its_last_line(with_venv):
    (with_venv / "requirements.lock").write_text("no such requirement\n")

    with pytest.raises(SystemExit, match=r"^error: pip could not install requirements\.lock: ERROR: .+$"):
        install.main()


def test_a_python_without_venv_is_told_how_to_get_it(elsewhere, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "ensurepip" else object())

    with pytest.raises(SystemExit, match=r"^error: this Python has no venv module; install it"):
        install.main()


def test_a_too_old_python_is_one_line(tmp_path):
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.18" && exit 0\nexit 1\n')
    old.chmod(0o755)

    done = subprocess.run(
        ["make", "--no-print-directory", "run", f"PYTHON={old}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode != 0
    assert done.stdout == ""
    lines = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert lines == ["error: Python 3.11 or newer is needed, and this machine has Python 3.9.18"]
