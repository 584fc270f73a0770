"""Who may do what, at every address of the site and with every action of the desk.

The table is the promise; the test asks each address as each of six people, with GET and with POST,
and tells every line that is otherwise. A new address or action without a line here fails: run the
test with ?????? ?????? in its line, read to whom it says you have opened it, and write that into
the line if it is right.

    L  sent to log in            N  forbidden (403)           M  not by this method (405)
    Y  shown, or done            R  refused, in words         X  not there for them (404)

Both are sent empty but for what its line gives behind `with`; what is then asked for besides (an
empty form shown again) counts as Y: the door is open. A line may name values of an address
(`name=publish`); others are taken from `Things`, by their name there also behind `with`
(`ids={article}`). What a request does is undone before the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.contrib.messages import constants, get_messages
from django.db import transaction
from django.test import Client, RequestFactory
from django.urls import URLPattern, get_resolver, resolve, reverse
from taggit.models import Tag

from articles.actions import submit
from articles.groups import EDITORS, REVIEWERS
from articles.models import Article, OutlineChange, Theme
from measures.actions import (
    Ruling,
    amend,
    comment,
    correct_text,
    relevel_section,
    report,
    rule,
    settle_promise,
)
from measures.actions.carrying import add_carrying
from measures.models import Indicator
from tests.desk import member
from tests.measures.intake import uploads
from tests.world import NOON, World

pytestmark = pytest.mark.django_db

#          nobody logged in, an account that is no member of the desk, a member in no group,
#          采编, 审核, administrator; first what GET gives them, then POST
ADDRESSES = """
# What everybody reads
home                                                           YYYYYY YYYYYY
cases                                                          YYYYYY YYYYYY
case                                                           YYYYYY YYYYYY
report with text=不对                                            YYYYYY YYYYYY
report_sent                                                    YYYYYY YYYYYY
regions                                                        YYYYYY YYYYYY
region                                                         YYYYYY YYYYYY
initiative                                                     YYYYYY YYYYYY
search                                                         YYYYYY YYYYYY
about                                                          YYYYYY YYYYYY
suggest                                                        YYYYYY YYYYYY
qr                                                             YYYYYY YYYYYY
cite                                                           YYYYYY YYYYYY
cite_file form=bib                                             YYYYYY YYYYYY
cases_feed                                                     YYYYYY YYYYYY
promises                                                       YYYYYY YYYYYY
initiatives                                                    YYYYYY YYYYYY
indicators                                                     YYYYYY YYYYYY
indicator slug=jt                                              YYYYYY YYYYYY
indicator_file slug=jt form=csv                                YYYYYY YYYYYY
compare                                                        YYYYYY YYYYYY
compare_file form=csv                                          XXXXXX XXXXXX
contradictions                                                 YYYYYY YYYYYY
timeline                                                       YYYYYY YYYYYY
themes                                                         YYYYYY YYYYYY
theme slug=t                                                   YYYYYY YYYYYY
tags                                                           YYYYYY YYYYYY
tag slug=标签                                                    XXXXXX XXXXXX
publishers                                                     YYYYYY YYYYYY
publisher                                                      YYYYYY YYYYYY
corrections                                                    YYYYYY YYYYYY
corrections_feed                                               YYYYYY YYYYYY
basket                                                         YYYYYY MMMMMM
basket_change                                                  MMMMMM YYYYYY
basket_file kind=xlsx                                          YYYYYY MMMMMM
health                                                         YYYYYY YYYYYY

# The desk itself
admin:index                                                    LLYYYY LLYYYY
admin:login                                                    YYYYYY YYYYYY
admin:logout                                                   YYMMMM YYYYYY
admin:password_change                                          LLYYYY LLYYYY
admin:password_change_done                                     LLYYYY LLMMMM
admin:autocomplete                                             LLNNNN LLMMMM
admin:jsi18n                                                   LLYYYY LLMMMM
admin:view_on_site                                             LLYYYY LLYYYY
admin:app_list                                                 LLXYYY LLXYYY

# Queues
admin:queue key=mine                                           LLNYYY LLMMMM
admin:queue key=review                                         LLNYYY LLMMMM
admin:queue key=doubts                                         LLNYYY LLMMMM
admin:queue key=targets                                        LLNYYY LLMMMM
admin:queue key=reports                                        LLNYYY LLMMMM
admin:promise with outcome=missed note=公报                      LLNYYY LLNNYY

