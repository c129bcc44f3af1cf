"""A small world with everything the pictures and the memo must show: texts, facts, overlaps, findings and a plan.

The regulations are invented; their words are short examples in drafting style.
"""

from __future__ import annotations

from support import (
    document_of,
    make_actor,
    make_case,
    make_clause,
    make_fact,
    make_fact_norm,
    make_norm,
    make_record,
    make_reference,
    make_regulation,
    make_relation,
)

from rules.graph import build
from rules.graph.policy_graph import PolicyGraph
from rules.model import (
    Address,
    Bphn,
    Chapter,
    Corpus,
    Dangling,
    Disposition,
    Figures,
    Finding,
    KeptOut,
    LeftOut,
    OmnibusUnit,
    Overlap,
    Participant,
    Plan,
    ProofLine,
    Question,
    Revocation,
    RunInfo,
    SourceRecord,
    Text,
    Touch,
    UnitSource,
)

A, B, C = "permensos/2012/1", "permensos/2013/24", "permensos/2019/25"
PSM, TKSK, KT = "Pekerja Sosial Masyarakat", "Tenaga Kesejahteraan Sosial Kecamatan", "Karang Taruna"


def both(id: str, en: str | None = None) -> Text:
    return Text(id=id, en=en or id)


def sample_graph(with_case: bool = True) -> PolicyGraph:
    """Three rules with text and, if asked, a case with records, facts and questions."""
    psm = make_regulation(
        A,
        PSM,
        [("pasal-5", "PSM mempunyai tugas:")],
        pillar=PSM,
        status="in_force",
        enacted="2012-01-09",
        norms=[
            make_norm(A, "pasal-5/huruf-a", PSM, "tugas", "mendampingi", "keluarga miskin di desa", family="MENDAMPINGI"),
            make_norm(A, "pasal-5/huruf-b", PSM, "tugas", "mendata", "penyandang masalah sosial", family="MENDATA"),
        ],
        relations=[make_relation(A, "pasal-6", "reports_to", PSM, "Kepala Desa")],
    )
    tksk = make_regulation(
        B,
        TKSK,
        pillar=TKSK,
        status="amended",
        enacted="2013-12-30",
        norms=[make_norm(B, "pasal-4/ayat-1", TKSK, "tugas", "mendampingi", "keluarga miskin di kecamatan", family="MENDAMPINGI")],
        relations=[
            make_relation(B, "pasal-7/ayat-1", "reports_to", TKSK, "Dinas Sosial Kabupaten/Kota"),
            make_relation(B, "pasal-7/ayat-2", "reports_to", TKSK, "Camat"),
            make_relation(B, "pasal-8", "coordinates_with", TKSK, PSM),
            make_relation(B, "pasal-9", "appoints", "Menteri Sosial", TKSK),
        ],
        references=[make_reference(B, "mengingat/angka-2", "legal_basis", "pp/2007/38")],
    )
    taruna = make_regulation(
        C,
        KT,
        pillar=KT,
        status="in_force",
        enacted="2019-12-20",
        norms=[make_norm(C, "pasal-6/huruf-a", KT, "fungsi", "mendampingi", "warga masyarakat", family="MENDAMPINGI")],
    )
    actors = (
        make_actor(PSM, short="PSM", kind="volunteer", level="desa/kelurahan", pillar=PSM),
        make_actor(TKSK, short="TKSK", kind="volunteer", level="kecamatan", pillar=TKSK),
        make_actor(KT, kind="institution", level="desa/kelurahan", pillar=KT),
        make_actor("Kepala Desa", kind="office", level="desa/kelurahan"),
        make_actor("Camat", kind="office", level="kecamatan"),
        make_actor("Dinas Sosial Kabupaten/Kota", kind="agency", level="kabupaten/kota"),
        make_actor("Menteri Sosial", kind="office", level="pusat"),
    )
    cases = (sample_case(),) if with_case else ()
    records = (make_record("permensos/2018/15", "Sistem Layanan dan Rujukan Terpadu", pillar="SLRT", status="in_force"),
               make_record("pp/2007/38", "Pembagian Urusan Pemerintahan", status="superseded", status_confidence="memory"))  # fmt: skip
    corpus = Corpus(
        regulations=(psm, tksk, taruna, *(records if with_case else ())),
        cases=cases,
        actors=actors + ((make_actor("Puskesos", kind="institution", level="desa/kelurahan"),) if with_case else ()),
        as_of="2020-07-15",
    )
    return build(corpus, sample_overlaps(with_case))


