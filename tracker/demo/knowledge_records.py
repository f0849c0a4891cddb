"""What does the knowledge base hold? Who and what is known by name before the first article is read; no news."""

from dataclasses import dataclass
from datetime import date

from tracker.vocabulary import EntityKind, NameKind, ParticipantRole, ProjectKind

LANGUAGES = ("en", "ru")


@dataclass(frozen=True, slots=True)
class EntityName:
    """One name. `language` None serves in any; `display` is the one shown in its language.

    `needs_context` marks a name too common to be looked for by itself ("Atom", "MIT"): true only where the text has
    already made plain who is meant.
    """

    text: str
    language: str | None
    kind: NameKind
    display: bool = False
    needs_context: bool = False

    def serves(self, language: str) -> bool:
        """Is this a name in `language`."""
        return self.language in (None, language)


@dataclass(frozen=True, slots=True)
class Office:
    """An office that an official held: in which organisation (its key), from when to when, worded in both languages."""

    organisation: str | None
    first: date | None
    last: date | None
    en: str
    ru: str

    def title(self, language: str | None) -> str:
        """The office's wording in `language`; English where the language is not Russian."""
        return self.ru if language == "ru" else self.en


@dataclass(frozen=True, slots=True)
class Entity:
    """A company, agency, official or project that is known by name. `offices` are an official's, the oldest first."""

    key: str
    kind: EntityKind
    country: str | None
    names: tuple[EntityName, ...]
    offices: tuple[Office, ...] = ()

    def display(self, language: str | None) -> str:
        """The name shown in `language`; English where the language is not Russian."""
        wanted = "ru" if language == "ru" else "en"
        return next(name.text for name in self.names if name.display and name.serves(wanted))


@dataclass(frozen=True, slots=True)
class Site:
    """Where a project stands. The point is approximate."""

    en: str
    ru: str
    former_names: tuple[str, ...]
    city_en: str
    city_ru: str
    country: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Product:
    """What a project makes, where it has news of its own: its key within the project and its name in both languages."""

    key: str
    en: str
    ru: str


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part in a project (an entity's key), as what, and from when to when if that is known."""

    entity: str
    role: ParticipantRole
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Project:
    """A project: the entity with its names, and what is known of it apart from the news."""

    entity: Entity
    kind: ProjectKind
    sector: str
    site: Site
    products: tuple[Product, ...]
    parties: tuple[Party, ...]

    @property
    def key(self) -> str:
        """The key of its entity."""
        return self.entity.key
