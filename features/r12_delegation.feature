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

  Skenario: Delegasi yang pokoknya jelas diatur peraturan menteri itu
    Dengan peraturan "permensos/2029/1" tentang "Lembaga Asing"
    Dan Pasal 9 berbunyi "Ketentuan lebih lanjut mengenai izin operasional Lembaga Asing diatur dengan Peraturan Menteri"
    Dan peraturan "permensos/2030/2" tentang "Izin Operasional Lembaga Asing"
    Dan Pasal 2 berbunyi "Izin operasional berlaku tiga tahun"
    Ketika pemeriksaan R12 dijalankan
    Maka ada 1 temuan R12
    Dan temuan itu menyebut "kemungkinan dilaksanakan"
    Dan temuan itu menyebut "perlu dipastikan"
    Dan temuan itu menyebut "Permensos 2/2030"
    Dan temuan itu berbobot catatan

  Skenario: Judul yang hanya memuat sebagian pokok tidak cukup
    Dengan peraturan "permensos/2029/1" tentang "Lembaga Asing"
    Dan Pasal 9 berbunyi "Ketentuan lebih lanjut mengenai izin operasional Lembaga Asing diatur dengan Peraturan Menteri"
    Dan peraturan "permensos/2030/2" tentang "Pendaftaran Lembaga"
    Dan Pasal 2 berbunyi "Pendaftaran berlaku tiga tahun"
    Ketika pemeriksaan R12 dijalankan
    Maka ada 1 temuan R12
    Dan temuan itu menyebut "tidak ditemukan"

  Skenario: Delegasi kepada menteri lain bukan materi peraturan menteri ini
    Dengan peraturan "permensos/2029/1" tentang "Pekerja Sosial"
    Dan Pasal 8 berbunyi "Ketentuan lebih lanjut mengenai seragam pekerja diatur dengan Peraturan Menteri"
    Dan Pasal 9 berbunyi "Ketentuan lebih lanjut mengenai pendidikan profesi diatur dengan peraturan menteri yang menyelenggarakan urusan pemerintahan di bidang pendidikan tinggi"
    Dan peraturan "permensos/2030/2" tentang "Undian"
    Dan Pasal 2 berbunyi "Undian gratis diselenggarakan dengan izin"
    Ketika pemeriksaan R12 dijalankan
    Maka ada 1 temuan R12
    Dan temuan itu menyebut "1 dari 1 delegasi"
    Dan temuan itu menyebut "Tidak termasuk: Pasal 9, yang diserahkan kepada menteri di bidang pendidikan tinggi"
