"""The steps. Each says one thing an analyst knows: what a rule says, what a source reports, what a check finds."""

from __future__ import annotations

import pytest
from pytest_bdd import given, parsers, then, when

from rules.checks.wording import place
from rules.model import ExpectedMandate, LegalId, Rename
from steps.berkas import Berkas

_DEFINITIONS = "Dalam Peraturan Menteri ini yang dimaksud dengan"
_KINDS = {
    "relawan": "volunteer",
    "profesi": "profession",
    "jabatan fungsional": "civil_service_post",
    "tenaga kerja": "worker",
    "lembaga": "institution",
    "perangkat pemerintah": "agency",
    "pejabat": "office",
    "perkumpulan": "association",
}
_WEIGHTS = {"tinggi": "high", "sedang": "medium", "rendah": "low", "catatan": "info"}
_STATUSES = {"berlaku": "in_force", "dicabut": "revoked", "digantikan": "superseded", "belum diketahui": "unknown"}
_OPENINGS = {
    "mempunyai tugas": "mempunyai tugas",
    "menyelenggarakan fungsi": "menyelenggarakan fungsi",
    "berwenang": "berwenang",
    "wajib": "wajib",
    "berhak": "berhak",
    "dilarang": "dilarang",
    "dapat": "dapat",
}


@pytest.fixture
def berkas() -> Berkas:
    """The material of the scenario."""
    return Berkas()


def _naskah(berkas: Berkas, identifier: str, title: str) -> None:
    from steps.naskah import Naskah

    berkas.naskah.append(Naskah(LegalId.of(identifier), title))


# -- what rules say ------------------------------------------------------------------------------------------------------------


@given(parsers.parse('peraturan "{identifier}" tentang "{title}"'))
def peraturan(berkas: Berkas, identifier: str, title: str) -> None:
    """Open a regulation; the steps after it speak of it."""
    _naskah(berkas, identifier, title)


@given(parsers.parse('"{term}" diartikan sebagai "{body}" pada {where}'))
def definisi(berkas: Berkas, term: str, body: str, where: str) -> None:
    """A definition."""
    berkas.current.item(where, _DEFINITIONS, f"{term} adalah {body}.")


@given(parsers.parse('"{role}" yang disingkat "{short}" diartikan sebagai "{body}" pada {where}'))
def definisi_singkatan(berkas: Berkas, role: str, short: str, body: str, where: str) -> None:
    """A definition with an abbreviation."""
    berkas.current.item(where, _DEFINITIONS, f"{role} yang selanjutnya disingkat {short} adalah {body}.")


@given(
    parsers.re(
        r'"(?P<role>[^"]+)" (?P<how>mempunyai tugas|menyelenggarakan fungsi|berwenang|wajib|berhak|dilarang|dapat) "(?P<words>[^"]+)" pada (?P<where>.+)'
    )
)
def norma(berkas: Berkas, role: str, how: str, words: str, where: str) -> None:
    """A norm: bearer, modality, and what it says."""
    berkas.current.item(where, f"{role} {_OPENINGS[how]}", words)


@given(parsers.parse('"{role}" bertanggung jawab kepada "{head}" pada {where}'))
def tanggung_jawab(berkas: Berkas, role: str, head: str, where: str) -> None:
    """A line of report."""
    berkas.current.put(where, f"{role} bertanggung jawab kepada {head}")


@given(parsers.parse('"{role}" bertanggung jawab kepada "{head}" melalui "{via}" pada {where}'))
def tanggung_jawab_melalui(berkas: Berkas, role: str, head: str, via: str, where: str) -> None:
    """A line of report through another superior."""
    berkas.current.put(where, f"{role} bertanggung jawab kepada {head} melalui {via}")


@given(parsers.re(r'(?P<where>Pasal \d+[A-Z]?(?: ayat \(\d+[a-z]?\))?(?: huruf [a-z])?(?: angka \d+)?) berbunyi "(?P<words>[^"]+)"'))
def berbunyi(berkas: Berkas, where: str, words: str) -> None:
    """A clause in its own words."""
    berkas.current.put(where, words)


@given(parsers.re(r'(?P<where>Pasal \d+(?: ayat \(\d+\))?) membuka rincian dengan "(?P<opening>[^"]+)"'))
def membuka(berkas: Berkas, where: str, opening: str) -> None:
    """A list of two items under an opening phrase."""
    berkas.current.item(f"{where} huruf a", opening, "hal pertama")
    berkas.current.item(f"{where} huruf b", opening, "hal kedua")


@given(parsers.parse('peraturan itu berdasar pada "{identifier}"'))
def berdasar(berkas: Berkas, identifier: str) -> None:
    """A legal basis (Mengingat)."""
    berkas.current.bases.append(identifier)


