# language: id
@R12
Fitur: Delegasi yang belum ditemukan pelaksananya
  Materi yang diserahkan kepada peraturan lain diatur oleh peraturan itu; tidak ditemukan dalam bahan tidak berarti tidak ada.

  Skenario: Delegasi kepada peraturan menteri yang pelaksananya tidak ada dalam bahan
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 9 berbunyi "Ketentuan lebih lanjut mengenai pelatihan relawan diatur dengan Peraturan Menteri"
    Dan peraturan "permensos/2030/2" tentang "Undian"
    Dan Pasal 2 berbunyi "Undian gratis diselenggarakan dengan izin"
    Ketika pemeriksaan R12 dijalankan
    Maka ada 1 temuan R12
    Dan temuan itu menyebut "tidak ditemukan"
    Dan temuan itu menyebut "Pasal 9"
    Dan temuan itu berbobot rendah
    Dan dimensi BPHN-nya D6
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Delegasi yang dilaksanakan
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan Pasal 9 berbunyi "Ketentuan lebih lanjut mengenai pelatihan relawan diatur dengan Peraturan Menteri"
    Dan peraturan "permensos/2030/2" tentang "Pelatihan Relawan"
    Dan peraturan itu melaksanakan Pasal 9 "permensos/2030/1"
    Dan Pasal 2 berbunyi "Pelatihan berlangsung lima hari"
    Ketika pemeriksaan R12 dijalankan
    Maka tidak ada temuan

  Skenario: Jumlah amanat menurut sumber
    Dengan catatan bahwa "uu/2029/14" tentang "Relawan" berstatus berlaku
    Dan catatan bahwa "permensos/2030/14" tentang "Standar Relawan" berstatus berlaku
    Dan menurut sumber, "permensos/2030/14" melaksanakan "uu/2029/14"
    Dan menurut sumber, "uu/2029/14" memerlukan 7 "Peraturan Menteri"
    Ketika pemeriksaan R12 dijalankan
    Maka ada 1 temuan R12
    Dan temuan itu menyebut "memerlukan 7 Peraturan Menteri; dalam bahan ditemukan 1"
    Dan temuan itu menyebut "tidak berarti tidak ada"

  Skenario: Peraturan pelaksana yang induknya dicabut
    Dengan catatan bahwa "permensos/2018/28" tentang "Petugas Kecamatan" berstatus dicabut
    Dan catatan bahwa "perdirjen-dayasos/2030/35" tentang "Pedoman Teknis Petugas Kecamatan" berstatus berlaku
    Dan menurut sumber, "perdirjen-dayasos/2030/35" melaksanakan "permensos/2018/28"
    Ketika pemeriksaan R12 dijalankan
    Maka ada 1 temuan R12
    Dan temuan itu berbobot tinggi

  Skenario: Peraturan pelaksana yang akan kehilangan induk
    Dengan catatan bahwa "permensos/2028/28" tentang "Petugas Kecamatan" berstatus berlaku
    Dan catatan bahwa "perdirjen-dayasos/2030/35" tentang "Pedoman Teknis Petugas Kecamatan" berstatus berlaku
    Dan menurut sumber, "perdirjen-dayasos/2030/35" melaksanakan "permensos/2028/28"
    Dan "permensos/2028/28" akan digabung
    Ketika pemeriksaan R12 dijalankan
    Maka ada 1 temuan R12
    Dan temuan itu menyebut "akan digabung"
    Dan temuan itu berbobot sedang
