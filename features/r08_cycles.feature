# language: id
@R08
Fitur: Lingkaran pertanggungjawaban dan definisi
  Garis pelaporan, pembinaan, pengangkatan, delegasi, dan definisi tidak kembali kepada dirinya.

  Skenario: Tiga peran saling melapor dalam lingkaran
    Dengan peraturan "permensos/2030/1" tentang "Tata Kerja"
    Dan "Koordinator Desa" bertanggung jawab kepada "Koordinator Kecamatan" pada Pasal 5
    Dan "Koordinator Kecamatan" bertanggung jawab kepada "Koordinator Kabupaten" pada Pasal 6
    Dan "Koordinator Kabupaten" bertanggung jawab kepada "Koordinator Desa" pada Pasal 7
    Ketika pemeriksaan R08 dijalankan
    Maka ada 1 temuan R08
    Dan temuan itu berbobot tinggi
    Dan temuan itu menyebut "Lingkaran pelaporan"
    Dan temuan itu menyebut "Potongan termurah"
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 6"
    Dan dimensi BPHN-nya D3 dengan indikator d
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Rantai pelaporan bukan lingkaran
    Dengan peraturan "permensos/2030/1" tentang "Tata Kerja"
    Dan "Koordinator Desa" bertanggung jawab kepada "Koordinator Kecamatan" pada Pasal 5
    Dan "Koordinator Kecamatan" bertanggung jawab kepada "Koordinator Kabupaten" pada Pasal 6
    Ketika pemeriksaan R08 dijalankan
    Maka tidak ada temuan

  Skenario: Koordinasi bersifat timbal balik
    Dengan peraturan "permensos/2030/1" tentang "Tata Kerja"
    Dan Pasal 5 berbunyi "Koordinator Desa berkoordinasi dengan Koordinator Kecamatan"
    Dan Pasal 6 berbunyi "Koordinator Kecamatan berkoordinasi dengan Koordinator Desa"
    Ketika pemeriksaan R08 dijalankan
    Maka tidak ada temuan

  Skenario: Dua istilah saling mendefinisikan
    Dengan peraturan "permensos/2030/1" tentang "Layanan"
    Dan "Layanan Dasar" diartikan sebagai "kegiatan yang diselenggarakan oleh Pusat Layanan" pada Pasal 1 angka 1
    Dan "Pusat Layanan" diartikan sebagai "tempat diselenggarakannya Layanan Dasar" pada Pasal 1 angka 2
    Ketika pemeriksaan R08 dijalankan
    Maka ada 1 temuan R08
    Dan temuan itu menyebut "Lingkaran definisi"
    Dan temuan itu berbobot rendah

  Skenario: Lingkaran pembinaan yang hanya praktik tidak dihitung
    Dengan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan "Petugas Kecamatan" adalah relawan di tingkat "kecamatan"
    Dan menurut praktik, "Petugas Kecamatan" membina "Relawan Desa"
    Dan menurut praktik, "Relawan Desa" membina "Petugas Kecamatan"
    Ketika pemeriksaan R08 dijalankan
    Maka ada 1 temuan R08
    Dan temuan itu tidak dihitung
