"""Which words does the product use? Every shared word, once, as plain enumerations (definitions: gold guideline)."""

from enum import StrEnum


class ClaimType(StrEnum):
    TALKS = "talks"
    REFUSAL = "refusal"
    PRELIMINARY_AGREEMENT = "preliminary_agreement"
    AGREEMENT = "agreement"
    OWNERSHIP_CHANGE = "ownership_change"
    MARKET_EXIT = "market_exit"
    MARKET_ENTRY = "market_entry"
    REORGANISATION = "reorganisation"
    APPOINTMENT = "appointment"
    FUNDING = "funding"
    PROCUREMENT = "procurement"
    POLICY_MEASURE = "policy_measure"
    PERMIT = "permit"
    ENFORCEMENT = "enforcement"
    SITE_PREPARATION = "site_preparation"
    CONSTRUCTION_START = "construction_start"
    CONSTRUCTION_END = "construction_end"
    EQUIPMENT = "equipment"
    PRODUCTION_START = "production_start"
    PRODUCT_LAUNCH = "product_launch"
    OUTPUT = "output"
    LOCALISATION = "localisation"
    EXPANSION = "expansion"
    DELAY = "delay"
    SUSPENSION = "suspension"
    RESTART = "restart"
    CANCELLATION = "cancellation"
    CLOSURE = "closure"
    JOBS = "jobs"
    INCIDENT = "incident"
    ASSESSMENT = "assessment"


class Modality(StrEnum):
    """Six rungs, the surest first. The weaker reading wins; a denial stands beside the ladder."""

    DONE = "done"
    UNDER_WAY = "under_way"
    PLANNED = "planned"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    DENIED = "denied"


class EntityKind(StrEnum):
    COMPANY = "company"
    AGENCY = "agency"
    OFFICIAL = "official"
    UNNAMED = "unnamed"
    PROJECT = "project"


class ProjectKind(StrEnum):
    PLANT = "plant"
    PRODUCT = "product"
    INFRASTRUCTURE = "infrastructure"
    PROGRAMME = "programme"
    MEASURE = "measure"


class SpeakerKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"
    MEDIA = "media"
    DOCUMENT = "document"
    NONE = "none"


class DatePrecision(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    RANGE = "range"
    BEFORE = "before"
    AFTER = "after"
    UNKNOWN = "unknown"


class DateBasis(StrEnum):
    EXPLICIT = "explicit"
    RELATIVE = "relative"
    PUBLISHED = "published"
    UNRESOLVED = "unresolved"
    NONE = "none"


class Bound(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    RANGE = "range"


class Metric(StrEnum):
    OUTPUT = "output"
    SHIPPED = "shipped"
    SOLD = "sold"
    REGISTERED = "registered"
    CAPACITY = "capacity"
    INVESTMENT = "investment"
    SUBSIDY = "subsidy"
    LOAN = "loan"
    PRICE = "price"
    JOBS = "jobs"
    LOCAL_CONTENT = "local_content"
    STAKE = "stake"
    FEE = "fee"
    DURATION = "duration"
    OTHER = "other"


class Unit(StrEnum):
    VEHICLE = "vehicle"
    RUB = "RUB"
    USD = "USD"
    EUR = "EUR"
    CNY = "CNY"
    INR = "INR"
    HUF = "HUF"
    JPY = "JPY"
    PERCENT = "percent"
    POINT = "point"
    PERSON = "person"
    GWH = "GWh"
    WAFER = "wafer"
    YEAR = "year"
    MONTH = "month"
    OTHER = "other"


class ParticipantRole(StrEnum):
    LEAD = "lead"
    OWNER = "owner"
    OPERATOR = "operator"
    PARTNER = "partner"
    CANDIDATE_PARTNER = "candidate_partner"
    TECHNOLOGY_PROVIDER = "technology_provider"
    SELLER = "seller"
    BUYER = "buyer"
    FUNDER = "funder"
    CONTRACTOR = "contractor"
    SUPPLIER = "supplier"
    CUSTOMER = "customer"
    REGULATOR = "regulator"
    PATRON = "patron"
    NEGOTIATOR = "negotiator"
    OPPONENT = "opponent"
    AFFECTED = "affected"


class SourceKind(StrEnum):
    WIRE = "wire"
    NEWSPAPER = "newspaper"
    TRADE_PRESS = "trade_press"
    BROADCAST = "broadcast"
    STATE_BODY = "state_body"
    COMPANY = "company"
    AGGREGATOR = "aggregator"
    REWRITER = "rewriter"
    BLOG = "blog"
    UNKNOWN = "unknown"


class PublishedBasis(StrEnum):
    FEED = "feed"
    PAGE = "page"
    TEXT = "text"
    URL = "url"
    PERSON = "person"
    UNKNOWN = "unknown"


class NameKind(StrEnum):
    OFFICIAL = "official"
    SHORT = "short"
    ACRONYM = "acronym"
    FORMER = "former"
    TRANSLITERATION = "transliteration"
    TRANSLATION = "translation"
    BRAND = "brand"
    MISSPELLING = "misspelling"


class Identity(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Review(StrEnum):
    AUTO = "auto"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class ProjectStatus(StrEnum):
    UNKNOWN = "unknown"
    RUMOURED = "rumoured"
    EXPLORATORY = "exploratory"
    ANNOUNCED = "announced"
    AGREED = "agreed"
    PREPARATION = "preparation"
    CONSTRUCTION = "construction"
    COMMISSIONING = "commissioning"
    OPERATING = "operating"
    PAUSED = "paused"
    SHELVED = "shelved"
    CANCELLED = "cancelled"
    MOTHBALLED = "mothballed"
    CLOSED = "closed"


class Standing(StrEnum):
    """What people have said of a record that a machine made."""

    CANDIDATE = "candidate"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    """An enumeration as Django's (value, label) pairs: "under_way" is labelled "Under way"."""
    return [(word.value, word.value.replace("_", " ").capitalize()) for word in words]
