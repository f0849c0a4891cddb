import pytest

from tests.extraction.drawn import parsed
from tests.extraction.vouched import cast, unmarked, vouched
from tracker.extraction.attribution.find import attribute
from tracker.records import Span
from tracker.vocabulary import SpeakerKind


def holds(line, **kind):
    found, wanted = vouched(line, "en", **kind)
    assert found == wanted, line


@pytest.mark.parametrize(
    "line",
    [
        "[Production will resume in May|kogogin], KAMAZ chief executive Sergei Kogogin said on television.",
        "Sergei Kogogin, the head of KAMAZ, told shareholders that [the firm would build 50,000 trucks|kogogin].",
        "[Commercial output should start in autumn|kogogin], managing director Sergei Kogogin said on a call.",
        "[The talks, Manturov noted, are at a final stage|manturov].",
        "[Talks are under way|manturov], said Denis Manturov, the minister, adding that [a deal was near|manturov].",
        "[There would be no job cuts|kogogin], Kogogin insisted: [the plant is short of welders|kogogin].",
        "Kogogin went on to say [two lines would be moved|kogogin].",
        "Kogogin made it clear that [no lay-offs were planned|kogogin].",
        "[The line was put back to June, according to Kogogin|kogogin].",
        "In Kogogin's words, [prices will rise|kogogin].",
        "As Manturov put it, [the talks are at a final stage|manturov].",
        "[The plan was relayed by presidential assistant Denis Manturov|manturov].",
        "[The line is ready|kogogin], TASS quoted Kogogin as saying.",
        "[Kogogin did not rule out job cuts|kogogin].",
        "[Costs are up|smith], says finance director Anna Smith.",
    ],
)
def test_a_person_vouches(line):
    holds(line)


@pytest.mark.parametrize(
    "line",
    [
        "KAMAZ said [it would ship 40,000 trucks this year|kamaz].",
        "[Assembly will begin in autumn|kamaz], KAMAZ's press office told Interfax.",
        "[Assembly will begin in autumn|kamaz], a spokesman for KAMAZ said by email.",
        "[KAMAZ will close the line in June|kamaz], the truckmaker said in a stock exchange filing.",
        "[KAMAZ will cut 300 jobs|kamaz], it said in a letter to staff.",
        "The Industry Ministry proposed a fee. [Carmakers will pay it from June|ministry], its press service said.",
        "[JAC denies that it will leave|jac].",
        "[KAMAZ opposes the plan|kamaz].",
    ],
)
def test_a_body_vouches_for_what_it_says_itself(line):
    holds(line)


@pytest.mark.parametrize(
    "line",
    [
        "[KAMAZ expects to ship 40,000 trucks this year|kamaz].",
        "Kogogin hopes [the line will be ready by June|kogogin].",
        "[KAMAZ plans to ship 40,000 trucks this year|none].",
        "[KAMAZ promises a new truck by June|none].",
        "[Denis Manturov signed the decree in May|none].",
        "[KAMAZ expects to ship 40,000 trucks this year|kogogin], Kogogin told reporters.",
    ],
)
def test_who_expects_vouches_and_who_plans_does_not(line):
    holds(line)


@pytest.mark.parametrize(
    "line",
    [
        "[JAC is in talks with the plant|media], Vedomosti reported.",
        "The daily Kommersant wrote that [the fee would rise|media].",
        "[JAC is in talks with the plant|kamaz], TASS reported, citing KAMAZ.",
        "[JAC is in talks with the plant|anonymous], Vedomosti reported, citing two sources close to the matter.",
        "Citing a source in the ministry, Bloomberg reported that [JAC is in talks|anonymous].",
        "[JAC is in talks|anonymous], Interfax reported, citing Kommersant, which referred to three sources.",
        "Vedomosti reported that [KAMAZ expects a fall in sales|kamaz].",
    ],
)
def test_a_paper_gives_way_to_whom_it_cites(line):
    holds(line)


@pytest.mark.parametrize(
    "line",
    [
        "[JAC is in talks with the plant|anonymous], people familiar with the matter said.",
        "Two industry sources said [output would fall|anonymous]. One of them said [it would fall by half|anonymous].",
        "[The tender will be held in July|collective], government officials said.",
        "[Analysts expect sales to fall|collective].",
        "[The plant's losses have doubled|document], its annual accounts show.",
        "A draft decree published on Tuesday says [the fee will rise|document].",
        "[JAC sued the plant in May|document], according to court filings.",
        "[Output is going according to plan|none].",
    ],
)
def test_sources_without_a_name(line):
    holds(line)


@pytest.mark.parametrize(
    "line",
    [
        "Manturov said [two partners had been found|manturov]. [One is from Anhui|manturov], he added.",
        "KAMAZ said [output fell|kamaz]. [It will recover in spring|kamaz], the company added.",
        "Denis Manturov visited the plant. The minister said that [two partners had been found|manturov].",
        "Manturov said [214 people had been dismissed|manturov]. [Another 96 would be kept on|manturov].",
        "Manturov said [214 people had been dismissed|manturov]. [The yard was founded in 1902|none].",
        "[The tender will be held in July|manturov]. This was announced by Denis Manturov at a forum.",
    ],
)
def test_a_speaker_is_carried_on_where_the_words_say_so(line):
    holds(line)


@pytest.mark.parametrize(
    "line",
    [
        '"[We have signed the contract|kogogin]," Kogogin said. "[It covers three models|kogogin]."',
        '"[We have signed the contract|kogogin]. [It covers three models|kogogin]," said Kogogin.',
        'Kogogin said: "[We have signed the contract|kogogin]. [It covers three models|kogogin]."',
        '"We start in May," Kogogin said.\n"[The trucks will go to Kazan|kogogin]. [We expect 5,000 orders|kogogin]."',
        'Anna Smith was sceptical: "[The plant is too big|smith]."',
        "Minister Denis Manturov: [this year decisive for plant|manturov]",
        "We met Anna Smith.\nWhen do you start?\n[We start in May|smith].\nWho pays?\n[The state pays a third|smith].",
    ],
)
def test_quotations_and_interviews(line):
    holds(line)


@pytest.mark.parametrize(
    "line",
    [
        "JAC declined to comment. [The ministry approved the plan in May|none].",
        "KAMAZ did not say who the partner was. [The line stands still|none].",
        "KAMAZ makes trucks. The company, [which employs 900 people|none], said [orders had dried up|kamaz].",
        "While Anna Smith said [costs were up|smith], [JAC moved to a new office|none].",
        "[JAC has left the project|none]: Anna Smith said [the plant would find another partner|smith].",
    ],
)
def test_a_cue_reaches_no_further_than_its_clause(line):
    holds(line)


def test_a_neighbour_without_a_parse_is_read_by_its_words():
    line = "Denis Manturov reported this to the cabinet. [The fee will rise in May|manturov], he added."
    holds(line, unparsed={0})
    holds("[The tender will be held in July|manturov]. This was announced by Denis Manturov.", unparsed={1})


def test_the_answer_holds_the_words_of_source_and_cue():
    text, [(start, stop, _)] = unmarked("[The line will close in June|kamaz], a KAMAZ spokesman said on Friday.")
    sentences = parsed(text, "en")
    said = attribute(Span.of(text, start, stop), sentences[0], sentences, list(cast(text)), text, "en")
    assert said.kind is SpeakerKind.ORGANISATION
    assert said.words == "a KAMAZ spokesman"
    assert said.cue.words == "a KAMAZ spokesman said"
