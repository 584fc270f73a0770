from django.urls import path, register_converter

from . import views
from .feeds import CasesFeed


class TagSlug:
    """A tag in the address: any letters, Chinese ones too, but nothing no database can hold."""

    regex = r"[^/\x00]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(TagSlug, "tag")

urlpatterns = [
    path("cases/", views.case_list, name="cases"),
    path("cases/feed/", CasesFeed(), name="cases_feed"),
    path("cases/<int:pk>/", views.case, name="case"),
    path("cases/<int:pk>/qr.svg", views.qr, name="qr"),
    path("cases/<int:pk>/cite/", views.cite, name="cite"),
    path("cases/<int:pk>/cite.<slug:form>", views.cite_file, name="cite_file"),
    path("themes/", views.theme_list, name="themes"),
    path("themes/<slug:slug>/", views.theme, name="theme"),
    path("tags/", views.tag_list, name="tags"),
    path("tags/<tag:slug>/", views.tag, name="tag"),
    path("publishers/", views.publisher_list, name="publishers"),
    path("publishers/<int:pk>/", views.publisher, name="publisher"),
]
