# language: id
@R04
Fitur: Satu wewenang, dua pemegang
  Dua pemegang satu wewenang adalah pertentangan, lebih berat daripada dua pelaksana satu tugas.

  Skenario: Dua lembaga menerbitkan tanda daftar yang sama
    Dengan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan "Badan Akreditasi" diartikan sebagai "lembaga yang menilai panti" pada Pasal 1 angka 1
    Dan "Badan Akreditasi" berwenang "menerbitkan tanda daftar panti asuhan" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Perizinan Panti"
    Dan "Forum Panti" diartikan sebagai "wadah berhimpun panti" pada Pasal 1 angka 1
    Dan "Forum Panti" berwenang "menerbitkan tanda daftar panti asuhan" pada Pasal 4
    Ketika pemeriksaan R04 dijalankan
    Maka ada 1 temuan R04
    Dan temuan itu berbobot tinggi
    Dan dimensi BPHN-nya D3 dengan indikator c
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 5"
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Wewenang atas hal yang berlainan
    Dengan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan "Badan Akreditasi" berwenang "menerbitkan tanda daftar panti asuhan" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Undian"
    Dan "Forum Undian" berwenang "menerbitkan izin undian gratis berhadiah" pada Pasal 4
    Ketika pemeriksaan R04 dijalankan
    Maka tidak ada temuan

  Skenario: Wewenang dibagi menurut tingkat dalam satu peraturan
    Dengan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan Pasal 5 ayat (1) berbunyi "Gubernur berwenang menerbitkan tanda daftar panti asuhan"
    Dan Pasal 5 ayat (2) berbunyi "Bupati/wali kota berwenang menerbitkan tanda daftar panti asuhan"
    Ketika pemeriksaan R04 dijalankan
    Maka tidak ada temuan selain pembagian kerja

  Skenario: Wewenang yang dilimpahkan tetap satu
    Dengan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan "Badan Akreditasi" berwenang "menerbitkan tanda daftar panti asuhan" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Perizinan Panti"
    Dan Pasal 4 berbunyi "Forum Panti atas nama Badan Akreditasi berwenang menerbitkan tanda daftar panti asuhan"
    Ketika pemeriksaan R04 dijalankan
    Maka tidak ada temuan

  Skenario: Satu peran diangkat oleh dua pejabat setingkat
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan catatan bahwa "permensos/2030/1" tentang "Relawan Desa" berstatus berlaku
    Dan catatan bahwa "permensos/2030/2" tentang "Kader" berstatus berlaku
    Dan "Kepala Dinas Sosial" adalah pejabat di tingkat "kabupaten/kota"
    Dan "Bupati" adalah pejabat di tingkat "kabupaten/kota"
    Dan menurut "permensos/2030/1", "Relawan Desa" ditugaskan oleh "Kepala Dinas Sosial"
    Dan menurut "permensos/2030/2", "Relawan Desa" ditugaskan oleh "Bupati"
    Ketika pemeriksaan R04 dijalankan
    Maka ada 1 temuan R04
    Dan temuan itu menyebut "Kepala Dinas Sosial"

  Skenario: Satu nama bagi dua izin
    Dengan peraturan "pp/2029/9" tentang "Lembaga Asing"
    Dan Pasal 61 berbunyi "Bupati memberikan izin teknis kepada Lembaga Asing setelah Lembaga Asing memperoleh izin operasional dari Menteri"
    Dan peraturan "permensos/2030/1" tentang "Lembaga Asing"
    Dan Pasal 20 berbunyi "Menteri menerbitkan izin operasional bagi Lembaga Asing"
    Dan "Bupati" berwenang "memberikan izin operasional kepada Lembaga Asing setelah Lembaga Asing tersebut memperoleh izin operasional dari Menteri" pada Pasal 50 huruf a
    Ketika pemeriksaan R04 dijalankan
    Maka ada 1 temuan R04
    Dan temuan itu menyebut "satu nama menunjuk dua izin"
    Dan temuan itu menyebut "izin teknis"
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 50 huruf a"
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 20"
    Dan temuan itu bersandar pada "PP 9/2029 Pasal 61"
    Dan temuan itu berbobot tinggi
    Dan temuan itu dihitung
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Izin kedua yang bernama sendiri
    Dengan peraturan "permensos/2030/1" tentang "Lembaga Asing"
    Dan Pasal 20 berbunyi "Menteri menerbitkan izin operasional bagi Lembaga Asing"
    Dan "Bupati" berwenang "memberikan izin teknis kepada Lembaga Asing setelah Lembaga Asing tersebut memperoleh izin operasional dari Menteri" pada Pasal 50 huruf a
    Ketika pemeriksaan R04 dijalankan
    Maka tidak ada temuan

  Skenario: Wewenang satu peraturan yang dibedakan rinciannya
    Dengan peraturan "permensos/2030/1" tentang "Naskah Hukum"
    Dan "Menteri" berwenang "menetapkan naskah hukum tertulis" pada Pasal 10
    Dan Pasal 13 membuka rincian dengan "Kepala Biro berwenang menetapkan naskah hukum tertulis dalam bentuk"
    Ketika pemeriksaan R04 dijalankan
    Maka tidak ada temuan
