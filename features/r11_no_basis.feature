# language: id
@R11
Fitur: Peran tanpa dasar hukum
  Peran yang memikul tugas dibentuk oleh batang tubuh sebuah peraturan.

  Skenario: Peran yang hanya disebut dalam pedoman tentang hal lain
    Dengan catatan bahwa "permensos/2030/8" tentang "Pedoman Pendataan Warga" berstatus berlaku
    Dan "Penyuluh Warga" adalah relawan di tingkat "desa/kelurahan"
    Dan "Penyuluh Warga" dibentuk oleh "permensos/2030/8"
    Dan menurut "permensos/2030/8", "Penyuluh Warga" bertugas "menyuluh warga" bagi "masyarakat" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R11 dijalankan
    Maka ada 1 temuan R11
    Dan temuan itu menyebut "yang memberi pedoman tentang hal lain"
    Dan temuan itu berbobot sedang
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Peran yang menjadi judul peraturannya
    Dengan catatan bahwa "permensos/2030/8" tentang "Pedoman Umum Penyuluh Warga" berstatus berlaku
    Dan "Penyuluh Warga" adalah relawan di tingkat "desa/kelurahan"
    Dan "Penyuluh Warga" dibentuk oleh "permensos/2030/8"
    Dan menurut "permensos/2030/8", "Penyuluh Warga" bertugas "menyuluh warga" bagi "masyarakat" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R11 dijalankan
    Maka tidak ada temuan

  Skenario: Peran tanpa peraturan apa pun
    Dengan "Petugas Program" adalah tenaga kerja di tingkat "kecamatan"
    Dan menurut praktik, "Petugas Program" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "kecamatan"
    Ketika pemeriksaan R11 dijalankan
    Maka ada 1 temuan R11
    Dan temuan itu menyebut "tidak ditemukan peraturan yang membentuk"

  Skenario: Perangkat daerah berdasar pada aturan lain
    Dengan "Dinas Sosial" adalah perangkat pemerintah di tingkat "kabupaten/kota"
    Dan menurut praktik, "Dinas Sosial" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "kabupaten/kota"
    Ketika pemeriksaan R11 dijalankan
    Maka tidak ada temuan

  Skenario: Garis antarperan yang hanya praktik tidak dihitung
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan menurut praktik, "Petugas Kecamatan" membina "Relawan Desa"
    Ketika pemeriksaan R11 dijalankan
    Maka ada 1 temuan R11
    Dan temuan itu tidak dihitung
    Dan temuan itu menyebut "dasar hukumnya tidak ditemukan"
