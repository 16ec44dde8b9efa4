"""`taiwa serve`: the record in a browser. Django is set up for pages only when they are asked for."""

import re
import webbrowser
from ipaddress import ip_address
from pathlib import Path

import click
from django.utils.module_loading import import_string

from ..accounts.errors import NoAccountsError
from ..accounts.hosting import Hosting, host_for
from ..accounts.secret import demand_private, secret_of
from ..accounts.single import single_of
from .accounts import accounts_of, in_file, refusing
from .command import Choices, Command
from .files import knowledge_of
from .messages import tell
from .trouble import Refusal

_LAST_PORT = 65535
_NAME = re.compile(r"(?=.{1,253}(?::|$))[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::[0-9]{1,5})?", re.ASCII)
_HERE = "127.0.0.1"


@click.command(cls=Command)
@click.option("--host", metavar="HOST", default=_HERE)
@click.option("--port", type=click.IntRange(0, _LAST_PORT), metavar="PORT", default=8000)
@click.option("--open", "open_page", is_flag=True)
@click.option("--name", metavar="NAME")
@click.option("--proxy", metavar="ADDRESS")
@in_file
@click.option("--rounds", "place", metavar="FILE", envvar="TAIWA_ROUNDS")
@click.option("--sso", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--second-factor", "factor", is_flag=True)
@click.pass_obj
def serve(choices: Choices, /, host: str, port: int, *, open_page: bool, place: str | None, **shared: object) -> None:
    """Show the record in a browser."""
    hosting = _hosting(choices, **shared)  # type: ignore[arg-type]  # click gives each its type
    if hosting is None and not is_local(host):
        raise Refusal("not-local", host=host)

    def started(address: str) -> None:
        if hosting is None:
            tell("progress.serving", address=address)
        else:
            _tell_shared(hosting, address)
        if open_page:
            webbrowser.open(f"https://{hosting.name}/" if hosting else address)

    try:
        with refusing(hosting.accounts if hosting else choices.record):
            import_string("taiwa.web.server.serve")(choices, knowledge_of(choices), host, port, started, rounds=place)
    except OSError as error:
        raise Refusal("port-taken", host=host, port=port, words=error.strerror or error) from error


def is_local(host: str) -> bool:
    """Whether only this machine can connect to a server at `host`."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _hosting(choices: Choices, name: str | None, proxy: str | None, accounts: Path | None, sso: Path | None, *, factor: bool) -> Hosting | None:
    """How others are served, where they are; the pages are set up for it."""
    if name is None:
        if option := next((option for option, told in (("--proxy", proxy), ("--sso", sso), ("--second-factor", factor)) if told), None):
            raise Refusal("only-shared", option=option)
        return None
    if not _NAME.fullmatch(name.lower()):
        raise Refusal("bad-host", name=name)
    try:
        trusted = str(ip_address(proxy or _HERE))
    except ValueError as error:
        raise Refusal("bad-proxy", proxy=proxy) from error
    file = accounts_of(choices, accounts)
    with refusing(file):
        if not file.exists():
            raise NoAccountsError(file)
        if sso:
            demand_private(sso)
        hosting = Hosting(name=name.lower(), proxy=trusted, accounts=file, secret=secret_of(file), single=single_of(sso) if sso else None, factor=factor)
    host_for(hosting)
    return hosting


def _tell_shared(hosting: Hosting, address: str) -> None:
    """What is served to whom, and what it needs."""
    tell("progress.sharing", name=hosting.name, address=address)
    tell("progress.sharing-log", path=hosting.accounts)
    if hosting.factor:
        tell("progress.sharing-factor", count=import_string("taiwa.accounts.people.without_factor")())
    if hosting.single:
        tell("progress.sharing-single", server=hosting.single.server)
