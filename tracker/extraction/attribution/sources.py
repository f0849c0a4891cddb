"""Which words name the one who says it? The subject of a verb, its neighbours, the noun after "according to"."""

from collections.abc import Sequence

from tracker.extraction.attribution.words import Words, fold
from tracker.extraction.syntax import Sentence, Token

SUBJECTS = ("nsubj", "nsubj:pass")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "X"})
# Clauses that hang on a noun tell of it and do not name it.
ASIDE = ("acl:relcl", "parataxis", "advcl", "ccomp")
BREAKS = frozenset(",;:()—–.")

Group = tuple[Token, ...]


def group(sentence: Sentence, head: Token, after: int = -1) -> Group:
    """The words that name `head`, from word `after` + 1 on, without the clauses that hang on it; the head first."""
    kept, stack = [], [head]
    while stack:
        for child in sentence.children(stack.pop().i):
            if child.dep not in ASIDE and child.i > after and child is not head:
                kept.append(child)
                stack.append(child)
    return (head, *sorted(kept, key=lambda t: t.i))


def of_verb(sentence: Sentence, verb: Token, words: Words) -> list[Group]:
    """The groups that may name who does what `verb` says, the likeliest first; empty when nobody is named."""
    children = list(sentence.children(verb.i))
    if agents := [t for t in children if t.dep == "obl:agent"]:
        return [group(sentence, t) for t in agents] if fold(verb.lemma) in words.verbs["relaying"] else []
    places = [group(sentence, t) for t in children if t.dep in ("obl", "nmod") and at_a_place(sentence, t, words)]
    if passive(sentence, verb) and fold(verb.lemma) not in words.verbs["citing"]:
        return places
    subjects = [of_subject(sentence, verb, t, words) for t in children if t.dep in SUBJECTS]
    if subjects and fold(subjects[0][0].text) in words.pronouns["this"]:
        return places
    before = neighbours(sentence, stretch_before(sentence, verb), words)
    after = neighbours(sentence, stretch_after(sentence, verb), words)
    first = before if newly_begun(sentence, verb) else []
    if not subjects:
        near = [*after, *before] if finite(sentence, verb) else []
        return [*(first if near else []), *inherited(sentence, verb, words), *places, *near]
    behind = sentence.tokens[verb.i - 1].text == "," and subjects[0][0].i < verb.i
    if behind and cut_off(sentence, verb):
        subjects = [*(one for one in after if one[0].feats.get("Case") == "Nom"), *subjects]
    apart = any(t.text == "," for t in sentence.tokens[subjects[0][0].i : verb.i])
    if apart:
        return [*subjects, *first] if behind else [*first, *subjects]
    named = [] if subjects[0][0].pos == "PRON" else [one for one in (*after, *before) if one[0].pos != "PRON"]
    return [*subjects, *named]


def newly_begun(sentence: Sentence, verb: Token) -> bool:
    """Do the words before the verb stand behind a comma and not behind another verb: "…, the chairman told"."""
    stretch = stretch_before(sentence, verb)
    return bool(stretch) and stretch[0].i > 0 and sentence.tokens[stretch[0].i - 1].text in BREAKS


def finite(sentence: Sentence, verb: Token) -> bool:
    """Is the verb the verb of a clause, and no participle or gerund."""
    form = verb.feats.get("VerbForm")
    return form in (None, "Fin") or any(t.dep == "aux" for t in sentence.children(verb.i))


def cut_off(sentence: Sentence, verb: Token) -> bool:
    """Do the words that follow the verb end at a comma or stop, and not at the next verb."""
    stop = verb.i + 1 + len(stretch_after(sentence, verb))
    return stop < len(sentence.tokens) and sentence.tokens[stop].pos != "VERB"


def of_subject(sentence: Sentence, verb: Token, subject: Token, words: Words) -> Group:
    """The group of a subject; a relative pronoun stands for the noun that its clause hangs on."""
    relative = fold(subject.lemma) in words.pronouns["relative"] and verb.dep.startswith("acl")
    found = group(sentence, sentence.tokens[verb.head] if relative else subject)
    # A name that the parse tore from its title: "the deputy | Sevda Yilmaz | complained".
    between = sentence.tokens[max(t.i for t in found) + 1 : verb.i]
    torn = between and all(t.pos == "PROPN" or t.text == "-" for t in between)
    return (*found, *between) if torn and not relative else found


