"""The workspace's addresses, under those of an article in the admin."""

from __future__ import annotations

from django.contrib import admin
from django.urls import path, register_converter
from django.urls.converters import StringConverter

from . import additions, comments, live, outline, queues, rereading, retexting, views


class Kind(StringConverter):
    regex = "metric|initiative|finding"


class Verb(StringConverter):
    regex = "confirm|reject|reopen"


class Relevel(StringConverter):
    regex = "raise|lower|join"


register_converter(Kind, "item_kind")
register_converter(Verb, "verb")
register_converter(Relevel, "relevel")


class CommentVerb(StringConverter):
    regex = "settle|reopen"


register_converter(CommentVerb, "comment_verb")

desk = admin.site.admin_view
OUTLINE = "<int:pk>/review/outline/"
ITEM = "<int:pk>/review/<item_kind:kind>-<int:item_pk>/"

urlpatterns = [
    path("<int:pk>/review/", desk(views.review), name="review"),
    path(ITEM, desk(views.show), name="review_show"),
    path(f"{ITEM}edit/", desk(views.edit), name="review_edit"),
    path(f"{ITEM}amend/", desk(views.amend), name="review_amend"),
    path(f"{ITEM}<verb:verb>/", desk(views.decide), name="review_decide"),
    path(
        "<int:pk>/review/link/<int:item_pk>/<int:indicator_pk>/",
        desk(views.link),
        name="review_link",
    ),
    path("<int:pk>/review/merge/<int:item_pk>/", desk(views.merge), name="review_merge"),
    path("<int:pk>/review/part/<slug:part>/", desk(views.confirm_part), name="review_part"),
    path("<int:pk>/review/undo/<int:move_pk>/", desk(views.undo), name="review_undo"),
    path("<int:pk>/review/add/<item_kind:kind>/", desk(additions.add), name="review_add"),
    path(f"{ITEM}comment/", desk(comments.add), name="review_comment"),
    path("<int:pk>/review/comment/", desk(comments.add_to_case), name="review_comment_case"),
    path(
        "<int:pk>/review/comment/<int:comment_pk>/<comment_verb:verb>/",
        desk(comments.settle),
        name="review_comment_settle",
    ),
    path("queue/<slug:key>/", desk(queues.queue), name="queue"),
    path("<int:pk>/review/words/<int:item_pk>/", desk(additions.move_words), name="review_words"),
    path(OUTLINE, desk(outline.outline), name="review_outline"),
    path(f"{OUTLINE}split/", desk(outline.split), name="review_split"),
    path(f"{OUTLINE}<int:number>/", desk(outline.section), name="review_section"),
    path(f"{OUTLINE}<int:number>/<relevel:verb>/", desk(outline.relevel), name="review_relevel"),
    path(f"{OUTLINE}as-read/", desk(outline.as_read), name="review_outline_as_read"),
    path(f"{OUTLINE}undo/<int:change_pk>/", desk(outline.undo), name="review_outline_undo"),
    path("<int:pk>/review/text/", desk(retexting.text), name="review_text"),
    path("<int:pk>/review/anew/<int:row_pk>/", desk(retexting.anew), name="review_anew"),
    path("rereading/", desk(rereading.reread), name="review_rereading"),
    path("<int:pk>/review/live/", desk(live.live), name="review_live"),
]
