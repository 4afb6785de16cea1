import { FOREIGN_STORIES } from './foreign-stories.ts';

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
  ...FOREIGN_STORIES,
];
