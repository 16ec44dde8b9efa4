"""The server: waitress, the same on Linux and Windows, for the one record on this desk."""

from collections.abc import Callable
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string
from waitress.channel import HTTPChannel
from waitress.server import create_server

from ..accounts.errors import AccountError
from ..accounts.hosting import Hosting, hosting
from ..cli.command import Choices
from ..cli.records import current
from ..lexicon import Knowledge
from ..store.rounds.opening import beside
from .desk import Desk, sit_at
from .settings import MOST_SENT
from .swallowing import Swallowing
from .workroom.office import Office, settle

_THREADS = 6
_LONGEST_HEAD = 16 << 10


def serve(choices: Choices, knowledge: Knowledge, host: str, port: int, started: Callable[[str], None], *, rounds: str | None) -> None:
    """Answer at `host` until somebody stops it; `started` is told the address. Port 0 takes a free one. `rounds` is where rounds are, where not beside the record.

    Raises Refusal where the record cannot be opened, AccountError where nobody could come in, OSError where the port is taken.
    """
    shared = hosting()
    trusted = _shared(shared) if shared else _local(host)
    with current(choices, knowledge) as store:
        desk = Desk(store, knowledge)
        sit_at(desk)
        settle(Office(rounds or str(beside(choices.record))))
        desk.look_ahead()
        desk.draw()
        HTTPChannel.parser_class = Swallowing
        server = create_server(
            get_wsgi_application(), host=host, port=port, threads=_THREADS, ident=None, max_request_body_size=MOST_SENT,
            max_request_header_size=_LONGEST_HEAD, clear_untrusted_proxy_headers=True, **trusted,
        )  # fmt: skip
        started(f"http://{f'[{host}]' if ':' in host else host}:{server.effective_port}/")
        try:
            server.run()
        finally:
            desk.close()


def _local(host: str) -> dict[str, object]:
    """A server for this machine alone, which nobody stands before."""
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, host]
    return {}


def _shared(shared: Hosting) -> dict[str, object]:
    """A server for others: somebody has an account, and the proxy alone is believed on who asks and whether through TLS."""
    import_string("taiwa.accounts.database.open_accounts")(shared.accounts, create=False)
    people = import_module("taiwa.accounts.people")
    if not people.active():
        raise AccountError("nobody", path=shared.accounts)
    people.tidy()
    return {"trusted_proxy": shared.proxy, "trusted_proxy_count": 1, "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"}}
