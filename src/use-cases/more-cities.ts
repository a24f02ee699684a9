/**
 * Cities by canonical zone that people type and tzdb, which has four a country and clock, does not
 * know: other names, short names, large running clubs. A city that several zones have is asked about
 * and never guessed, so namesakes of some size stand here too; a state with two clocks does not.
 */
export const MORE_CITIES: Readonly<Record<string, string>> = {
  'Africa/Casablanca': 'Marrakech, Marrakesh',
  'Africa/Johannesburg': 'Joburg, Port Elizabeth, Bloemfontein',
  'America/Chicago':
    'Austin, Minneapolis, St. Louis, New Orleans, Nashville, Memphis, Milwaukee, Kansas City, ' +
    'Oklahoma City, Omaha, Madison, Birmingham',
  'America/Denver': 'Salt Lake City, Boulder, Utah, Colorado',
  'America/Edmonton': 'Banff, Alberta',
  'America/Halifax': 'Nova Scotia, New Brunswick',
  'America/Los_Angeles':
    'LA, SF, Seattle, Portland, Las Vegas, Sacramento, Oakland, Eugene, California, Washington',
  'America/Mexico_City': 'CDMX, Guadalajara, León, Querétaro',
  'America/New_York':
    'NYC, Manhattan, Boston, Washington, Washington DC, Miami, Atlanta, Orlando, Charlotte, ' +
    'Pittsburgh, Baltimore, Cleveland, Cincinnati, Columbus, Tampa, St. Petersburg, Portland, ' +
    'Buffalo, Raleigh, Richmond, Cambridge',
  'America/Sao_Paulo': 'Rio, Brasília, Curitiba, Porto Alegre',
  'America/Toronto': 'Québec, Hamilton, Kingston',
  'America/Vancouver': 'Richmond',
  'Asia/Dubai': 'UAE',
  'Asia/Ho_Chi_Minh': 'HCMC',
  'Asia/Hong_Kong': 'HK, Kowloon',
  'Asia/Kolkata': 'New Delhi, Bangalore, Bombay, Chennai, Madras, Pune, Ahmedabad',
  'Asia/Kuala_Lumpur': 'KL',
  'Asia/Makassar': 'Bali',
  'Asia/Shanghai': 'Peking, Guangzhou, Shenzhen',
  'Asia/Tokyo': 'Kyoto, Sapporo, Fukuoka, Okinawa',
  'Australia/Brisbane': 'Cairns',
  'Australia/Sydney': 'Geelong, Wollongong',
  'Europe/Amsterdam': 'Eindhoven, Groningen, Den Haag, Holland',
  'Europe/Athens': 'Athina, Saloniki',
  'Europe/Belgrade': 'Beograd',
  'Europe/Berlin':
    'München, Muenchen, Cologne, Koeln, Frankfurt, Stuttgart, Düsseldorf, Duesseldorf, Leipzig, ' +
    'Dresden, Hannover, Bremen, Nürnberg, Nuremberg, Freiburg, Dortmund, Essen, Bonn',
  'Europe/Brussels': 'Bruxelles, Brussel, Antwerpen, Ghent, Bruges, Leuven, Liège',
  'Europe/Bucharest': 'București',
  'Europe/Copenhagen': 'København, Aarhus',
  'Europe/Helsinki': 'Helsingfors, Turku, Oulu',
  'Europe/Kyiv': 'Lviv, Odessa',
  'Europe/Lisbon': 'Lisboa, Oporto, Coimbra',
  'Europe/London':
    'Edinburgh, Leeds, Liverpool, Bristol, Sheffield, Cardiff, Newcastle, Nottingham, Leicester, ' +
    'Brighton, Oxford, Cambridge, Southampton, Plymouth, Surrey, Aberdeen, Bath, York, England, ' +
    'Scotland, Wales',
  'Europe/Luxembourg': 'Luxemburg',
  'Europe/Madrid': 'Seville, Sevilla, Málaga, Bilbao, Granada, Córdoba, León',
  'Europe/Moscow': 'Moskva',
  'Europe/Oslo': 'Tromsø',
  'Europe/Paris': 'Nice, Bordeaux, Lille, Nantes, Strasbourg, Annecy, Chamonix',
  'Europe/Prague': 'Praha',
  'Europe/Rome': 'Roma, Milano, Napoli, Torino, Florence, Firenze, Venice, Bologna',
  'Europe/Stockholm': 'Göteborg',
  'Europe/Vienna': 'Wien, Innsbruck',
  'Europe/Warsaw': 'Warszawa, Cracow, Gdańsk, Poznań',
  'Europe/Zurich': 'Bern, Genève, Zuerich, Luzern, Lucerne',
  'Pacific/Auckland': 'Dunedin, Hamilton, Queenstown',
  'Pacific/Honolulu': 'Hawaii, Maui',
}

/** What people call a country, by tzdb's name for it. */
export const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  Czechia: 'Czech Republic',
  Germany: 'Deutschland',
  'Ivory Coast': "Côte d'Ivoire",
  Spain: 'España',
  Turkey: 'Türkiye',
  'United Arab Emirates': 'Emirates',
  'United Kingdom': 'UK, Great Britain',
  'United States': 'USA, America',
}
