"""What each stored text is recognised by; made by `articles.likeness`, never by hand."""

from __future__ import annotations

from django.db import models


class Sketch(models.Model):
    """One text: `fingerprint` is that of its words, for finding it word for word."""

    article = models.OneToOneField(
        "articles.Article", on_delete=models.CASCADE, related_name="sketch"
    )
    fingerprint = models.CharField(max_length=64, db_index=True)
    made_with = models.CharField(max_length=40)

    class Meta:
        verbose_name = "文本特征"
        verbose_name_plural = "文本特征"

    def __str__(self) -> str:
        return self.fingerprint


class SketchBand(models.Model):
    """One band of a text's MinHash: texts that share a code are likely to be near."""

    sketch = models.ForeignKey(Sketch, on_delete=models.CASCADE, related_name="bands")
    code = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["sketch", "code"], name="sketch_band_once")]

    def __str__(self) -> str:
        return str(self.code)
