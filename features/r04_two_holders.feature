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
