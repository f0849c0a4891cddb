"""How is English read? Sentences by rules, names and parses by spaCy, in Universal Dependencies."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tracker.extraction.english import sentences as split
from tracker.extraction.english.dependencies import universal
from tracker.extraction.letters import plain
from tracker.extraction.models import load_english, once, one_thread
from tracker.extraction.paragraphs import paragraphs
from tracker.extraction.syntax import ModelName, NameType, Sentence, Token
from tracker.records import Span

NAME_TYPES = {
    "PERSON": NameType.PERSON,
    "ORG": NameType.ORGANISATION,
    "GPE": NameType.PLACE,
    "LOC": NameType.PLACE,
    "FAC": NameType.PLACE,
}
BATCH = 32
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor"})


class English:
    """English news, read with the first spaCy model that is installed."""

    code = "en"

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def sentences(self, text: str) -> list[Sentence]:
        """The text as unparsed sentences, paragraph by paragraph. No model is asked."""
        return [
            Sentence(Span.of(text, left + start, left + stop), number)
            for number, (left, right) in enumerate(paragraphs(text))
            for start, stop in split.spans(text[left:right])
        ]

    def names(self, text: str, sentences: Sequence[Sentence]) -> list[ModelName]:
        """Persons, organisations and places that the model finds in these sentences, in order of the text."""
        docs = self._run(["ner"], [sentence.span for sentence in sentences])
        return [
            ModelName(
                Span.of(text, left.start + entity.start_char, left.start + entity.end_char), NAME_TYPES[entity.label_]
            )
            for left, doc in docs
            for entity in doc.ents
            if entity.label_ in NAME_TYPES and entity.text.strip()
        ]

    def parse(self, text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
        """The same sentences with their tokens filled in."""
        docs = self._run(
            ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"], [sentence.span for sentence in sentences]
        )
        return [
            replace(sentence, tokens=tokens(doc, text, sentence.span.start))
            for sentence, (_, doc) in zip(sentences, docs, strict=True)
        ]

    def _run(self, steps: Sequence[str], spans: Sequence[Span]) -> list[tuple[Span, Any]]:
        """The documents of these stretches after the named steps of the pipeline."""
        with self._lock, one_thread():
            nlp = once("english", load_english)
            docs: Any = (whole(nlp.make_doc(plain(span.words))) for span in spans)
            for step in steps:
                if nlp.has_pipe(step):
                    docs = nlp.get_pipe(step).pipe(docs, batch_size=BATCH)
            return list(zip(spans, docs, strict=True))


def whole(doc: Any) -> Any:
    """The document marked as one sentence, so that the parser gives it one root."""
    for i in range(1, len(doc)):
        doc[i].is_sent_start = False
    return doc


def tokens(doc: Any, text: str, offset: int) -> tuple[Token, ...]:
    """spaCy's tokens as ours, without white space; `offset` is where the sentence begins in the text."""
    kept = [token for token in doc if not token.is_space]
    place = {token.i: i for i, token in enumerate(kept)}
    tags = [token.pos_ for token in kept]
    deps, heads = universal([token.dep_ for token in kept], [place.get(t.head.i, place[t.i]) for t in kept], tags)
    made = []
    for i, token in enumerate(kept):
        start = offset + token.idx
        feats = token.morph.to_dict()
        if token.lower_ in NEGATIONS:
            feats["Polarity"] = "Neg"
        lemma = (token.lemma_ or token.text).lower()
        stop = start + len(token)
        made.append(Token(i, start, stop, text[start:stop], lemma, tags[i], deps[i], heads[i], feats))
    return tuple(made)
