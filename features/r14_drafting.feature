# language: id
@R14
Fitur: Teknik penyusunan
  Delegasi menyebut materinya, pencabutan menyebut peraturannya, rincian tertutup, dan saat berlaku tentu.

  Skenario: Delegasi blangko
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 9 berbunyi "Hal-hal yang belum diatur dalam Peraturan Menteri ini akan diatur kemudian"
    Ketika pemeriksaan R14 dijalankan
    Maka ada 1 temuan R14
    Dan temuan itu menyebut "delegasi blangko pada Pasal 9"
    Dan temuan itu berbobot sedang
    Dan dimensi BPHN-nya D4
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Delegasi yang menyebut materinya
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 9 berbunyi "Ketentuan lebih lanjut mengenai pelatihan diatur dengan Peraturan Menteri"
    Ketika pemeriksaan R14 dijalankan
    Maka tidak ada temuan

  Skenario: Klausul pencabutan umum
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 9 berbunyi "Pada saat Peraturan Menteri ini mulai berlaku, semua ketentuan yang bertentangan dengan Peraturan Menteri ini dinyatakan tidak berlaku"
    Ketika pemeriksaan R14 dijalankan
    Maka ada 1 temuan R14
    Dan temuan itu menyebut "klausul pencabutan umum"

  Skenario: Pencabutan yang menyebut peraturannya
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 1 berbunyi "Relawan desa bekerja sukarela"
    Dan peraturan itu mencabut "permensos/2020/1" dengan Pasal 9
    Ketika pemeriksaan R14 dijalankan
    Maka tidak ada temuan

  Skenario: Rincian terbuka
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 4 membuka rincian dengan "Pelayanan bagi warga antara lain"
    Ketika pemeriksaan R14 dijalankan
    Maka ada 1 temuan R14
    Dan temuan itu berbobot rendah

  Skenario: Tidak terbatas pada, di mana pun berdiri
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 4 berbunyi "Perlengkapan relawan desa termasuk tetapi tidak terbatas pada rompi dan senter"
    Ketika pemeriksaan R14 dijalankan
    Maka ada 1 temuan R14
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 4"

  Skenario: Antara lain dalam kalimat biasa
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 4 berbunyi "Relawan desa memakai perlengkapan antara lain rompi"
    Ketika pemeriksaan R14 dijalankan
    Maka tidak ada temuan
