from django.urls import path, register_converter

from . import views
from .basket import views as basket
from .feeds import CorrectionsFeed


class DivisionCode:
    """Six digits (GB/T 2260)."""

    regex = "[0-9]{6}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(DivisionCode, "code")

urlpatterns = [
    path("cases/<int:pk>/report/", views.report, name="report"),
    path("cases/<int:pk>/report/sent/", views.report_sent, name="report_sent"),
    path("regions/", views.region_list, name="regions"),
    path("regions/<code:code>/", views.region, name="region"),
    path("initiatives/<int:pk>/", views.initiative, name="initiative"),
    path("promises/", views.promises, name="promises"),
    path("corrections/", views.corrections, name="corrections"),
    path("corrections/feed/", CorrectionsFeed(), name="corrections_feed"),
    path("basket/", basket.basket, name="basket"),
    path("basket/change/", basket.change, name="basket_change"),
    path("basket/basket.<slug:kind>", basket.download, name="basket_file"),
]
