# language: id
@R07
Fitur: Dua peraturan berlaku atas objek yang sama
  Dua peraturan setingkat yang tidak saling mengubah, mencabut, atau melaksanakan tidak mengatur objek yang sama.

  Skenario: Dua peraturan dengan judul yang menamai objek yang sama
    Dengan peraturan "permensos/2030/28" tentang "Pedoman Umum Relawan Siaga"
    Dan Pasal 1 berbunyi "Peraturan ini menjadi acuan relawan siaga"
    Dan peraturan "permensos/2030/29" tentang "Relawan Siaga"
    Dan Pasal 1 berbunyi "Relawan siaga bekerja sukarela"
    Ketika pemeriksaan R07 dijalankan
    Maka ada 1 temuan R07
    Dan temuan itu berbobot tinggi
    Dan temuan itu menyebut "Permensos 28/2030 dan Permensos 29/2030"
    Dan dimensi BPHN-nya D3 dengan indikator a
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Objeknya berlainan
    Dengan peraturan "permensos/2030/28" tentang "Pedoman Umum Relawan Siaga"
    Dan Pasal 1 berbunyi "Peraturan ini menjadi acuan"
    Dan peraturan "permensos/2030/29" tentang "Pedoman Umum Relawan Desa"
    Dan Pasal 1 berbunyi "Peraturan ini menjadi acuan"
    Ketika pemeriksaan R07 dijalankan
    Maka tidak ada temuan

  Skenario: Yang baru mencabut yang lama
    Dengan peraturan "permensos/2020/28" tentang "Relawan Siaga"
    Dan Pasal 1 berbunyi "Relawan siaga bekerja sukarela"
    Dan peraturan "permensos/2030/29" tentang "Relawan Siaga"
    Dan Pasal 1 berbunyi "Relawan siaga bekerja sukarela"
    Dan peraturan itu mencabut "permensos/2020/28" dengan Pasal 9
    Ketika pemeriksaan R07 dijalankan
    Maka tidak ada temuan

  Skenario: Peraturan tahunan untuk tahun yang berbeda
    Dengan peraturan "permensos/2030/20" tentang "Rencana Program dan Anggaran Tahun 2031"
    Dan Pasal 1 berbunyi "Rencana disusun setiap tahun"
    Dan peraturan "permensos/2031/23" tentang "Rencana Program dan Anggaran Tahun 2032"
    Dan Pasal 1 berbunyi "Rencana disusun setiap tahun"
    Ketika pemeriksaan R07 dijalankan
    Maka tidak ada temuan

  Skenario: Undang-undang dan peraturan pelaksananya
    Dengan peraturan "uu/2029/14" tentang "Relawan Siaga"
    Dan Pasal 1 berbunyi "Relawan siaga bekerja sukarela"
    Dan peraturan "permensos/2030/29" tentang "Relawan Siaga"
    Dan Pasal 1 berbunyi "Relawan siaga bekerja sukarela"
    Ketika pemeriksaan R07 dijalankan
    Maka tidak ada temuan

  Skenario: Keberlakuannya belum diketahui
    Dengan catatan bahwa "permensos/2018/1" tentang "Program Keluarga Sejahtera" berstatus belum diketahui
    Dan catatan bahwa "permensos/2026/8" tentang "Program Keluarga Sejahtera" berstatus belum diketahui
    Ketika pemeriksaan R07 dijalankan
    Maka ada 1 temuan R07
    Dan temuan itu menyebut "perlu diperiksa pada sumber resmi"
