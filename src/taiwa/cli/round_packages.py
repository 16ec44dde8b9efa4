"""`taiwa round package`: proposals taken together or not at all."""

import click

from ..rounds import State
from ..rounds.events import What
from ..rounds.events.text import PackageAnswered, PackageOffered
from .command import Command, Group
from .round_doing import doing

package_ = Group("package", table={name: f"{__name__}:{name}_" for name in ("offer", "accept", "refuse")})
_package = click.argument("package", metavar="PACKAGE")


@click.command("offer", cls=Command)
@doing
@click.argument("title", metavar="TITLE")
@click.argument("proposals", metavar="PROPOSAL…", nargs=-1, required=True)
def offer_(_state: State, title: str, proposals: tuple[str, ...]) -> What:
    """Offer a package."""
    return PackageOffered(title, proposals)


@click.command("accept", cls=Command)
@doing
@_package
def accept_(_state: State, package: str) -> What:
    """Accept a package."""
    return PackageAnswered(package, accept=True)


@click.command("refuse", cls=Command)
@doing
@_package
@click.option("--reason", metavar="WORDS", required=True)
def refuse_(_state: State, package: str, reason: str) -> What:
    """Refuse a package."""
    return PackageAnswered(package, accept=False, reason=reason)
