/** An incident that was written by hand, with questions that only it answers. */
export interface Story {
  id: string;
  date: string;
  title: string;
  summary: string;
  text: string;
  /** In other words than the report's own. */
  paraphrases?: readonly string[];
  /** In a language or script other than English, or with its accents left out. */
  foreign?: readonly string[];
}

export const STORIES: readonly Story[] = [
  {
    id: 'garage-door',
    date: '2019-08-04',
    title: 'Parking barriers stayed shut after the licence server moved',
    summary:
      'Drivers could neither enter nor leave forty garages, because the barriers ask a licence server before they open.',
    text: 'The licence server was moved to another rack on a Sunday morning. Its address was compiled into the firmware of the barriers.\nAttendants opened the barriers with a crank until a relay forwarded the old address.',
    paraphrases: ['cars stuck in garage', 'barrier would not open', 'hard coded address in firmware'],
  },
  {
    id: 'moth',
    date: '2016-09-09',
    title: 'A moth in the tape robot stopped the archive',
    summary: 'Restores from tape waited for a day while the robot was taken apart.',
    text: 'The gripper of the robot lost its grip in the middle of a cartridge. A technician found an insect on the optical sensor and kept it in a jar.\nRestores were served from the second site at reduced speed.',
    paraphrases: ['insect in the machine', 'bug on the sensor', 'why were archive restores so slow'],
  },
  {
    id: 'umbrella',
    date: '2020-02-11',
    title: 'Rain through the roof above the battery room',
    summary: 'Water dripped on the inverters and the site ran on diesel for six hours.',
    text: 'A gutter was blocked by leaves during the storm. Buckets and an umbrella kept the inverters dry until the roofers came.\nThe generator was refuelled twice, the second time by a farmer with a tractor.',
    paraphrases: [
      'water leak at the datacentre',
      'ran on generator during storm',
      'water came through the roof above the batteries',
    ],
  },
  {
    id: 'emoji',
    date: '2018-05-22',
    title: 'Names with an emoji could not be saved',
    summary:
      'Accounts whose holders have a pictograph in their name were locked out after a collation change.',
    text: 'The collation of the people table compared four-byte characters as equal. Every heart was the same person as every cactus.\nSeventeen accounts were merged by mistake and separated by hand.',
    paraphrases: [
      'unicode characters in user names broken',
      'accounts merged by mistake',
      'utf8 collation problem',
    ],
  },
  {
    id: 'pigeon',
    date: '2021-11-30',
    title: 'Radio link to the island lost its line of sight',
    summary: 'Shops on the island took only cash while a crane stood between the two masts.',
    text: 'A crane was put up in the harbour on Monday. At high tide the container ships beside it rose into the beam as well.\nThe harbour master agreed to park the crane facing east until the fibre was laid.',
    paraphrases: [
      'crane blocked microwave link',
      'card payments did not work on the island',
      'container ships in the way of the radio beam',
    ],
  },
  {
    id: 'leapyear',
    date: '2024-02-29',
    title: 'Fuel pumps refused cards on the twenty-ninth of February',
    summary: 'The terminal software counted the days of the year and rejected the last one.',
    text: 'Day 366 was outside of the table of public holidays. The terminals treated it as an error of the clock and asked for a technician.\nAt midnight everything worked again without anyone having done anything.',
    paraphrases: [
      'leap year bug',
      'pumps would not take cards at the petrol station',
      'broken on february 29',
    ],
  },
  {
    id: 'llama',
    date: '2022-07-19',
    title: 'Animal register rejected ear tags from Peru',
    summary:
      'Veterinarians could not register imported alpacas, since the country code was read as a negative answer.',
    text: 'The spreadsheet import turned the code of a country into a truth value. Norway had been special-cased years before, Peru had not.\nTwo herds waited in quarantine for a weekend.',
    paraphrases: ['yaml norway problem', 'country code parsed as boolean', 'vets unable to register animals'],
  },
  {
    id: 'choir',
    date: '2023-12-24',
    title: 'Livestream of the midnight mass fell silent',
    summary:
      'Viewers saw the choir but heard nothing, because the encoder discarded a channel it took for noise.',
    text: 'The organ is tuned a little below the usual pitch. A denoiser trained on speech removed it, and the singers with it.\nThe denoiser is now off for all events marked as music.',
    paraphrases: [
      'no audio in christmas broadcast',
      'viewers heard no sound from the choir',
      'noise suppression removed the music',
    ],
  },
  {
    id: 'lottery',
    date: '2017-03-17',
    title: 'Draw results published an hour before the draw',
    summary: 'The results page showed numbers while the balls were still in the drum.',
    text: 'Test results from a rehearsal were left in the publishing directory. The clock of the publisher had not been told of summer time.\nThe regulator was informed, the draw was repeated in the presence of a notary.',
    paraphrases: [
      'winning numbers shown too early',
      'test data went live',
      'daylight saving published results early',
    ],
  },
  {
    id: 'beehive',
    date: '2021-06-03',
    title: 'Hive scales reported swarms that never flew',
    summary: 'Beekeepers were paged all night by scales that had been reset to pounds.',
    text: 'A firmware update changed the unit from kilograms to pounds. A hive that loses half its weight is taken for a swarm.\nWe sent a jar of honey to everybody who was woken.',
    paraphrases: [
      'wrong unit of weight',
      'beekeepers woken at night by false swarm alarms',
      'pounds instead of kilograms',
    ],
  },
  {
    id: 'museum',
    date: '2018-10-27',
    title: 'Audio guides told visitors about the wrong paintings',
    summary: 'The rooms had been renumbered for an exhibition, and the guides had not.',
    text: 'Visitors in front of a still life heard about a sea battle. The mapping between beacons and rooms was an export from the spring.\nGuards handed out paper plans.',
    paraphrases: ['audio tour explained the wrong painting', 'stale mapping of rooms', 'beacons out of date'],
  },
  {
    id: 'ferry',
    date: '2022-04-15',
    title: 'Ferry timetable lost its return crossings',
    summary: 'Passengers could book a way out to the archipelago but no way back.',
    text: 'Crossings that arrive after midnight belong to the next day in the new schema. The booking form filtered them out as departures in the past.\nTwo hundred passengers were rebooked, and a bakery stayed open for them.',
    paraphrases: [
      'no return trip could be booked',
      'no way back from the archipelago by boat',
      'after midnight departures filtered out',
    ],
  },
  {
    id: 'weather',
    date: '2020-08-31',
    title: 'Frost warnings in August',
    summary: 'Farmers received frost warnings on the hottest day of the year.',
    text: 'A station on a cold store roof was moved into the cold store. Its readings pass the plausibility check, which looks only at the last ten minutes.\nA vineyard lit its candles.',
    paraphrases: [
      'station moved into the fridge gave frost readings',
      'wrong temperature alerts in summer',
      'sensor placed inside cold storage',
    ],
  },
  {
    id: 'elevator',
    date: '2019-01-14',
    title: 'Lifts went only to the ground floor',
    summary: 'Badge readers did not let anyone above the ground floor on the first working day of the year.',
    text: 'All badges had been issued until the end of the year by a contractor who meant the next one. The stairs were open.\nThe tenants of the eleventh floor held their meeting in the lobby.',
    paraphrases: [
      'elevator access cards expired',
      'employees could not get upstairs',
      'badges stopped working in january',
    ],
  },
  {
    id: 'crossword',
    date: '2023-05-08',
    title: 'Crossword accepted only wrong answers',
    summary: 'A comparison was inverted and solvers were congratulated for every mistake.',
    text: 'A refactoring swapped the two sides of a ternary. Nobody on the team solves crosswords, and the test compared the answer with itself.\nPuzzlers wrote four hundred letters, most of them amused.',
    paraphrases: [
      'puzzle said right answers were wrong',
      'inverted condition after refactoring',
      'readers complained about the puzzle',
    ],
  },
  {
    id: 'hospital',
    date: '2021-02-16',
    title: 'Ward displays showed yesterday’s meals',
    summary: 'Patients with allergies were asked at the bedside until the meal plan was right again.',
    text: 'The kitchen prints the plan at four in the morning, before the nightly synchronisation had finished. A longer backup pushed it behind the print run.\nDieticians checked 312 trays by hand.',
    paraphrases: [
      'outdated food plan for patients',
      'backup took too long and delayed sync',
      'allergy risk from old menu',
    ],
  },
  {
    id: 'ueberlauf',
    date: '2022-11-03',
    title: 'Überlauf im Zähler der Fahrgäste',
    summary: 'Die Türzähler der Straßenbahnen meldeten negative Fahrgäste, weil der Zähler zu klein war.',
    text: 'Nach 32767 Einstiegen sprang der Zähler ins Minus. Die Auslastungsanzeige hielt volle Züge für leer und schickte Verstärker zurück ins Depot.\nBehoben durch eine größere Zahl und einen Neustart der Bordrechner.',
    foreign: [
      'uberlauf zahler',
      'negative fahrgäste',
      'strassenbahn auslastung',
      'Überlauf',
      'zähler zu klein',
    ],
  },
  {
    id: 'schluessel',
    date: '2020-05-12',
    title: 'Schlüsseldienst der Packstationen ausgefallen',
    summary: 'Fächer öffneten sich nicht, weil die Uhr der Stationen um neun Minuten nachging.',
    text: 'Die Einmalschlüssel gelten fünf Minuten. Nach dem Austausch des Zeitservers fehlte den Stationen die Freigabe in der Brandmauer.\nPakete wurden am Schalter ausgegeben.',
    foreign: ['schlusseldienst', 'packstation fächer öffnen nicht', 'zeitserver brandmauer', 'uhr geht nach'],
  },
  {
    id: 'billetterie',
    date: '2023-07-14',
    title: 'Billetterie du musée indisponible pendant la fête',
    summary:
      'La vente de billets a été interrompue, car le certificat du prestataire avait expiré la veille.',
    text: 'Les visiteurs ont été admis gratuitement jusqu’à midi. Le prestataire avait envoyé trois rappels à une adresse désaffectée.\nUn contrôle quotidien des échéances est désormais en place.',
    foreign: [
      'billetterie musee',
      'certificat expiré prestataire',
      'vente de billets interrompue',
      'echeances',
    ],
  },
  {
    id: 'peage',
    date: '2018-12-22',
    title: 'Péage : barrières levées sur l’autoroute côtière',
    summary: 'Les voies automatiques sont restées ouvertes onze heures après une panne de télécommunication.',
    text: 'La liaison de secours empruntait le même fourreau que la liaison principale. Une pelleteuse a coupé les deux à la fois.\nLes passages n’ont pas été facturés.',
    foreign: ['peage barrieres', 'pelleteuse', 'autoroute cotiere', 'liaison de secours coupée'],
  },
  {
    id: 'matricula',
    date: '2021-09-01',
    title: 'La matrícula universitaria perdió las eñes',
    summary: 'Los apellidos con eñe se imprimieron sin tilde y los títulos tuvieron que repetirse.',
    text: 'El servidor de impresión usaba otra codificación desde la actualización de agosto. Nadie revisó la página de prueba.\nSe reimprimieron ochocientos diplomas.',
    foreign: ['matricula universitaria', 'eñes', 'diplomas codificacion', 'apellidos sin tilde'],
  },
  {
    id: 'senha',
    date: '2019-06-25',
    title: 'Autenticação do aplicativo bancário recusou senhas corretas',
    summary: 'Clientes em São Paulo não conseguiram entrar durante quarenta minutos.',
    text: 'A atualização do cofre de chaves trocou a ordem dos parâmetros da função de derivação. O retorno à versão anterior resolveu.\nNenhuma senha foi exposta.',
    foreign: ['autenticacao senhas', 'sao paulo clientes', 'cofre de chaves', 'aplicativo bancário'],
  },
  {
    id: 'poczta',
    date: '2020-10-08',
    title: 'Łącze światłowodowe przerwane podczas burzy',
    summary: 'Sortownia w Łodzi nie drukowała etykiet przez trzy godziny.',
    text: 'Wichura zerwała słup z kablem. Zapasowe łącze radiowe nie działało, ponieważ antena była źle ustawiona od zimy.\nPaczki sortowano ręcznie.',
    foreign: ['lacze swiatlowodowe', 'sortownia łódź', 'burza kabel', 'lodzi etykiet'],
  },
  {
    id: 'kassa',
    date: '2022-03-21',
    title: 'Кассы не печатали чеки после обновления',
    summary: 'Покупатели получали чеки по почте, пока обновление драйвера не было отменено.',
    text: 'Новый драйвер принтера требовал бумагу другой ширины и молча останавливал очередь печати.\nВечером откатили обновление, очередь разошлась за час.',
    foreign: ['кассы чеки', 'драйвер принтера', 'обновлние чеки', 'очередь печати'],
  },
  {
    id: 'shinkansen',
    date: '2021-04-10',
    title: '座席予約システムの接続障害',
    summary: '証明書の失効により、駅の券売機で座席を予約できませんでした。',
    text: '自動更新の設定が古いサーバーに残っていました。\n予備の証明書に切り替えて復旧しました。',
    foreign: ['座席予約', '券売機', '証明書の失効', '接続障害'],
  },
  {
    id: 'waimai',
    date: '2023-02-06',
    title: '外卖订单重复扣款',
    summary: '支付网关超时后重试，部分用户被扣款两次。',
    text: '幂等键在缓存清理后丢失。\n所有重复扣款已在当天退还。',
    foreign: ['重复扣款', '支付网关超时', '幂等键'],
  },
  {
    id: 'daegu',
    date: '2022-09-15',
    title: '전자책 내려받기 장애',
    summary: '저장소 이전 중에 오래된 주소가 남아 전자책을 내려받을 수 없었습니다.',
    text: '캐시 서버 두 대가 이전 목록에서 빠져 있었습니다.\n캐시를 비운 뒤에 복구되었습니다.',
    foreign: ['전자책 장애', '저장소 이전', '캐시 서버'],
  },
  {
    id: 'metro',
    date: '2019-11-19',
    title: 'Διακοπή στα μηχανήματα εισιτηρίων του μετρό',
    summary: 'Τα μηχανήματα δεν δέχονταν κέρματα επειδή ο κατάλογος τιμών ήταν κενός.',
    text: 'Η νυχτερινή εισαγωγή απέτυχε σιωπηλά. Οι πύλες έμειναν ανοιχτές ως το μεσημέρι.',
    foreign: ['εισιτηριων μετρο', 'κατάλογος τιμών', 'πύλες ανοιχτές'],
  },
  {
    id: 'sauna',
    date: '2020-01-30',
    title: 'Kylmäketjun hälytykset jäivät lähettämättä',
    summary: 'Jääkaappien lämpötila nousi yöllä ilman että kukaan sai viestiä.',
    text: 'Viestiyhdyskäytävän sopimus päättyi vuodenvaihteessa. Hälytykset lähetettiin numeroon, jota ei enää ollut.',
    foreign: ['kylmaketju halytykset', 'jääkaappien lämpötila', 'viestiyhdyskäytävä'],
  },
  {
    id: 'orre',
    date: '2023-10-02',
    title: 'Øresundsbroens nummerpladekameraer var blinde',
    summary: 'Bilister blev opkrævet to gange, fordi kameraerne læste æ som ae.',
    text: 'En ny skrifttype på svenske plader var ikke med i træningen. Dobbelte opkrævninger er tilbageført.',
    foreign: ['oresundsbroen kameraer', 'bilister opkrævet to gange', 'svenske plader'],
  },
];