# The workspace of one article
admin:review                                                   LLNYYY LLMMMM
admin:review_show kind=metric                                  LLNYYY LLMMMM
admin:review_show kind=initiative                              LLNYYY LLMMMM
admin:review_show kind=finding                                 LLNYYY LLMMMM
admin:review_edit kind=metric                                  LLNYYY LLMMMM
admin:review_edit kind=initiative                              LLNYYY LLMMMM
admin:review_edit kind=finding                                 LLNYYY LLMMMM
admin:review_amend kind=metric                                 LLMMMM LLNYYY
admin:review_amend kind=finding                                LLMMMM LLNYYY
admin:review_decide kind=metric verb=confirm                   LLMMMM LLNRYY
admin:review_decide kind=metric verb=reject                    LLMMMM LLNRYY
admin:review_decide kind=metric verb=reopen                    LLMMMM LLNRYY
admin:review_decide kind=initiative verb=confirm               LLMMMM LLNRYY
admin:review_link                                              LLMMMM LLNYYY
admin:review_merge                                             LLMMMM LLNNRR
admin:review_part part=part-1                                  LLMMMM LLNNYY
admin:review_undo                                              LLMMMM LLNXYX
admin:review_add kind=metric                                   LLNYYY LLNYYY
admin:review_add kind=initiative                               LLNYYY LLNYYY
admin:review_comment kind=metric with text=请核对                 LLMMMM LLNYYY
admin:review_comment_case with text=请核对                        LLMMMM LLNYYY
admin:review_comment_settle verb=settle                        LLMMMM LLNYYY
admin:review_comment_settle verb=reopen                        LLMMMM LLNYYY
admin:review_words                                             LLNNNN LLNYYY
admin:review_indicator                                         LLNYYY LLNYYY
admin:review_live                                              LLNYYY LLMMMM
admin:review_outline                                           LLNYYY LLMMMM
admin:review_split with start=0 exact=清                        LLNYYY LLNYYY
admin:review_section                                           LLNYYY LLNYYY
admin:review_relevel verb=raise                                LLMMMM LLNYYY
admin:review_outline_as_read                                   LLMMMM LLNYYY
admin:review_outline_undo                                      LLMMMM LLNXYX
admin:review_text with text=改 why=核对                           LLNNYY LLNNYY
admin:review_anew                                              LLNYYY LLNYYY
admin:review_rereading with ids={article}                      LLNYYY LLNYYY

# An upload
admin:intake                                                   LLNYNY LLMMMM
admin:intake_choose                                            LLMMMM LLNYNY
admin:intake_cancel                                            LLMMMM LLNYNY
admin:intake_go_on                                             LLMMMM LLNYNY

