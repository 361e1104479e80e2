"""The provinces, kabupaten and kota of Indonesia, as of Kepmendagri 300.2.2-2138/2025."""

from __future__ import annotations

from typing import NamedTuple


class ProvinceRow(NamedTuple):
    """A province with the names of its kabupaten and kota, separated by commas."""

    name: str
    kabupaten: str
    kota: str


PROVINCES = (
    ProvinceRow(
        "Aceh",
        "Aceh Selatan, Aceh Tenggara, Aceh Timur, Aceh Tengah, Aceh Barat, Aceh Besar, Pidie, "
        "Aceh Utara, Simeulue, Aceh Singkil, Bireuen, Aceh Barat Daya, Gayo Lues, Aceh Jaya, "
        "Nagan Raya, Aceh Tamiang, Bener Meriah, Pidie Jaya",
        "Banda Aceh, Sabang, Lhokseumawe, Langsa, Subulussalam",
    ),
    ProvinceRow(
        "Sumatera Utara",
        "Tapanuli Tengah, Tapanuli Utara, Tapanuli Selatan, Nias, Langkat, Karo, Deli Serdang, "
        "Simalungun, Asahan, Labuhanbatu, Dairi, Toba, Mandailing Natal, Nias Selatan, "
        "Pakpak Bharat, Humbang Hasundutan, Samosir, Serdang Bedagai, Batu Bara, "
        "Padang Lawas Utara, Padang Lawas, Labuhanbatu Selatan, Labuhanbatu Utara, Nias Utara, "
        "Nias Barat",
        "Medan, Pematangsiantar, Sibolga, Tanjungbalai, Binjai, Tebing Tinggi, Padangsidimpuan, "
        "Gunungsitoli",
    ),
    ProvinceRow(
        "Sumatera Barat",
        "Pesisir Selatan, Solok, Sijunjung, Tanah Datar, Padang Pariaman, Agam, Lima Puluh Kota, "
        "Pasaman, Kepulauan Mentawai, Dharmasraya, Solok Selatan, Pasaman Barat",
        "Padang, Solok, Sawahlunto, Padang Panjang, Bukittinggi, Payakumbuh, Pariaman",
    ),
    ProvinceRow(
        "Riau",
        "Kampar, Indragiri Hulu, Bengkalis, Indragiri Hilir, Pelalawan, Rokan Hulu, Rokan Hilir, "
        "Siak, Kuantan Singingi, Kepulauan Meranti",
        "Pekanbaru, Dumai",
    ),
    ProvinceRow(
        "Jambi",
        "Kerinci, Merangin, Sarolangun, Batang Hari, Muaro Jambi, Tanjung Jabung Barat, "
        "Tanjung Jabung Timur, Bungo, Tebo",
        "Jambi, Sungai Penuh",
    ),
    ProvinceRow(
        "Sumatera Selatan",
        "Ogan Komering Ulu, Ogan Komering Ilir, Muara Enim, Lahat, Musi Rawas, Musi Banyuasin, "
        "Banyuasin, Ogan Komering Ulu Timur, Ogan Komering Ulu Selatan, Ogan Ilir, Empat Lawang, "
        "Penukal Abab Lematang Ilir, Musi Rawas Utara",
        "Palembang, Pagar Alam, Lubuk Linggau, Prabumulih",
    ),
    ProvinceRow(
        "Bengkulu",
        "Bengkulu Selatan, Rejang Lebong, Bengkulu Utara, Kaur, Seluma, Mukomuko, Lebong, "
        "Kepahiang, Bengkulu Tengah",
        "Bengkulu",
    ),
    ProvinceRow(
        "Lampung",
        "Lampung Selatan, Lampung Tengah, Lampung Utara, Lampung Barat, Tulang Bawang, Tanggamus, "
        "Lampung Timur, Way Kanan, Pesawaran, Pringsewu, Mesuji, Tulang Bawang Barat, "
        "Pesisir Barat",
        "Bandar Lampung, Metro",
    ),
    ProvinceRow(
        "Kepulauan Bangka Belitung",
        "Bangka, Belitung, Bangka Selatan, Bangka Tengah, Bangka Barat, Belitung Timur",
        "Pangkalpinang",
    ),
    ProvinceRow(
        "Kepulauan Riau",
        "Bintan, Karimun, Natuna, Lingga, Kepulauan Anambas",
        "Batam, Tanjungpinang",
    ),
    ProvinceRow(
        "DKI Jakarta",
        "Kepulauan Seribu",
        "Jakarta Pusat, Jakarta Utara, Jakarta Barat, Jakarta Selatan, Jakarta Timur",
    ),
    ProvinceRow(
        "Jawa Barat",
        "Bogor, Sukabumi, Cianjur, Bandung, Garut, Tasikmalaya, Ciamis, Kuningan, Cirebon, "
        "Majalengka, Sumedang, Indramayu, Subang, Purwakarta, Karawang, Bekasi, Bandung Barat, "
        "Pangandaran",
        "Bogor, Sukabumi, Bandung, Cirebon, Bekasi, Depok, Cimahi, Tasikmalaya, Banjar",
    ),
    ProvinceRow(
        "Jawa Tengah",
        "Cilacap, Banyumas, Purbalingga, Banjarnegara, Kebumen, Purworejo, Wonosobo, Magelang, "
        "Boyolali, Klaten, Sukoharjo, Wonogiri, Karanganyar, Sragen, Grobogan, Blora, Rembang, "
        "Pati, Kudus, Jepara, Demak, Semarang, Temanggung, Kendal, Batang, Pekalongan, Pemalang, "
        "Tegal, Brebes",
        "Magelang, Surakarta, Salatiga, Semarang, Pekalongan, Tegal",
    ),
    ProvinceRow(
        "Daerah Istimewa Yogyakarta",
        "Kulon Progo, Bantul, Gunungkidul, Sleman",
        "Yogyakarta",
    ),
    ProvinceRow(
        "Jawa Timur",
        "Pacitan, Ponorogo, Trenggalek, Tulungagung, Blitar, Kediri, Malang, Lumajang, Jember, "
        "Banyuwangi, Bondowoso, Situbondo, Probolinggo, Pasuruan, Sidoarjo, Mojokerto, Jombang, "
        "Nganjuk, Madiun, Magetan, Ngawi, Bojonegoro, Tuban, Lamongan, Gresik, Bangkalan, "
        "Sampang, Pamekasan, Sumenep",
        "Kediri, Blitar, Malang, Probolinggo, Pasuruan, Mojokerto, Madiun, Surabaya, Batu",
    ),
    ProvinceRow(
        "Banten",
        "Pandeglang, Lebak, Tangerang, Serang",
        "Tangerang, Cilegon, Serang, Tangerang Selatan",
    ),
    ProvinceRow(
        "Bali",
        "Jembrana, Tabanan, Badung, Gianyar, Klungkung, Bangli, Karangasem, Buleleng",
        "Denpasar",
    ),
    ProvinceRow(
        "Nusa Tenggara Barat",
        "Lombok Barat, Lombok Tengah, Lombok Timur, Sumbawa, Dompu, Bima, Sumbawa Barat, "
        "Lombok Utara",
        "Mataram, Bima",
    ),
    ProvinceRow(
        "Nusa Tenggara Timur",
        "Kupang, Timor Tengah Selatan, Timor Tengah Utara, Belu, Alor, Flores Timur, Sikka, Ende, "
        "Ngada, Manggarai, Sumba Timur, Sumba Barat, Lembata, Rote Ndao, Manggarai Barat, Nagekeo, "
        "Sumba Tengah, Sumba Barat Daya, Manggarai Timur, Sabu Raijua, Malaka",
        "Kupang",
    ),
    ProvinceRow(
        "Kalimantan Barat",
        "Sambas, Mempawah, Sanggau, Ketapang, Sintang, Kapuas Hulu, Bengkayang, Landak, Sekadau, "
        "Melawi, Kayong Utara, Kubu Raya",
        "Pontianak, Singkawang",
    ),
    ProvinceRow(
        "Kalimantan Tengah",
        "Kotawaringin Barat, Kotawaringin Timur, Kapuas, Barito Selatan, Barito Utara, Katingan, "
        "Seruyan, Sukamara, Lamandau, Gunung Mas, Pulang Pisau, Murung Raya, Barito Timur",
        "Palangka Raya",
    ),
    ProvinceRow(
        "Kalimantan Selatan",
        "Tanah Laut, Kotabaru, Banjar, Barito Kuala, Tapin, Hulu Sungai Selatan, "
        "Hulu Sungai Tengah, Hulu Sungai Utara, Tabalong, Tanah Bumbu, Balangan",
        "Banjarmasin, Banjarbaru",
    ),
    ProvinceRow(
        "Kalimantan Timur",
        "Paser, Kutai Kartanegara, Berau, Kutai Barat, Kutai Timur, Penajam Paser Utara, "
        "Mahakam Ulu",
        "Balikpapan, Samarinda, Bontang",
    ),
    ProvinceRow("Kalimantan Utara", "Bulungan, Malinau, Nunukan, Tana Tidung", "Tarakan"),
    ProvinceRow(
        "Sulawesi Utara",
        "Bolaang Mongondow, Minahasa, Kepulauan Sangihe, Kepulauan Talaud, Minahasa Selatan, "
        "Minahasa Utara, Minahasa Tenggara, Bolaang Mongondow Utara, "
        "Kepulauan Siau Tagulandang Biaro, Bolaang Mongondow Timur, Bolaang Mongondow Selatan",
        "Manado, Bitung, Tomohon, Kotamobagu",
    ),
    ProvinceRow(
        "Sulawesi Tengah",
        "Banggai, Poso, Donggala, Tolitoli, Buol, Morowali, Banggai Kepulauan, Parigi Moutong, "
        "Tojo Una-Una, Sigi, Banggai Laut, Morowali Utara",
        "Palu",
    ),
    ProvinceRow(
        "Sulawesi Selatan",
        "Kepulauan Selayar, Bulukumba, Bantaeng, Jeneponto, Takalar, Gowa, Sinjai, Bone, Maros, "
        "Pangkajene dan Kepulauan, Barru, Soppeng, Wajo, Sidenreng Rappang, Pinrang, Enrekang, "
        "Luwu, Tana Toraja, Luwu Utara, Luwu Timur, Toraja Utara",
        "Makassar, Parepare, Palopo",
    ),
    ProvinceRow(
        "Sulawesi Tenggara",
        "Kolaka, Konawe, Muna, Buton, Konawe Selatan, Bombana, Wakatobi, Kolaka Utara, "
        "Konawe Utara, Buton Utara, Kolaka Timur, Konawe Kepulauan, Muna Barat, Buton Tengah, "
        "Buton Selatan",
        "Kendari, Baubau",
    ),
    ProvinceRow(
        "Gorontalo",
        "Gorontalo, Boalemo, Bone Bolango, Pohuwato, Gorontalo Utara",
        "Gorontalo",
    ),
    ProvinceRow(
        "Sulawesi Barat",
        "Pasangkayu, Mamuju, Mamasa, Polewali Mandar, Majene, Mamuju Tengah",
        "",
    ),
    ProvinceRow(
        "Maluku",
        "Maluku Tengah, Maluku Tenggara, Kepulauan Tanimbar, Buru, Seram Bagian Timur, "
        "Seram Bagian Barat, Kepulauan Aru, Maluku Barat Daya, Buru Selatan",
        "Ambon, Tual",
    ),
    ProvinceRow(
        "Maluku Utara",
        "Halmahera Barat, Halmahera Tengah, Halmahera Utara, Halmahera Selatan, Kepulauan Sula, "
        "Halmahera Timur, Pulau Morotai, Pulau Taliabu",
        "Ternate, Tidore Kepulauan",
    ),
    ProvinceRow(
        "Papua",
        "Jayapura, Kepulauan Yapen, Biak Numfor, Sarmi, Keerom, Waropen, Supiori, Mamberamo Raya",
        "Jayapura",
    ),
    ProvinceRow(
        "Papua Barat",
        "Manokwari, Fakfak, Teluk Bintuni, Teluk Wondama, Kaimana, Manokwari Selatan, "
        "Pegunungan Arfak",
        "",
    ),
    ProvinceRow("Papua Selatan", "Merauke, Boven Digoel, Mappi, Asmat", ""),
    ProvinceRow(
        "Papua Tengah",
        "Nabire, Puncak Jaya, Paniai, Mimika, Puncak, Dogiyai, Intan Jaya, Deiyai",
        "",
    ),
    ProvinceRow(
        "Papua Pegunungan",
        "Jayawijaya, Pegunungan Bintang, Yahukimo, Tolikara, Mamberamo Tengah, Yalimo, Lanny Jaya, "
        "Nduga",
        "",
    ),
    ProvinceRow(
        "Papua Barat Daya",
        "Sorong, Sorong Selatan, Raja Ampat, Tambrauw, Maybrat",
        "Sorong",
    ),
)
