import pytest

from tests.extraction.drawn import drawn, happenings


@pytest.mark.parametrize(
    "line",
    [
        "The ministry [is negotiating|talks] with two Chinese carmakers.",
        "The investor [has withdrawn|refusal] from the project.",
        "The two firms [signed a memorandum|preliminary_agreement] of understanding.",
        "The parties [signed a contract|agreement] for ten years.",
        "The city [took over|ownership_change] the plant for one rouble.",
        "The carmaker [left the Russian market|market_exit] in 2022.",
        "The supplier [filed for bankruptcy|reorganisation] on Monday.",
        "Anna Petrova [was appointed|appointment] chief executive.",
        "The state [granted a loan|funding] of 5 billion roubles.",
        "The airline [has ordered|procurement] 40 aircraft.",
        "The government [has raised the duty|policy_measure] on imported cars.",
        "The regulator [approved the merger|permit] on Friday.",
        "The court [fined|enforcement] the maker $2 million.",
        "The region [allocated|site_preparation] 40 hectares of land to the investor.",
        "The group [is building a plant|construction_start] near the port.",
        "Construction of the plant [was completed|construction_end] in May.",
        "The first presses [were installed|equipment] in June.",
        "Mass production [has started|production_start] at the plant.",
        "The brand [unveiled a new model|product_launch] in Moscow.",
        "The plant [made 31,000 cars|output] in its first year.",
        "The share of [local content|localisation] has reached 60%.",
        "The plant [will double its capacity|expansion] by 2027.",
        "The launch [was postponed|delay] to 2027.",
        "The plant [has suspended production|suspension] for lack of orders.",
        "The plant [resumed work|restart] in April.",
        "The group [abandoned the project|cancellation] in July.",
        "The group [will close the plant|closure] for good.",
        "The plant [has hired 300 workers|jobs] this year.",
        "A [fire broke out|incident] in the paint shop.",
        "Prices [have fallen|assessment] by a tenth.",
    ],
)
def test_words_name_the_happening(line):
    example = drawn(line)
    assert [type for type, _, _ in happenings(example.text, "en")] == [example.answer]


@pytest.mark.parametrize(
    "text",
    ["He declined to comment.", "The agency said so on Monday.", "Kazan lies on the Volga."],
)
def test_other_words_name_none(text):
    assert not list(happenings(text, "en"))