# Cases and what stands in them
admin:articles_statuschange_changelist                         LLNYYY LLNYYY
admin:articles_statuschange_add                                LLNNNN LLNNNN
admin:articles_statuschange_history                            LLNYYY LLNYYY
admin:articles_statuschange_delete                             LLNNNN LLNNNN
admin:articles_statuschange_change                             LLNYYY LLNNNN
admin:articles_section_changelist                              LLNYYY LLNYYY
admin:articles_section_add                                     LLNNNN LLNNNN
admin:articles_section_history                                 LLNYYY LLNYYY
admin:articles_section_delete                                  LLNNNN LLNNNN
admin:articles_section_change                                  LLNYYY LLNNNN
admin:measures_metric_step name=confirm                        LLNNYY LLNNYY
admin:measures_metric_step name=reject                         LLNNYY LLNNYY
admin:measures_metric_step name=reopen                         LLNNYY LLNNYY
admin:measures_metric_changelist                               LLNYYY LLNYYY
admin:measures_metric_add                                      LLNNNN LLNNNN
admin:measures_metric_history                                  LLNYYY LLNYYY
admin:measures_metric_delete                                   LLNNNY LLNNNY
admin:measures_metric_change                                   LLNYYY LLNYYY
admin:measures_metric_restore with note=按原件                    LLNYYY LLNYYY
admin:measures_metric_export ending=xlsx                       LLNYYY LLNYYY
admin:measures_metric_import                                   LLNYYY LLNYYY
admin:measures_initiative_step name=confirm                    LLNNYY LLNNYY
admin:measures_initiative_step name=reject                     LLNNYY LLNNRR
admin:measures_initiative_step name=reopen                     LLNNYY LLNNYY
admin:measures_initiative_changelist                           LLNYYY LLNYYY
admin:measures_initiative_add                                  LLNNNN LLNNNN
admin:measures_initiative_history                              LLNYYY LLNYYY
admin:measures_initiative_delete                               LLNNNY LLNNNY
admin:measures_initiative_change                               LLNYYY LLNYYY
admin:measures_initiative_restore with note=按原件                LLNYYY LLNYYY
admin:measures_initiative_export ending=xlsx                   LLNYYY LLNYYY
admin:measures_initiative_import                               LLNYYY LLNYYY
admin:measures_finding_step name=noted                         LLNNYY LLNNYY
admin:measures_finding_step name=article_error                 LLNNYY LLNNYY
admin:measures_finding_step name=misreading                    LLNNYY LLNNYY
admin:measures_finding_step name=scope_differs                 LLNNYY LLNNYY
admin:measures_finding_step name=open                          LLNNYY LLNNYY
admin:measures_finding_changelist                              LLNYYY LLNYYY
admin:measures_finding_add                                     LLNNNN LLNNNN
admin:measures_finding_history                                 LLNYYY LLNYYY
admin:measures_finding_delete                                  LLNNNY LLNNNY
admin:measures_finding_change                                  LLNYYY LLNYYY
admin:measures_finding_restore with note=按原件                   LLNYYY LLNYYY
admin:articles_article_step name=submit                        LLNYNY LLNRNR
admin:articles_article_step name=let_through                   LLNNYY LLNNYY
admin:articles_article_step name=publish                       LLNNYY LLNNYY
admin:articles_article_step name=hand_back with reason=补充      LLNNYY LLNNYY
admin:articles_article_step name=withdraw with reason=错        LLNNYY LLNNRR
admin:articles_article_step name=take                          LLNYYY LLNYYY
admin:articles_article_step name=assign                        LLNNYY LLNNYY
admin:articles_article_step name=put_down                      LLNYYY LLNRRR
admin:articles_article_changelist                              LLNYYY LLNYYY
admin:articles_article_add                                     LLNYNY LLNYNY
admin:articles_article_history                                 LLNYYY LLNYYY
admin:articles_article_delete with post=yes                    LLNNNY LLNNNY
admin:articles_article_change                                  LLNYYY LLNYYY
admin:articles_article_restore with note=按原件                   LLNYYY LLNYYY
admin:articles_article_file                                    LLNMMM LLNYYY
admin:articles_article_export ending=xlsx                      LLNYYY LLNYYY
admin:articles_article_import                                  LLNYYY LLNYYY
admin:articles_carrying_step name=confirm                      LLNNYY LLNNYY
admin:articles_carrying_changelist                             LLNYYY LLNYYY
admin:articles_carrying_add                                    LLNNNN LLNNNN
admin:articles_carrying_history                                LLNYYY LLNYYY
admin:articles_carrying_delete                                 LLNYYY LLNYYY
admin:articles_carrying_change                                 LLNYYY LLNYYY
admin:articles_outlinechange_changelist                        LLNYYY LLNYYY
admin:articles_outlinechange_add                               LLNNNN LLNNNN
admin:articles_outlinechange_history                           LLNYYY LLNYYY
admin:articles_outlinechange_delete                            LLNNNN LLNNNN
admin:articles_outlinechange_change                            LLNYYY LLNNNN
admin:measures_comment_changelist                              LLNYYY LLNYYY
admin:measures_comment_add                                     LLNNNN LLNNNN
admin:measures_comment_history                                 LLNYYY LLNYYY
admin:measures_comment_delete                                  LLNNNN LLNNNN
admin:measures_comment_change                                  LLNYYY LLNNNN
admin:measures_indicator_changelist                            LLNYYY LLNYYY
admin:measures_indicator_add                                   LLNYYY LLNYYY
admin:measures_indicator_history                               LLNYYY LLNYYY
admin:measures_indicator_delete                                LLNNNY LLNNNY
admin:measures_indicator_change                                LLNYYY LLNYYY
admin:measures_indicator_export ending=xlsx                    LLNYYY LLNYYY
admin:measures_indicator_import                                LLNYYY LLNYYY
admin:measures_promise_changelist                              LLNYYY LLNYYY
admin:measures_promise_add                                     LLNNNN LLNNNN
admin:measures_promise_history                                 LLNYYY LLNYYY
admin:measures_promise_delete                                  LLNNNN LLNNNN
admin:measures_promise_change                                  LLNYYY LLNNNN
admin:measures_report_step name=accept with answer=照公报         LLNYYY LLNYYY
admin:measures_report_step name=decline with answer=无误         LLNYYY LLNYYY
admin:measures_report_step name=reopen                         LLNYYY LLNRRR
admin:measures_report_changelist                               LLNYYY LLNYYY
admin:measures_report_add                                      LLNNNN LLNNNN
admin:measures_report_history                                  LLNYYY LLNYYY
admin:measures_report_delete                                   LLNNNN LLNNNN
admin:measures_report_change                                   LLNYYY LLNNNN
admin:measures_evidence_changelist                             LLNYYY LLNYYY
admin:measures_evidence_add                                    LLNNNN LLNNNN
admin:measures_evidence_history                                LLNYYY LLNYYY
admin:measures_evidence_delete                                 LLNNNN LLNNNN
admin:measures_evidence_change                                 LLNYYY LLNNNN
admin:measures_move_changelist                                 LLNYYY LLNYYY
admin:measures_move_add                                        LLNNNN LLNNNN
admin:measures_move_history                                    LLNYYY LLNYYY
admin:measures_move_delete                                     LLNNNN LLNNNN
admin:measures_move_change                                     LLNYYY LLNNNN
admin:measures_move_stroke                                     LLNYYY LLNNYN
admin:measures_correction_changelist                           LLNYYY LLNYYY
admin:measures_correction_add                                  LLNNNN LLNNNN
admin:measures_correction_history                              LLNYYY LLNYYY
admin:measures_correction_delete                               LLNNNN LLNNNN
admin:measures_correction_change                               LLNYYY LLNNNN

