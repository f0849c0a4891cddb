"""What does an article say? Language, names, sentences, parses, entities, claims: the steps of reading, in order."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tracker.extraction.claims import find as claims
from tracker.extraction.claims.worth import worth_parsing
from tracker.extraction.dateline import without_dateline
from tracker.extraction.english.pipeline import English
from tracker.extraction.entities import find as entities
from tracker.extraction.gazetteer import Gazetteer
from tracker.extraction.language import detect
from tracker.extraction.models import once
from tracker.extraction.russian.pipeline import Russian
from tracker.extraction.syntax import Language
from tracker.records import ArticleText, Reading

# No news article comes near this; a text beyond it (a log, a whole book) would hold up every other.
LONGEST = 200_000
LANGUAGES: dict[str, Callable[[], Language]] = {"en": English, "ru": Russian}


def read(articles: Sequence[ArticleText], gazetteer: Gazetteer) -> list[Reading]:
    """What each article says, in the order given. Languages may be mixed; batches of up to 32 keep memory small."""
    return [read_one(article, gazetteer) for article in articles]


def read_one(article: ArticleText, gazetteer: Gazetteer) -> Reading:
    """What one article says, or in words why it was not read."""
    if not article.text.strip():
        return Reading(article.id, article.language, not_read="the text is empty")
    # A region ("en-GB") changes nothing for the reader.
    code = (article.language or "").split("-")[0].lower() or detect(f"{article.title}\n{article.text}")
    if code not in LANGUAGES:
        return Reading(article.id, code, not_read=f"the language {code or 'unknown'} is not read")
    found = readable(replace(article, text=article.text[:LONGEST]), LANGUAGES[code], code, gazetteer)
    if len(article.text) > LONGEST:
        return replace(found, not_read=f"only the first {LONGEST:,} characters were read")
    return found


def readable(article: ArticleText, make: Callable[[], Language], code: str, gazetteer: Gazetteer) -> Reading:
    """The reading of a text in a language that is read."""
    language, text = once(f"language {code}", make), article.text
    sentences = without_dateline(text, language.sentences(text))
    telling = [sentence for sentence in sentences if worth_parsing(sentence.span.words, code)]
    if not telling and not gazetteer.find(text, code):
        return Reading(article.id, code)
    parsed = {sentence.span: sentence for sentence in language.parse(text, telling)}
    whole = tuple(parsed.get(sentence.span, sentence) for sentence in sentences)
    parties = entities.find(text, whole, language.names(text, sentences), gazetteer, code, title=article.title)
    found = claims.find(claims.Article(text, code, article.published, whole, parties))
    return Reading(article.id, code, parties, found)
