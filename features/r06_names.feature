# language: id
@R06
Fitur: Satu konsep, beberapa istilah
  Nama lama dan nama baru dari satu konsep tidak dipakai berdampingan dalam peraturan yang berlaku.

  Skenario: Singkatan lama dan singkatan baru dipakai berdampingan
    Dengan peraturan "permensos/2030/1" tentang "Pendataan"
    Dan Pasal 3 berbunyi "Pendataan PMKS dilakukan setiap tahun oleh dinas sosial"
    Dan peraturan "permensos/2030/2" tentang "Pelayanan"
    Dan Pasal 4 berbunyi "Pelayanan bagi PPKS dilakukan oleh dinas sosial"
    Ketika pemeriksaan R06 dijalankan
    Maka ada 1 temuan R06
    Dan temuan itu menyebut "PMKS"
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 3"
    Dan temuan itu bersandar pada "Permensos 2/2030 Pasal 4"
    Dan temuan itu berbobot sedang
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Hanya istilah baru yang dipakai
    Dengan peraturan "permensos/2030/2" tentang "Pelayanan"
    Dan Pasal 4 berbunyi "Pelayanan bagi PPKS dilakukan oleh dinas sosial"
    Ketika pemeriksaan R06 dijalankan
    Maka tidak ada temuan

  Skenario: Dua istilah dengan definisi yang sama
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" diartikan sebagai "warga masyarakat yang atas kemauan sendiri membantu pelayanan sosial di desa" pada Pasal 1 angka 1
    Dan peraturan "permensos/2030/2" tentang "Kader Sosial"
    Dan "Kader Sosial" diartikan sebagai "warga masyarakat yang atas kemauan sendiri membantu pelayanan sosial di desa" pada Pasal 1 angka 1
    Ketika pemeriksaan R06 dijalankan
    Maka ada 1 temuan R06
    Dan temuan itu menyebut "Kader Sosial"

  Skenario: Dua istilah yang definisinya hanya mirip
    Dengan peraturan "permensos/2030/1" tentang "Panti"
    Dan "Panti Anak" diartikan sebagai "lembaga yang memberi pelayanan sosial bagi anak di luar keluarga" pada Pasal 1 angka 1
    Dan peraturan "permensos/2030/2" tentang "Panti"
    Dan "Panti Lanjut Usia" diartikan sebagai "lembaga yang memberi pelayanan sosial bagi lanjut usia di luar keluarga" pada Pasal 1 angka 1
    Ketika pemeriksaan R06 dijalankan
    Maka tidak ada temuan

  Skenario: Perubahan nama menurut peraturan yang sudah digantikan
    Dengan catatan bahwa "kepmensos/1981/14" tentang "Pembimbing Warga" berstatus digantikan
    Dan nama "Pembimbing Warga" berganti menjadi "Relawan Desa" menurut "kepmensos/1981/14"
    Ketika pemeriksaan R06 dijalankan
    Maka ada 1 temuan R06
    Dan temuan itu tidak dihitung
