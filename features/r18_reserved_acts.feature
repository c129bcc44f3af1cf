# language: id
@R18
Fitur: Relawan diberi tindakan profesi
  Tindakan yang dikhususkan bagi profesi terdaftar tidak dibebankan kepada relawan.

  Skenario: Relawan diberi praktik profesi
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "melakukan praktik pekerjaan sosial bagi keluarga" pada Pasal 5
    Ketika pemeriksaan R18 dijalankan
    Maka ada 1 temuan R18
    Dan temuan itu berbobot tinggi
    Dan temuan itu menyebut "UU 14/2019"
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 5"
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Tindakan yang hanya digambarkan undang-undang diperiksa saja
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "mendampingi warga penerima manfaat" pada Pasal 5
    Ketika pemeriksaan R18 dijalankan
    Maka ada 1 temuan R18
    Dan temuan itu berbobot sedang

  Skenario: Profesi itu sendiri
    Dengan "Pekerja Sosial" adalah profesi
    Dan peraturan "permensos/2030/1" tentang "Pekerja Sosial"
    Dan "Pekerja Sosial" mempunyai tugas "melakukan asesmen bagi keluarga" pada Pasal 5
    Ketika pemeriksaan R18 dijalankan
    Maka tidak ada temuan

  Skenario: Relawan membantu profesi
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "membantu Pekerja Sosial melakukan asesmen bagi keluarga" pada Pasal 5
    Ketika pemeriksaan R18 dijalankan
    Maka tidak ada temuan

  Skenario: Praktik yang dilaporkan tidak dihitung
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan menurut praktik, "Relawan Desa" bertugas "melakukan asesmen keluarga" bagi "warga miskin" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R18 dijalankan
    Maka ada 1 temuan R18
    Dan temuan itu tidak dihitung
