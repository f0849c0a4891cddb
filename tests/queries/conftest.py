"""What the questions are asked of: the story of the Moskvich plant."""

import pytest

from tests.story import Story, moskvich


@pytest.fixture
def story(db) -> Story:
    return moskvich()
