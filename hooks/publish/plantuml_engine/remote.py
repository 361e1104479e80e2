"""Engines elsewhere: a PlantUML server or a Kroki server of the government's own."""

from __future__ import annotations

import base64
import binascii
import html
import re
import string
import urllib.error
import urllib.parse
import urllib.request
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from email.message import Message

from publish.plantuml_engine.engine import (
    Complaint,
    Drawing,
    EngineUnavailableError,
    Picture,
    plantuml_complaint,
)

_AT_ONCE = 4
# Servers refuse request lines beyond about 8 KB; a longer source is posted.
_LONGEST_ADDRESS = 4000
_LARGEST_ANSWER = 8_000_000
_BASE64 = string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/"
_PLANTUML64 = string.digits + string.ascii_uppercase + string.ascii_lowercase + "-_"
_TO_PLANTUML = str.maketrans(_BASE64, _PLANTUML64)
_FROM_PLANTUML = str.maketrans(_PLANTUML64, _BASE64)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Answer:
    status: int
    headers: Message
    text: str


class RemoteEngine:
    """What both kinds of server have in common."""

    kind = ""

    def __init__(self, url: str, *, limit: float = 30.0) -> None:
        if urllib.parse.urlsplit(url).scheme not in ("http", "https"):
            raise ValueError(f"not an http address: {url!r}")
        self._url = url.rstrip("/")
        self._limit = limit

    @property
    def version(self) -> str:
        """Return the address: what runs behind it cannot be known."""
        return f"{self.kind} {self._url}"

    def draw(self, sources: Sequence[str]) -> Iterator[tuple[str, Drawing]]:
        """Yield every source with what came of it, in the order in which they are done."""
        pool = ThreadPoolExecutor(max_workers=_AT_ONCE)
        try:
            jobs = {pool.submit(self._draw_one, source): source for source in sources}
            for job in as_completed(jobs):
                yield jobs[job], job.result()
        finally:
            pool.shutdown(cancel_futures=True)

    def close(self) -> None:
        """Have nothing to release."""

    def request(self, source: str) -> urllib.request.Request:
        """Return the request that has a source drawn."""
        raise NotImplementedError

    def judge(self, answer: _Answer) -> Drawing:
        """Tell a picture from an error."""
        raise NotImplementedError

    def _draw_one(self, source: str) -> Drawing:
        try:
            answer = _fetch(self.request(source), self._limit)
        except TimeoutError:
            late = f"server diagram tidak menjawab dalam {self._limit:g} detik"
            return Complaint(message=late, line=None)
        except OSError as error:
            raise EngineUnavailableError(
                f"server diagram {self._url} tidak dapat dihubungi ({error});"
                " periksa extra.katalog.plantuml di mkdocs.yml"
            ) from error
        return self.judge(answer)


class PlantUmlServer(RemoteEngine):
    """A PlantUML server: `GET {url}/svg/{encoded}`, or the source posted to `{url}/svg/`."""

    kind = "plantuml"

    def request(self, source: str) -> urllib.request.Request:
        """Return the request that has a source drawn."""
        address = f"{self._url}/svg/{encode(source)}"
        if len(address) <= _LONGEST_ADDRESS:
            return _request(address, None)
        return _request(f"{self._url}/svg/", source)

    def judge(self, answer: _Answer) -> Drawing:
        """Tell a picture from an error."""
        drawn = error_picture(answer.text)
        said = answer.headers.get("X-PlantUML-Diagram-Error")
        if drawn or said is None:
            return drawn or _picture(answer)
        return plantuml_complaint(
            said, _from_zero(answer.headers.get("X-PlantUML-Diagram-Error-Line"))
        )


