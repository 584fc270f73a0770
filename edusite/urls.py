from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from . import views

pages: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("", include("articles.urls")),
    path("", include("measures.urls")),
    path("search/", views.search, name="search"),
    path("search/suggest/", views.suggest, name="suggest"),
    path("about/", views.about, name="about"),
]

urlpatterns = [
    path("healthz", views.health, name="health"),
    path("admin/", admin.site.urls),
    *i18n_patterns(*pages, prefix_default_language=False),
]

handler404 = "edusite.views.not_found"
handler500 = "edusite.views.server_error"
