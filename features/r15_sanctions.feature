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
