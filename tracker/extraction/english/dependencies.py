"""How do the English model's relations read as Universal Dependencies?

The model was taught ClearNLP's labels. Names are mapped one to one; prepositional phrases are turned round, so that the
noun hangs on the verb (obl) or noun (nmod) and the preposition on the noun (case), as in Russian. Kept as the model has
them: a form of "be" stays the head of its clause, with the predicate below it as `xcomp` (UD would make it `cop`).
"""

LABELS = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "case",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "poss": "nmod:poss",
    "preconj": "cc",
    "predet": "det",
    "prep": "case",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "DET", "X"})


def universal(deps: list[str], heads: list[int], tags: list[str]) -> tuple[list[str], list[int]]:
    """Relations and heads in Universal Dependencies, from the model's `deps`, `heads` and parts of speech `tags`."""
    complement = {head: i for i, (dep, head) in enumerate(zip(deps, heads, strict=True)) if dep in ("pobj", "pcomp")}
    # "out of the plant": the inner preposition carries the noun for the outer one.
    for i, dep in enumerate(deps):
        if dep == "prep" and i in complement and heads[i] not in complement and deps[heads[i]] in ("prep", "agent"):
            complement[heads[i]] = complement[i]
    found, above = [LABELS.get(dep, dep) for dep in deps], list(heads)
    for prep, noun in complement.items():
        if deps[prep] not in ("prep", "agent", "dative") or prep == heads[prep]:
            continue
        governor = heads[prep]
        while governor in complement and deps[governor] in ("prep", "agent", "dative") and governor != heads[governor]:
            governor = heads[governor]
        if governor == noun:
            continue
        above[noun], above[prep] = governor, noun
        found[noun], found[prep] = relation(deps[prep], deps[noun], tags[governor]), "case"
    for i in range(len(deps)):
        if above[i] in complement and found[above[i]] == "case" and above[above[i]] == complement[above[i]] != i:
            above[i] = complement[above[i]]
    return acyclic(found, above, heads)


def relation(prep: str, complement: str, governor: str) -> str:
    """What a prepositional phrase is to its governor, by its preposition's label and the governor's part of speech."""
    if complement == "pcomp":
        return "advcl"
    if prep == "agent":
        return "obl:agent"
    return "nmod" if governor in NOMINAL else "obl"


def acyclic(found: list[str], above: list[int], heads: list[int]) -> tuple[list[str], list[int]]:
    """The turned tree, or the model's own heads should the turning ever close a circle."""
    for i in range(len(above)):
        seen, at = {i}, above[i]
        while at != above[at]:
            if at in seen:
                return found, list(heads)
            seen.add(at)
            at = above[at]
    return found, above
