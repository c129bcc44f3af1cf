# language: id
@R05
Fitur: Satu istilah, definisi berbeda
  Genus menentukan apakah yang dimaksud profesi, relawan, lembaga, atau sistem; karena itu genus dibandingkan lebih dahulu.

  Skenario: Genusnya berbeda
    Dengan peraturan "permensos/2030/1" tentang "Relawan Siaga"
    Dan "Relawan Siaga" diartikan sebagai "organisasi sosial yang bergerak dalam penanggulangan bencana" pada Pasal 1 angka 1
    Dan peraturan "permensos/2030/2" tentang "Kampung Siaga"
    Dan "Relawan Siaga" diartikan sebagai "warga masyarakat yang terlatih dalam penanggulangan bencana" pada Pasal 1 angka 1
    Ketika pemeriksaan R05 dijalankan
    Maka ada 1 temuan R05
    Dan temuan itu berbobot tinggi
    Dan temuan itu menyebut "Genusnya berbeda"
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 1 angka 1"
    Dan dimensi BPHN-nya D3 dengan indikator e
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Hanya kata tugas dan ejaan yang berbeda
    Dengan peraturan "permensos/2030/1" tentang "Anak Telantar"
    Dan "Anak Telantar" diartikan sebagai "anak yang tidak terpenuhi kebutuhannya secara wajar oleh keluarga" pada Pasal 1 angka 1
    Dan peraturan "permensos/2030/2" tentang "Panti Asuhan"
    Dan "Anak Telantar" diartikan sebagai "anak yang tidak terpenuhi kebutuhannya dengan wajar oleh keluarga" pada Pasal 1 angka 1
    Ketika pemeriksaan R05 dijalankan
    Maka tidak ada temuan

  Skenario: Istilah umum bernilai rendah
    Dengan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan "Hari" diartikan sebagai "hari kerja sebagaimana ditetapkan oleh pemerintah daerah setempat" pada Pasal 1 angka 1
    Dan peraturan "permensos/2030/2" tentang "Undian"
    Dan "Hari" diartikan sebagai "hari kalender termasuk hari libur nasional" pada Pasal 1 angka 1
    Ketika pemeriksaan R05 dijalankan
    Maka ada 1 temuan R05
    Dan temuan itu berbobot rendah

  Skenario: Rumusan lama yang sudah dicabut adalah riwayat
    Dengan peraturan "permensos/2020/1" tentang "Relawan Siaga"
    Dan "Relawan Siaga" diartikan sebagai "organisasi sosial yang bergerak dalam penanggulangan bencana" pada Pasal 1 angka 1
    Dan peraturan "permensos/2030/2" tentang "Relawan Siaga"
    Dan "Relawan Siaga" diartikan sebagai "warga masyarakat yang terlatih dalam penanggulangan bencana" pada Pasal 1 angka 1
    Dan peraturan itu mencabut "permensos/2020/1" dengan Pasal 9
    Ketika pemeriksaan R05 dijalankan
    Maka ada 1 temuan R05
    Dan temuan itu tidak dihitung
