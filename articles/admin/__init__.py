"""The editors' desk: thin forms over the actions.

Articles themselves are registered by `measures.admin`, since their page shows what was read.
"""

from django.contrib import admin

from . import carrying, places, publishing, records, subjects
from .articles import ArticleAdmin
from .steps import Step, StepsAdmin

__all__ = [
    "ArticleAdmin",
    "Step",
    "StepsAdmin",
    "carrying",
    "places",
    "publishing",
    "records",
    "subjects",
]

admin.site.site_header = "案例库编辑台"
admin.site.site_title = "案例库编辑台"
admin.site.index_title = "编辑台首页"
admin.site.empty_value_display = "—"
