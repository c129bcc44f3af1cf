# language: id
@R19
Fitur: Nama tanpa padanan internasional
  Nama pekerjaan ditempatkan dalam nomenklatur internasional, dan nama relawan tidak terbaca sebagai profesi.

  Skenario: Nama relawan terbaca sebagai profesi
    Dengan "Pekerja Sosial Kampung" adalah relawan di tingkat "desa/kelurahan"
    Dan peraturan "permensos/2030/1" tentang "Pekerja Sosial Kampung"
    Dan "Pekerja Sosial Kampung" mempunyai tugas "mendata warga" pada Pasal 5
    Ketika pemeriksaan R19 dijalankan
    Maka ada 1 temuan R19
    Dan temuan itu menyebut "social worker"
    Dan temuan itu berbobot catatan
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Profesi memakai namanya sendiri
    Dengan "Pekerja Sosial" adalah profesi
    Dan peraturan "permensos/2030/1" tentang "Pekerja Sosial"
    Dan "Pekerja Sosial" diartikan sebagai "seseorang yang bersertifikat kompetensi" pada Pasal 1 angka 1
    Ketika pemeriksaan R19 dijalankan
    Maka tidak ada temuan

  Skenario: Pekerjaan yang belum mempunyai kode
    Dengan "Petugas Loket" adalah tenaga kerja di tingkat "desa/kelurahan"
    Dan peraturan "permensos/2030/1" tentang "Petugas Loket"
    Dan "Petugas Loket" diartikan sebagai "orang yang bekerja di loket" pada Pasal 1 angka 1
    Dan "Petugas Loket" mempunyai tugas "menerima keluhan warga" pada Pasal 2
    Ketika pemeriksaan R19 dijalankan
    Maka ada 1 temuan R19
    Dan temuan itu menyebut "belum ditempatkan dalam ISCO-08"

  Skenario: Nama peran yang berganti
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan catatan bahwa "permensos/2030/1" tentang "Relawan Desa" berstatus berlaku
    Dan nama "Pembimbing Warga" berganti menjadi "Relawan Desa" menurut "permensos/2030/1"
    Ketika pemeriksaan R19 dijalankan
    Maka ada 1 temuan R19
    Dan temuan itu menyebut "Namanya berubah dari “Pembimbing Warga”"

  Skenario: Lembaga tidak mempunyai kode ISCO
    Dengan "Pusat Layanan" adalah lembaga di tingkat "desa/kelurahan"
    Dan peraturan "permensos/2030/1" tentang "Pusat Layanan"
    Dan "Pusat Layanan" mempunyai tugas "mendata warga" pada Pasal 5
    Ketika pemeriksaan R19 dijalankan
    Maka tidak ada temuan
