"""A reverse proxy that gives HTTPS with a certificate of its own, as an office has one before `taiwa serve`."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass
class Proxy:
    """Its port, and that of the server behind it once that is known."""

    port: int
    behind: int = 0


@contextmanager
def proxying(folder: Path) -> Iterator[Proxy]:
    """A proxy at localhost that passes everything on."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Passing)
    server.socket = _tls(folder).wrap_socket(server.socket, server_side=True)
    proxy = Proxy(server.server_address[1])
    _Passing.proxy = proxy
    Thread(target=server.serve_forever, daemon=True).start()
    yield proxy
    server.shutdown()
    server.server_close()


class _Passing(BaseHTTPRequestHandler):
    proxy: Proxy

    def _pass(self) -> None:
        headers = {name: value for name, value in self.headers.items() if not name.lower().startswith("x-forwarded")}
        headers |= {"X-Forwarded-Proto": "https", "X-Forwarded-For": self.client_address[0], "Connection": "close"}
        server = HTTPConnection("127.0.0.1", self.proxy.behind, timeout=60)
        server.request(self.command, self.path, self.rfile.read(int(self.headers.get("Content-Length", 0))), headers)
        answer = server.getresponse()
        body = answer.read()
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        server.close()

    do_GET = do_POST = _pass  # noqa: N815 — the names that the library asks for

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 — the library's name
        """Nothing is told."""


def _tls(folder: Path) -> ssl.SSLContext:
    """A certificate that nobody vouches for."""
    key, name, now = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]), datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
    signed = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False).sign(key, hashes.SHA256())
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "proxy.pem").write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "proxy.pem")
    return context