# Places, publishers, subjects
admin:articles_region_choose                                   LLNNNN LLMMMM
admin:articles_region_changelist                               LLNYYY LLNYYY
admin:articles_region_add                                      LLNNNY LLNNNY
admin:articles_region_history                                  LLNYYY LLNYYY
admin:articles_region_delete                                   LLNNNY LLNNNY
admin:articles_region_change                                   LLNYYY LLNNNY
admin:articles_publisher_changelist                            LLNYYY LLNYYY
admin:articles_publisher_add                                   LLNYYY LLNYYY
admin:articles_publisher_history                               LLNYYY LLNYYY
admin:articles_publisher_delete                                LLNNNY LLNNNY
admin:articles_publisher_change                                LLNYYY LLNYYY
admin:articles_publisher_export ending=xlsx                    LLNYYY LLNYYY
admin:articles_publisher_import                                LLNYYY LLNYYY
admin:articles_theme_changelist                                LLNYYY LLNYYY
admin:articles_theme_add                                       LLNNNY LLNNNY
admin:articles_theme_history                                   LLNYYY LLNYYY
admin:articles_theme_delete                                    LLNNNY LLNNNY
admin:articles_theme_change                                    LLNYYY LLNNYY
admin:articles_theme_export ending=xlsx                        LLNYYY LLNYYY
admin:articles_theme_import                                    LLNNYY LLNNYY
admin:taggit_tag_changelist                                    LLNYYY LLNYYY
admin:taggit_tag_add                                           LLNYYY LLNYYY
admin:taggit_tag_history                                       LLNYYY LLNYYY
admin:taggit_tag_delete                                        LLNNNY LLNNNY
admin:taggit_tag_change                                        LLNYYY LLNYYY

