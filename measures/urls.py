from django.urls import path, register_converter

from . import views
from .basket import views as basket
from .boards import views as board_views
from .boards.feeds import CorrectionsFeed
from .comparison import views as indicator_views


class DivisionCode:
    """Six digits (GB/T 2260)."""

    regex = "[0-9]{6}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class FileForm:
    """What a comparison can be taken away as."""

    regex = "csv|xlsx|svg|png"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(DivisionCode, "code")
register_converter(FileForm, "form")

urlpatterns = [
    path("cases/<int:pk>/report/", views.report, name="report"),
    path("cases/<int:pk>/report/sent/", views.report_sent, name="report_sent"),
    path("regions/", views.region_list, name="regions"),
    path("regions/<code:code>/", views.region, name="region"),
    path("initiatives/", views.initiative_list, name="initiatives"),
    path("initiatives/<int:pk>/", views.initiative, name="initiative"),
    path("promises/", views.promises, name="promises"),
    path("corrections/", views.corrections, name="corrections"),
    path("corrections/feed/", CorrectionsFeed(), name="corrections_feed"),
    path("basket/", basket.basket, name="basket"),
    path("basket/change/", basket.change, name="basket_change"),
    path("basket/basket.<slug:kind>", basket.download, name="basket_file"),
    path("indicators/", indicator_views.indicators, name="indicators"),
    path("indicators/<slug:slug>/", indicator_views.indicator, name="indicator"),
    path(
        "indicators/<slug:slug>/values.<form:form>",
        indicator_views.indicator_file,
        name="indicator_file",
    ),
    path("contradictions/", board_views.contradictions, name="contradictions"),
    path("timeline/", board_views.timeline, name="timeline"),
    path("compare/", indicator_views.compare, name="compare"),
    path("compare/values.<form:form>", indicator_views.compare_file, name="compare_file"),
]
