"""Reads and writes text files without touching what is not meant: encoding, byte order mark, line endings; a write happens whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from dateline.reading.decoding import decode


class Written(NamedTuple):
    """A file as text, and how the text becomes its bytes again."""

    text: str
    encoding: str
    mark: bytes = b""
    """The byte order mark."""

    def encoded(self, text: str) -> bytes:
        """Another text, written as this one. Raises `UnicodeEncodeError` for a character that the encoding lacks."""
        return self.mark + text.encode(self.encoding)

    @property
    def newline(self) -> str:
        """How lines end, most of them."""
        windows = self.text.count("\r\n")
        counts = {"\n": self.text.count("\n") - windows, "\r\n": windows, "\r": self.text.count("\r") - windows}
        return max(counts, key=lambda newline: counts[newline])


def read_text(data: bytes, path: str) -> Written | None:
    """The text in a file's bytes; None where it cannot be written back byte for byte. Raises `Unreadable`."""
    from dateline.reading.parts import format_of  # not where files are only written

    decoded = decode(data, html=format_of(path) == "html")
    plain = decoded.text.removeprefix("\ufeff")
    body = plain.encode(decoded.encoding, "surrogatepass" if decoded.encoding.startswith("utf") else "replace")
    mark = data[: len(data) - len(body)]
    return Written(plain, decoded.encoding, mark) if len(mark) <= 4 and mark + body == data else None  # a mark has 4 bytes at most


def replace_file(file: Path, data: bytes) -> None:
    """Write a file at once: whoever reads it sees the old bytes or the new ones. A link stays a link, a pipe is written to. Raises `OSError`."""
    target = file.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:50]}.", delete=False) as temporary:
        new = Path(temporary.name)
        try:
            temporary.write(data)
            temporary.flush()
            os.fsync(temporary.fileno())
            if target.exists():
                shutil.copymode(target, new)
            else:
                new.chmod(0o666 & ~_umask())
            new.replace(target)
        except BaseException:
            new.unlink(missing_ok=True)
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
