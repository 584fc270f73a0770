"""Citing a case, or one value in it: GB/T 7714 in two editions, and for reference managers.

What is cited is the article as published; this library is named only where the article itself has
no address, and with a single value, whose words stand under an address of their own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import rispy
from pybtex.database import BibliographyData, Entry, Person

from .display import script_of
from .models import Article

NAMES_SHOWN = 3


class Edition(StrEnum):
    """Of GB/T 7714. The newer is in force since July 2026; journals still ask for the older."""

    OF_2025 = "2025"
    OF_2015 = "2015"


@dataclass(frozen=True)
class Reference:
    """What a reference list needs to know. `place` and `quote` belong to a single value."""

    key: str
    title: str
    authors: tuple[str, ...]
    publisher: str
    published_on: date | None
    accessed: date
    address: str
    language: str
    place: str = ""
    quote: str = ""

    @property
    def answerable(self) -> tuple[str, ...]:
        """Who stands first: the authors, or without any the publisher."""
        return self.authors or ((self.publisher,) if self.publisher else ())


def reference(
    article: Article, *, page: str, accessed: date, place: str = "", quote: str = ""
) -> Reference:
    """Of `article`, whose page here is `page`; `place` is the whole address of a value's words."""
    return Reference(
        key=f"case{article.pk}" + (f"-{place.rpartition('#')[2]}" if place else ""),
        title=(article.retells or article.title).strip(),
        authors=tuple(name for given in article.byline if (name := str(given).strip())),
        publisher=article.publisher.name if article.publisher else "",
        published_on=article.published_on,
        accessed=accessed,
        address=original_url(article) or page,
        language="zh-TW" if script_of(article) == "zh-Hant" else "zh-CN",
        place=place,
        quote=quote,
    )


def original_url(article: Article) -> str:
    """The address of the original where it is one that a browser may be sent to."""
    return article.original_url if re.match("https?://", article.original_url) else ""


def gb_t_7714(ref: Reference, edition: Edition = Edition.OF_2025) -> str:
    """作者. 题名[EB/OL]. (发布日期)[访问日期]. 地址.

    Of more than three authors the first three stand, then 等. The editions part in how a name in
    Latin letters is written: the older wants the family name in capitals. A value is told after
    the reference, with its words and where they stand here.

    >>> gb_t_7714(reference(article, page="https://cases.example.cn/cases/1/", accessed=today))
    '谭江波, 黄昱梅. 专访唐建林[EB/OL]. (2021-12-09)[2026-11-22]. https://….'
    """
    names = [_name(name, edition) for name in ref.answerable]
    authors = ", ".join(names[:NAMES_SHOWN]) + (", 等" if len(names) > NAMES_SHOWN else "")
    published = f"({ref.published_on.isoformat()})" if ref.published_on else ""
    parts = [
        authors,
        f"{ref.title}[EB/OL]",
        f"{published}[{ref.accessed.isoformat()}]",
        ref.address,
    ]
    written = ". ".join(part.rstrip(".") for part in parts if part) + "."
    return f"{written} 引文：“{ref.quote}”，见 {ref.place}。" if ref.place else written


def bibtex(ref: Reference) -> str:
    """An entry of BibLaTeX's type ``online``; the address stands verbatim, as BibLaTeX reads it."""
    fields = {
        "title": ref.title,
        "organization": ref.publisher,
        "date": ref.published_on.isoformat() if ref.published_on else "",
        "urldate": ref.accessed.isoformat(),
        "langid": "chinese",
        "note": _told(ref),
    }
    entry = Entry(
        "online",
        fields=[(name, _balanced(value)) for name, value in fields.items() if value],
        persons={"author": [Person(f"{{{_balanced(name)}}}") for name in ref.answerable]},
    )
    written = BibliographyData({ref.key: entry}).to_string("bibtex").rstrip()
    return f"{written.removesuffix('}').rstrip()},\n    url = {{{ref.address}}}\n}}\n"


def ris(ref: Reference) -> str:
    """For EndNote, Zotero, NoteExpress."""
    day = ref.published_on
    known = {
        "type_of_reference": "ELEC",
        "authors": list(ref.answerable),
        "title": ref.title,
        "publisher": ref.publisher,
        "year": str(day.year) if day else "",
        "date": f"{day:%Y/%m/%d/}" if day else "",
        "urls": [ref.address],
        "access_date": f"{ref.accessed:%Y/%m/%d/}",
        "language": ref.language,
        "notes": [_told(ref)] if ref.place else [],
        "id": ref.key,
    }
    return rispy.dumps([{name: value for name, value in known.items() if value}])


def csl_json(ref: Reference) -> str:
    """An array of one item (CSL-JSON 1.0)."""
    item = {
        "id": ref.key,
        "type": "webpage",
        "title": ref.title,
        "author": [{"literal": name} for name in ref.answerable],
        "container-title": ref.publisher,
        "issued": _csl_date(ref.published_on) if ref.published_on else None,
        "accessed": _csl_date(ref.accessed),
        "URL": ref.address,
        "language": ref.language,
        "note": _told(ref),
    }
    kept = {name: value for name, value in item.items() if value}
    return json.dumps([kept], ensure_ascii=False, indent=2) + "\n"


def citations(ref: Reference) -> dict[str, str]:
    """The reference after each edition of the standard, the one in force first."""
    return {edition.value: gb_t_7714(ref, edition) for edition in Edition}


@dataclass(frozen=True)
class Form:
    """A file that a reference manager takes."""

    name: str
    content_type: str
    write: Callable[[Reference], str]


FORMS = {
    "bib": Form("BibTeX", "application/x-bibtex", bibtex),
    "ris": Form("RIS", "application/x-research-info-systems", ris),
    "json": Form("CSL-JSON", "application/vnd.citationstyles.csl+json", csl_json),
}
"""By the ending of the file's name."""


def _name(name: str, edition: Edition) -> str:
    """Smith J → SMITH J in the older edition; a Chinese name as it is."""
    if edition is Edition.OF_2025 or not name.isascii():
        return name
    family, space, given = name.partition(" ")
    return family.upper() + space + given


def _told(ref: Reference) -> str:
    return f"“{ref.quote}”，见 {ref.place}" if ref.place else ""


def _balanced(text: str) -> str:
    """Without the signs that BibTeX groups by, should a headline ever bear one."""
    return text.replace("{", "(").replace("}", ")").replace("\\", "/")


def _csl_date(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
