"""Where are things kept, and which ports are free?"""

import socket
from pathlib import Path

import pytest

from config import page
from config.children import allowed_hosts
from config.embedded.failure import ServerFailure
from config.embedded.places import Account, is_reachable, state_dir
from config.secret_key import secret_key

NOBODY = Account(65534, 65534)


def test_a_checkout_below_a_closed_home_is_out_of_reach(place: Path) -> None:
    home = place / "home"
    checkout = home / "tracker"
    checkout.mkdir(parents=True)
    home.chmod(0o700)
    assert not is_reachable(checkout / ".state", NOBODY)
    home.chmod(0o711)
    assert is_reachable(checkout / ".state", NOBODY)


def test_the_state_directory_is_the_one_that_is_named(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_STATE_DIR", str(place / "here"))
    assert state_dir() == (place / "here").resolve()


def test_a_secret_key_is_made_once_and_is_for_its_owner_alone(place: Path) -> None:
    key = secret_key(place)
    assert len(key) >= 50
    assert secret_key(place) == key
    assert (place / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_taken_port_is_said_with_one_that_is_free() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(ServerFailure, match=rf"Port {port} is taken.*manage.py up --port \d+"):
            page.check_port("127.0.0.1", port)
    page.check_port("127.0.0.1", port)


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(ServerFailure, match=r"Cannot listen at 192\.0\.2\.1:8000"):
        page.check_port("192.0.2.1", 8000)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        ("0.0.0.0", "http://127.0.0.1:8000/"),
        ("::", "http://[::1]:8000/"),
        ("desk.example", "http://desk.example:8000/"),
    ],
)
def test_the_page_is_named_as_a_browser_here_reaches_it(host: str, address: str) -> None:
    assert page.address(host, 8000) == address


def test_pages_answer_to_the_host_that_was_asked_for() -> None:
    assert "desk.example" in allowed_hosts("desk.example").split(",")
    assert allowed_hosts("0.0.0.0") == "*"
