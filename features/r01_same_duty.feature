# language: id
@R01
Fitur: Tugas yang sama pada peran yang berbeda
  Dua peran yang menurut peraturan berbeda memikul tugas yang sama, bagi penerima manfaat yang sama dan pada tingkat yang
  sama, menghabiskan tenaga dua kali. Sebaliknya, tugas membantu, tugas yang dibagi menurut tingkat, dan tugas yang dipikul
  bersama dalam satu ketentuan adalah pembagian kerja.

  Skenario: Dua peran mendata kelompok yang sama
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" diartikan sebagai "warga masyarakat yang bekerja sukarela di desa" pada Pasal 1 angka 1
    Dan "Relawan Desa" mempunyai tugas "mendata penyandang disabilitas di desa" pada Pasal 5 huruf a
    Dan "Relawan Desa" mempunyai tugas "menjaga kebersihan balai desa" pada Pasal 5 huruf b
    Dan peraturan "permensos/2030/2" tentang "Kader Disabilitas"
    Dan "Kader Disabilitas" diartikan sebagai "kader yang melayani penyandang disabilitas" pada Pasal 1 angka 1
    Dan "Kader Disabilitas" mempunyai tugas "melakukan pendataan penyandang disabilitas di desa" pada Pasal 4 huruf a
    Dan "Kader Disabilitas" mempunyai tugas "menyusun jadwal senam" pada Pasal 4 huruf b
    Ketika pemeriksaan R01 dijalankan
    Maka ada 1 temuan R01
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 5 huruf a"
    Dan temuan itu bersandar pada "Permensos 2/2030 Pasal 4 huruf a"
    Dan temuan itu menyebut "Kader Disabilitas"
    Dan temuan itu berbobot tinggi
    Dan temuan itu dihitung
    Dan dimensi BPHN-nya D3 dengan indikator c
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Kata kerjanya sama, penerima manfaatnya lain
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "mendata penyandang disabilitas" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Kader Lanjut Usia"
    Dan "Kader Lanjut Usia" mempunyai tugas "mendata lanjut usia" pada Pasal 4
    Ketika pemeriksaan R01 dijalankan
    Maka tidak ada temuan

  Skenario: Tugas penutup tidak pernah dibandingkan
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "melaksanakan tugas lain yang diberikan oleh kepala desa" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Kader Disabilitas"
    Dan "Kader Disabilitas" mempunyai tugas "melaksanakan tugas lain yang diberikan oleh kepala desa" pada Pasal 4
    Ketika pemeriksaan R01 dijalankan
    Maka tidak ada temuan

  Skenario: Melapor ada pada setiap peran
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "menyusun laporan kegiatan pelayanan sosial" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Kader Disabilitas"
    Dan "Kader Disabilitas" mempunyai tugas "menyusun laporan kegiatan pelayanan sosial" pada Pasal 4
    Ketika pemeriksaan R01 dijalankan
    Maka tidak ada temuan

  Skenario: Yang satu hanya membantu
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "membantu Kader Disabilitas melakukan pendataan penyandang disabilitas" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Kader Disabilitas"
    Dan "Kader Disabilitas" mempunyai tugas "melakukan pendataan penyandang disabilitas" pada Pasal 4
    Ketika pemeriksaan R01 dijalankan
    Maka tidak ada temuan

  Skenario: Dua fakta dari dua peraturan yang teksnya belum dibaca
    Dengan catatan bahwa "permensos/2030/1" tentang "Relawan Desa" berstatus berlaku
    Dan catatan bahwa "permensos/2030/2" tentang "Pusat Layanan Desa" berstatus berlaku
    Dan menurut "permensos/2030/1", "Relawan Desa" bertugas "mendampingi warga" bagi "penerima manfaat" di tingkat "desa/kelurahan"
    Dan menurut "permensos/2030/2", "Pusat Layanan Desa" bertugas "mendampingi warga" bagi "masyarakat" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R01 dijalankan
    Maka ada 1 temuan R01
    Dan temuan itu menyebut "pasal belum diketahui"
    Dan temuan itu dihitung

  Skenario: Norma di satu pihak dan praktik di pihak lain
    Dengan catatan bahwa "permensos/2030/1" tentang "Relawan Desa" berstatus berlaku
    Dan menurut "permensos/2030/1", "Relawan Desa" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "desa/kelurahan"
    Dan menurut praktik, "Petugas Program" bertugas "mendata keluhan" bagi "fakir miskin" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R01 dijalankan
    Maka ada 1 temuan R01
    Dan temuan itu tidak dihitung
    Dan temuan itu menyebut "praktik yang bukan norma"

  Skenario: Praktik yang sama pada dua peran dicatat tanpa dihitung
    Dengan menurut praktik, "Relawan Desa" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "desa/kelurahan"
    Dan catatan bahwa "permensos/2020/2" tentang "Petugas Kecamatan" berstatus digantikan
    Dan menurut "permensos/2020/2", "Petugas Kecamatan" bertugas "mendata keluhan" bagi "fakir miskin" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R01 dijalankan
    Maka ada 1 temuan R01
    Dan temuan itu tidak dihitung
    Dan temuan itu menyebut "praktik yang bukan norma"

  Skenario: Satu peraturan memberi tugas yang sama kepada dua peran
    Dengan catatan bahwa "permensos/2030/3" tentang "Sistem Layanan" berstatus berlaku
    Dan menurut "permensos/2030/3", "Petugas Layanan" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "desa/kelurahan"
    Dan menurut "permensos/2030/3", "Loket Desa" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R01 dijalankan
    Maka ada 1 temuan R01
    Dan putusannya "pembagian kerja, bukan tumpang tindih"
