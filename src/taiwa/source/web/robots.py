"""What a host allows programs to read: its robots.txt, after RFC 9309."""

from dataclasses import dataclass

from protego import Protego

from .models import Failure

PRODUCT = "taiwa"
"""The name under which a robots.txt may speak of us."""
LARGEST = 512 * 1024
"""Bytes of a robots.txt that are read."""


@dataclass(frozen=True)
class Robots:
    """The rules of one host; `failure` where they could not be had, and then nothing may be asked."""

    rules: Protego | None = None
    failure: Failure | None = None

    def allows(self, address: str) -> bool:
        """Whether the address may be asked."""
        return self.rules is None or bool(self.rules.can_fetch(address, PRODUCT))

    @property
    def pause(self) -> float:
        """Seconds between two requests that the host asks for; 0 where it asks for nothing."""
        if self.rules is None:
            return 0.0
        rate = self.rules.request_rate(PRODUCT)
        return max(float(self.rules.crawl_delay(PRODUCT) or 0), rate.seconds / rate.requests if rate and rate.requests else 0.0)


def rules_in(data: bytes) -> Robots:
    """The rules that the bytes of a robots.txt give; what is no rule is passed over."""
    return Robots(Protego.parse(data[:LARGEST].decode("utf-8-sig", "replace")))
