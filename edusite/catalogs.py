"""The catalogues of the interface's words: where they lie, and what is made of them.

`django.po` of each language is written and reviewed; `django.mo`, which Django reads, is made from
it by Babel (GNU msgfmt, which Django would call, is not on every machine).
"""

from __future__ import annotations

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from articles.display import converted

LOCALE = Path(__file__).resolve().parent / "locale"
TRADITIONAL = LOCALE / "zh_Hant" / "LC_MESSAGES" / "django.po"


def compile_catalogs() -> list[Path]:
    """Make `django.mo` of every `django.po` that is newer; returns those written."""
    written = []
    for po in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime:
            with po.open("rb") as source:
                catalog = read_po(source)
            with mo.open("wb") as target:
                write_mo(target, catalog)
            written.append(mo)
    return written


def forget_guesses(po: Path) -> int:
    """Empty the translations that GNU msgmerge guessed from a like message ("fuzzy")."""
    with po.open("rb") as source:
        catalog = read_po(source)
    guessed = [message for message in catalog if message.id and message.fuzzy]
    for message in guessed:
        message.string = ("", "") if message.pluralizable else ""
        message.flags.discard("fuzzy")
    with po.open("wb") as target:
        write_po(target, catalog, width=100, omit_header=False)
    return len(guessed)


def write_traditional(po: Path = TRADITIONAL) -> int:
    """Give every message without a translation its own words in traditional characters.

    What somebody has written by hand stays; returns how many were filled in.
    """
    with po.open("rb") as source:
        catalog = read_po(source)
    filled = 0
    for message in catalog:
        if message.id and not message.string:
            if isinstance(message.id, str):
                message.string = converted(message.id, "hant")
            else:
                message.string = (converted(str(message.id[0]), "hant"),)
            filled += 1
    with po.open("wb") as target:
        write_po(target, catalog, width=100, omit_header=False)
    return filled
