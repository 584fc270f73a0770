"""The tables of this folder are of the rules: what they find, before it is weighed.

A sentence alone has few of the signs that names are weighed by; whether the weights go along with
the tables is asked of all of them together in `test_weighing`.
"""

import pytest

from articles.reading.initiatives import choosing

WEIGHED = (
    "test_weighing",
    "test_offers",
    "test_parents_weighed",
    "test_edges_of_names",
    "test_sayings",
)


@pytest.fixture(autouse=True)
def rules_alone(request, monkeypatch):
    if request.module.__name__.rpartition(".")[2] not in WEIGHED:
        monkeypatch.setattr(
            choosing,
            "choose",
            lambda offered, *text: [offer for offer in offered if offer.measure is not None],
        )
