"""Which records does the product keep? Tables, constraints, indexes; no flow."""

from tracker.models.articles import Article, ArticleVersion
from tracker.models.claims import Claim, ClaimQuantity, Mention
from tracker.models.decisions import IdentityEdge, Judgement
from tracker.models.entities import Entity, Name, Project, UnnamedParty
from tracker.models.parties import Occupancy, Participation
from tracker.models.sources import Source
from tracker.models.timeline import Event, EventClaim, StatusPeriod
from tracker.models.versions import NamesVersion

__all__ = [
    "Article",
    "ArticleVersion",
    "Claim",
    "ClaimQuantity",
    "Entity",
    "Event",
    "EventClaim",
    "IdentityEdge",
    "Judgement",
    "Mention",
    "Name",
    "NamesVersion",
    "Occupancy",
    "Participation",
    "Project",
    "Source",
    "StatusPeriod",
    "UnnamedParty",
]
