"""How are the product's words called on its pages?"""

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tracker.vocabulary import (
    ClaimType,
    DatePrecision,
    EntityKind,
    Metric,
    Modality,
    ParticipantRole,
    ProjectKind,
    ProjectStatus,
    SpeakerKind,
)

register = template.Library()

MODALITIES: dict[str, Promise] = {
    Modality.DONE: _("Happened"),
    Modality.UNDER_WAY: _("Under way"),
    Modality.PLANNED: _("Planned"),
    Modality.EXPECTED: _("Expected"),
    Modality.POSSIBLE: _("Possible"),
    Modality.DENIED: _("Denied"),
}
TYPES: dict[str, Promise] = {
    ClaimType.TALKS: _("Talks"),
    ClaimType.REFUSAL: _("Refusal"),
    ClaimType.PRELIMINARY_AGREEMENT: _("Preliminary agreement"),
    ClaimType.AGREEMENT: _("Agreement"),
    ClaimType.OWNERSHIP_CHANGE: _("Change of owner"),
    ClaimType.MARKET_EXIT: _("Market exit"),
    ClaimType.MARKET_ENTRY: _("Market entry"),
    ClaimType.REORGANISATION: _("Reorganisation"),
    ClaimType.APPOINTMENT: _("Appointment"),
    ClaimType.FUNDING: _("Funding"),
    ClaimType.PROCUREMENT: _("Procurement"),
    ClaimType.POLICY_MEASURE: _("Policy measure"),
    ClaimType.PERMIT: _("Permit"),
    ClaimType.ENFORCEMENT: _("Enforcement"),
    ClaimType.SITE_PREPARATION: _("Site preparation"),
    ClaimType.CONSTRUCTION_START: _("Start of construction"),
    ClaimType.CONSTRUCTION_END: _("End of construction"),
    ClaimType.EQUIPMENT: _("Equipment"),
    ClaimType.PRODUCTION_START: _("Start of production"),
    ClaimType.PRODUCT_LAUNCH: _("Product launch"),
    ClaimType.OUTPUT: _("Output and sales"),
    ClaimType.LOCALISATION: _("Localisation"),
    ClaimType.EXPANSION: _("Expansion"),
    ClaimType.DELAY: _("Delay"),
    ClaimType.SUSPENSION: _("Suspension"),
    ClaimType.RESTART: _("Restart"),
    ClaimType.CANCELLATION: _("Cancellation"),
    ClaimType.CLOSURE: _("Closure"),
    ClaimType.JOBS: _("Jobs"),
    ClaimType.INCIDENT: _("Incident"),
    ClaimType.ASSESSMENT: _("Assessment"),
}
STATUSES: dict[str, Promise] = {
    ProjectStatus.UNKNOWN: _("Unknown"),
    ProjectStatus.RUMOURED: _("Rumoured"),
    ProjectStatus.EXPLORATORY: _("Exploratory"),
    ProjectStatus.ANNOUNCED: _("Announced"),
    ProjectStatus.AGREED: _("Agreed"),
    ProjectStatus.PREPARATION: _("In preparation"),
    ProjectStatus.CONSTRUCTION: _("Under construction"),
    ProjectStatus.COMMISSIONING: _("In commissioning"),
    ProjectStatus.OPERATING: _("Operating"),
    ProjectStatus.PAUSED: _("Paused"),
    ProjectStatus.SHELVED: _("Shelved"),
    ProjectStatus.CANCELLED: _("Cancelled"),
    ProjectStatus.MOTHBALLED: _("Mothballed"),
    ProjectStatus.CLOSED: _("Closed"),
}
PROJECT_KINDS: dict[str, Promise] = {
    ProjectKind.PLANT: _("Plant"),
    ProjectKind.PRODUCT: _("Product"),
    ProjectKind.INFRASTRUCTURE: _("Infrastructure"),
    ProjectKind.PROGRAMME: _("Programme"),
    ProjectKind.MEASURE: _("Measure"),
}
ENTITY_KINDS: dict[str, Promise] = {
    EntityKind.COMPANY: _("Company"),
    EntityKind.AGENCY: _("Agency"),
    EntityKind.OFFICIAL: _("Official"),
    EntityKind.UNNAMED: _("Not named"),
    EntityKind.PROJECT: _("Project"),
}
SPEAKERS: dict[str, Promise] = {
    SpeakerKind.PERSON: _("a person"),
    SpeakerKind.ORGANISATION: _("an organisation"),
    SpeakerKind.ANONYMOUS: _("unnamed sources"),
    SpeakerKind.COLLECTIVE: _("a group, nobody by name"),
    SpeakerKind.MEDIA: _("another outlet"),
    SpeakerKind.DOCUMENT: _("a document"),
    SpeakerKind.NONE: _("the article itself"),
}
ROLES: dict[str, Promise] = {
    ParticipantRole.LEAD: _("lead"),
    ParticipantRole.OWNER: _("owner"),
    ParticipantRole.OPERATOR: _("operator"),
    ParticipantRole.PARTNER: _("partner"),
    ParticipantRole.CANDIDATE_PARTNER: _("candidate partner"),
    ParticipantRole.TECHNOLOGY_PROVIDER: _("technology provider"),
    ParticipantRole.SELLER: _("seller"),
    ParticipantRole.BUYER: _("buyer"),
    ParticipantRole.FUNDER: _("funder"),
    ParticipantRole.CONTRACTOR: _("contractor"),
    ParticipantRole.SUPPLIER: _("supplier"),
    ParticipantRole.CUSTOMER: _("customer"),
    ParticipantRole.REGULATOR: _("regulator"),
    ParticipantRole.PATRON: _("patron"),
    ParticipantRole.NEGOTIATOR: _("negotiator"),
    ParticipantRole.OPPONENT: _("opponent"),
    ParticipantRole.AFFECTED: _("affected"),
}
# What a number counts, as it stands behind it: "50,000 vehicles made".
METRICS: dict[str, Promise] = {
    Metric.OUTPUT: _("made"),
    Metric.SHIPPED: _("shipped"),
    Metric.SOLD: _("sold"),
    Metric.REGISTERED: _("registered"),
    Metric.CAPACITY: _("capacity"),
    Metric.INVESTMENT: _("investment"),
    Metric.SUBSIDY: _("subsidy"),
    Metric.LOAN: _("loan"),
    Metric.PRICE: _("price"),
    Metric.JOBS: _("jobs"),
    Metric.LOCAL_CONTENT: _("local content"),
    Metric.STAKE: _("stake"),
    Metric.FEE: _("fee"),
    Metric.DURATION: _("duration"),
}
PRECISIONS: dict[str, Promise] = {
    DatePrecision.DAY: pgettext_lazy("precision", "exact day"),
    DatePrecision.WEEK: pgettext_lazy("precision", "week"),
    DatePrecision.MONTH: pgettext_lazy("precision", "month"),
    DatePrecision.QUARTER: pgettext_lazy("precision", "quarter"),
    DatePrecision.HALF: pgettext_lazy("precision", "half-year"),
    DatePrecision.YEAR: pgettext_lazy("precision", "whole year"),
    DatePrecision.RANGE: pgettext_lazy("precision", "range"),
    DatePrecision.BEFORE: pgettext_lazy("precision", "latest day"),
    DatePrecision.AFTER: pgettext_lazy("precision", "earliest day"),
    DatePrecision.UNKNOWN: pgettext_lazy("precision", "no date"),
}
# Why a status holds: the timeline's rules, as sentences.
RULES: dict[str, Promise] = {
    "closure done": _("The closure is reported as done."),
    "cancellation done": _("The project is reported as given up."),
    "put on hold": _("It is reported as put on hold."),
    "suspension done": _("Work is reported as stopped for a time."),
    "trial output": _("Trial output is reported."),
    "production started": _("The start of production is reported as done."),
    "restarted": _("Work is reported as taken up again."),
    "output made": _("A quantity that was made is reported."),
    "construction": _("Construction is reported as begun or ended."),
    "refit or installation under way": _("A refit or an installation is under way."),
    "permit, money, site or equipment": _("A permit, money, a site or equipment is reported."),
    "agreement signed": _("An agreement is reported as signed."),
    "preliminary agreement signed": _("A preliminary agreement is reported as signed."),
    "announced by a party": _("A party or an agency has announced it."),
    "talks": _("Talks are reported by somebody with a name."),
    "only rumours": _("Only unnamed sources tell of it, or it is only possible."),
    "idle for twelve months": _("It ran, and has stood idle for twelve months."),
}
LISTS = {
    "modality": MODALITIES,
    "type": TYPES,
    "status": STATUSES,
    "project_kind": PROJECT_KINDS,
    "entity_kind": ENTITY_KINDS,
    "speaker": SPEAKERS,
    "role": ROLES,
    "metric": METRICS,
    "precision": PRECISIONS,
}


@register.filter
def rule_told(rule: str) -> str:
    """The sentence for a rule of the status; a rule without one stands as it is."""
    return str(RULES.get(rule, rule.capitalize()))


@register.filter
def word(value: str, of: str) -> str:
    """The page's word for a value of one of the lists: `event.type|word:"type"`. Empty for one without a word."""
    return str(LISTS[of].get(value, ""))
