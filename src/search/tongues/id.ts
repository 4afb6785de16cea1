import { stemmer } from '@orama/stemmers/indonesian';
import { speaking } from '../speech/speaking.ts';

/** Indonesian. */
export const tongueIn = speaking({
  stopWords: [
    'ada adalah agar akan antara atas atau bagi bahwa beberapa belum bisa dalam dan dapat dari dengan di hanya harus ia',
    'ini itu jika juga kami karena ke kepada ketika kita lebih maka masih mereka namun oleh pada para saat sampai saya',
    'sebagai sebelum secara sehingga sejak selama semua serta sudah tanpa telah terhadap tersebut tetapi tidak untuk',
    'yaitu yang',
  ],
  stem: stemmer,
  dates: {
    units: { week: 'minggu|pekan', month: 'bulan', year: 'tahun', day: 'hari' },
    last: '{unit} (?:lalu|kemarin|sebelumnya)',
    this: '{unit} ini',
    lastCount: '{count} {unit} terakhir',
  },
});
