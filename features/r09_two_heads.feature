# language: id
@R09
Fitur: Satu peran, dua atasan
  Satu peran mempunyai satu garis pertanggungjawaban.

  Skenario: Bertanggung jawab kepada dua pihak
    Dengan peraturan "permensos/2030/1" tentang "Relawan Kecamatan"
    Dan "Relawan Kecamatan" diartikan sebagai "warga masyarakat yang bekerja sukarela di kecamatan" pada Pasal 1 angka 1
    Dan "Relawan Kecamatan" bertanggung jawab kepada "camat" pada Pasal 5 ayat (1)
    Dan "Relawan Kecamatan" bertanggung jawab kepada "kepala dinas sosial kabupaten/kota" pada Pasal 5 ayat (2)
    Ketika pemeriksaan R09 dijalankan
    Maka ada 1 temuan R09
    Dan temuan itu menyebut "2 pihak"
    Dan temuan itu berbobot sedang
    Dan temuan itu dihitung
    Dan dimensi BPHN-nya D6
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Melalui atasan yang lain adalah satu rantai
    Dengan peraturan "permensos/2030/1" tentang "Relawan Kecamatan"
    Dan "Relawan Kecamatan" bertanggung jawab kepada "Menteri" melalui "Direktur Jenderal Pemberdayaan Sosial" pada Pasal 5
    Ketika pemeriksaan R09 dijalankan
    Maka tidak ada temuan

  Skenario: Satuan yang senama dalam dua peraturan
    Dengan peraturan "permensos/2030/1" tentang "Panti Melati"
    Dan "Subbagian Tata Usaha" bertanggung jawab kepada "Kepala Panti Melati" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Panti Mawar"
    Dan "Subbagian Tata Usaha" bertanggung jawab kepada "Kepala Panti Mawar" pada Pasal 5
    Ketika pemeriksaan R09 dijalankan
    Maka tidak ada temuan

  Skenario: Kandidat dari fakta tidak dihitung
    Dengan "Relawan Kecamatan" adalah relawan di tingkat "kecamatan"
    Dan catatan bahwa "permensos/2030/1" tentang "Relawan Kecamatan" berstatus berlaku
    Dan menurut "permensos/2030/1", "Relawan Kecamatan" ditugaskan oleh "Kementerian Sosial"
    Dan menurut "permensos/2030/1", "Relawan Kecamatan" ditugaskan oleh "Dinas Sosial Provinsi"
    Dan menurut "permensos/2030/1", "Relawan Kecamatan" ditugaskan oleh "Dinas Sosial Kabupaten/Kota"
    Ketika pemeriksaan R09 dijalankan
    Maka ada 1 temuan R09
    Dan temuan itu tidak dihitung
    Dan temuan itu menyebut "3 instansi"

  Skenario: Melalui jabatan lain dengan c.q.
    Dengan peraturan "permensos/2030/1" tentang "Tim Penyelesaian"
    Dan Pasal 11 berbunyi "Tim Penyelesaian menyampaikan laporan perkembangan kepada Menteri"
    Dan Pasal 25 berbunyi "Tim Penyelesaian melaporkan hasil penyelesaian kepada Menteri c.q. Sekretaris Jenderal"
    Ketika pemeriksaan R09 dijalankan
    Maka tidak ada temuan

  Skenario: Laporan yang oleh satu ketentuan disampaikan kepada semua pihak itu
    Dengan peraturan "permensos/2030/1" tentang "Lembaga Asing"
    Dan Pasal 9 berbunyi "Lembaga Asing melaporkan kegiatannya kepada Menteri, gubernur, dan bupati/wali kota sesuai dengan kewenangannya"
    Dan peraturan "pp/2029/9" tentang "Lembaga Asing"
    Dan Pasal 59 berbunyi "Lembaga Asing melaporkan kegiatannya kepada Menteri"
    Ketika pemeriksaan R09 dijalankan
    Maka tidak ada temuan