def sample_case():
    """A case of two facts, one seen and one practice, with the six questions of its meeting."""
    keys = {
        "overlap": ("R01",),
        "awareness": ("R11",),
        "missing_rule": ("R12",),
        "nomenclature": ("R06", "R19"),
        "webinar": (),
        "merge": (),
    }
    return make_case(
        as_of="2020-07-15",
        sources=(SourceRecord(key="laporan", address="laporan rapat contoh, 15 Juli 2020"),),
        norms=(
            make_fact_norm("psk-1", "Puskesos", "tugas", "mencatat", "keluhan warga miskin", regulation="permensos/2018/15", family="MENDATA"),
            make_fact_norm(
                "psm-8", PSM, "tugas", "memetakan", "warga penyandang masalah", standing="praktik", family="MENDATA"
            ),
        ),
        report=(make_fact("laporan-1", "Rapat menyimpulkan bahwa tugas PSM tumpang tindih.", source="laporan"),),
        participants=(
            Participant(name="Direktorat contoh", actor_key="direktorat-contoh", kind="unit", words="Direktorat contoh hadir."),
            Participant(name="Ikatan contoh", kind="association", words="Ikatan contoh hadir."),
        ),
        questions=tuple(
            Question(key=key, text=both(f"Pertanyaan {key}", f"Question {key}"), words=f"kata laporan tentang {key}", rules=rules)
            for key, rules in keys.items()
        ),
        merge=(A, B, C),
    )  # fmt: skip


def sample_overlaps(with_case: bool = True) -> tuple[Overlap, ...]:
    """Pairs of every class, one of them resting on practice."""
    a, b, c = (document_of(r) for r in (A, B, C))

    def pair(name, one, other, gao, scored=True):
        (d1, a1, k1), (d2, a2, k2) = one, other
        return Overlap(
            id=name, a=(d1, Address(a1)), b=(d2, Address(a2)), a_bearer=k1, b_bearer=k2, a_key=k1, b_key=k2, relation="intersects",
            gao=gao, score=0.7, family="MENDAMPINGI", why=both("Sama-sama mendampingi."), scored=scored,
        )  # fmt: skip

    psm, tksk, kt = "pekerja-sosial-masyarakat", "tenaga-kesejahteraan-sosial-kecamatan", "karang-taruna"
    pairs = [
        pair("O-1", (a, "pasal-5/huruf-a", psm), (c, "pasal-6/huruf-a", kt), "duplication"),
        pair("O-2", (a, "pasal-5/huruf-a", psm), (b, "pasal-4/ayat-1", tksk), "division_of_work"),
        pair("O-3", (b, "pasal-4/ayat-1", tksk), (c, "pasal-6/huruf-a", kt), "overlap"),
    ]
    if with_case:
        pairs.append(pair("O-4", ("kemensos", "fakta-psk-1", "puskesos"), ("kemensos", "fakta-psm-8", psm), "overlap", scored=False))
    return tuple(pairs)


