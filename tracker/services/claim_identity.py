"""What does an article say, whatever reader read it? The name that decisions and event keys remember a claim by."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from tracker.models import Claim

SPACE = re.compile(r"\s+")


def normalised(quote: str) -> str:
    """A quote as decisions remember it: white space and case do not count."""
    return SPACE.sub(" ", quote).strip().casefold()


def identity(article_id: int, quote: str, claim_type: str, nth: int = 0) -> str:
    """A hash of article, normalised quote and type: 40 hexadecimal digits.

    `nth` tells claims apart that have all three in common ("50,000 in 2023 and 100,000 in 2024").
    """
    words = f"{article_id}\n{normalised(quote)}\n{claim_type}" + (f"\n{nth}" if nth else "")
    return hashlib.sha1(words.encode()).hexdigest()


def name_apart(claims: Sequence[Claim]) -> None:
    """Give every claim of one reading its identity, in order of the text."""
    seen: Counter[str] = Counter()
    for claim in claims:
        first = identity(claim.version.article_id, claim.quote, claim.type)
        claim.identity = identity(claim.version.article_id, claim.quote, claim.type, seen[first])
        seen[first] += 1


def decision_key(claim: Claim) -> tuple[str, str, int | None]:
    """What a decision remembers of a claim, beside its article: quote, type, and the project that is meant."""
    return normalised(claim.quote), claim.type, claim.project.entity_id if claim.project else None
