"""What text do these bytes hold? Decoded, cleaned of what no database stores, with a word when it is none."""

import re

from charset_normalizer import from_bytes

# Characters of an article; a long report has 200,000. What is larger is a book or a log file.
LONGEST = 2_000_000
BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# The single-byte encodings of the pages and files that this field still meets.
OLD_ENCODINGS = ["cp1251", "koi8_r", "cp1252", "iso8859_5", "cp866"]


class NotText(ValueError):
    """The bytes hold no readable text; the message says what to do."""


def decode(content: bytes) -> str:
    """The text of a file: UTF-8 or UTF-16, else the likeliest old encoding. NotText for binary files."""
    if content.startswith(BINARY):
        raise NotText("This is not a text file. Save the article as plain text (.txt) in UTF-8 and try again.")
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return decode_old(content)


def decode_old(content: bytes) -> str:
    """Text that is not valid UTF-8: a few broken bytes are replaced, another encoding is found out."""
    mended = content.decode("utf-8", errors="replace")
    # A file that is UTF-8 but for a scratch keeps nearly all of its letters.
    if mended.count("\ufffd") * 100 < len(mended):
        return mended
    best = from_bytes(content, cp_isolation=OLD_ENCODINGS).best()
    if best is None or b"\x00" in content[:4096]:
        raise NotText("The letters of this file could not be made out. Save it in UTF-8 and try again.")
    return str(best)


def clean(text: str) -> str:
    """The text as it is stored: plain line ends, no NUL or other control character, no half pair, no outer space."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return CONTROL.sub("", lines).strip().strip("\ufeff").strip()


def trouble(text: str) -> str | None:
    """Why a cleaned text cannot be taken as an article's, or None if it can."""
    if not text:
        return "The text is empty. Paste the article's text and try again."
    if not any(letter.isalpha() for letter in text):
        return "The text holds no letters. Paste the article's words and try again."
    if len(text) > LONGEST:
        return (
            f"The text has {len(text):,} characters; an article may have {LONGEST:,} at most. "
            "Add its parts as articles of their own."
        )
    return None
