# language: id
@R16
Fitur: Tugas sama, kompensasi berbeda
  Peran yang memikul tugas yang sama mempunyai hak yang setara.

  Latar Belakang:
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "mendata penyandang disabilitas di desa" pada Pasal 5
    Dan "Relawan Desa" berhak "memperoleh tali asih setiap bulan" pada Pasal 6
    Dan peraturan "permensos/2030/2" tentang "Kader Disabilitas"

  Skenario: Yang satu mendapat tali asih, yang lain honorarium
    Dengan "Kader Disabilitas" mempunyai tugas "melakukan pendataan penyandang disabilitas di desa" pada Pasal 4
    Dan "Kader Disabilitas" berhak "memperoleh honorarium setiap bulan" pada Pasal 7
    Ketika pemeriksaan R16 dijalankan
    Maka ada 1 temuan R16
    Dan temuan itu menyebut "tali asih"
    Dan temuan itu menyebut "honorarium"
    Dan temuan itu bersandar pada "Permensos 2/2030 Pasal 7"
    Dan dimensi BPHN-nya D3 dengan indikator c
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Kompensasinya setara
    Dengan "Kader Disabilitas" mempunyai tugas "melakukan pendataan penyandang disabilitas di desa" pada Pasal 4
    Dan "Kader Disabilitas" berhak "memperoleh tali asih setiap bulan" pada Pasal 7
    Ketika pemeriksaan R16 dijalankan
    Maka tidak ada temuan

  Skenario: Tugasnya berlainan
    Dengan "Kader Disabilitas" mempunyai tugas "menyusun jadwal senam lanjut usia" pada Pasal 4
    Dan "Kader Disabilitas" berhak "memperoleh honorarium setiap bulan" pada Pasal 7
    Ketika pemeriksaan R16 dijalankan
    Maka tidak ada temuan
