"""`taiwa account`: who may come in where others can connect. Django is set up for the accounts only when one of these is asked for."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import update_wrapper
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from django.db import DatabaseError
from django.utils import translation

from ..accounts.errors import AccountError, NoAccountsError
from .command import Choices, Command, Group
from .files import knowledge_of
from .messages import say, spoken, tell
from .names import party_called
from .printing import print_json
from .trouble import Refusal

_NAMES = ("add", "list", "change", "disable", "enable", "remove", "password", "token", "log")
_FILE = "accounts.db"
_MOST = 50

account = Group("account", table={name: f"{__name__}:{name}_" for name in _NAMES})

in_file = click.option("--accounts", type=click.Path(path_type=Path), metavar="FILE", envvar="TAIWA_ACCOUNTS")
"""Where the accounts are, for every command that needs them."""
_name = click.argument("name", metavar="NAME")
_link = click.option("--link", metavar="HOST")


def accounts_of(choices: Choices, accounts: Path | None) -> Path:
    """The file of the accounts: the one named, else the one beside the record."""
    return accounts or choices.record.with_name(_FILE)


@contextmanager
def opened_accounts(path: Path, *, create: bool = False) -> Iterator[Any]:
    """What can be done with the accounts in a file (`accounts/people.py`); whatever is wrong with it is refused in one line."""
    with refusing(path):
        if not create and not path.exists():
            raise NoAccountsError(path)
        import_module("taiwa.accounts.setup").set_up(path)
        import_module("taiwa.accounts.database").open_accounts(path, create=create)
        with translation.override(spoken()):  # why a password is too weak is told by Django
            yield import_module("taiwa.accounts.people")


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """What the accounts cannot do is refused in one line of the terminal."""
    try:
        yield
    except AccountError as error:
        raise Refusal(error.key, **error.values) from error
    except DatabaseError as error:
        raise Refusal("accounts-database", path=path, words=error) from error


def _about(function: Callable[..., None]) -> Callable[..., None]:
    """A command about accounts: it takes `--accounts` and gets them opened; adding the first makes their file."""

    def run(choices: Choices, /, accounts: Path | None, **typed: Any) -> None:
        with opened_accounts(accounts_of(choices, accounts), create=function.__name__ == "add_") as people:
            function(choices, people, **typed)

    return in_file(update_wrapper(click.pass_obj(run), function))


def _described(function: Callable[..., None]) -> Callable[..., None]:
    """The options that tell who a person is."""
    for option in (
        click.option("--editor/--reader", "editor", default=None), click.option("--party", metavar="PARTY"), click.option("--email", metavar="ADDRESS"),
    ):  # fmt: skip
        function = option(function)
    return function


@click.command("add", cls=Command)
@_name
@_described
@_link
@_about
def add_(choices: Choices, people: Any, *, name: str, email: str | None, party: str | None, editor: bool | None, link: str | None) -> None:  # noqa: PLR0913 — its options
    """Make an account."""
    words = None if link else _password(name)
    people.add(name, email=email or "", party=_party(choices, party) or "", role=_role(editor) or "reader", password=words)
    _open(people, name, link)


@click.command("list", cls=Command)
@_about
def list_(choices: Choices, people: Any) -> None:
    """Who has an account."""
    rows = people.people()
    if choices.json:
        print_json([asdict(one) | {"seen": one.seen.isoformat() if one.seen else None} for one in rows])
    else:
        click.echo("".join(f"{_line(one)}\n" for one in rows), nl=False)


@click.command("change", cls=Command)
@_name
@_described
@_about
def change_(choices: Choices, people: Any, *, name: str, email: str | None, party: str | None, editor: bool | None) -> None:
    """Change who a person is."""
    people.change(name, email=email, party=_party(choices, party) if party else party, role=_role(editor))
    tell("progress.account", name=name)


@click.command("disable", cls=Command)
@_name
@_about
def disable_(_choices: Choices, people: Any, name: str) -> None:
    """Shut an account."""
    people.change(name, opens=False)
    tell("progress.account-shut", name=name)


@click.command("enable", cls=Command)
@_name
@_about
def enable_(_choices: Choices, people: Any, name: str) -> None:
    """Open an account again."""
    people.change(name, opens=True)
    tell("progress.account", name=name)


@click.command("remove", cls=Command)
@_name
@_about
def remove_(_choices: Choices, people: Any, name: str) -> None:
    """Take an account away."""
    people.remove(name)
    tell("progress.account-gone", name=name)


@click.command("password", cls=Command)
@_name
@_link
@click.option("--forget-second-factor", "forget", is_flag=True)
@_about
def password_(_choices: Choices, people: Any, name: str, link: str | None, *, forget: bool) -> None:
    """Give an account a new password."""
    people.account(name)
    if not link:
        people.set_password(name, _password(name))
    if forget:
        people.forget_factor(name)
    _open(people, name, link)


@click.command("token", cls=Command)
@_name
@click.option("--revoke", is_flag=True)
@_about
def token_(_choices: Choices, people: Any, name: str, *, revoke: bool) -> None:
    """A token for a program."""
    if revoke:
        tell("progress.tokens-gone", name=name, count=people.revoke(name))
    else:
        click.echo(people.token(name))
        tell("progress.token")


@click.command("log", cls=Command)
@click.argument("name", metavar="[NAME]", required=False)
@click.option("--most", type=click.IntRange(1), metavar="N", default=_MOST)
@_about
def log_(choices: Choices, people: Any, name: str | None, most: int) -> None:
    """What persons did."""
    lines = people.log(name, most)
    if choices.json:
        print_json([asdict(one) | {"time": one.time.isoformat()} for one in lines])
    else:
        words = (f"{one.time:%Y-%m-%d %H:%M:%S}  {one.name or '?'}  {one.what}  {one.about}  {one.address}".rstrip() for one in lines)
        click.echo("".join(f"{line}\n" for line in words), nl=False)


def _role(editor: bool | None) -> str | None:  # noqa: FBT001 — None is neither
    return None if editor is None else "editor" if editor else "reader"


def _party(choices: Choices, party: str | None) -> str | None:
    return party_called(party, knowledge_of(choices)) if party else None


def _password(name: str) -> str:
    """The password, typed twice at a terminal or one line of standard input: never a word of the command line."""
    if sys.stdin.isatty():
        return str(click.prompt(say("account.password", name=name), hide_input=True, confirmation_prompt=say("account.again")))
    return sys.stdin.readline().rstrip("\r\n")


def _open(people: Any, name: str, link: str | None) -> None:
    """Tell how the person comes in."""
    if link:
        click.echo(people.link(name, link))
        tell("progress.link", name=name)
    else:
        tell("progress.account", name=name)


def _line(one: Any) -> str:
    role = say("account.editor") if one.role == "editor" else say("account.reader")
    facts = [one.party, one.email, "" if one.active else say("account.shut"), say("account.factor") if one.factor else ""]
    facts += ["" if one.password else say("account.no-password"), say("account.seen", day=f"{one.seen:%Y-%m-%d}") if one.seen else ""]
    return "  ".join([f"{one.name:<24}", f"{role:<8}", *filter(None, facts)]).rstrip()
