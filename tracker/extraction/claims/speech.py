"""Does a clause tell something, or only that somebody says or thinks it?"""

from tracker.extraction.claims.clauses import Clause, finite
from tracker.extraction.claims.triggers import Trigger
from tracker.extraction.claims.words import listed
from tracker.extraction.lexicon import lexicon
from tracker.extraction.syntax import Token
from tracker.records import Reason
from tracker.vocabulary import ClaimType

# An opinion is told by its governing verb alone: the least that counts as a trigger.
OPINION_SCORE = 1.5


def only_speaks(clause: Clause, happening: Trigger, language: str) -> bool:
    """Is the clause no more than "he said" or "they hope", with what is said in a clause of its own."""
    words = lexicon(language, "modality")["speaking"]
    top = clause.top
    if not (listed(top, words["verbs"]) or listed(top, words["opinions"])):
        return False
    if not (top.dep == "parataxis" or content(clause) or bare(clause)):
        return False
    return happening.anchor.i == top.i or "^" not in happening.reason.because or top.dep == "parataxis"


def bare(clause: Clause) -> bool:
    """Is there nothing but the verb and who speaks: «полагают наблюдатели»."""
    below = clause.sentence.children(clause.head)
    return all(child.dep.startswith(("nsubj", "advmod", "punct", "cc", "aux")) for child in below)


def content(clause: Clause) -> Token | None:
    """The head of the clause that is said or thought, if there is one."""
    children = clause.sentence.children(clause.head)
    return next((child for child in children if child.dep == "ccomp" and finite(clause.sentence, child)), None)


def opinion(clause: Clause, language: str) -> Trigger | None:
    """The opinion that a clause holds which names no other happening but stands below "thinks", "hopes", "warns"."""
    top = clause.top
    if top.dep != "ccomp":
        return None
    above = clause.sentence.tokens[top.head]
    if not listed(above, lexicon(language, "modality")["speaking"]["opinions"]):
        return None
    return Trigger(ClaimType.ASSESSMENT, top, OPINION_SCORE, Reason("assessment by the verb of opinion", above.text))
