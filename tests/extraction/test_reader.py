from datetime import date

import pytest

from tracker.extraction.gazetteer import Gazetteer
from tracker.extraction.reader import LONGEST, read
from tracker.extraction.show import show
from tracker.records import ArticleText, KnownName
from tracker.vocabulary import ClaimType, DateBasis, EntityKind, Modality, SpeakerKind

NAMES = Gazetteer(
    [
        KnownName("kamaz", EntityKind.COMPANY, "Kamaz", "en"),
        KnownName("kama-1", EntityKind.PROJECT, "Kama-1", "en"),
        KnownName("moskvich-plant", EntityKind.PROJECT, "Moskvich plant", "en"),
        KnownName("industry-ministry", EntityKind.AGENCY, "Ministry of Industry and Trade", "en"),
    ]
)
UNDATED = ArticleText(
    "levitin",
    "The Ministry of Industry and Trade is in talks with two Chinese carmakers about assembly at the former Renault "
    "plant in Moscow, presidential aide Igor Levitin said.\n"
    "A preliminary agreement may already have been reached, observers say.\n"
    "Production under the Moskvich brand is expected to begin this year.\n"
    "A tie-up on a compact car that could involve Kama-1, a project of Kamaz, is also being considered, Levitin added.",
)
DATED = ArticleText(
    "moskvich",
    "Завод «Москвич» планирует выпустить 50 тыс. автомобилей в 2023 году, сообщил директор завода Дмитрий Пронин. "
    "В ноябре на заводе началось серийное производство.",
    published=date(2022, 11, 23),
)


@pytest.fixture(scope="module")
def undated():
    return read([UNDATED], NAMES)[0]


def of_type(reading, type):
    return [claim for claim in reading.claims if claim.type == type]


def test_talks_of_unnamed_parties_are_under_way(undated):
    talks = of_type(undated, ClaimType.TALKS)[0]
    assert talks.modality == Modality.UNDER_WAY
    kinds = {entity.id: entity for entity in undated.entities}
    assert any(kinds[id].kind == EntityKind.UNNAMED and kinds[id].count == 2 for id in talks.participants)


def test_a_preliminary_agreement_that_may_exist_is_possible(undated):
    assert [claim.modality for claim in of_type(undated, ClaimType.PRELIMINARY_AGREEMENT)] == [Modality.POSSIBLE]


def test_this_year_in_an_undated_text_stays_unresolved(undated):
    starts = [claim for claim in of_type(undated, ClaimType.PRODUCTION_START) if claim.when.span]
    assert [(claim.modality, claim.when.basis) for claim in starts] == [(Modality.EXPECTED, DateBasis.UNRESOLVED)]


def test_nothing_undecided_is_done(undated):
    assert Modality.DONE not in {claim.modality for claim in undated.claims}


def test_every_finding_points_at_its_words():
    for article, reading in zip([UNDATED, DATED], read([UNDATED, DATED], NAMES), strict=True):
        spans = [c.span for c in reading.claims] + [m for e in reading.entities for m in e.mentions]
        spans += [q.span for c in reading.claims for q in c.quantities]
        assert spans and all(article.text[span.start : span.stop] == span.words for span in spans)


def test_a_target_is_planned_output_with_its_number():
    output = of_type(read([DATED], NAMES)[0], ClaimType.OUTPUT)[0]
    assert (output.modality, output.when.first, output.when.last) == (
        Modality.PLANNED,
        date(2023, 1, 1),
        date(2023, 12, 31),
    )
    assert [quantity.value for quantity in output.quantities] == [50000]


SERIES = [
    ("The plant is to make 50,000 cars in 2023 and 100,000 in 2024.", "en"),
    ("Завод планирует выпустить 50 тыс. машин в 2023 году и 100 тыс. в 2024 году.", "ru"),
]


