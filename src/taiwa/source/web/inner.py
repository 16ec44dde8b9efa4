"""Addresses of closed nets: this computer, a house, a ministry; what only those inside can reach."""

import ipaddress
import socket
from typing import TypeAlias

IP: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home.arpa")
"""Names, or their last parts, that no open net has (RFC 6761, 6762, 8375)."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NAT64_INNER = ipaddress.ip_network("64:ff9b:1::/48")
"""IPv6 addresses that stand for an IPv4 one, of the open net (RFC 6052) and of a closed one (RFC 8215)."""
_LOW = 0xFFFFFFFF
"""The 32 bits of an IPv4 address that stand last in an IPv6 one."""


def is_inner_name(host: str) -> bool:
    """Whether a host names a closed net by itself, as a number or by a name that only closed nets have; nothing is looked up."""
    try:
        return is_inner(ipaddress.ip_address(host.strip("[]")))
    except ValueError:
        name = host.rstrip(".")
        return any(name == one or name.endswith(f".{one}") for one in _NAMES)


def is_inner(address: IP) -> bool:
    """Whether an IP address is of a closed net, or holds one that is: anything but a global address of one computer."""
    if isinstance(address, ipaddress.IPv6Address) and (held := _held(address)):
        return is_inner(held)
    return not address.is_global or address.is_multicast or address in _NAT64_INNER


def _held(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & _LOW)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)


def found_at(host: str) -> list[IP]:
    """The IP addresses that a host has now, at least one; raises socket.gaierror."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), None, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise socket.gaierror(host) from error
    return [ipaddress.ip_address(str(place[0]).partition("%")[0]) for *_, place in found]
