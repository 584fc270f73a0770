"""The site with one page more: Django's own change page of an article, without inlines."""

from __future__ import annotations

from django.contrib import admin
from django.urls import path

from articles.admin import ArticleAdmin
from articles.models import Article, Publisher, Region, Theme
from edusite.urls import urlpatterns as pages


class OwnPage(ArticleAdmin):
    """The fields of ours in Django's own template: no inlines, no steps, no text beside."""

    inlines = ()
    steps = ()
    change_form_template = "admin/change_form.html"


own = admin.AdminSite("own")
own.register(Article, OwnPage)
for model in (Publisher, Region, Theme):
    own.register(model, search_fields=["name"])

urlpatterns = [*pages, path("own/", own.urls)]
