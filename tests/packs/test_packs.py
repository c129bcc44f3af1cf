"""The packs: every entry dated, with its source, and marked where it is from memory; an analyst's own entries over them."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
import yaml
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from rules import packs
from rules.model import LegalId, Level
from rules.packs import PackError

OVERRIDE = """
source: rapat uji
dated: 2026-11-02
verb_families:
  families:
    - key: MENDATA
      forms: [mengagregasi]
    - key: MENYANYI
      name: {id: nyanyian, en: singing}
      meaning: {id: Bernyanyi., en: To sing.}
      stems: [nyanyi]
      forms: [menyanyi]
terms:
  changes:
    - {key: pmks-ppks, remove: true}
rules:
  R01: {threshold: 0.7, enabled: true}
  R19: false
"""


@pytest.mark.parametrize("name", packs.NAMES)
def test_every_entry_has_a_source_and_a_date_that_is_not_in_the_future_of_its_making(name: str) -> None:
    entries = packs.load(name).entries()
    assert entries
    for place, entry in entries:
        assert entry.source.strip(), place
        assert dt.date(2026, 1, 1) <= entry.dated <= dt.date(2027, 12, 31), place
        assert (entry.mark is None) == (entry.confidence == "seen"), place


def test_an_entry_from_memory_is_shown_as_to_be_verified() -> None:
    (entry,) = [p for p in packs.load("legality").points if p.key == "setengah"]
    assert entry.mark is not None
    assert entry.mark.say("id") == "perlu diverifikasi"


@pytest.mark.parametrize("name", packs.NAMES)
def test_keys_are_unique_within_a_section(name: str) -> None:
    places = [place for place, _ in packs.load(name).entries()]
    assert [p for p, n in Counter(places).items() if n > 1] == []


def test_an_unknown_pack_is_named_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="verb_families"):
        packs.load("lain")  # type: ignore[call-overload]


# Verb families


def test_there_are_thirteen_families_and_no_form_or_phrase_belongs_to_two() -> None:
    families = packs.load("verb_families").families
    assert len(families) == 13
    words = Counter(itertools.chain.from_iterable((*f.forms, *f.phrases, *f.bound) for f in families))
    assert [w for w, n in words.items() if n > 1] == []
    stems = Counter(itertools.chain.from_iterable(f.stems for f in families))
    assert [s for s, n in stems.items() if n > 1] == []


def test_forms_are_single_lower_case_words_and_phrases_are_not() -> None:
    for family in packs.load("verb_families").families:
        assert all(re.fullmatch(r"[a-z]+", f) for f in family.forms)
        assert all(re.fullmatch(r"[a-z]+( [a-z]+)+", p) for p in family.phrases)
        assert not set(family.forms) & set(family.not_forms)
        assert bool(family.verbs) == bool(family.before)


def test_excluded_words_are_those_whose_stem_would_mislead() -> None:
    stem = StemmerFactory().create_stemmer().stem
    for family in packs.load("verb_families").families:
        assert all(stem(word) in family.stems for word in family.not_forms)


def test_no_form_has_a_stem_that_leads_to_another_family() -> None:
    pack = packs.load("verb_families")
    stem = StemmerFactory().create_stemmer().stem
    for form, family in pack.by_form.items():
        assert pack.by_stem.get(stem(form), family) == family, form


@pytest.mark.parametrize(
    ("action", "rest", "family"),
    [
        ("mendata", "warga", "MENDATA"),
        ("pemetaan", "", "MENDATA"),
        ("melakukan", "pendataan keluarga miskin", "MENDATA"),
        ("memberikan", "bimbingan teknis kepada kader", "MEMBINA"),
        ("bimbingan", "sosial bagi anak", "MENDAMPINGI"),
        ("bekerja", "sama dengan dinas", "MENGOORDINASI"),
        ("menyerahkan", "bantuan", "MENYALURKAN"),
        ("dapur", "umum lapangan", "MENANGGULANGI"),
        ("penanggulangan", "kemiskinan", "MENGEMBANGKAN"),
        ("penanggulangan", "bencana", "MENANGGULANGI"),
        ("penanggulangan", "permasalahan sosial", "MENANGANI"),
        ("melakukan", "pencegahan masalah sosial", "MENANGANI"),
        ("menangani", "keluhan", "MENDAMPINGI"),
        ("mengangkat", "pengurus", "MENETAPKAN"),
        ("menyanyi", "", None),
        ("melakukan", "", None),
    ],
)
def test_an_action_is_placed_by_phrase_before_form_and_past_light_verbs(action: str, rest: str, family: str | None) -> None:
    assert packs.load("verb_families").family_of(action, rest) == family


@pytest.mark.material
def test_families_hold_the_words_the_domain_names_for_them(material: Path) -> None:
    pack = packs.load("verb_families")
    text = (material / "domain" / "domain.md").read_text(encoding="utf-8")
    for key, words in re.findall(r"^  `([A-Z]+)` = (.+)$", text, re.MULTILINE):
        for word in words.split(","):
            word = re.sub(r"\(.*?\)", "", word).strip().lower()
            word = word.split("/")[-1] if key != "MELAPOR" else word.replace("menyusun/", "")
            if word and word not in ("kie", "perantara", "mengakses"):
                assert pack.family_of(word) == key, word


# The other vocabularies


def test_beneficiaries_have_no_form_in_two_groups_and_know_their_broader_groups() -> None:
    pack = packs.load("beneficiaries")
    forms = Counter(f.lower() for g in pack.groups for f in {g.term, *([g.short] if g.short else []), *g.former, *g.forms})
    assert [f for f, n in forms.items() if n > 1] == []
    assert {b for g in pack.groups for b in g.broader} <= {g.key for g in pack.groups}
    assert pack.by_form["pmks"] == pack.by_form["ppks"] == "ppks"
    assert pack.by_form["penyandang cacat"] == pack.by_form["penyandang disabilitas"]
    assert pack.by_form["lansia"] == pack.by_form["lanjut usia"]


def test_levels_are_all_there_in_order() -> None:
    pack = packs.load("levels")
    assert tuple(level.key for level in pack.levels) == get_args(Level)
    assert [level.rank for level in pack.levels] == [1, 2, 3, 4, 5]
    assert pack.by_form["distrik"] == "kecamatan"
    assert not set(pack.open_forms.forms) & set(pack.by_form)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("tugas lain, antara lain pendataan", "antara-lain"),
        ("meliputi namun tidak terbatas pada pendataan", "tidak-terbatas-pada"),
        ("mulai berlaku efektif pada tanggal diundangkan", "mulai-berlaku-efektif"),
        ("semua ketentuan yang bertentangan dengan Peraturan Menteri ini dinyatakan tidak berlaku", "pencabutan-umum"),
        ("Hal-hal yang belum diatur dalam peraturan ini", "delegasi-blangko"),
        ("seyogianya dilaksanakan setiap tahun", "sebaiknya"),
        ("apabila dipandang perlu, kepala dinas menunjuk", "dipandang-perlu"),
        ("berkoordinasi dengan instansi terkait", "pihak-terkait"),
    ],
)
def test_weak_words_are_found_each_by_its_own_pattern(words: str, key: str) -> None:
    assert [w.key for w in packs.load("weak_words").words if re.search(w.pattern, words, re.IGNORECASE)] == [key]


def test_plain_drafting_has_no_weak_words() -> None:
    plain = "Kepala Dinas wajib menyampaikan laporan kepada bupati paling lama 30 (tiga puluh) hari."
    assert not [w.key for w in packs.load("weak_words").words if re.search(w.pattern, plain, re.IGNORECASE)]


# Law and method


@pytest.mark.material
def test_reserved_acts_stand_at_the_addresses_they_name(material: Path) -> None:
    text = (material / "corpus" / "dev" / "mblonyox" / "uu" / "2019" / "14.md").read_text(encoding="utf-8")
    articles = dict(re.findall(r"(?ms)^Pasal (\d+)\n(.+?)(?=^Pasal \d+\n|\Z)", text))
    pack = packs.load("reserved_acts")
    for act in (*pack.acts, *pack.clauses):
        assert act.regulation == "uu/2019/14"
        steps = dict(act.address.steps)
        words = articles[steps["pasal"]]
        if "ayat" in steps:
            words = re.split(rf"(?m)^\({steps['ayat']}\)", words)[1]
        if "huruf" in steps:
            words = re.split(rf"(?m)(?:^|\s){steps['huruf']}\. ", words)[1].split("\n")[0]
        named = [act.name.id, *act.forms, "Praktik Pekerjaan Sosial", "STR", "izin"]
        assert any(form.lower() in words.lower() for form in named), act.key


def test_acts_that_are_only_described_are_told_from_those_reserved() -> None:
    kinds = {act.key: act.kind for act in packs.load("reserved_acts").acts}
    assert kinds["praktik"] == kinds["str"] == "reserved"
    assert kinds["asesmen"] == kinds["intervensi"] == kinds["pendampingan-sosial"] == "described"


@pytest.mark.material
def test_what_is_said_of_the_omnibus_law_was_read_there(material: Path) -> None:
    text = (material / "corpus" / "dev" / "mblonyox" / "uu" / "2022" / "13.md").read_text(encoding="utf-8")
    for words in (
        "Pasal 42A",
        "dapat menggunakan metode omnibus",
        "Pasal 97A",
        "dokumen perencanaan",
        "antara lain atau frasa namun tidak terbatas pada",
    ):
        assert words in text
    seen = {p.key for p in packs.load("legality").points if p.confidence == "seen"}
    assert {"boleh-omnibus", "pengertian-omnibus", "dokumen-perencanaan", "perubahan-sesudahnya", "tanpa-antara-lain"} <= seen
    assert all(p.confidence == "memory" for p in packs.load("legality").points if p.regulation == "uu/2011/12")


def test_a_ministerial_omnibus_may_revoke_only_its_own_kind() -> None:
    targets = packs.load("legality").targets
    assert {t.key for t in targets if t.may_revoke == "yes"} == {"peraturan-menteri-sendiri", "keputusan-mengatur"}


def test_bphn_has_six_dimensions_five_indicators_and_files_every_rule() -> None:
    pack = packs.load("bphn")
    assert [d.key for d in pack.dimensions] == ["D1", "D2", "D3", "D4", "D5", "D6"]
    assert [i.key for i in pack.indicators] == list("abcde")
    assert [f.key for f in pack.filings] == [f"R{n:02}" for n in range(1, 21)]
    variables = {(d.key, v.id) for d in pack.dimensions for v in d.variables}
    assert all((f.dimension, f.object) in variables for f in pack.filings)


def test_gao_has_its_three_classes_each_with_an_option_to_manage_or_keep() -> None:
    classes = packs.load("gao").classes
    assert {c.key for c in classes} == {"fragmentation", "overlap", "duplication"}
    assert all(len(c.options) >= 2 for c in classes)


def test_volunteers_have_an_activity_code_and_no_job_code_unless_it_differs_by_region() -> None:
    for role in packs.load("nomenclature").roles:
        if role.form_of_work == "volunteer":
            assert role.isco is None
            assert role.isco_activity
        if role.kind in ("institution", "association", "programme", "agency", "office"):
            assert role.isco is None
            assert role.classifications()[0].code is None
        assert all(c.basis == "proposal" for c in role.classifications())


def test_no_proposed_english_name_is_among_those_to_avoid() -> None:
    for role in packs.load("nomenclature").roles:
        assert role.english not in role.avoid
        assert bool(role.avoid) == (role.avoid_reason is not None)
        assert role.kind == "profession" or role.english != "social worker"


# An analyst's own entries


def test_an_analysts_entries_are_laid_over_the_packs_with_their_own_source_and_date() -> None:
    mine = packs.with_overrides(OVERRIDE)
    family = {f.key: f for f in mine.verb_families.families}
    assert "mengagregasi" in family["MENDATA"].forms
    assert "mendata" in family["MENDATA"].forms
    assert (family["MENDATA"].source, family["MENDATA"].dated) == ("rapat uji", dt.date(2026, 11, 2))
    assert family["MERUJUK"].source != "rapat uji"
    assert mine.verb_families.family_of("menyanyi") == "MENYANYI"
    assert "pmks-ppks" not in {c.key for c in mine.terms.changes}
    assert mine.origin == "rapat uji"
    assert [(r.rule, r.enabled, r.options) for r in mine.rules] == [("R01", True, (("threshold", 0.7),)), ("R19", False, ())]


def test_laying_entries_over_the_packs_leaves_those_that_ship_as_they_are() -> None:
    before = packs.all_packs()
    packs.with_overrides(OVERRIDE)
    assert packs.all_packs() == before
    assert "mengagregasi" not in packs.load("verb_families").by_form


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [", "Baris 1: berkas paket bukan yaml yang sah"),
        ("- satu", "harus berupa daftar"),
        ("terms: {changes: []}", "belum menyebut 'source'"),
        ("source: x\ndated: 2026-01-01\nkosakata: {}", "Paket 'kosakata' tidak dikenal"),
        ("source: x\ndated: 2026-01-01\nterms: {perubahan: []}", "bagian 'perubahan' tidak dikenal. Pakai salah satu dari: changes, traps"),
        ("source: x\ndated: 2026-01-01\nterms: {changes: [{former: [a]}]}", "entri ke-1: belum ada 'key'"),
        ("source: x\ndated: 2026-01-01\nterms: {changes: [{key: baru, former: [a]}]}", "terms > changes > baru > current: belum diisi"),
        ("source: x\ndated: 2026-01-01\nterms: {changes: [{key: pmks-ppks, warna: biru}]}", "warna: isian ini tidak dikenal"),
        ("source: x\ndated: kemarin\nterms: {changes: [{key: pmks-ppks, kind: role}]}", "dated: isinya tidak sesuai ('kemarin')"),
        ("source: x\ndated: 2026-01-01\nrules: {R01: [1]}", "Aturan 'R01'"),
    ],
)
def test_a_mistake_in_an_analysts_pack_is_named_with_its_place(text: str, words: str) -> None:
    with pytest.raises(PackError) as caught:
        packs.with_overrides(text)
    assert words in caught.value.say("id")
    assert caught.value.say("en")


def test_identifiers_in_packs_are_in_canonical_form() -> None:
    for name in packs.NAMES:
        for _, entry in packs.load(name).entries():
            rule = getattr(entry, "regulation", None)
            assert rule is None or LegalId.of(rule) == rule


def test_shipped_yaml_is_in_utf8_and_names_its_pack() -> None:
    folder = Path(packs.__file__).parent
    for name in packs.NAMES:
        assert yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8"))["pack"] == name


def test_a_list_of_plain_words_is_found_by_its_key() -> None:
    assert "berpangkat" in packs.load("plain_words").forms("eligibility")
    with pytest.raises(KeyError, match="no list 'nothing'"):
        packs.load("plain_words").forms("nothing")