# Accounts
admin:auth_group_changelist                                    LLNNNY LLNNNY
admin:auth_group_add                                           LLNNNY LLNNNY
admin:auth_group_history                                       LLNNNY LLNNNY
admin:auth_group_delete                                        LLNNNY LLNNNY
admin:auth_group_change                                        LLNNNY LLNNNY
admin:auth_user_password_change                                LLNNNY LLNNNY
admin:auth_user_changelist                                     LLNNNY LLNNNY
admin:auth_user_add                                            LLNNNY LLNNNY
admin:auth_user_history                                        LLNNNY LLNNNY
admin:auth_user_delete                                         LLNNNY LLNNNY
admin:auth_user_change                                         LLNNNY LLNNNY
"""

AT_THE_DESK = ("member", EDITORS, REVIEWERS, "administrator")
ACTIONS = """
articles.region:delete_selected          ---Y
articles.publisher:delete_selected       ---Y
articles.carrying:confirm                --YY
articles.carrying:delete_selected        -YYY
articles.theme:delete_selected           ---Y
taggit.tag:delete_selected               ---Y
measures.metric:confirm                  --YY
measures.metric:delete_selected          ---Y
measures.metric:link                     -YYY
measures.metric:reject                   --YY
measures.metric:reopen                   --YY
measures.initiative:confirm              --YY
measures.initiative:delete_selected      ---Y
measures.initiative:reject               --YY
measures.initiative:reopen               --YY
measures.finding:article_error           --YY
measures.finding:delete_selected         ---Y
measures.finding:misreading              --YY
measures.finding:noted                   --YY
measures.finding:open                    --YY
measures.finding:scope_differs           --YY
articles.article:assign                  --YY
articles.article:delete_selected         ---Y
articles.article:hand_back               --YY
articles.article:let_through             --YY
articles.article:publish                 --YY
articles.article:publisher               -YYY
articles.article:put_down                -YYY
articles.article:read_again              -YYY
articles.article:submit                  -Y-Y
articles.article:tags                    -YYY
articles.article:take                    -YYY
articles.article:themes                  -YYY
articles.article:withdraw                --YY
measures.indicator:delete_selected       ---Y
measures.report:accept                   -YYY
measures.report:decline                  -YYY
measures.report:reopen                   -YYY
auth.group:delete_selected               ---Y
auth.user:delete_selected                ---Y
"""


@dataclass(frozen=True)
class Line:
    """One line of the table: an address with the values it is asked with, and what is promised."""

    name: str
    given: dict[str, str] = field(default_factory=dict)
    sent: dict[str, str] = field(default_factory=dict)
    get: str = ""
    post: str = ""

    @property
    def asked(self) -> str:
        parts = [self.name, *(f"{k}={v}" for k, v in self.given.items())]
        if self.sent:
            parts += ["with", *(f"{k}={v}" for k, v in self.sent.items())]
        return " ".join(parts)

    @classmethod
    def read(cls, line: str) -> Line:
        *asked, get, post = line.split()
        name, *values = asked
        at = values.index("with") if "with" in values else len(values)
        given, sent = (
            dict(v.split("=", 1) for v in part) for part in (values[:at], values[at + 1 :])
        )
        return cls(name, given, sent, get, post)


def lines(table: str) -> list[Line]:
    return [Line.read(line) for line in table.splitlines() if line.split("#")[0].strip()]


@dataclass
class Things:
    """What the addresses are asked about, by the name of the model or of the value."""

    people: dict[str, User | None]
    of: dict[str, Any]

    @classmethod
    def made(cls, world: World) -> Things:
        editor, reviewer = member(EDITORS), member(REVIEWERS)
        people = {
            "nobody": None,
            "account": User.objects.create_user("访客"),
            "member": member(),
            EDITORS: editor,
            REVIEWERS: reviewer,
            "administrator": User.objects.create_superuser("总编"),
        }
        article = world.draft(world.another(2), path="2.txt")
        submit(article=article, by=editor, at=NOON)
        of = cls._of_outline_and_text(article, reviewer) | cls._of_draft(article, editor, reviewer)
        return cls(people, of | cls._of_case(world, reviewer) | cls._of_uploads(world, editor))

    @staticmethod
    def _of_outline_and_text(article: Article, reviewer: User) -> dict[str, Any]:
        """What was put right by hand in an article; one of its values lost its words by that."""
        relevel_section(article=article, number=1, verb="lower", by=reviewer, at=NOON)
        text = article.text.replace("20个", "二十余个")
        correct_text(article=article, text=text, why="照原件", by=reviewer, at=NOON)
        return {
            "number": 1,
            "outlinechange": (change := OutlineChange.objects.get().pk),
            "change": change,
            "row": article.evidence.get(in_place=False).pk,
            "content_type_id": ContentType.objects.get_for_model(Article).pk,
        }

    @staticmethod
    def _of_uploads(world: World, editor: User) -> dict[str, Any]:
        """An upload that waits for a choice, and a carrier that waits for a reviewer."""
        carrying = add_carrying(
            article=world.draft(world.another(4), path="4.txt"),
            reading=world.another(5),
            source_path="5.txt",
            by=editor,
            at=NOON,
        )
        intake = uploads.read(("简报.txt", uploads.news(1)), by=editor)
        return {"carrying": carrying.pk, "intake": intake.pk}

    @staticmethod
    def _of_draft(article: Article, editor: User, reviewer: User) -> dict[str, Any]:
        """What stands in an article that waits for a reviewer; one value of it is confirmed."""
        metric = article.metrics.get(evidence__exact="12个")
        move = rule(
            article=article,
            item=article.metrics.get(evidence__exact="91.5%"),
            ruling=Ruling("confirm"),
            by=reviewer,
            at=NOON,
            final=True,
        )
        said = comment(article=article, item=metric, text="请核对", by=editor, at=NOON)
        named = article.evidence.exclude(initiative=None)[0].initiative
        finding = article.findings.get()
        return {
            "article": article.pk,
            "metric": metric.pk,
            "initiative": named.pk,
            "finding": finding.pk,
            "evidence": metric.evidence_id,
            "section": article.sections.all()[0].pk,
            "move": move.pk,
            "stroke": move.stroke,
            "history_id": {
                "article": article.history.earliest("history_id").pk,
                "metric": metric.history.earliest("history_id").pk,
                "initiative": named.history.earliest("history_id").pk,
                "finding": finding.history.earliest("history_id").pk,
            },
            "comment": said.pk,
            "indicator": Indicator.objects.create(slug="jt", name="集团数", definition="数").pk,
            "theme": Theme.objects.create(slug="t", name="主题").pk,
            "tag": Tag.objects.create(name="标签").pk,
            "group": Group.objects.get(name=EDITORS).pk,
            "user": editor.pk,
        }

    @staticmethod
    def _of_case(world: World, reviewer: User) -> dict[str, Any]:
        """What stands in a published case, or was said of it."""
        case = world.case()
        target = case.metrics.get(status="target")
        other = case.metrics.get(evidence__exact="12个")
        amend(item=other, changes={"value": 13}, by=reviewer, at=NOON, note="按公报")
        wrong = report(article=case, item=target, text="不对", at=NOON)
        promise = settle_promise(
            metric=target, outcome="unknown", note="未见公布", by=reviewer, at=NOON
        )
        return {
            "case": case.pk,
            "target": target.pk,
            "report": wrong.pk,
            "promise": promise.pk,
            "correction": case.corrections.get().pk,
            "statuschange": case.status_changes.all()[0].pk,
            "public_initiative": case.evidence.exclude(initiative=None)[0].initiative_id,
            "publisher": case.publisher_id,
            "region": world.places["330500"].pk,
        }

    def value(self, name: str, parameter: str) -> Any:
        """The value of an address's `parameter` where its line gives none."""
        if parameter in ("pk", "object_id", "id", "history_id"):
            parts = name.removeprefix("admin:").split("_")
            public = dict.fromkeys(("case", "report", "cite", "qr"), "case") | {
                "promise": "target",
                "intake": "intake",
                "initiative": "public_initiative",
                "publisher": "publisher",
            }
            first = public.get(parts[0], "article")
            of_model = len(parts) > 2 and parts[0] != "review" and parts[1] in self.of
            model = parts[1] if of_model else first
            return self.of["history_id"][model] if parameter == "history_id" else self.of[model]
        fixed = {"code": "330500", "app_label": "articles"}
        if parameter in fixed:
            return fixed[parameter]
        known = self.of.get(parameter.removesuffix("_pk"))
        assert known is not None, f"{name}: say {parameter}=… in its line, or add it to `Things`"
        return known


