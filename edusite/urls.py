from django.urls import path

urlpatterns: list = [path("cases/", lambda r: None, name="cases")]