@pytest.mark.parametrize(("text", "language"), SERIES)
def test_two_years_with_their_numbers_are_two_claims(text, language):
    output = of_type(read([ArticleText("series", text, language=language)], NAMES)[0], ClaimType.OUTPUT)
    told = [(claim.when.first.year, claim.quantities[0].value, claim.modality) for claim in output]
    assert told == [(2023, 50000, Modality.PLANNED), (2024, 100000, Modality.PLANNED)]


@pytest.mark.parametrize(
    ("text", "basis", "day"),
    [
        ("The plant resumed work.", DateBasis.PUBLISHED, date(2022, 11, 23)),
        ("The plant will resume work.", DateBasis.NONE, None),
        ("The plant has not resumed work.", DateBasis.PUBLISHED, date(2022, 11, 23)),
        ("The plant will not resume work.", DateBasis.NONE, None),
    ],
)
def test_without_time_words_only_what_is_known_has_the_day_of_publication(text, basis, day):
    claim = of_type(read([ArticleText("day", text, published=date(2022, 11, 23))], NAMES)[0], ClaimType.RESTART)[0]
    assert (claim.when.basis, claim.when.first) == (basis, day)


def test_what_is_told_in_the_present_and_lies_ahead_is_a_plan():
    article = ArticleText("ahead", "С 1 марта 2022 года завод сокращает выпуск вдвое.", published=date(2022, 2, 1))
    assert [claim.modality for claim in read([article], NAMES)[0].claims] == [Modality.PLANNED]


def test_a_figure_for_a_year_that_has_not_begun_is_a_plan_however_it_is_told():
    text = "For 2024 the Moskvich plant has set itself an output of 44,000 cars."
    (claim,) = read([ArticleText("a", text, published=date(2023, 9, 15))], NAMES)[0].claims
    assert (claim.type, claim.modality) == (ClaimType.OUTPUT, Modality.PLANNED)


def test_two_crossovers_are_models_and_no_output():
    text = "Two crossovers have gone into production at the Moskvich plant."
    (claim,) = read([ArticleText("a", text, published=date(2025, 12, 17))], NAMES)[0].claims
    assert (claim.type, claim.quantities) == (ClaimType.PRODUCTION_START, ())


def test_people_familiar_with_the_matter_are_sources_and_no_staff():
    text = "According to two people familiar with the matter, a new crossover could be shown in autumn."
    (claim,) = read([ArticleText("a", text, published=date(2025, 2, 12))], NAMES)[0].claims
    assert (claim.type, claim.attribution.kind) == (ClaimType.PRODUCT_LAUNCH, SpeakerKind.ANONYMOUS)
    assert claim.quantities == ()


def test_languages_mix_and_order_stays():
    articles = [
        DATED,
        UNDATED,
        ArticleText("de", "Das Werk soll im nächsten Jahr wieder Autos bauen, sagte der Minister."),
    ]
    assert [(r.id, r.language) for r in read(articles, NAMES)] == [("moskvich", "ru"), ("levitin", "en"), ("de", "de")]


@pytest.mark.parametrize(
    "text",
    ["", " \n\t ", "…", "\x00\ufffd\u200b", "50 000", "🚗" * 50, "a" * 10_000, "The plant opened. " * 20 + "«" * 500],
)
def test_strange_texts_are_read_without_a_fault(text):
    assert read([ArticleText("x", text)], NAMES)[0].id == "x"


def test_a_huge_text_is_read_up_to_a_limit_and_says_so():
    text = "Kazan lies on the Volga, and so it will for ever. " * (2 * LONGEST // 50)
    reading = read([ArticleText("huge", text)], NAMES)[0]
    assert reading.not_read and "200,000" in reading.not_read


def test_what_was_read_is_drawn_over_the_text(undated):
    picture = show(UNDATED, undated)
    assert "[1 " in picture and "talks, under_way" in picture and "\x1b" not in picture
    assert "\x1b[" in show(UNDATED, undated, colour=True)