def named_addresses() -> Iterator[tuple[str, set[str]]]:
    """Every address of the site that has a name, with its parameters."""

    def walk(resolver: Any, space: str) -> Iterator[tuple[str, set[str]]]:
        for pattern in resolver.url_patterns:
            if not isinstance(pattern, URLPattern):
                yield from walk(pattern, f"{pattern.namespace}:" if pattern.namespace else space)
            elif pattern.name:
                regex = set(pattern.pattern.regex.groupindex)
                yield f"{space}{pattern.name}", set(pattern.pattern.converters) | regex

    yield from walk(get_resolver(), "")


def address(line: Line, things: Things, parameters: set[str]) -> str:
    known = parameters - {"item_pk"}
    values = {p: line.given.get(p) or things.value(line.name, p) for p in known}
    if "item_pk" in parameters:
        kind = "initiative" if line.name == "admin:review_merge" else "metric"
        values["item_pk"] = things.of[line.given.get("kind", kind)]
    return reverse(line.name, kwargs=values)


def session_of(person: User | None) -> str:
    client = Client()
    if person is not None:
        client.force_login(person)
    return client.cookies[settings.SESSION_COOKIE_NAME].value if person else ""


def outcome(session: str, method: str, url: str, data: dict[str, str]) -> str:
    """What became of one request, as a letter of the table; undone at once."""
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    with transaction.atomic():
        response = getattr(client, method)(url, data)
        told = [m.level for m in get_messages(response.wsgi_request)]
        transaction.set_rollback(True)
    status = response.status_code
    if status in (301, 302) and "/admin/login/" in response["Location"]:
        return "L"
    letter = {403: "N", 404: "X", 405: "M"}.get(status)
    if letter is None:
        assert status < 400 or status in (409, 422), f"{url}: {status}"
        letter = "R" if constants.ERROR in told else "Y"
    return letter


