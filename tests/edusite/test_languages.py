from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.test import Client
from django.utils import translation

from edusite import catalogs
from tests.world import World


@pytest.fixture(autouse=True)
def language() -> Iterator[None]:
    with translation.override("zh-hans"):
        yield


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize(
    ("comment", "address", "tag"),
    [
        ("the default has no prefix", "/about/", "zh-Hans"),
        ("traditional characters", "/zh-hant/about/", "zh-Hant"),
        ("English", "/en/about/", "en"),
    ],
)
def test_the_address_says_which_language_a_page_speaks(
    client: Client, db: None, comment: str, address: str, tag: str
) -> None:
    answer = client.get(address, headers={"accept-language": "fr, en;q=0.5"})
    assert f'<html lang="{tag}">' in answer.content.decode()
    assert answer.headers["Content-Language"] == tag


def test_every_page_names_its_other_editions_with_the_same_query(client: Client, db: None) -> None:
    html = page(client, "/en/cases/?year=2021")
    for tag, address in (
        ("zh-Hans", "/cases/?year=2021"),
        ("zh-Hant", "/zh-hant/cases/?year=2021"),
        ("en", "/en/cases/?year=2021"),
    ):
        assert f'hreflang="{tag}"\n            href="http://testserver{address}"' in html


def test_the_desk_stays_chinese_whatever_the_browser_asks_for(client: Client, db: None) -> None:
    answer = client.get("/admin/login/", headers={"accept-language": "en"})
    assert answer.headers["Content-Language"] == "zh-Hans"
    assert "登录" in answer.content.decode()


def test_names_of_places_come_in_the_readers_script(client: Client, world: World) -> None:
    article = world.case()
    place = article.regions.order_by("division_code").first()
    assert place is not None
    address = place.get_absolute_url()
    assert place.name in page(client, address)
    assert f'<span lang="zh-Hans">{place.name}</span>' in page(client, f"/en{address}")


@pytest.mark.parametrize("locale", ["en", "zh_Hant"])
def test_no_word_of_the_interface_is_left_untranslated(locale: str) -> None:
    path = catalogs.LOCALE / locale / "LC_MESSAGES" / "django.po"
    with path.open("rb") as source:
        catalog = read_po(source)
    untranslated = [
        message.id for message in catalog if message.id and (not message.string or message.fuzzy)
    ]
    assert not untranslated


def test_catalogues_are_compiled_where_they_are_newer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid "案例"\nmsgstr "Cases"\n', "utf-8")
    monkeypatch.setattr(catalogs, "LOCALE", tmp_path)
    assert catalogs.compile_catalogs() == [folder / "django.mo"]
    assert catalogs.compile_catalogs() == []


def test_traditional_characters_are_filled_in_and_what_was_written_by_hand_stays(
    tmp_path: Path,
) -> None:
    po = tmp_path / "django.po"
    po.write_text('msgid "后来"\nmsgstr ""\n\nmsgid "里"\nmsgstr "裡"\n', "utf-8")
    assert catalogs.write_traditional(po) == 1
    with po.open("rb") as source:
        catalog = read_po(source)
    assert catalog["后来"].string == "後來"
    assert catalog["里"].string == "裡"


def test_a_guess_is_no_translation(tmp_path: Path) -> None:
    po = tmp_path / "django.po"
    guess = '#, fuzzy\nmsgid "案例"\nmsgstr "Places"\n\n'
    po.write_text(guess + 'msgid "地区"\nmsgstr "Places"\n', "utf-8")
    assert catalogs.forget_guesses(po) == 1
    with po.open("rb") as source:
        catalog = read_po(source)
    assert not catalog["案例"].string
    assert catalog["地区"].string == "Places"