def sample_findings() -> tuple[Finding, ...]:
    """One duplication with two clauses, one dangling reference, one of facts that does not count."""
    a, b, c = (document_of(r) for r in (A, B, C))
    return (
        Finding(
            id="R01-0a1b2c3d",
            rule="R01",
            title=both("Tugas yang sama pada dua peran", "The same duty on two roles"),
            statement=both("PSM dan Karang Taruna sama-sama mendampingi warga.", "PSM and Karang Taruna both accompany residents."),
            evidence=(
                make_clause(a, "pasal-5/huruf-a", f"{PSM} tugas mendampingi keluarga miskin di desa", A),
                make_clause(c, "pasal-6/huruf-a", f"{KT} fungsi mendampingi warga masyarakat", C),
            ),
            actors=("pekerja-sosial-masyarakat", "karang-taruna"),
            regulations=(A, C),
            bphn=(Bphn(dimension="D3", object="kewajiban", indicator="c", convention=True),),
            gao="duplication",
            severity="high",
            members=("O-1",),
            falsifier=both("Gugur bila sasarannya berbeda.", "It falls if the beneficiaries differ."),
            options=(both("Gabungkan.", "Merge them."), both("Kelola dengan pembagian wilayah.", "Manage by dividing areas.")),
        ),
        Finding(
            id="R02-55556666",
            rule="R02",
            title=both("Kegiatan serupa", "A like activity"),
            statement=both("TKSK dan Karang Taruna sama-sama mendampingi.", "TKSK and Karang Taruna both accompany."),
            evidence=(
                make_clause(b, "pasal-4/ayat-1", f"{TKSK} tugas mendampingi keluarga miskin di kecamatan", B),
                make_clause(c, "pasal-6/huruf-a", f"{KT} fungsi mendampingi warga masyarakat", C),
            ),
            actors=("tenaga-kesejahteraan-sosial-kecamatan", "karang-taruna"),
            regulations=(B, C),
            gao="overlap",
            severity="low",
            falsifier=both("Gugur bila tahapnya berbeda.", "It falls if the stages differ."),
            members=("O-3",),
        ),
        Finding(
            id="R02-77778888",
            rule="R02",
            title=both("Kegiatan serupa", "A like activity"),
            statement=both("PSM di desa dan TKSK di kecamatan mendampingi.", "PSM in villages and TKSK in districts accompany."),
            evidence=(
                make_clause(a, "pasal-5/huruf-a", f"{PSM} tugas mendampingi keluarga miskin di desa", A),
                make_clause(b, "pasal-4/ayat-1", f"{TKSK} tugas mendampingi keluarga miskin di kecamatan", B),
            ),
            actors=("pekerja-sosial-masyarakat", "tenaga-kesejahteraan-sosial-kecamatan"),
            regulations=(A, B),
            verdict=both("pembagian kerja, bukan tumpang tindih", "division of work, not an overlap"),
            severity="info",
            falsifier=both("Gugur bila tingkatnya sama.", "It falls if the level is the same."),
            members=("O-2",),
        ),
        Finding(
            id="R13-11112222",
            rule="R13",
            title=both("Dasar hukum sudah tidak berlaku", "A legal basis is no longer in force"),
            statement=both("1 peraturan masih berdasar pada PP 38/2007.", "1 rule still rests on PP 38/2007."),
            evidence=(make_clause(b, "mengingat/angka-2", "legal_basis pp/2007/38", B),),
            regulations=(B, "pp/2007/38"),
            bphn=(Bphn(dimension="D2", object="dasar hukum"),),
            severity="medium",
            falsifier=both("Gugur bila PP 38/2007 masih berlaku.", "It falls if PP 38/2007 is in force."),
            options=(both("Ganti rujukan.", "Replace the reference."),),
        ),
        Finding(
            id="R02-33334444",
            rule="R02",
            title=both("Tugas beririsan", "Crossing duties"),
            statement=both("Puskesos dan PSM mendata warga.", "Puskesos and PSM register residents."),
            evidence=(
                make_fact("psk-1", "mencatat keluhan warga miskin", "permensos/2018/15"),
                make_fact("psm-8", "memetakan warga penyandang masalah", standing="praktik"),
            ),
            actors=("puskesos", "pekerja-sosial-masyarakat"),
            gao="overlap",
            severity="info",
            falsifier=both("Gugur bila praktik itu tidak ada.", "It falls if there is no such practice."),
            options=(both("Kelola.", "Manage."),),
            scored=False,
        ),
    )