def test_every_address_is_open_to_whom_the_table_says(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("CRITICAL", "django.request")  # which tells of every door found shut
    things = Things.made(world)
    sessions = [session_of(person) for person in things.people.values()]
    parameters = dict(named_addresses())
    otherwise = []
    for line in lines(ADDRESSES):
        url = address(line, things, parameters[line.name])
        data = {name: value.format(**things.of) for name, value in line.sent.items()}
        got = [
            "".join(outcome(session, method, url, data) for session in sessions)
            for method in ("get", "post")
        ]
        if got != [line.get, line.post]:
            otherwise.append(f"{line.asked} {' '.join(got)}  # promised {line.get} {line.post}")
    if otherwise:
        pytest.fail("\n".join(["it is otherwise:", *otherwise]), pytrace=False)


def test_no_address_is_without_a_line() -> None:
    told = {line.name for line in lines(ADDRESSES)}
    missing = sorted(name for name, _ in named_addresses() if name not in told)
    gone = sorted(told - {name for name, _ in named_addresses()})
    assert not missing, "add these lines, and run again:\n" + "\n".join(
        f"{name:<62} ?????? ??????" for name in missing
    )
    assert not gone, "no such address any more:\n" + "\n".join(gone)


def test_every_step_of_the_desk_has_a_line() -> None:
    told = {(line.name, line.given.get("name")) for line in lines(ADDRESSES)}
    missing = [
        f"admin:{model._meta.label_lower.replace('.', '_')}_step name={step.name}"
        for model, desk in admin.site._registry.items()
        for step in getattr(desk, "steps", ())
        if (f"admin:{model._meta.label_lower.replace('.', '_')}_step", step.name) not in told
    ]
    assert not missing, "no line for:\n" + "\n".join(missing)


def test_lists_offer_actions_to_whom_the_table_says(world: World) -> None:
    """Django runs no action on a list that it does not offer to the person."""
    people = Things.made(world).people
    offered: dict[str, str] = {}
    for model, desk in admin.site._registry.items():
        names = {who: _offered(desk, people[who]) for who in AT_THE_DESK}
        for name in sorted(set().union(*names.values())):
            letters = "".join("Y" if name in names[who] else "-" for who in AT_THE_DESK)
            offered[f"{model._meta.label_lower}:{name}"] = letters
    promised = dict(line.split() for line in ACTIONS.splitlines() if line.strip())
    otherwise = [
        f"{name} {letters}" for name, letters in offered.items() if promised.get(name) != letters
    ]
    if otherwise:
        pytest.fail("\n".join(["it is otherwise:", *otherwise]), pytrace=False)
    assert promised.keys() == offered.keys()


def _offered(desk: Any, person: User | None) -> set[str]:
    name = f"admin:{desk.opts.app_label}_{desk.opts.model_name}_changelist"
    request = RequestFactory().get(reverse(name))
    request.user, request.resolver_match = person, resolve(reverse(name))
    return set(desk.get_actions(request))


def test_an_action_that_is_not_offered_is_not_run(world: World) -> None:
    article = world.draft()
    submit(article=article, by=None, at=NOON)
    client = Client()
    client.force_login(member(EDITORS))
    data = {"action": "publish", "_selected_action": article.pk, "index": 0}
    client.post(reverse("admin:articles_article_changelist"), data)
    article.refresh_from_db()
    assert article.status == "in_review"
