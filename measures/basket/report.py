"""A basket as a Word document that a report begins from: values with footnotes, and the sources."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from lxml import etree

from articles.citing import Reference, gb_t_7714

from ..models import Metric
from . import Contents

SEPARATORS = ("separator", "continuationSeparator")
LATIN_FONT, HAN_FONT = "Times New Roman", "SimSun"


def report(contents: Contents, references: Sequence[Reference], addresses: dict[int, str]) -> bytes:
    """A heading a case, a line a value, each with a footnote: its sentence, source and address.

    `references` by the cases' numbers; `addresses` of each metric's words, by its key.
    """
    document = Document()
    style = document.styles["Normal"]
    style.font.name = LATIN_FONT
    style.font.size = Pt(11)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), HAN_FONT)
    notes = _Footnotes()
    document.add_heading(_("资料篮"), level=0)
    for one, ref in zip(contents.collected, references, strict=True):
        document.add_heading(f"{one.case.title} [{one.number}]", level=1)
        if not one.metrics:
            document.add_paragraph(gb_t_7714(ref))
        for metric in one.metrics:
            line = document.add_paragraph(style="List Bullet")
            line.add_run(_line(metric))
            sentence = metric.evidence.sentence if metric.evidence else ""
            told = f"“{sentence}” [{one.number}] {addresses.get(metric.pk, '')}"
            notes.refer(line, told)
    document.add_heading(_("参考文献"), level=1)
    for number, ref in enumerate(references, start=1):
        document.add_paragraph(f"[{number}] {gb_t_7714(ref)}")
    notes.store(document)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _line(metric: Metric) -> str:
    """课后服务参与率：91.5%（清河市，2023年，实绩）"""
    region = metric.region.name if metric.region else ""
    about = [part for part in (region, metric.as_of, metric.get_status_display()) if part]
    printed = metric.evidence.exact if metric.evidence else ""
    return _("%(label)s：%(printed)s（%(about)s）") % {
        "label": metric.label,
        "printed": printed,
        "about": _("，").join(about),
    }


class _Footnotes:
    """The part of a Word file that holds its footnotes, which python-docx does not write.

    After ECMA-376, part 1, 17.11: ids 0 and 1 are the separators, notes begin at 2.
    """

    def __init__(self) -> None:
        self.told: list[str] = []

    def refer(self, paragraph: Any, text: str) -> None:
        self.told.append(text)
        run = paragraph.add_run()
        run.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(len(self.told) + 1))
        run._r.append(reference)

    def store(self, document: Any) -> None:
        root = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind in enumerate(SEPARATORS):
            note = self._note(root, number)
            note.set(qn("w:type"), kind)
            run = self._run(note)
            etree.SubElement(run, qn(f"w:{kind}"))
        for number, text in enumerate(self.told, start=len(SEPARATORS)):
            note = self._note(root, number)
            mark = self._run(note, raised=True)
            etree.SubElement(mark, qn("w:footnoteRef"))
            words = etree.SubElement(self._run(note), qn("w:t"))
            words.text = f" {''.join(c for c in text if c.isprintable())}"
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        name = PackURI("/word/footnotes.xml")
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    @staticmethod
    def _note(root: Any, number: int) -> Any:
        note = etree.SubElement(root, qn("w:footnote"))
        note.set(qn("w:id"), str(number))
        etree.SubElement(note, qn("w:p"))
        return note

    @staticmethod
    def _run(note: Any, *, raised: bool = False) -> Any:
        run = etree.SubElement(note.find(qn("w:p")), qn("w:r"))
        if raised:
            properties = etree.SubElement(run, qn("w:rPr"))
            etree.SubElement(properties, qn("w:vertAlign")).set(qn("w:val"), "superscript")
        return run
