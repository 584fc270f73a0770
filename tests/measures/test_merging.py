from __future__ import annotations

import pytest
from django.urls import reverse

from articles.actions import RefusedError
from articles.groups import EDITORS, REVIEWERS
from measures.actions import amend, merge_initiatives
from measures.models import Correction, Initiative
from tests.desk import client_of
from tests.world import NOON, TEXT, World, full_reading, initiative


@pytest.fixture
def two(world: World):
    """“四个一批” and 行动, which is the same under another name, with a value and a member."""
    read = full_reading()
    more = initiative(TEXT, "教育集团", "programme")
    read = type(read)(
        **{
            **{name: getattr(read, name) for name in read.__dataclass_fields__},
            "initiatives": (*read.initiatives, more),
        }
    )
    article = world.draft(read)
    kept = Initiative.objects.get(name="集团化办学")
    merged = Initiative.objects.get(name="教育集团")
    metric = article.metrics.get(evidence__exact="12个")
    metric.initiative = merged
    metric.save()
    return article, kept, merged


def test_words_values_and_members_go_over_and_the_name_is_gone(world: World, two) -> None:
    article, kept, merged = two
    member = Initiative.objects.create(name="强校带弱校", kind="mechanism", parent=merged)
    merge_initiatives(kept=kept, merged=merged, by=world.operator, at=NOON)
    assert {e.exact for e in kept.evidence.all()} == {"集团化办学", "教育集团"}
    assert article.metrics.get(evidence__exact="12个").initiative == kept
    member.refresh_from_db()
    assert member.parent == kept
    assert not Initiative.objects.filter(name="教育集团").exists()
    assert kept.history.first().history_change_reason == "并入“教育集团”"
    assert Initiative.history.filter(name="教育集团", history_type="-").exists()


def test_words_that_both_rest_on_are_kept_once(world: World, two) -> None:
    _, kept, merged = two
    row = kept.evidence.get()
    row.pk, row.initiative = None, merged
    row.save()
    merge_initiatives(kept=kept, merged=merged, by=world.operator, at=NOON)
    assert [e.exact for e in kept.evidence.order_by("start")] == ["集团化办学", "教育集团"]


def test_a_measure_is_not_merged_into_itself_or_into_its_own_member(world: World, two) -> None:
    _, kept, merged = two
    with pytest.raises(RefusedError, match="另一项"):
        merge_initiatives(kept=kept, merged=kept, by=world.operator, at=NOON)
    amend(item=kept, changes={"parent": merged}, by=world.operator, at=NOON)
    with pytest.raises(RefusedError, match="不能反过来"):
        merge_initiatives(kept=kept, merged=merged, by=world.operator, at=NOON)


def test_what_visitors_see_is_merged_with_a_reason(world: World) -> None:
    case = world.case()
    kept = Initiative.objects.get(name="四个一批")
    merged = Initiative.objects.get(name="集团化办学")
    with pytest.raises(RefusedError, match="写明缘由"):
        merge_initiatives(kept=kept, merged=merged, by=world.operator, at=NOON)
    merge_initiatives(kept=kept, merged=merged, by=world.operator, at=NOON, note="一回事")
    told = Correction.objects.get(article=case)
    assert (told.subject, told.why) == ("集团化办学", "并入“四个一批”：一回事")


@pytest.mark.parametrize(("who", "status"), [(EDITORS, 403), (REVIEWERS, 302)])
def test_who_may_merge_at_the_desk(world: World, two, who: str, status: int) -> None:
    article, kept, merged = two
    address = reverse("admin:review_merge", args=[article.pk, merged.pk])
    data = {"into": kept.pk, "revision": merged.revision}
    assert client_of(who).post(address, data).status_code == status
    assert Initiative.objects.filter(pk=merged.pk).exists() is (status == 403)
