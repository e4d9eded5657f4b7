"""House lists: what is read from each form, what is said of a broken one, and what an accepted pair silences."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.api import check
from dateline.api.accepting import accept
from dateline.house import HouseError, read_house
from dateline.house_list import Accepted, FormerForm, HouseName, Term


def test_a_list_in_toml() -> None:
    house = read_house(
        '[[place]]\nname = "Selvany"\nformer = [{ name = "Selvia", since = 2024-03-01 }, "Old Selvia"]\n'
        '[[two]]\nnames = ["Jakob Berg", "Jakub Berg"]\n[[office]]\ntitle = "Mayor"\nholder = "Ana Kelm"\nfrom = "2021"\nto = "2023-02"\n',
        "names.toml",
    )
    assert house.names == (HouseName("Selvany", "place", (), (FormerForm("Selvia", date(2024, 3, 1)), FormerForm("Old Selvia"))),)
    assert house.terms == (Term("Mayor", "Ana Kelm", date(2021, 1, 1), date(2023, 2, 28)),)
    assert [(pair.rule, pair.pair) for pair in house.accepted] == [("", ("Jakob Berg", "Jakub Berg"))]


def test_wikidata_results_give_one_entry_for_many_rows() -> None:
    item = '"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q1"}'
    row = f'{{{item}, "itemLabel": {{"xml:lang": "en", "value": "Ana Kelm"}}, "itemAltLabel": {{"value": "%s"}}}}'
    house = read_house('{"head": {"vars": []}, "results": {"bindings": [' + row % "A. Kelm" + ",\n" + row % "Anne Kelm" + "]}}", "kelm.json")
    assert house.names == (HouseName("Ana Kelm", "", ("A. Kelm", "Anne Kelm")),)
    table = read_house("item,personLabel,positionLabel,start\nhttp://www.wikidata.org/entity/Q1,Ana Kelm,mayor of Tolvik,2021-03-01T00:00:00Z\n", "kelm.csv")
    assert table.terms == (Term("mayor of Tolvik", "Ana Kelm", date(2021, 3, 1)),)


def test_entities_one_a_line_with_posts_by_identifier() -> None:
    house = read_house(
        '{"id": "p", "caption": "Ana Kelm", "schema": "Person", "properties": {"name": ["Ana Kelm"], "alias": ["Anna Kelm"]}}\n'
        '{"id": "m", "caption": "Mayor of Tolvik", "schema": "Position", "properties": {}}\n'
        '{"id": "o", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["m"], "startDate": ["2021"], "endDate": ["2022-06"]}}\n',
        "entities.ftm.json",
    )
    assert house.names == (HouseName("Ana Kelm", "person", ("Anna Kelm",)),)
    assert house.terms == (Term("Mayor of Tolvik", "Ana Kelm", date(2021, 1, 1), date(2022, 6, 30)),)


@pytest.mark.parametrize(
    ("file", "source", "message"),
    [
        ("n.toml", "[[person]]\nname = 'A B'\n\n[[person]]\nnam = 'C'\n", "n.toml:4: person"),
        ("n.toml", "a = \n", "n.toml:1: "),
        ("n.csv", "name,since,old\nA B,2024-13-01,C\n", "n.csv:2: there is no such day: '2024-13-01'"),
        ("n.csv", "colour\nred\n", "n.csv:1: no column"),
        ("n.jsonl", '{"schema": "Person"}\n{"schema"\n', "n.jsonl:2: "),
        ("n.json", "{}", "n.json:1: neither"),
        ("n.txt", "", "n.txt: a house list is"),
    ],
)
def test_a_broken_list_is_named_with_its_line(file: str, source: str, message: str) -> None:
    with pytest.raises(HouseError) as caught:
        read_house(source, file)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_accepting_a_pair_silences_its_finding_and_keeps_comments(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Anatoly Verkhovtsev opens.\n\nThen Anatoly Verhovtsev came.\n", encoding="utf-8")
    (tmp_path / "dateline.toml").write_text('house-lists = ["names.toml"]\n', encoding="utf-8")
    (tmp_path / "names.toml").write_text("# ours\n", encoding="utf-8")
    assert [found.finding.code for found in check(cwd=tmp_path, select_codes=["NAME201"]).findings] == ["NAME201"]
    assert accept("NAME201", "Anatoly Verkhovtsev", "Anatoly Verhovtsev", "two people", cwd=tmp_path).new
    assert not accept("NAME201", "Anatoly Verhovtsev", "Anatoly Verkhovtsev", cwd=tmp_path).new
    report = check(cwd=tmp_path, select_codes=["NAME201"])
    assert [(each.by, each.reason) for each in report.suppressed] == [("accepted", "two people")]
    assert not report.findings
    text = (tmp_path / "names.toml").read_text(encoding="utf-8")
    assert text.startswith("# ours\n")
    assert read_house(text, "names.toml").accepted == (Accepted("NAME201", ("Anatoly Verkhovtsev", "Anatoly Verhovtsev"), "two people"),)
