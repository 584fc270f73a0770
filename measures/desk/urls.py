"""The workspace's addresses, under those of an article in the admin."""

from __future__ import annotations

from django.contrib import admin
from django.urls import path, register_converter
from django.urls.converters import StringConverter

from . import additions, comments, queues, views


class Kind(StringConverter):
    regex = "metric|initiative|finding"


class Verb(StringConverter):
    regex = "confirm|reject|reopen"


register_converter(Kind, "item_kind")
register_converter(Verb, "verb")


class CommentVerb(StringConverter):
    regex = "settle|reopen"


register_converter(CommentVerb, "comment_verb")

desk = admin.site.admin_view
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
]
