/** Where the example cards come from. Titles and pages keep their own language. */
export const EXAMPLE_SOURCES = {
  CF: 'Coompanion: Socialt företagande (coompanion.se/socialt-foretagande)',
  CS: 'Coompanion: Sprida (coompanion.se/socftg/sprida)',
  ESF1: 'ESF projektbank 2015/00254: 1000 jobb – Grundsteget',
  FF: 'Laurelii, Hedin och Nilsson: Företagen som försvann',
  FIN2: 'Finsam Gävleborg (finsamgavleborg.se/asf)',
  FIN3: 'Samordningsförbundet Skellefteå–Norsjö (samordningsforbund.se)',
  GH: 'Coompanion: Om Glada Hudik-modellen (mitt.coompanion.se)',
  HER: 'Herlitz: Att klara finansieringen',
  HP: 'Regeringens handlingsplan för arbetsintegrerande sociala företag, 2010',
  IO: 'Isaksson och Olofsson: Om inkubatorer och andra stödstrukturer (Tillväxtverket, info 0465)',
  MF2: 'Fremia: medlemsintervju med Mikrofonden (fremia.se)',
  MI: 'mitti.se: Arbetsförmedlingens upphandling av arbetsträning',
  PI: 'PIACS (piacs.se)',
  SK: 'SKR: handbok om arbetsintegrerande sociala företag (skr.se)',
  SKC: 'Skoopi: certifiering (asf.se/certifiering)',
  SN: 'SKR: utvecklingsnätverk för ASF',
  'SO-K': 'Sofisam: Kommunens förhållningssätt (sofisam.se)',
  'SO-P': 'Sofisam, 2019: Så köper vi arbetsträningsplatser (sofisam.se)',
  'SO-S': 'Sofisam: Samverkan mellan myndigheter (sofisam.se)',
  TV: 'Tillväxtverket: Stöd till arbetsintegrerande sociala företag (tillvaxtverket.se)',
} as const;

export type ExampleSource = keyof typeof EXAMPLE_SOURCES;
