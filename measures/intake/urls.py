from __future__ import annotations

from django.contrib import admin
from django.urls import path

from . import views

desk = admin.site.admin_view

urlpatterns = [
    path("intake/<int:pk>/", desk(views.show), name="intake"),
    path("intake/<int:pk>/choose/", desk(views.choose), name="intake_choose"),
    path("intake/<int:pk>/cancel/", desk(views.cancel), name="intake_cancel"),
    path("intake/<int:pk>/go-on/", desk(views.go_on), name="intake_go_on"),
]
