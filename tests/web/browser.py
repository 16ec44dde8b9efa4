"""Debian's Chromium without a screen, driven through its own pipe: no driver, no library."""

import json
import os
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from time import monotonic, sleep
from typing import Any

_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
    "--disable-component-update", "--hide-scrollbars", "--force-color-profile=srgb", "--remote-debugging-pipe",
)  # fmt: skip
_END = b"\0"
_SERIOUS = ("serious", "critical")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class BrowserError(Exception):
    """The browser refused a command."""


class Browser:
    """One page of one browser. `complaints` are what its console said and what it could not load since the last `open`."""

    def __init__(self, read: FileIO, write: FileIO) -> None:
        """Talks to the browser over two pipes, messages parted by NUL."""
        self._read, self._write = read, write
        self._number, self._rest, self._session = 0, b"", ""
        self._seen: list[dict[str, Any]] = []
        self.complaints: list[str] = []
        self._sessions: dict[str, str] = {}
        self.sit("")

    def sit(self, who: str) -> None:
        """From here on the page is that of somebody with cookies of their own."""
        if who not in self._sessions:
            self._session = ""
            apart = {"browserContextId": self.ask("Target.createBrowserContext")["browserContextId"]} if who else {}
            target = self.ask("Target.createTarget", url="about:blank", **apart)["targetId"]
            self._sessions[who] = self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                self.ask(f"{domain}.enable")
        self._session = self._sessions[who]

    def open(self, address: str) -> None:
        """Load a page and wait until it is all there."""
        self.complaints.clear()
        self._seen.clear()
        self.ask("Page.navigate", url=address)
        while not any(event["method"] == "Page.loadEventFired" for event in self._seen):
            self._event()

    def send(self, form: str, **values: str) -> None:
        """Fill in the form that a selector names, press its button, and wait for the page that comes."""
        self.complaints.clear()
        self._seen.clear()
        filled = "".join(f"form.elements[{json.dumps(name)}].value = {json.dumps(value)};" for name, value in values.items())
        self.run(f"{{ const form = document.querySelector({json.dumps(form)}); {filled} setTimeout(() => form.querySelector('button').click(), 0) }}; undefined")
        while not any(event["method"] == "Page.loadEventFired" for event in self._seen):
            self._event()

    def faults(self, axe: str) -> list[list[str]]:
        """What axe finds on the page under WCAG 2.2 AA that some people could not use it for."""
        self.run(f"{axe}; undefined")
        found = self.run(f"axe.run(document, {{runOnly: {_TAGS}}}).then(all => all.violations.map(one => [one.impact, one.id, one.nodes[0].html, one.nodes[0].failureSummary]))")
        return [one for one in found if one[0] in _SERIOUS]

    def look(self, *, width: int, dark: bool, language: str) -> None:
        """From here on pages are this wide, in this light, and asked for in this language."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.ask("Emulation.setEmulatedMedia", features=scheme)
        self.ask("Network.setExtraHTTPHeaders", headers={"Accept-Language": language})

    def run(self, script: str) -> Any:
        """The value of a script in the page; a promise is waited for."""
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise BrowserError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def until(self, script: str, seconds: float = 30) -> None:
        """Wait until a script is true, on whatever page is shown then."""
        end = monotonic() + seconds
        while monotonic() < end:
            try:
                if self.run(script):
                    return
            except BrowserError:  # one page has gone, and the next is not there yet
                pass
            sleep(0.05)
        raise BrowserError("never", script)

    def press(self, key: str) -> None:
        """Press and release a key."""
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode={"Tab": 9, "Enter": 13}[key])

    def picture(self, path: Path) -> None:
        """The whole page as a PNG."""
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 6000), "scale": 1}
        data = self.ask("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
        path.write_bytes(b64decode(data))

    def ask(self, method: str, **values: object) -> Mapping[str, Any]:
        """Send a command and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": values, **({"sessionId": self._session} if self._session else {})}
        self._write.write(json.dumps(message).encode() + _END)
        while True:
            found = self._message()
            if found.get("id") == self._number:
                if "error" in found:
                    raise BrowserError(method, found["error"])
                return found["result"]
            self._note(found)

    def _event(self) -> None:
        self._note(self._message())

    def _note(self, event: dict[str, Any]) -> None:
        self._seen.append(event)
        match event["method"]:
            case "Log.entryAdded" if event["params"]["entry"]["level"] in ("warning", "error"):
                self.complaints.append(str(event["params"]["entry"]["text"]))
            case "Runtime.exceptionThrown" | "Network.loadingFailed":
                self.complaints.append(json.dumps(event["params"])[:500])
            case "Runtime.consoleAPICalled" if event["params"]["type"] in ("warning", "error"):
                self.complaints.append(json.dumps(event["params"]["args"])[:500])

    def _message(self) -> dict[str, Any]:
        while _END not in self._rest:
            more = self._read.read(1 << 16)
            if not more:
                raise BrowserError("the browser has gone")
            self._rest += more
        words, _, self._rest = self._rest.partition(_END)
        found: dict[str, Any] = json.loads(words)
        return found


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser with a profile of its own in `folder`, gone at the end. It looks for its pipe at the numbers 3 and 4."""
    from_us, to_browser = os.pipe()
    from_browser, to_us = os.pipe()

    hand_over = f"import os, sys; os.dup2({from_us}, 103); os.dup2({to_us}, 104); os.dup2(103, 3); os.dup2(104, 4); os.execv(sys.argv[1], sys.argv[1:])"
    command = [sys.executable, "-c", hand_over, str(shutil.which("chromium")), *_FLAGS, f"--user-data-dir={folder}", "about:blank"]
    process = subprocess.Popen(command, pass_fds=(from_us, to_us), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(from_us)
    os.close(to_us)
    with os.fdopen(from_browser, "rb", buffering=0) as read, os.fdopen(to_browser, "wb", buffering=0) as write:
        try:
            yield Browser(read, write)
        finally:
            process.kill()
            process.wait()
