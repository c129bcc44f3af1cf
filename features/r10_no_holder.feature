# language: id
@R10
Fitur: Norma tanpa pelaku
  Setiap tugas menyebut siapa yang memikulnya.

  Skenario: Kalimat pasif tanpa oleh
    Dengan peraturan "permensos/2030/1" tentang "Pelatihan"
    Dan Pasal 4 berbunyi "Hasil pendataan wajib dikirimkan setiap tahun"
    Ketika pemeriksaan R10 dijalankan
    Maka ada 1 temuan R10
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 4"
    Dan temuan itu berbobot rendah
    Dan dimensi BPHN-nya D4
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Tembusan laporan menjadi beban yang melapor
    Dengan peraturan "permensos/2030/1" tentang "Tata Kerja"
    Dan Pasal 4 berbunyi "Dalam menyampaikan laporan kepada atasan, tembusan laporan wajib disampaikan kepada satuan lain"
    Ketika pemeriksaan R10 dijalankan
    Maka tidak ada temuan

  Skenario: Kalimat pasif yang menyebut pelakunya
    Dengan peraturan "permensos/2030/1" tentang "Pelatihan"
    Dan Pasal 4 berbunyi "Pemantauan pelatihan dilakukan oleh dinas sosial provinsi"
    Ketika pemeriksaan R10 dijalankan
    Maka tidak ada temuan
