# language: id
@R03
Fitur: Banyak peran bagi satu kelompok
  Tiga peran atau lebih yang melayani satu kelompok pada satu tingkat bukan kesalahan, tetapi memerlukan koordinator dan jalur
  rujukan.

  Latar Belakang:
    Dengan catatan bahwa "permensos/2030/1" tentang "Relawan Desa" berstatus berlaku
    Dan catatan bahwa "permensos/2030/2" tentang "Organisasi Pemuda" berstatus berlaku
    Dan "Relawan Desa" adalah relawan di tingkat "desa/kelurahan"
    Dan "Organisasi Pemuda" adalah lembaga di tingkat "desa/kelurahan"
    Dan "Pusat Layanan" adalah lembaga di tingkat "desa/kelurahan"
    Dan menurut "permensos/2030/1", "Relawan Desa" bertugas "mendampingi warga" bagi "penerima manfaat" di tingkat "desa/kelurahan"
    Dan menurut "permensos/2030/2", "Organisasi Pemuda" bertugas "menyuluh kebijakan" bagi "masyarakat" di tingkat "desa/kelurahan"

  Skenario: Tiga peran dengan kegiatan yang berbeda
    Dengan menurut "permensos/2030/1", "Pusat Layanan" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R03 dijalankan
    Maka ada 1 temuan R03
    Dan temuan itu menyebut "3 peran melayani warga masyarakat di tingkat desa/kelurahan"
    Dan temuan itu berbobot rendah
    Dan dimensi BPHN-nya D6
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Peran ketiga bekerja di tingkat lain
    Dengan menurut "permensos/2030/1", "Pusat Layanan" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "kabupaten/kota"
    Ketika pemeriksaan R03 dijalankan
    Maka tidak ada temuan

  Skenario: Dua peran belum fragmentasi
    Ketika pemeriksaan R03 dijalankan
    Maka tidak ada temuan

  Skenario: Batasnya dapat diubah dalam paket aturan
    Dengan opsi least_roles bernilai 2
    Ketika pemeriksaan R03 dijalankan
    Maka ada 1 temuan R03

  Skenario: Perangkat pemerintah tidak dihitung sebagai peran
    Dengan "Dinas Layanan" adalah perangkat pemerintah di tingkat "desa/kelurahan"
    Dan menurut "permensos/2030/1", "Dinas Layanan" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R03 dijalankan
    Maka tidak ada temuan

  Skenario: Peran ketiga hanya ada dalam praktik
    Dengan menurut praktik, "Pusat Layanan" bertugas "mendata keluhan" bagi "warga miskin" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R03 dijalankan
    Maka ada 1 temuan R03
    Dan temuan itu tidak dihitung

  Skenario: Tiga peran dalam tiga teks
    Dengan "Kader Anak" adalah relawan di tingkat "desa/kelurahan"
    Dan "Pendamping Anak" adalah relawan di tingkat "desa/kelurahan"
    Dan "Penggerak Anak" adalah relawan di tingkat "desa/kelurahan"
    Dan peraturan "permensos/2030/5" tentang "Kader Anak"
    Dan "Kader Anak" mempunyai tugas "mendata anak telantar" pada Pasal 5
    Dan peraturan "permensos/2030/6" tentang "Pendamping Anak"
    Dan "Pendamping Anak" mempunyai tugas "mendampingi anak telantar" pada Pasal 5
    Dan peraturan "permensos/2030/7" tentang "Penggerak Anak"
    Dan "Penggerak Anak" mempunyai tugas "melakukan penyuluhan kepada anak telantar" pada Pasal 5
    Ketika pemeriksaan R03 dijalankan
    Maka ada 1 temuan R03
    Dan temuan itu menyebut "3 peran melayani anak telantar di tingkat desa/kelurahan"
    Dan temuan itu bersandar pada "Permensos 6/2030 Pasal 5"
