"""How do words make the name of a time? Rules over kinds of words."""

from tracker.extraction.quantities.notation import Notation

NOTATION = Notation(
    """
    month weekday season ordinal quarter_name half_name feast part relative anaphor near_day day year year_pair
    count date suffix decade_suffix decade_name loose in in_ahead in_total to by before until up_before through
    since not_before after earliest latest between and whole unit_day unit_week unit_month unit_quarter unit_half
    unit_half_year unit_year unit_decade unit_weekend unit_season year_end year_middle year_full year_fiscal_start
    year_fiscal_end ago ahead within coming past soon time one since_then then day_that day_later of the dash
    comma daypart edge clock
    """.split()
)
UNIT = "(unit_day|unit_week|unit_month|unit_quarter|unit_half|unit_half_year|unit_year)"
SPAN = "(unit_week|unit_month|unit_quarter|unit_half|unit_decade|unit_weekend)"
NUMBER = "(count|day|one)"
DAY = "(day suffix?|ordinal)"
YEAR = (
    "(year_fiscal_start? year suffix? unit_year?|(year_fiscal_start|year_fiscal_end)? year_pair unit_year?"
    "|year_fiscal_end (year|day))"
)
RELATIVE_YEAR = "((relative|anaphor) (year_fiscal_start|unit_year))"
TAIL = f"(comma? of? the? ({YEAR}|{RELATIVE_YEAR}))"
OF_YEAR = f"({TAIL}|of? the? (unit_year|year_fiscal_start))"
PART = "(the? part (of|dash|in_ahead)? the?|edge dash?)"
CLOCK = "((count|day) clock (in|in_ahead|comma)?)"
WEEKDAY = "((the? relative)? weekday comma? the?)"
ORDINAL = "(ordinal|day suffix)"


def alternatives(*rules: str) -> str:
    """Rules any of which will do, the first that fits first."""
    return "|".join(rules)


# At each word the first rule that fits names the time. The rule's name says how its words are placed in time.
RULES = {
    "numeric": "date",
    "days": f"{DAY} (dash|through|to|and) {DAY} of? month {TAIL}?|month day (dash|to|and) day (comma? year)?",
    "day": alternatives(
        f"loose? {CLOCK}? {WEEKDAY}? the? {DAY} of? month {TAIL}?",
        f"{CLOCK}? {WEEKDAY}? month day suffix? (comma? (year|{RELATIVE_YEAR}))?",
    ),
    "month_half": f"the? ordinal unit_half of? month {TAIL}?",
    "first_months": alternatives(
        f"loose? the? ordinal {NUMBER} (unit_month|unit_quarter) {OF_YEAR}?",
        f"in_total ordinal? {NUMBER} unit_month {TAIL}?",
    ),
    "quarter": alternatives(
        f"loose? {PART}? (the? ({ORDINAL} (dash|and))? {ORDINAL} unit_quarter|quarter_name) {OF_YEAR}?",
        "year quarter_name",
    ),
    "half": f"loose? {PART}? (the? {ORDINAL} unit_half|half_name) {OF_YEAR}?|year half_name",
    "month": f"loose? {PART}? (the? relative)? month {TAIL}?",
    "season": f"loose? {PART}? (the? relative|the)? season {TAIL}?",
    "feast": "the? feast",
    "decade": f"loose? {PART}? the? ((year|day) dash? decade_suffix unit_year?|decade_name)",
    "year_edge": f"(the? year_end|year_middle) {TAIL}?",
    "ago": f"loose? {NUMBER}? {UNIT} ago",
    "ahead": f"(ahead|in_ahead) {NUMBER} (dash {NUMBER})? {UNIT} time?|ahead {UNIT}",
    "window": f"(within|coming) {NUMBER}? (dash {NUMBER})? {UNIT}",
    "past": f"past {NUMBER}? {UNIT}|in_total unit_year",
    "total": "in_total (unit_half|unit_quarter)",
    "turn": f"loose? {PART}? the? (relative|anaphor) {SPAN}",
    "bare": f"{PART} (unit_week|unit_month|unit_quarter|unit_half|unit_decade)|the? unit_weekend",
    "year": alternatives(
        f"loose? {PART}? the? {YEAR}",
        f"loose? {PART}? the? {RELATIVE_YEAR}",
        f"(the? relative)? year_full {TAIL}?",
    ),
    "this_year": f"{PART} unit_year|whole relative? unit_year",
    "weekday": f"{CLOCK}? loose? (part of?)? (the? relative)? weekday daypart?|daypart weekday",
    "near": "near_day daypart?",
    "soon": "soon",
    "that_day": "day_that",
    "day_later": "day_later",
    "then": "then",
    "since_then": "since_then",
}
PATTERN = NOTATION.compile(RULES)
