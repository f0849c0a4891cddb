import pytest

from tests.extraction.drawn import drawn, happenings


@pytest.mark.parametrize(
    "line",
    [
        "The ministry is [discussing|under_way] car assembly with two manufacturers.",
        "Renault [may|possible] buy the shares back within six years; the option covers nothing else.",
        "[Nobody|denied] has signed a contract.",
        "There [is talk|possible] of a tie-up with another carmaker.",
        "KAMAZ [is in talks|under_way] on a tie-up with another carmaker.",
        "The ministry is currently [in talks|under_way] with two Chinese manufacturers.",
        "The plant [has signed|done] a contract with a supplier of batteries.",
        "The factory [was closed|done] in March.",
        "A new paint shop [is being built|under_way] next to the old one.",
        "The company [plans|planned] to build a second factory.",
        "Construction of the plant [is to|planned] begin next spring.",
        "Construction of the plant [is scheduled|planned] to begin next spring.",
        "Mass production [will start|planned] in autumn.",
        "Mass production [is expected|expected] to start in autumn.",
        "The director [hopes|expected] to restart the line in autumn.",
        "Serial production [should|expected] begin in 2025.",
        "A second line [could|possible] be launched next year.",
        "A provisional agreement [may already|possible] have been reached.",
        "The group [is considering|possible] a sale of the plant.",
        "The board [did not rule out|possible] a sale of the plant.",
        "The plant [may not|possible] be sold after all.",
        "The company [has no plans|denied] to close the plant.",
        "The group [denied|denied] that it would close the plant.",
        "The contract [has yet|denied] to be signed.",
        "The contract [has still|denied] to be signed.",
        "The carmaker [failed|denied] to launch mass production.",
        "[No|denied] contract has been signed.",
        "The new law [will not take|denied] effect this year.",
        "The first cars will [not be delivered before|planned] next spring.",
        "Output will [not only|planned] be restarted but doubled.",
        "A sale of the plant is [another option|possible] for the group.",
        "He told reporters that the plant [would|planned] be closed.",
        "The project will [cost|expected] about $5 billion.",
    ],
)
def test_the_weakest_cue_decides(line):
    example = drawn(line)
    assert example.answer in {modality for _, modality, _ in happenings(example.text, "en")}


@pytest.mark.parametrize(
    "line",
    [
        "The carmaker [refused|done] to sign the contract, and the plant was closed.",
        "The plant [was closed|done] because no buyer could be found in time.",
        "The bank, which is not a party to the deal, [lent|done] the plant 5 billion roubles.",
    ],
)
def test_a_cue_in_another_clause_does_not_count(line):
    example = drawn(line)
    found = [
        m for _, m, span in happenings(example.text, "en") if span.start <= example.stop and example.start < span.stop
    ]
    assert example.answer in found


@pytest.mark.parametrize(
    "text",
    [
        "If the plant closes, 500 people will lose their jobs.",
        "Will the plant be sold to a Chinese carmaker?",
        "The minister did not say whether the plant would be sold.",
    ],
)
def test_conditions_and_questions_claim_nothing(text):
    assert not [type for type, _, _ in happenings(text, "en") if type in ("closure", "ownership_change")]
