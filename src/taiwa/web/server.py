"""The server: waitress, the same on Linux and Windows, for the one record on this desk."""

from collections.abc import Callable

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from waitress.server import create_server

from ..cli.command import Choices
from ..cli.records import current
from ..lexicon import Knowledge
from .desk import Desk, sit_at

_THREADS = 6
_MOST_BYTES = 64 << 20
_LONGEST_HEAD = 16 << 10


def serve(choices: Choices, knowledge: Knowledge, host: str, port: int, started: Callable[[str], None]) -> None:
    """Answer at `host` until somebody stops it; `started` is told the address. Port 0 takes a free one.

    Raises Refusal where the record cannot be opened, OSError where the port is taken.
    """
    with current(choices, knowledge) as store:
        desk = Desk(store, knowledge)
        sit_at(desk)
        desk.draw()
        settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, host]
        server = create_server(
            get_wsgi_application(), host=host, port=port, threads=_THREADS, ident=None, max_request_body_size=_MOST_BYTES,
            max_request_header_size=_LONGEST_HEAD, clear_untrusted_proxy_headers=True,
        )  # fmt: skip
        started(f"http://{f'[{host}]' if ':' in host else host}:{server.effective_port}/")
        try:
            server.run()
        finally:
            desk.close()
