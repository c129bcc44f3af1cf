# language: id
@R02
Fitur: Kegiatan serupa pada peran yang berbeda
  Kegiatan dari keluarga kata kerja yang sama, tetapi objek, penerima manfaat, atau tingkatnya tidak seluruhnya sama, tumpang
  tindih sebagian. Apa yang oleh peraturannya sendiri dibagi dilaporkan sekali, sebagai pembagian kerja.

  Skenario: Yang sama hanya kata kerja dan kata yang ada pada setiap tugas
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "memantau program penyelenggaraan kesejahteraan sosial" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Penyuluhan Sosial"
    Dan "Penyuluh Desa" mempunyai tugas "melakukan pemantauan terhadap kegiatan penyuluhan sosial" pada Pasal 4
    Ketika pemeriksaan R02 dijalankan
    Maka tidak ada temuan

  Skenario: Pemantauan yang luas memuat pemantauan yang sempit
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "memantau pelayanan rumah singgah dan dapur umum" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Rumah Singgah"
    Dan "Penyuluh Desa" mempunyai tugas "melakukan pemantauan terhadap rumah singgah" pada Pasal 4
    Ketika pemeriksaan R02 dijalankan
    Maka ada 1 temuan R02
    Dan temuan itu menyebut "pemantauan"
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 5"
    Dan temuan itu berbobot sedang
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Satu pokok dengan kata kerja lain dari keluarganya
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "menginisiasi penanganan masalah sosial" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Paguyuban Warga"
    Dan "Paguyuban Warga" mempunyai tugas "berperan aktif dalam pencegahan dan penanggulangan permasalahan sosial" pada Pasal 4
    Ketika pemeriksaan R02 dijalankan
    Maka ada 1 temuan R02
    Dan temuan itu menyebut "penanganan masalah sosial"

  Skenario: Kegiatan yang berlainan
    Dengan peraturan "permensos/2030/1" tentang "Relawan Desa"
    Dan "Relawan Desa" mempunyai tugas "memantau harga bahan pokok" pada Pasal 5
    Dan peraturan "permensos/2030/2" tentang "Penyuluhan Sosial"
    Dan "Penyuluh Desa" mempunyai tugas "menyusun bahan siaran radio" pada Pasal 4
    Ketika pemeriksaan R02 dijalankan
    Maka tidak ada temuan

  Skenario: Satu ketentuan membebankannya kepada dua pihak bersama-sama
    Dengan peraturan "permensos/2030/1" tentang "Pelatihan Relawan"
    Dan Pasal 7 berbunyi "Pelatihan relawan desa dilaksanakan oleh dinas sosial provinsi dan dinas sosial kabupaten/kota"
    Ketika pemeriksaan R02 dijalankan
    Maka tidak ada temuan selain pembagian kerja

  Skenario: Satu peraturan membaginya menurut tingkat
    Dengan peraturan "permensos/2030/1" tentang "Penyuluhan Sosial"
    Dan Pasal 7 ayat (1) berbunyi "Gubernur melakukan pembinaan terhadap kegiatan penyuluhan sosial"
    Dan Pasal 7 ayat (2) berbunyi "Bupati/wali kota melakukan pembinaan terhadap kegiatan penyuluhan sosial"
    Ketika pemeriksaan R02 dijalankan
    Maka tidak ada temuan selain pembagian kerja

  Skenario: Beberapa peraturan membagi menurut tingkat, dilaporkan sekali
    Dengan peraturan "permensos/2030/1" tentang "Penyuluhan Sosial"
    Dan Pasal 7 ayat (1) berbunyi "Gubernur melakukan pembinaan terhadap kegiatan penyuluhan sosial"
    Dan Pasal 7 ayat (2) berbunyi "Bupati/wali kota melakukan pembinaan terhadap kegiatan penyuluhan sosial"
    Dan peraturan "permensos/2030/2" tentang "Panti Asuhan"
    Dan Pasal 9 ayat (1) berbunyi "Gubernur melakukan pemantauan terhadap panti asuhan anak"
    Dan Pasal 9 ayat (2) berbunyi "Bupati/wali kota melakukan pemantauan terhadap panti asuhan anak"
    Ketika pemeriksaan R02 dijalankan
    Maka ada 1 temuan R02
    Dan temuan itu menyebut "dibagi menurut tingkat"
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 7 ayat (1)"
    Dan temuan itu bersandar pada "Permensos 2/2030 Pasal 9 ayat (2)"
    Dan putusannya "pembagian kerja, bukan tumpang tindih"

  Skenario: Penyuluhan oleh dua peran dengan bahan yang berbeda, menurut fakta
    Dengan catatan bahwa "permensos/2030/1" tentang "Organisasi Pemuda" berstatus berlaku
    Dan catatan bahwa "permensos/2030/2" tentang "Penyuluh Warga" berstatus belum diketahui
    Dan menurut "permensos/2030/1", "Organisasi Pemuda" bertugas "menyuluh kebijakan dan program" bagi "masyarakat" di tingkat "desa/kelurahan"
    Dan menurut "permensos/2030/2", "Penyuluh Warga" bertugas "menyuluh ketahanan ekonomi" bagi "masyarakat" di tingkat "desa/kelurahan"
    Dan menurut praktik, "Fasilitator" bertugas "menyuluh tata cara pendaftaran" bagi "warga" di tingkat "desa/kelurahan"
    Ketika pemeriksaan R02 dijalankan
    Maka ada 1 temuan R02
    Dan temuan itu dihitung
    Dan temuan itu menyebut "Tercatat tanpa dihitung: Fasilitator"

  Skenario: Hanya praktik yang tumpang tindih
    Dengan menurut praktik, "Relawan Desa" bertugas "menyuluh kebijakan daerah" bagi "masyarakat" di tingkat "desa/kelurahan"
    Dan catatan bahwa "permensos/2020/2" tentang "Petugas Kecamatan" berstatus dicabut
    Dan menurut "permensos/2020/2", "Petugas Kecamatan" bertugas "menyuluh ketahanan ekonomi" bagi "masyarakat" di tingkat "kecamatan"
    Ketika pemeriksaan R02 dijalankan
    Maka ada 1 temuan R02
    Dan temuan itu tidak dihitung