class KrokiServer(RemoteEngine):
    """A Kroki server: the source posted to `{url}/plantuml/svg`."""

    kind = "kroki"

    def request(self, source: str) -> urllib.request.Request:
        """Return the request that has a source drawn."""
        return _request(f"{self._url}/plantuml/svg", source)

    def judge(self, answer: _Answer) -> Drawing:
        """Tell a picture from an error."""
        if answer.status == 400:
            said = re.fullmatch(r"(?s)(?:Error 400: )?(.*?)(?: \(line: (\d+)\))?\s*", answer.text)
            assert said
            return plantuml_complaint(said[1], _from_zero(said[2]))
        return error_picture(answer.text) or _picture(answer)


def remote_engine(url: str, kind: str) -> RemoteEngine:
    """Return the client of a server; the kind is `plantuml` or `kroki`."""
    kinds = {engine.kind: engine for engine in (PlantUmlServer, KrokiServer)}
    if kind not in kinds:
        raise ValueError(f"not a kind of diagram server: {kind!r}")
    return kinds[kind](url)


def encode(source: str) -> str:
    """Write a source as the part of an address that PlantUML servers read."""
    packed = zlib.compress(source.encode(), 9)[2:-4]
    return base64.b64encode(packed).decode().rstrip("=").translate(_TO_PLANTUML)


def decode(encoded: str, *, longest: int = 1_000_000) -> str:
    """Read a source back from an address; ValueError where it is none or too long."""
    text = encoded.rstrip("=").translate(_FROM_PLANTUML)
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
        unpacking = zlib.decompressobj(-15)
        source = unpacking.decompress(packed, longest)
    except (binascii.Error, zlib.error) as error:
        raise ValueError(f"not an encoded diagram: {encoded[:40]!r}") from error
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise ValueError(f"an encoded diagram beyond {longest} bytes, or cut off")
    return source.decode()


def error_picture(svg: str) -> Complaint | None:
    """Read the picture in which PlantUML reports an error; None for any other."""
    texts = re.findall(r"<text\b([^>]*)>([^<]*)</text>", svg)
    red = [html.unescape(text).strip() for style, text in texts if "#FF0000" in style.upper()]
    green = any("#33FF02" in style.upper() for style, _ in texts)
    places = (re.match(r"\[From .*\(line (\d+)\) ?\]$", text) for _, text in texts)
    place = next(filter(None, places), None)
    if not (red and green and place):
        return None
    return plantuml_complaint(" ".join(red), int(place[1]))


def _request(address: str, body: str | None) -> urllib.request.Request:
    headers = {"Accept": "image/svg+xml"}
    if body is not None:
        headers["Content-Type"] = "text/plain; charset=utf-8"
    return urllib.request.Request(  # noqa: S310 -- RemoteEngine has checked the scheme
        address, data=None if body is None else body.encode(), headers=headers
    )


def _fetch(request: urllib.request.Request, limit: float) -> _Answer:
    try:
        with urllib.request.urlopen(request, timeout=limit) as response:  # noqa: S310 -- RemoteEngine has checked the scheme
            return _answer(response.status, response.headers, response.read(_LARGEST_ANSWER))
    except urllib.error.HTTPError as error:
        # The body of an error says what is wrong with the diagram.
        with error:
            return _answer(error.code, error.headers, error.read(_LARGEST_ANSWER))
    except urllib.error.URLError as error:
        # urllib hides a timeout while connecting behind an error of its own.
        if isinstance(error.reason, TimeoutError):
            raise error.reason from error
        raise


def _answer(status: int, headers: Message, body: bytes) -> _Answer:
    return _Answer(status=status, headers=headers, text=body.decode(errors="replace"))


def _picture(answer: _Answer) -> Drawing:
    if answer.status == 200 and "<svg" in answer.text:
        return Picture(svg=answer.text)
    return Complaint(message=f"server diagram menjawab {answer.status} tanpa gambar", line=None)


def _from_zero(line: str | None) -> int | None:
    # Outside its pictures PlantUML counts lines from 0.
    return int(line) + 1 if line and line.isdecimal() else None
