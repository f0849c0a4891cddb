"""Which known entities could a name mean? An index of known names by key, by surname and by likeness."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from tracker.linking import names
from tracker.linking.descriptions import Descriptions
from tracker.records import EntityRecord, KnownName
from tracker.vocabulary import EntityKind

# Below this likeness of two keys (0 to 100) a name is somebody else: Moskvich and Moskvitsh have 94, two short names
# of three letters in common 83.
ALIKE = 84
# How many look-alikes are weighed; more than a few never help a person to choose.
MOST = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A known name that a mention could mean; `likeness` of the two keys runs from 0 to 100."""

    name: KnownName
    likeness: float


class KnownNames:
    """The names of the known entities, indexed once and then only read."""

    def __init__(self, names: Iterable[KnownName]) -> None:
        """Index `names`; several may share one entity's key."""
        self.all = tuple(names)
        self._by_key: dict[EntityKind, dict[str, list[KnownName]]] = defaultdict(lambda: defaultdict(list))
        self._by_surname: dict[str, list[KnownName]] = defaultdict(list)
        self._descriptions = Descriptions(self.all)
        for name in self.all:
            self._add(name)

    def _add(self, name: KnownName) -> None:
        for key in names.keys(name.text):
            self._by_key[name.kind][key].append(name)
            if name.kind == EntityKind.OFFICIAL and " " in key:
                self._by_surname[key.split()[-1]].append(name)

    def same_key(self, kind: EntityKind, key: str) -> list[KnownName]:
        """The known names of this kind that have this key."""
        return self._by_key.get(kind, {}).get(key, [])

    def surname(self, key: str) -> list[KnownName]:
        """The full names of the known officials who bear this surname."""
        return self._by_surname.get(key, [])

    def described(self, description: str) -> str | None:
        """The key of the one known project that a description fits."""
        return self._descriptions.fits(description)

    def alike(self, kind: EntityKind, key: str) -> list[Candidate]:
        """The known names of this kind whose keys look like this one, the most alike first."""
        known = self._by_key.get(kind, {})
        found = process.extract(key, known.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=MOST)
        return [Candidate(name, likeness) for match, likeness, _ in found for name in known[match]]


def candidates(entity: EntityRecord, known: KnownNames) -> list[Candidate]:
    """The known names that `entity` could be, the most alike first: same key, bearer of the surname, look-alike."""
    keys = names.keys(entity.name)
    found = [Candidate(name, 100.0) for key in keys for name in known.same_key(entity.kind, key)]
    if entity.kind == EntityKind.OFFICIAL:
        found += [Candidate(name, 100.0) for key in keys if key for name in known.surname(key.split()[-1])]
    found += [candidate for key in keys for candidate in known.alike(entity.kind, key)]
    return sorted(set(found), key=lambda one: (-one.likeness, one.name.key, one.name.text))
