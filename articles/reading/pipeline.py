"""The steps of a reading, in order. Each is a function of a module of its own."""

from __future__ import annotations

from hashlib import sha256

from . import READER_VERSION
from .audit import audit
from .decode import decode
from .figures import find_figures
from .fold import fold
from .initiatives import find_initiatives
from .outline import outline
from .page import read_page
from .places import find_places
from .places.gazetteer import Gazetteer, default_gazetteer
from .records import Reading


def read_article(
    document: bytes | str, *, name: str = "", gazetteer: Gazetteer | None = None
) -> Reading:
    """Read one press article, as somebody saved it, into a `Reading`.

    `document` is the file's bytes (txt, html, docx, md; any usual encoding) or a text already
    decoded; `name` is its file name, whose ending settles the kind of file. Raises
    `decode.Unreadable`, with a sentence for the editor, where there is no text to read.
    """
    raw = document.encode("utf-8", "surrogatepass") if isinstance(document, str) else document
    decoded = decode(document, name=name)
    text, places_known = decoded.text, gazetteer or default_gazetteer()
    folded = fold(text)
    page = read_page(text, folded, hints=decoded.hints)
    shape = outline(text, folded, page, hints=decoded.hints)
    places = find_places(text, folded, page, shape, places_known)
    initiatives = find_initiatives(text, folded, page, shape, places)
    figures = find_figures(text, folded, page, shape, places, initiatives)
    findings = audit(text, folded, page, shape, places, figures, places_known)
    return Reading(
        text=text,
        encoding=decoded.encoding,
        sha256=sha256(raw).hexdigest(),
        header=page.header,
        script=page.script,
        genre=shape.genre,
        furniture=page.furniture,
        sections=places.settle(shape.sections),
        turns=shape.turns,
        subjects=places.subjects,
        initiatives=initiatives,
        figures=figures,
        findings=findings,
        reader_version=READER_VERSION,
        places=places.mentions,
    )
