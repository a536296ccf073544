"""The weights table in the admin: drafts only, nothing lost, nothing half written."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import PageLogEntry

from matching.drafts import LOG_ACTION, read_draft
from matching.matrix import CellKey, dump_matrix
from matching.models import DiagnosisPage, Persona
from matching.notation import Entry
from tests.accounts.editor import text_of
from tests.factories import UserFactory
from tests.matching.questionnaires import add_bays, add_diagnosis
from workation.accounts.roles import OPERATORS, STAFF, TRANSLATORS, ensure_roles

pytestmark = pytest.mark.django_db

SOLO = "c:companions:solo:tag:solo"
QUIET = "c:companions:solo:tag:quiet"


@pytest.fixture
def diagnosis(site_tree) -> DiagnosisPage:
    page = add_diagnosis()
    page.save_revision().publish()
    ensure_roles()
    return DiagnosisPage.objects.get(pk=page.pk)


def sign_in(client: Client, role: str = STAFF) -> Client:
    user = UserFactory(first_name="花子")
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


def base_of(page: DiagnosisPage) -> str:
    return dump_matrix(read_draft(DiagnosisPage.objects.get(pk=page.pk)).matrix)


def send(client: Client, base: str, action: str = "save", **cells: str) -> Any:
    data = {"base": base, action: "1"} | cells
    return client.post(reverse("matching_weights"), data, follow=True)


def cell(page: DiagnosisPage, target: str, choice: str = "solo") -> Any:
    matrix = read_draft(DiagnosisPage.objects.get(pk=page.pk)).matrix
    return matrix.get(CellKey("companions", choice, target))


@pytest.mark.parametrize("role", [TRANSLATORS, OPERATORS])
def test_only_who_edits_the_diagnosis_sees_the_table(
    client: Client, diagnosis: DiagnosisPage, role: str
) -> None:
    sign_in(client, role)
    for name in ("matching_weights", "matching_weights_import"):
        assert client.get(reverse(name)).status_code == 302, "back to the admin's start"
    assert client.get(reverse("matching_weights_export")).status_code in {302, 403}
    before = diagnosis.latest_revision_id
    send(client, base_of(diagnosis), **{SOLO: "1"})
    diagnosis.refresh_from_db()
    assert diagnosis.latest_revision_id == before


def test_saving_makes_a_draft_with_a_log_entry_and_publishes_nothing(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    sign_in(client)
    base = base_of(diagnosis)

    response = send(client, base, **{SOLO: "2必", QUIET: "3", "i:companions": "1"})

    assert "3か所を下書きに保存しました" in text_of(response)
    diagnosis.refresh_from_db()
    assert diagnosis.has_unpublished_changes
    assert base_of(diagnosis) != base
    assert cell(diagnosis, "tag:solo") == (Entry(2, must=True),)
    live = diagnosis.questions[0].value
    assert live["importance"] == 4
    assert live["choices"][0]["conditions"][0]["weight"] == 5
    assert PageLogEntry.objects.filter(page=diagnosis, action=LOG_ACTION).count() == 1


def test_nothing_changed_writes_nothing(client: Client, diagnosis: DiagnosisPage) -> None:
    sign_in(client)
    response = send(client, base_of(diagnosis), **{SOLO: "5"})
    assert "変わったところはありません" in text_of(response)
    before = diagnosis.latest_revision_id
    diagnosis.refresh_from_db()
    assert diagnosis.latest_revision_id == before


def test_a_wrong_cell_is_marked_and_nothing_is_saved_or_lost(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    sign_in(client)

    response = send(client, base_of(diagnosis), **{SOLO: "9", QUIET: "2"})

    html = response.content.decode()
    assert "重みは -5 から 5 までです" in html
    assert f'name="{SOLO}" value="9"' in html
    assert f'name="{QUIET}" value="2"' in html
    assert html.count('aria-invalid="true"') == 1
    assert cell(diagnosis, "tag:quiet") == ()


def test_two_people_at_different_cells_both_keep_their_work(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    sign_in(client)
    base = base_of(diagnosis)
    send(client, base, **{SOLO: "1"})

    response = send(client, base, **{QUIET: "2"})

    assert "ほかの人が先に保存した変更（1か所）" in text_of(response)
    assert cell(diagnosis, "tag:solo") == (Entry(1),)
    assert cell(diagnosis, "tag:quiet") == (Entry(2),)


def test_two_people_at_one_cell_are_told_and_the_second_decides(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    sign_in(client)
    base = base_of(diagnosis)
    send(client, base, **{SOLO: "1"})

    response = send(client, base, **{SOLO: "-1", QUIET: "2"})

    html = response.content.decode()
    assert "まだ保存していません" in html
    assert "ほかの人が「1」にしました" in html
    assert f'name="{SOLO}" value="-1"' in html
    assert f'name="{QUIET}" value="2"' in html
    assert cell(diagnosis, "tag:solo") == (Entry(1),)
    again = response.context["base"]
    send(client, again, **{SOLO: "-1", QUIET: "2"})
    assert cell(diagnosis, "tag:solo") == (Entry(-1),)


@pytest.mark.parametrize(
    "fields",
    [
        {"c:companions:nobody:tag:solo": "3"},
        {"c:companions:solo:tag:dragons": "3"},
        {"c:companions": "3", "i:nothing": "2", "c:": "1"},
    ],
)
def test_made_up_names_are_ignored(
    client: Client, diagnosis: DiagnosisPage, fields: dict[str, str]
) -> None:
    sign_in(client)
    base = base_of(diagnosis)
    assert send(client, base, **fields).status_code == 200
    assert base_of(diagnosis) == base
    assert send(client, "no table at all", **fields).status_code == 200


def test_a_locked_page_is_not_written(client: Client, diagnosis: DiagnosisPage) -> None:
    sign_in(client)
    DiagnosisPage.objects.filter(pk=diagnosis.pk).update(locked=True, locked_by=UserFactory())
    response = send(client, base_of(diagnosis), **{SOLO: "1"})
    assert "ロックされている" in text_of(response)
    assert cell(diagnosis, "tag:solo") == (Entry(5),)


def test_one_part_of_the_table_can_be_shown_and_saved_alone(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    sign_in(client)
    html = client.get(reverse("matching_weights") + "?question=companions&kind=companions").content
    names = html.decode().count('name="c:')
    assert names == 4, "two choices, two tags"


def test_the_personas_move_before_anything_is_saved(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    sign_in(client)
    add_bays()
    Persona.objects.create(name="ひとり旅", answers={"companions": ["solo"], "experience": ["sea"]})
    answer = client.post(
        reverse("matching_weights_what_if"),
        {"base": base_of(diagnosis), SOLO: "-5", "c:experience:sea:tag:sea": "x"},
    ).json()
    assert "ひとり旅" in answer["effect"]
    assert "並びが変わる" in answer["effect"]
    assert list(answer["faults"]) == ["c:experience:sea:tag:sea"]
    assert cell(diagnosis, "tag:solo") == (Entry(5),)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_screen(
    client: Client, diagnosis: DiagnosisPage, django_assert_num_queries: Any, count: int
) -> None:
    sign_in(client)
    plans = add_bays()
    for number in range(count):
        Persona.objects.create(name=f"{number}", answers={"companions": ["solo"]})
    assert len(plans) == 4
    client.get(reverse("matching_weights"))
    with django_assert_num_queries(36):
        client.get(reverse("matching_weights"))


# --- XLSX ---------------------------------------------------------------------------------------


def export(client: Client) -> Any:
    data = client.get(reverse("matching_weights_export")).content
    return load_workbook(io.BytesIO(data))


def upload(client: Client, workbook: Any, name: str = "weights.xlsx") -> Any:
    if not isinstance(workbook, bytes):
        buffer = io.BytesIO()
        workbook.save(buffer)
        workbook = buffer.getvalue()
    file = SimpleUploadedFile(name, workbook)
    return client.post(reverse("matching_weights_import"), {"file": file})


def find(sheet: Any, choice: str, target: str) -> Any:
    row = next(row for row in sheet.iter_rows(min_row=3) if row[1].value == choice)
    column = next(cell.column for cell in sheet[1] if cell.value == target)
    return row[column - 1]


def test_xlsx_out_changed_and_in_shows_the_changes_before_saving(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    sign_in(client)
    workbook = export(client)
    sheet = workbook["重み"]
    assert find(sheet, "solo", "tag:solo").value == 5
    assert find(sheet, "quiet", "tag:quiet").value == "3必"
    find(sheet, "solo", "tag:solo").value = -2
    find(sheet, "company", "figure:party_size").value = "2(4〜20)"

    response = upload(client, workbook)

    assert "2か所の変更を読み込みました" in text_of(response)
    assert f'name="{SOLO}" value="-2" ' in response.content.decode()
    assert cell(diagnosis, "tag:solo") == (Entry(5),), "not yet"
    party = "c:companions:company:figure:party_size"
    send(client, response.context["base"], **{SOLO: "-2", party: "2(4〜20)"})
    assert cell(diagnosis, "tag:solo") == (Entry(-2),)
    assert cell(diagnosis, "figure:party_size", "company") == (Entry(2, start=4, end=20),)


def test_a_file_undoes_nothing_that_others_did_after_it_was_written(
    client: Client, diagnosis: DiagnosisPage
) -> None:
    sign_in(client)
    workbook = export(client)
    send(client, base_of(diagnosis), **{SOLO: "1", QUIET: "1"})
    find(workbook["重み"], "solo", "tag:quiet").value = 4

    response = upload(client, workbook)

    assert "1か所の変更を読み込みました" in text_of(response)
    assert "ほかの人も変えたセルが1か所" in text_of(response)
    assert f'name="{SOLO}" value="1"' in response.content.decode()


@pytest.mark.parametrize(
    ("address", "value", "complaint"),
    [
        ("F3", 9, "セルF3: 重みは -5 から 5 までです"),
        ("F3", "いち", "セルF3: 読めません"),
        ("F3", "=1+1", "セルF3: 数式は読み込めません"),
        ("F3", 2.5, "セルF3: 小数は使えません"),
        ("F3", True, "セルF3: TRUE・FALSE"),
        ("E3", 7, "セルE3: 重要度は1〜5"),
        ("F1", "tag:dragons", "セルF1: 知らないコードです: tag:dragons"),
        ("G1", "figure:nights", "セルG1: 同じ列が2つあります"),
        ("D1", "名前", "セルD1: 列が違います"),
        ("A4", "somebody", "セルA4: 知らないコードです: somebody"),
        ("B4", "solo", "セルE4: "),
    ],
)
def test_a_wrong_file_is_refused_whole_with_the_cell_named(
    client: Client, diagnosis: DiagnosisPage, address: str, value: object, complaint: str
) -> None:
    sign_in(client)
    workbook = export(client)
    sheet = workbook["重み"]
    find(sheet, "solo", "tag:solo").value = 1
    if address == "B4":
        sheet["E4"] = 4
    sheet[address] = value

    response = upload(client, workbook)

    assert f"シート「重み」{complaint}" in text_of(response)
    assert "table" not in (response.context or {}), "nothing is half imported"


def test_files_that_are_no_workbook_are_refused(client: Client, diagnosis: DiagnosisPage) -> None:
    sign_in(client)
    for data in (b"", b"a,b,c", b"PK\x03\x04 broken", b"x" * (2 * 1024 * 1024 + 1)):
        response = upload(client, data)
        assert response.status_code == 200
        assert "table" not in (response.context or {})
    workbook = export(client)
    del workbook["重み"]
    assert "シート「重み」がありません" in text_of(upload(client, workbook))