def sample_plan() -> Plan:
    """Two rules merged into three chapters, with a fate of nearly every kind."""
    a, b = document_of(A), document_of(B)
    fates = [
        (a, "pasal-5/huruf-a", "GABUNG", "pasal-3/ayat-1"),
        (a, "pasal-5/huruf-b", "PINDAH", "pasal-3/ayat-2"),
        (a, "pasal-6", "UBAH", "pasal-4"),
        (b, "pasal-4/ayat-1", "GABUNG", "pasal-3/ayat-1"),
        (b, "pasal-7/ayat-1", "PINDAH", "pasal-4"),
        (b, "pasal-9", "HAPUS", None),
    ]
    units = [
        OmnibusUnit(address=Address("pasal-1"), chapter=1, text="Dalam Peraturan Menteri ini.", new=True, reason=both("Bab pembuka.", "Opening.")),
        OmnibusUnit(
            address=Address("pasal-3/ayat-1"), chapter=2, section="Bagian Kesatu Tugas bersama", text="Mendampingi keluarga miskin.",
            sources=(UnitSource(document=a, address=Address("pasal-5/huruf-a")), UnitSource(document=b, address=Address("pasal-4/ayat-1"))),
        ),
        OmnibusUnit(
            address=Address("pasal-3/ayat-2"), chapter=2, section="Bagian Kedua Tugas khusus", text="Mendata penyandang masalah sosial.",
            sources=(UnitSource(document=a, address=Address("pasal-5/huruf-b")),),
        ),
        OmnibusUnit(
            address=Address("pasal-4"), chapter=3, text="Melapor kepada satu atasan.",
            sources=(UnitSource(document=a, address=Address("pasal-6")), UnitSource(document=b, address=Address("pasal-7/ayat-1"))),
        ),
    ]  # fmt: skip
    authority = both("kewenangan Menteri Sosial", "power of the Minister of Social Affairs")
    return Plan(
        design="merge",
        instrument="permensos",
        design_reason=both("Lebih dari separuh isi berubah.", "More than half of the matter changes."),
        touches=(Touch(rule=A, touched=2, base=3), Touch(rule=B, touched=1, base=2)),
        title="Potensi dan Sumber Kesejahteraan Sosial",
        title_en="Social welfare potentials and sources",
        merge=(A, B),
        documents=(a, b),
        chapters=(
            Chapter(number=1, title="Ketentuan Umum", title_en="General provisions", purpose=both("Definisi"), authority=authority, units=(Address("pasal-1"),)),
            Chapter(number=2, title="Tugas dan Fungsi", title_en="Duties and functions", purpose=both("Tugas"), authority=authority,
                    units=(Address("pasal-3/ayat-1"), Address("pasal-3/ayat-2"))),
            Chapter(number=3, title="Tata Kerja", title_en="Working arrangements", purpose=both("Pelaporan"), authority=authority, units=(Address("pasal-4"),)),
        ),
        dispositions=tuple(
            Disposition(document=d, address=Address(x), fate=f, target=Address(t) if t else None, reason=both("Alasan.", "Reason.")) for d, x, f, t in fates
        ),
        units=tuple(units),
        revokes=(Revocation(regulation=A, title=PSM, citation="Peraturan Menteri Sosial Nomor 1 Tahun 2012 tentang Pekerja Sosial Masyarakat"),
                 Revocation(regulation=B, title=TKSK, citation="Peraturan Menteri Sosial Nomor 24 Tahun 2013 tentang TKSK")),
        kept_out=(KeptOut(regulation="pp/2012/39", title="Penyelenggaraan Kesejahteraan Sosial", reason=both("Lebih tinggi.", "Higher rank.")),),
        dangling=(Dangling(regulation="perdirjen-dayasos/2020/35", depends_on=B, kind="implementing_rule", remedy=both("Beri klausul penyelamat.", "Add a saving clause.")),),
        legality=((both("Metode omnibus hanya untuk jenis dan tingkat yang sama.", "Only the same type and rank."), both("UU 13/2022 Pasal 64", "UU 13/2022 Article 64")),),
        open_questions=(both("Apakah Permensos 24/2013 masih berlaku?", "Is Permensos 24/2013 in force?"),),
        proof=(ProofLine(name="units", expected=6, found=6, holds=True),),
        figures=Figures(rules_before=2, rules_after=1, units_before=6, units_after=4, words_before=900, words_after=600, merged_units=1, new_units=1),
    )  # fmt: skip


def sample_run(lang: str = "id") -> RunInfo:
    """A run of a named day with one file left out."""
    left = LeftOut(file="rusak.pdf", reason=both("bukan pdf", "no pdf"), remedy=both("Kirim ulang.", "Send it again."))
    return RunInfo(run_id="0123456789ab", date_of_data="2020-07-15", lang=lang, left_out=(left,))  # type: ignore[arg-type]
