"""Wrong usage is explained in the analyst's language, with what would be right."""

import pytest
from cyclopts.exceptions import CycloptsError

from flows.cli import app
from flows.usage import explain


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("run --ouut x", "pilihan --ouut tidak dikenal; mungkin yang dimaksud: --out"),
        ("runn", "perintah 'runn' tidak dikenal; mungkin yang dimaksud: run"),
        ("show", "FINDING belum disebut"),
        ("run --design besar", "pilih salah satu: merge, amend, auto"),
        ("clean --keep x", "tulis bilangan bulat"),
        ("check a b c", "masukan berlebih: b c"),
    ],
)
def test_the_message_names_what_was_typed_and_the_remedy(typed, said):
    with pytest.raises(CycloptsError) as error:
        app(typed.split(), exit_on_error=False, print_error=False)
    message = explain(error.value)
    assert said in message
    assert message.splitlines()[-1].startswith("Lihat: padu ")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("run --ouut x", "the option --ouut is not known; did you mean --out?"),
        ("extract x", "--out is missing"),
        ("run --design big", "choose one of merge, amend, auto"),
    ],
)
def test_the_message_is_in_english_where_english_is_asked_for(typed, said):
    with pytest.raises(CycloptsError) as error:
        app(typed.split(), exit_on_error=False, print_error=False)
    assert said in explain(error.value, "en")
