"""The one place that opens a way out: to the host of a connection that the user set up, and to no other.

A name is resolved once and the very address that was looked at is connected to, so that a name that answers
differently the second time gains nothing (DNS rebinding). An address in the user's own network or on this computer is
used only if the user wrote it as it is (192.168.1.5, localhost) or said that this host is near; otherwise a server's
name could be made to point at the router. Numbers in disguise (2130706433, 0x7f.1) are names here, and lead nowhere.

Times: 30 seconds to connect, and as long for each answer. Raises SyncError throughout.
"""

import ipaddress
import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass

from visavis.sync.connection import Connection
from visavis.sync.error import SyncError

TIMEOUT = 30.0  # seconds
TRIED = 4  # addresses of one name

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Host:
    """Whom may be spoken to. `is_near`: the user said that it lies in their own network."""

    name: str
    port: int
    is_near: bool = False
    certificate: str = ""

    @property
    def is_loopback(self) -> bool:
        """Whether it is this computer, by what the user wrote."""
        literal = _literal(self.name)
        return _is_localhost(self.name) if literal is None else literal.is_loopback


def host_of(connection: Connection, default_port: int) -> Host:
    """The one host of a connection. Raises SyncError where its URL names none."""
    try:
        name, port = connection.parts.hostname or "", connection.parts.port or default_port
    except ValueError as error:
        raise SyncError("host-unreachable", connection.url) from error
    if not name:
        raise SyncError("host-unreachable", connection.url)
    near = connection.options.get("near") == "yes"
    return Host(name, port, near, connection.options.get("certificate", ""))


def addresses(host: Host) -> Sequence[tuple[socket.AddressFamily, str]]:
    """What the name resolves to, as far as it may be connected to, in the system's order of preference."""
    try:
        name = host.name if _literal(host.name) else host.name.encode("idna").decode("ascii")
        found = socket.getaddrinfo(name, host.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SyncError("host-unreachable", host.name) from error
    all_of_it = [(family, str(where[0])) for family, _, _, _, where in found]
    allowed = [one for one in dict.fromkeys(all_of_it) if is_allowed(host, ipaddress.ip_address(one[1]))]
    if not allowed:
        raise SyncError("private-address", host.name)
    return allowed[:TRIED]


def is_allowed(host: Host, address: Address) -> bool:
    """Whether this address may be connected to in the name of that host."""
    real = _embedded(address)
    if real.is_unspecified or real.is_multicast or real == ipaddress.IPv4Address("255.255.255.255"):
        return False
    literal = _literal(host.name)
    if literal is not None:
        return address == literal
    if _is_localhost(host.name):
        return real.is_loopback
    if real.is_link_local:  # where clouds keep their keys
        return False
    return host.is_near or real.is_global


def connect(host: Host, *, timeout: float = TIMEOUT) -> socket.socket:
    """An open connection to the first of its addresses that answers."""
    for family, address in addresses(host):
        opened = socket.socket(family, socket.SOCK_STREAM)
        opened.settimeout(timeout)
        try:
            opened.connect((address, host.port))
        except OSError:
            opened.close()
        else:
            return opened
    raise SyncError("host-unreachable", f"{host.name}:{host.port}")


def secured(opened: socket.socket, host: Host) -> ssl.SSLSocket:
    """The same connection, encrypted, with a server that has proved its name. Closes it when it cannot."""
    try:
        return tls(host).wrap_socket(opened, server_hostname=host.name)
    except ssl.SSLCertVerificationError as error:
        opened.close()
        raise SyncError("certificate-refused", f"{host.name}: {error.verify_message}") from error
    except ssl.SSLError as error:
        opened.close()
        raise SyncError("not-encrypted", f"{host.name}:{host.port}") from error
    except (OSError, ValueError) as error:
        opened.close()
        raise SyncError("host-unreachable", f"{host.name}:{host.port}") from error


def tls(host: Host) -> ssl.SSLContext:
    """TLS 1.2 or newer; trusts what the system trusts, and the certificate that the user named for this host."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if host.certificate:
        try:
            context.load_verify_locations(cadata=host.certificate)
        except ssl.SSLError as error:
            raise SyncError("certificate-refused", host.name) from error
    return context


def _literal(name: str) -> Address | None:
    """The address that was written in place of a name."""
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _is_localhost(name: str) -> bool:
    return name.rstrip(".").casefold() == "localhost" or name.rstrip(".").casefold().endswith(".localhost")


def _embedded(address: Address) -> Address:
    """The older address that an IPv6 address carries inside (mapped, 6to4, NAT64), else itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
