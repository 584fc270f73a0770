from django.contrib import admin
from django.urls import include, path

from . import views

urlpatterns = [
    path("", views.home, name="home"),
    path("", include("articles.urls")),
    path("", include("measures.urls")),
    path("search/", views.search, name="search"),
    path("about/", views.about, name="about"),
    path("healthz", views.health, name="health"),
    path("admin/", admin.site.urls),
]

handler404 = "edusite.views.not_found"
handler500 = "edusite.views.server_error"
