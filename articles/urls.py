from django.urls import path

from . import views

urlpatterns = [
    path("cases/", views.case_list, name="cases"),
    path("cases/<int:pk>/", views.case, name="case"),
    path("themes/", views.theme_list, name="themes"),
    path("themes/<slug:slug>/", views.theme, name="theme"),
    path("tags/", views.tag_list, name="tags"),
    path("tags/<str:slug>/", views.tag, name="tag"),
    path("publishers/", views.publisher_list, name="publishers"),
    path("publishers/<int:pk>/", views.publisher, name="publisher"),
]