@given(parsers.re(r'peraturan itu melaksanakan (?P<where>Pasal \d+(?: ayat \(\d+\))?) "(?P<identifier>[^"]+)"'))
def melaksanakan(berkas: Berkas, where: str, identifier: str) -> None:
    """The mandate in the recitals."""
    from rules.drafting.citations import printed

    berkas.current.recitals.append(
        f"untuk melaksanakan ketentuan {where} {printed(LegalId.of(identifier))} tentang Induknya, perlu menetapkan Peraturan ini"
    )


@given(parsers.re(r'peraturan itu mencabut "(?P<identifier>[^"]+)" dengan (?P<where>Pasal \d+)'))
def mencabut(berkas: Berkas, identifier: str, where: str) -> None:
    """A repeal clause."""
    from rules.drafting.citations import printed

    berkas.current.put(
        where,
        f"Pada saat Peraturan Menteri ini mulai berlaku, {printed(LegalId.of(identifier))} tentang Hal Lama, dicabut dan dinyatakan tidak berlaku",
    )


@given(parsers.parse('"{role}" adalah {kind} di tingkat "{level}"'))
def peran_tingkat(berkas: Berkas, role: str, kind: str, level: str) -> None:
    """The kind of a role and where it works."""
    berkas.actor(role, _KINDS[kind], level)  # type: ignore[arg-type]


@given(
    parsers.re(
        r'"(?P<role>[^"]+)" adalah (?P<kind>relawan|profesi|jabatan fungsional|tenaga kerja|lembaga|perangkat pemerintah|pejabat|perkumpulan)'
    )
)
def peran(berkas: Berkas, role: str, kind: str) -> None:
    """The kind of a role."""
    berkas.actor(role, _KINDS[kind])  # type: ignore[arg-type]


@given(parsers.parse('"{role}" dibentuk oleh "{identifier}"'))
def dibentuk(berkas: Berkas, role: str, identifier: str) -> None:
    """The rule that establishes a role."""
    berkas.actor(role, established_by=LegalId.of(identifier))


# -- what sources report -------------------------------------------------------------------------------------------------------


@given(parsers.parse('catatan bahwa "{identifier}" tentang "{title}" berstatus {status}'))
def catatan(berkas: Berkas, identifier: str, title: str, status: str) -> None:
    """A rule whose text was not read."""
    berkas.record(identifier, title, _STATUSES[status])  # type: ignore[arg-type]


@given(parsers.parse('menurut "{identifier}", "{role}" bertugas "{words}" bagi "{beneficiary}" di tingkat "{level}"'))
def fakta(berkas: Berkas, identifier: str, role: str, words: str, beneficiary: str, level: str) -> None:
    """A duty that a source reports of a rule whose text was not read."""
    berkas.duty(role, words, beneficiary=beneficiary, level=level, regulation=identifier)


@given(parsers.parse('menurut praktik, "{role}" bertugas "{words}" bagi "{beneficiary}" di tingkat "{level}"'))
def praktik(berkas: Berkas, role: str, words: str, beneficiary: str, level: str) -> None:
    """Reported practice: no norm."""
    berkas.duty(role, words, beneficiary=beneficiary, level=level, regulation=None, standing="praktik")


@given(parsers.parse('menurut praktik, "{role}" membina "{other}"'))
def praktik_membina(berkas: Berkas, role: str, other: str) -> None:
    """A line between roles that is practice only."""
    berkas.line("supervises", role, other, None, "praktik")


@given(parsers.parse('menurut "{identifier}", "{role}" ditugaskan oleh "{head}"'))
def ditugaskan(berkas: Berkas, identifier: str, role: str, head: str) -> None:
    """An assigning authority that a source reports."""
    berkas.line("appoints", head, role, identifier)


@given(parsers.parse('nama "{former}" berganti menjadi "{current}" menurut "{identifier}"'))
def berganti(berkas: Berkas, former: str, current: str, identifier: str) -> None:
    """A renamed role."""
    fact = berkas.fact(f"{former} menjadi {current}", identifier)
    berkas.renames.append(Rename(former=former, current=current, kind="role", evidence=(fact,)))


@given(parsers.parse('menurut sumber, "{parent}" memerlukan {n:d} "{instrument}"'))
def memerlukan(berkas: Berkas, parent: str, n: int, instrument: str) -> None:
    """How many implementing rules a source says a law calls for."""
    fact = berkas.fact(f"{parent} memerlukan {n} {instrument}", parent)
    berkas.mandates.append(ExpectedMandate(parent=LegalId.of(parent), instrument=instrument, expected=n, evidence=fact))


