"""Which language a page speaks: the one that its address begins with, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.urls import translate_url
from django.utils import translation

ENDONYMS = {"zh-hans": ("简体", "zh-Hans"), "zh-hant": ("繁體", "zh-Hant"), "en": ("English", "en")}
"""What each language calls itself, and its name after BCP 47."""


class AddressLocaleMiddleware(LocaleMiddleware):
    """Takes the language from the address alone, so that an address shows everybody one page.

    A browser's wishes or a cookie would make a shared link show another page than the one that was
    shared, and would turn the editors' desk, which is Chinese, half English.
    """

    def process_request(self, request: HttpRequest) -> None:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language() or settings.LANGUAGE_CODE

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        if not response.has_header("Content-Language"):
            response.headers["Content-Language"] = ENDONYMS[request.LANGUAGE_CODE][1]
        return response


@dataclass(frozen=True)
class Edition:
    """The same page in one language; `tag` after BCP 47, as `hreflang` and `lang` want it."""

    tag: str
    name: str
    address: str
    is_current: bool


def languages(request: HttpRequest) -> dict[str, Any]:
    """For every template: the tag of the page's language, and the page's other editions."""
    current = translation.get_language() or settings.LANGUAGE_CODE
    editions = [
        Edition(tag, name, translate_url(request.get_full_path(), code), code == current)
        for code, (name, tag) in ENDONYMS.items()
    ]
    return {"page_lang": ENDONYMS[current][1], "editions": editions}
