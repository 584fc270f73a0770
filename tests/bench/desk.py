"""The review workspace beside Django's own change page of the same article, without inlines."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

from .reading import Row, seconds

ITEMS = 300
INDICATORS = 60
ROUNDS = 15
EACH = 10
"""Of the items of a made-up article, so many lines make a section, and every fifth a measure."""


def workspace() -> Iterator[Row]:
    """Opening the page and pressing a key in it, each in turn with what it is measured by."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from django.test.runner import DiscoverRunner
    from django.test.utils import override_settings

    runner = DiscoverRunner(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    try:
        with override_settings(ROOT_URLCONF="tests.bench.own_page"):
            yield from _measured()
    finally:
        runner.teardown_databases(databases)


def _measured() -> Iterator[Row]:
    from django.urls import reverse

    from tests.desk import client_of
    from tests.world import World

    article = article_with(World().set_up(), ITEMS)
    indicators(INDICATORS)
    client = client_of("superuser")
    own = reverse("own:articles_article_change", args=[article.pk])
    page = reverse("admin:review", args=[article.pk])

    def get(address: str) -> Callable[[], object]:
        def act() -> None:
            assert client.get(address).status_code == 200

        return act

    def press(case: Any, kind: str) -> Callable[[], object]:
        waiting = iter(_waiting(case, kind))

        def act() -> None:
            address = reverse("admin:review_decide", args=[case.pk, kind, next(waiting), "confirm"])
            answer = client.post(address, {"revision": 1}, HTTP_HX_REQUEST="true")
            assert answer.status_code == 200

        return act

    opened = f"target ≤ 3   ({ITEMS} items)"
    yield "open ÷ Django's change page", _ratio(get(own), get(page)), opened
    for kind, what in (("metric", "a value"), ("initiative", "a measure")):
        pressed = _ratio(get(page), press(article, kind))
        yield f"confirm {what} ÷ open", pressed, "one card and the progress, not the page"
    small = article_with(World(), EACH, path="small.txt", name="乙")
    few = get(reverse("admin:review", args=[small.pk]))
    times = f"{ITEMS // EACH} × the items"
    yield f"open ÷ open with {EACH} items", _ratio(few, get(page)), times
    pressed = _ratio(press(small, "metric"), press(article, "metric"), EACH // 2)
    yield f"confirm a value ÷ confirm with {EACH} items", pressed, times


def _ratio(one: Callable[[], object], other: Callable[[], object], rounds: int = ROUNDS) -> str:
    one(), other()
    times = [(seconds(one), seconds(other)) for _ in range(rounds)]
    return f"{median(b / a for a, b in times):.2f}"


def _waiting(article: Any, kind: str) -> list[int]:
    from measures.models import Initiative, Metric

    rows: Any = Metric.objects.filter(article=article)
    if kind == "initiative":
        rows = Initiative.objects.filter(evidence__article=article)
    return list(rows.undecided().order_by("pk").values_list("pk", flat=True))


def article_with(world: Any, count: int, *, path: str = "large.txt", name: str = "甲") -> Any:
    """A draft with `count` items, four values to a measure, in sections of ten lines."""
    from tests.world import figure, initiative, reading, section

    lines = [
        f"{name}第{n}片区课后服务参与学校达到{n + 10}所,持续推进{name}第{n}号行动。\n"
        for n in range(count)
    ]
    text = "清河市教育局:办好民生实事\n" + "".join(lines)
    metrics = count * 4 // 5
    at = range(0, count, EACH)
    return world.draft(
        reading(
            text,
            figures=tuple(
                figure(text, f"达到{n + 10}所", str(n + 10), "所", f"第{n}片区课后服务参与学校")
                for n in range(metrics)
            ),
            initiatives=tuple(
                initiative(text, f"{name}第{n}号行动", region=None) for n in range(count - metrics)
            ),
            sections=tuple(
                section(
                    text,
                    f"{name}第{n}片区",
                    f"{name}第{n + EACH}片区" if n + EACH < count else None,
                )
                for n in at
            ),
        ),
        path=path,
    )


def indicators(count: int) -> None:
    from measures.models import Indicator

    for n in range(count):
        Indicator.objects.create(
            slug=f"indicator-{n}",
            name=f"第{n}类课后服务学校数",
            unit="所",
            unit_class="schools",
            definition="开展课后服务的学校数",
            aliases=f"课后服务学校{n}\n参与学校{n}\n片区学校{n}\n新建学校{n}",
        )