@given(parsers.parse('menurut sumber, "{child}" melaksanakan "{parent}"'))
def sumber_melaksanakan(berkas: Berkas, child: str, parent: str) -> None:
    """That a rule implements another, as a source reports."""
    berkas.implements(child, parent)


@given(parsers.parse('"{identifier}" akan digabung'))
def digabung(berkas: Berkas, identifier: str) -> None:
    """A rule to be merged."""
    berkas.merge.append(identifier)


@given(parsers.parse("opsi {name} bernilai {value:d}"))
def opsi(berkas: Berkas, name: str, value: int) -> None:
    """An option of the rule that is run."""
    berkas.settings[name] = value


# -- what a check finds --------------------------------------------------------------------------------------------------------


@when(parsers.re(r"pemeriksaan (?P<rule>R\d\d) dijalankan"))
def dijalankan(berkas: Berkas, rule: str) -> None:
    """Run one rule over all of it."""
    berkas.check(rule)


@then(parsers.re(r"ada (?P<n>\d+) temuan(?: (?P<rule>R\d\d))?"), converters={"n": int})
def ada(berkas: Berkas, n: int, rule: str | None) -> None:
    """How many findings there are."""
    assert len(berkas.found) == n, _told(berkas)
    assert rule is None or all(f.rule == rule for f in berkas.found)


@then("tidak ada temuan")
def tidak_ada(berkas: Berkas) -> None:
    """That nothing was found."""
    assert not berkas.found, _told(berkas)


@then("tidak ada temuan selain pembagian kerja")
def hanya_pembagian(berkas: Berkas) -> None:
    """That nothing was found but divisions of work."""
    assert all(f.gao == "division_of_work" and f.verdict is not None for f in berkas.found), _told(berkas)


@then(parsers.parse('temuan itu bersandar pada "{where}"'))
def bersandar(berkas: Berkas, where: str) -> None:
    """That the finding rests on a clause or fact, as it is printed."""
    assert where in {place(e).id for e in _one(berkas).evidence}, _told(berkas)


@then(parsers.parse('temuan itu menyebut "{words}"'))
def menyebut(berkas: Berkas, words: str) -> None:
    """That the finding's statement says something."""
    assert words in _one(berkas).statement.id, _told(berkas)


@then(parsers.parse('temuan itu tidak menyebut "{words}"'))
def tidak_menyebut(berkas: Berkas, words: str) -> None:
    """That the finding's statement does not say something."""
    assert words not in _one(berkas).statement.id, _told(berkas)


@then(parsers.re(r"temuan itu berbobot (?P<weight>tinggi|sedang|rendah|catatan)"))
def berbobot(berkas: Berkas, weight: str) -> None:
    """The severity of the finding."""
    assert _one(berkas).severity == _WEIGHTS[weight], _told(berkas)


@then("temuan itu dihitung")
def dihitung(berkas: Berkas) -> None:
    """That the finding counts."""
    assert _one(berkas).scored, _told(berkas)


@then("temuan itu tidak dihitung")
def tidak_dihitung(berkas: Berkas) -> None:
    """That the finding does not count, says so, and stands last."""
    finding = _one(berkas)
    assert not finding.scored, _told(berkas)
    assert finding.severity == "info"
    assert "idak dihitung" in finding.statement.id, _told(berkas)


@then(parsers.parse('putusannya "{verdict}"'))
def putusannya(berkas: Berkas, verdict: str) -> None:
    """The verdict that there is no fault."""
    finding = _one(berkas)
    assert finding.verdict is not None, _told(berkas)
    assert finding.verdict.id == verdict


@then(parsers.re(r"dimensi BPHN-nya (?P<dimension>D\d)(?: dengan indikator (?P<indicator>[a-e]))?"))
def dimensi(berkas: Berkas, dimension: str, indicator: str | None) -> None:
    """Where BPHN's grid files it."""
    assert any(b.dimension == dimension and (indicator is None or b.indicator == indicator) for b in _one(berkas).bphn), _one(berkas).bphn


@then("setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya")
def lengkap(berkas: Berkas) -> None:
    """That every finding says what would refute it and how to manage it, in both languages."""
    for finding in berkas.found:
        assert finding.falsifier.id
        assert finding.falsifier.en
        assert any(option.id.startswith("Kelola") and option.en.startswith("Manage") for option in finding.options)


def _one(berkas: Berkas):
    assert len(berkas.found) == 1, _told(berkas)
    return berkas.found[0]


def _told(berkas: Berkas) -> str:
    """What was found, for a message that helps."""
    if not berkas.found:
        return "tidak ada temuan"
    return "\n".join(f"{f.id} {f.severity} {f.scored} {f.verdict and f.verdict.id}: {f.statement.id}" for f in berkas.found)
