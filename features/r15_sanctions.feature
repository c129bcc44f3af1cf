# language: id
@R15
Fitur: Kewajiban tanpa sanksi
  Kata wajib membawa sanksi bagi yang melanggarnya.

  Skenario: Lembaga diwajibkan tanpa sanksi
    Dengan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan "Panti Asuhan" adalah lembaga
    Dan "Panti Asuhan" wajib "mendaftarkan diri kepada dinas sosial kabupaten/kota" pada Pasal 4
    Ketika pemeriksaan R15 dijalankan
    Maka ada 1 temuan R15
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 4"
    Dan temuan itu berbobot rendah
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Kewajiban dengan sanksi
    Dengan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan "Panti Asuhan" adalah lembaga
    Dan "Panti Asuhan" wajib "mendaftarkan diri kepada dinas sosial kabupaten/kota" pada Pasal 4
    Dan Pasal 5 berbunyi "Panti Asuhan yang melanggar ketentuan sebagaimana dimaksud dalam Pasal 4 dikenai sanksi administratif"
    Ketika pemeriksaan R15 dijalankan
    Maka tidak ada temuan

  Skenario: Pejabat tunduk pada aturan disiplin
    Dengan peraturan "permensos/2030/1" tentang "Tata Kerja"
    Dan "Kepala Dinas Sosial" wajib "menyampaikan laporan kepada bupati" pada Pasal 4
    Ketika pemeriksaan R15 dijalankan
    Maka tidak ada temuan

  Skenario: Denda bagi pihak yang hanya diperingatkan oleh peraturan yang lebih tinggi
    Dengan peraturan "pp/2029/7" tentang "Pengasuhan"
    Dan "Panti Asuhan" adalah lembaga
    Dan "Panti Asuhan" wajib "mendaftarkan diri kepada bupati" pada Pasal 8
    Dan Pasal 9 berbunyi "Panti Asuhan yang tidak mendaftar dikenai sanksi administratif berupa peringatan tertulis"
    Dan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan peraturan itu berdasar pada "pp/2029/7"
    Dan "Panti Asuhan" wajib "mendaftarkan diri kepada dinas sosial kabupaten/kota" pada Pasal 4
    Dan Pasal 5 berbunyi "Panti Asuhan yang tidak mendaftar dikenai sanksi administratif berupa peringatan tertulis dan denda administratif"
    Ketika pemeriksaan R15 dijalankan
    Maka ada 1 temuan R15
    Dan temuan itu bersandar pada "Permensos 1/2030 Pasal 5"
    Dan temuan itu bersandar pada "PP 7/2029 Pasal 9"
    Dan setiap temuan menyebut apa yang menggugurkannya dan cara mengelolanya

  Skenario: Sanksi yang sama dengan peraturan yang lebih tinggi
    Dengan peraturan "pp/2029/7" tentang "Pengasuhan"
    Dan "Panti Asuhan" adalah lembaga
    Dan "Panti Asuhan" wajib "mendaftarkan diri kepada bupati" pada Pasal 8
    Dan Pasal 9 berbunyi "Panti Asuhan yang tidak mendaftar dikenai sanksi administratif berupa peringatan tertulis atau denda administratif"
    Dan peraturan "permensos/2030/1" tentang "Panti Asuhan"
    Dan peraturan itu berdasar pada "pp/2029/7"
    Dan "Panti Asuhan" wajib "mendaftarkan diri kepada dinas sosial kabupaten/kota" pada Pasal 4
    Dan Pasal 5 berbunyi "Panti Asuhan yang tidak melakukan pendaftaran sebagaimana dimaksud dalam Pasal 4 dikenai sanksi administratif berupa peringatan tertulis"
    Ketika pemeriksaan R15 dijalankan
    Maka tidak ada temuan