def inherited(sentence: Sentence, verb: Token, words: Words) -> list[Group]:
    """The subject of the verb that a second verb or a participle leans on: "X said …, adding that …"."""
    above = sentence.tokens[verb.head]
    while above.i != above.head and above.pos not in ("VERB", "AUX") and not finite(sentence, verb):
        above = sentence.tokens[above.head]
    leaning = verb.dep in ("conj", "advcl", "xcomp", "dep", "acl")
    if verb.head == verb.i or not leaning or above.pos not in ("VERB", "AUX"):
        return []
    children = list(sentence.children(above.i))
    expletive = words.pronouns["body"] if above.pos == "AUX" else frozenset()
    subjects = [
        of_subject(sentence, above, t, words) for t in children if t.dep in SUBJECTS and fold(t.text) not in expletive
    ]
    places = [group(sentence, t) for t in children if t.dep in ("obl", "nmod") and at_a_place(sentence, t, words)]
    return subjects or places or inherited(sentence, above, words)


def passive(sentence: Sentence, verb: Token) -> bool:
    """Does the verb stand in the passive: with an auxiliary, or as a participle («передан»)."""
    participle = verb.feats.get("VerbForm") == "Part" and verb.feats.get("Voice") == "Pass"
    return participle or any(t.dep == "aux:pass" for t in sentence.children(verb.i))


def at_a_place(sentence: Sentence, token: Token, words: Words) -> bool:
    """Is this «в компании», «из отчёта»: where it is said when nobody is named; not «в суд», where it is sent."""
    return token.feats.get("Case") != "Acc" and any(
        t.dep == "case" and fold(t.text) in words.joints["place"] for t in sentence.children(token.i)
    )


def stretch_before(sentence: Sentence, verb: Token) -> Sequence[Token]:
    """The words between the last break or verb and this verb; a comma right before the verb is no break."""
    last = sentence.tokens[: verb.i][-1:]
    stop = verb.i - 1 if last and last[0].text == "," else verb.i
    start = stop
    while start and sentence.tokens[start - 1].text not in BREAKS and not verbal(sentence.tokens[start - 1]):
        start -= 1
    return sentence.tokens[start:stop]


def stretch_after(sentence: Sentence, verb: Token) -> Sequence[Token]:
    """The words between this verb and the next break or verb."""
    stop = verb.i + 1
    tokens = sentence.tokens
    while (
        stop < len(tokens)
        and tokens[stop].text not in BREAKS
        and tokens[stop].pos != "SCONJ"
        and not verbal(tokens[stop])
    ):
        stop += 1
    return tokens[verb.i + 1 : stop]


def verbal(token: Token) -> bool:
    """Is this the verb of a clause, and not part of a name: "managing director"."""
    return token.pos == "VERB" and token.dep not in ("compound", "amod")


def neighbours(sentence: Sentence, stretch: Sequence[Token], words: Words) -> list[Group]:
    """The noun groups of a stretch, those in the nominative first; with a preposition, only places («в компании»)."""
    inside = {t.i for t in stretch}
    heads = [
        t
        for t in stretch
        if t.pos in NOMINAL and (t.head == t.i or t.head not in inside or sentence.tokens[t.head].pos not in NOMINAL)
    ]
    free = [t for t in heads if at_a_place(sentence, t, words) or subject_like(sentence, t)]
    free = [t for t in free if t.pos != "PRON" or t is stretch[0]]
    return [
        tuple(t for t in group(sentence, head) if t.i in inside)
        for head in sorted(free, key=lambda t: t.feats.get("Case") != "Nom")
    ]


def subject_like(sentence: Sentence, token: Token) -> bool:
    """Can the word be a subject: no preposition, and no case but the nominative; right behind a verb that stands behind
    a comma the model often takes a subject for an object ("…, признаёт Смирнова")."""
    behind = token.i > 1 and sentence.tokens[token.i - 2].text == ","
    return not prepositional(sentence, token) and token.feats.get("Case", "Nom") in (
        {"Nom", "Acc"} if behind else {"Nom"}
    )


def prepositional(sentence: Sentence, token: Token) -> bool:
    """Does a preposition hang on the word."""
    return any(t.dep == "case" and t.pos == "ADP" for t in sentence.children(token.i))


def after_phrase(sentence: Sentence, last: int) -> Group:
    """The noun group that begins after word `last`; empty when something else follows."""
    tokens = sentence.tokens
    first = next((t for t in tokens[last + 1 : last + 8] if t.pos not in ("PUNCT", "ADP", "DET", "ADJ", "ADV")), None)
    if first is None or first.pos not in NOMINAL:
        first = next((t for t in tokens[last + 1 : last + 3] if t.pos in NOMINAL), None)
        if first is None:
            return ()
    top = first
    while top.head > last and top.head != top.i and tokens[top.head].pos in NOMINAL and top.dep not in SUBJECTS:
        top = tokens[top.head]
    return group(sentence, top, after=last)
