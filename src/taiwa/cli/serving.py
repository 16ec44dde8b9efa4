"""`taiwa serve`: the record in a browser. Django is set up for pages only when they are asked for."""

import webbrowser
from ipaddress import ip_address

import click
from django.utils.module_loading import import_string

from .command import Choices, Command
from .files import knowledge_of
from .messages import tell
from .trouble import Refusal

_LAST_PORT = 65535


@click.command(cls=Command)
@click.option("--host", metavar="HOST", default="127.0.0.1")
@click.option("--port", type=click.IntRange(0, _LAST_PORT), metavar="PORT", default=8000)
@click.option("--open", "open_page", is_flag=True)
@click.pass_obj
def serve(choices: Choices, host: str, port: int, *, open_page: bool) -> None:
    """Show the record in a browser."""
    if not is_local(host):
        raise Refusal("not-local", host=host)

    def started(address: str) -> None:
        tell("progress.serving", address=address)
        if open_page:
            webbrowser.open(address)

    try:
        import_string("taiwa.web.server.serve")(choices, knowledge_of(choices), host, port, started)
    except OSError as error:
        raise Refusal("port-taken", host=host, port=port, words=error.strerror or error) from error


def is_local(host: str) -> bool:
    """Whether only this machine can connect to a server at `host`."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
