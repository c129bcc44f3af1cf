# language: id
@R13
Fitur: Rujukan ke yang sudah tidak berlaku atau tidak ada
  Peraturan yang berlaku tidak berdasar pada, dan tidak merujuk, peraturan yang sudah dicabut.

  Skenario: Dasar hukumnya sudah dicabut
    Dengan catatan bahwa "pp/2007/38" tentang "Pembagian Urusan" berstatus dicabut
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan peraturan itu berdasar pada "pp/2007/38"
    Dan Pasal 1 berbunyi "Relawan desa bekerja sukarela"
    Ketika pemeriksaan R13 dijalankan
    Maka ada 1 temuan R13
    Dan temuan itu menyebut "PP 38/2007"
    Dan temuan itu berbobot sedang
    Dan dimensi BPHN-nya D2
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Dasar hukumnya masih berlaku
    Dengan catatan bahwa "pp/2007/38" tentang "Pembagian Urusan" berstatus berlaku
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan peraturan itu berdasar pada "pp/2007/38"
    Dan Pasal 1 berbunyi "Relawan desa bekerja sukarela"
    Ketika pemeriksaan R13 dijalankan
    Maka tidak ada temuan

  Skenario: Klausul pencabutan memang menyebut peraturan lama
    Dengan peraturan "permensos/2020/1" tentang "Relawan Desa"
    Dan Pasal 1 berbunyi "Relawan desa bekerja sukarela"
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 1 berbunyi "Relawan desa bekerja sukarela"
    Dan peraturan itu mencabut "permensos/2020/1" dengan Pasal 9
    Ketika pemeriksaan R13 dijalankan
    Maka tidak ada temuan

  Skenario: Peraturan yang merujuk sudah tidak berlaku pula
    Dengan catatan bahwa "pp/2007/38" tentang "Pembagian Urusan" berstatus dicabut
    Dan peraturan "permensos/2020/1" tentang "Relawan Desa"
    Dan peraturan itu berdasar pada "pp/2007/38"
    Dan Pasal 1 berbunyi "Relawan desa bekerja sukarela"
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 1 berbunyi "Relawan desa bekerja sukarela"
    Dan peraturan itu mencabut "permensos/2020/1" dengan Pasal 9
    Ketika pemeriksaan R13 dijalankan
    Maka tidak ada temuan

  Skenario: Pasal yang dirujuk tidak ada
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 1 berbunyi "Relawan desa bekerja sukarela"
    Dan Pasal 2 berbunyi "Relawan desa sebagaimana dimaksud dalam Pasal 14 diberi seragam"
    Ketika pemeriksaan R13 dijalankan
    Maka ada 1 temuan R13
    Dan temuan itu menyebut "Pasal 14"
    Dan temuan itu berbobot rendah
