# language: id
@R17
Fitur: Tugas satu tingkat disalin ke tingkat lain
  Tugas dirumuskan menurut tingkatnya.

  Skenario: Tugas relawan desa disalin ke petugas kecamatan
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan "Petugas Sosial" adalah relawan di tingkat "kecamatan"
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "mendata penyandang disabilitas" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Petugas Sosial"
    Dan "Petugas Sosial" mempunyai tugas "mendata penyandang disabilitas" pada Pasal 4
    Ketika pemeriksaan R17 dijalankan
    Maka ada 1 temuan R17
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 5"
    Dan temuan itu berbobot sedang
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Tingkatnya sama
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan "Petugas Sosial" adalah relawan di tingkat "desa/kelurahan"
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "mendata penyandang disabilitas" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Petugas Sosial"
    Dan "Petugas Sosial" mempunyai tugas "mendata penyandang disabilitas" pada Pasal 4
    Ketika pemeriksaan R17 dijalankan
    Maka tidak ada temuan

  Skenario: Pemerintahan membagi tugasnya menurut tingkat
    Dengan peraturan "permensos/2030/1" tentang "Pembinaan Relawan"
    Dan Pasal 5 berbunyi "Gubernur melakukan pembinaan terhadap relawan desa"
    Dan peraturan "permensos/2030/2" tentang "Pembinaan Kader"
    Dan Pasal 4 berbunyi "Bupati/wali kota melakukan pembinaan terhadap relawan desa"
    Ketika pemeriksaan R17 dijalankan
    Maka tidak ada temuan
