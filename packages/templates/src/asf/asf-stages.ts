import type { Bilingual } from '../bilingual.ts';

export interface StageText {
  readonly id: string;
  readonly phase: Bilingual;
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly questions: readonly Bilingual[];
  readonly equalityPrompt: Bilingual;
}

const PREPARE: Bilingual = { sv: 'Förbereda', en: 'Prepare' };
const START: Bilingual = { sv: 'Starta', en: 'Start' };
const RUN: Bilingual = { sv: 'Driva', en: 'Run' };

/**
 * The way of a work-integrating social enterprise in eight stages and three phases. A proposal to
 * start from: order and cut are an assumption that a room is meant to change.
 */
export const ASF_STAGES: readonly StageText[] = [
  {
    id: 's1',
    phase: PREPARE,
    name: { sv: 'Behov och initiativ', en: 'Need and initiative' },
    description: {
      sv: 'Någon ser att människor står utan arbete och att ett socialt företag kan vara en väg. Initiativet kan komma från en grupp, en förening, en kommun eller ett projekt.',
      en: 'Someone sees that people are out of work and that a social enterprise could be a way forward. The initiative may come from a group, an association, a municipality or a project.',
    },
    questions: [
      {
        sv: 'Vilka personer gäller det, och vad vill de själva?',
        en: 'Which people is it about, and what do they want themselves?',
      },
      {
        sv: 'Vem fångar upp idén första gången? Finns en väg in?',
        en: 'Who picks up the idea the first time? Is there one way in?',
      },
      {
        sv: 'Finns redan ett ASF eller en förening att bygga vidare på?',
        en: 'Is there already a WISE or an association to build on?',
      },
      {
        sv: 'Vem äger initiativet – och vem hjälper bara till?',
        en: 'Who owns the initiative – and who only helps?',
      },
    ],
    equalityPrompt: {
      sv: 'Vilka målgrupper och kön syns i behovet – och vilka saknas?',
      en: 'Which target groups and genders are visible in the need – and which are missing?',
    },
  },
  {
    id: 's2',
    phase: PREPARE,
    name: { sv: 'Förankring och uppdrag', en: 'Anchoring and mandate' },
    description: {
      sv: 'Kommunen, myndigheterna och civilsamhället bestämmer om de vill stödja ASF, vem som samordnar och vad var och en får göra.',
      en: 'The municipality, the authorities and civil society decide whether to support WISEs, who coordinates and what each party is allowed to do.',
    },
    questions: [
      {
        sv: 'Finns ett politiskt beslut eller en policy?',
        en: 'Is there a political decision or a policy?',
      },
      {
        sv: 'Vem är kontaktperson och samordnar?',
        en: 'Who is the contact person and coordinates?',
      },
      {
        sv: 'Vad får varje myndighet göra – och inte göra?',
        en: 'What is each authority allowed to do – and not to do?',
      },
      {
        sv: 'Hur länge gäller åtagandet, och vad händer sedan?',
        en: 'How long does the commitment last, and what happens then?',
      },
    ],
    equalityPrompt: {
      sv: 'Vilka sitter med och beslutar? Är deltagarna själva representerade?',
      en: 'Who is at the table and decides? Are the participants themselves represented?',
    },
  },
  {
    id: 's3',
    phase: PREPARE,
    name: { sv: 'Gruppen bildas', en: 'The group forms' },
    description: {
      sv: 'Människor som vill vara med hittar varandra, provar att arbeta ihop och får stöd att göra idén till sin egen.',
      en: 'People who want to take part find each other, try working together and get support to make the idea their own.',
    },
    questions: [
      {
        sv: 'Hur hittar deltagare hit – vem anvisar, vem informerar?',
        en: 'How do participants find their way here – who refers, who informs?',
      },
      {
        sv: 'Hur klarar deltagarna sin försörjning under tiden?',
        en: 'How do the participants support themselves in the meantime?',
      },
      { sv: 'Vem handleder gruppen?', en: 'Who supervises the group?' },
      {
        sv: 'Vad behöver anpassas för att alla ska kunna vara med?',
        en: 'What must be adapted so that everybody can take part?',
      },
    ],
    equalityPrompt: {
      sv: 'Får kvinnor och män, och personer med olika bakgrund och funktionsförmåga, samma chans att bli anvisade?',
      en: 'Do women and men, and people of different backgrounds and abilities, get the same chance of being referred?',
    },
  },
  {
    id: 's4',
    phase: START,
    name: { sv: 'Affärsidé, plan och pengar', en: 'Business idea, plan and money' },
    description: {
      sv: 'Gruppen prövar sina två affärsidéer: varor eller tjänster till kunder, och arbetsträning eller liknande till det offentliga. De räknar på vad starten kostar.',
      en: 'The group tests its two business ideas: goods or services to customers, and work training or similar to the public sector. They work out what the start will cost.',
    },
    questions: [
      {
        sv: 'Vem är kund – och vem betalar för arbetsintegreringen?',
        en: 'Who is the customer – and who pays for the work integration?',
      },
      {
        sv: 'Vad kostar starten innan första intäkten kommer?',
        en: 'What does the start cost before the first income arrives?',
      },
      {
        sv: 'Vem granskar planen och vem säger ja till pengar?',
        en: 'Who reviews the plan, and who says yes to money?',
      },
      {
        sv: 'Vilken kompetens saknas i gruppen?',
        en: 'Which skills are missing in the group?',
      },
    ],
    equalityPrompt: {
      sv: 'Värderas branscher med många kvinnor och med många män lika i råd och lån?',
      en: 'Are trades with many women and trades with many men valued equally in advice and loans?',
    },
  },
  {
    id: 's5',
    phase: START,
    name: { sv: 'Företaget startar', en: 'The enterprise starts' },
    description: {
      sv: 'Företaget registreras, skriver avtal, ordnar lokal, försäkringar och bank och anställer de första.',
      en: 'The enterprise registers, signs agreements, arranges premises, insurance and a bank, and hires the first people.',
    },
    questions: [
      {
        sv: 'Vilken företagsform passar, och vem hjälper till?',
        en: 'Which legal form suits, and who helps?',
      },
      {
        sv: 'Vem går i borgen för hyra och lån?',
        en: 'Who stands surety for rent and loans?',
      },
      {
        sv: 'Vilka avtal behövs med kommun och Arbetsförmedling?',
        en: 'Which agreements are needed with the municipality and the employment service?',
      },
      {
        sv: 'Vem är arbetsgivare den första tiden?',
        en: 'Who is the employer at first?',
      },
    ],
    equalityPrompt: {
      sv: 'Vem blir styrelse, ledare och anställd – och vem blir praktikant?',
      en: 'Who becomes board member, leader and employee – and who becomes a trainee?',
    },
  },
  {
    id: 's6',
    phase: RUN,
    name: { sv: 'Första tiden i drift', en: 'Early operation (years 1–2)' },
    description: {
      sv: 'Projektpengarna tar ofta slut här. Företaget behöver kunder, handledare, betalt för arbetsträning och hjälp med ekonomi och arbetsgivaransvar.',
      en: 'Project money often ends here. The enterprise needs customers, supervisors, payment for work training and help with finances and employer duties.',
    },
    questions: [
      {
        sv: 'Vilket stöd finns kvar när projektet är slut?',
        en: 'What support remains when the project is over?',
      },
      {
        sv: 'Hur köper det offentliga företagets tjänster?',
        en: 'How does the public sector buy the enterprise’s services?',
      },
      {
        sv: 'Vem handleder i vardagen och vem betalar det?',
        en: 'Who supervises from day to day, and who pays for it?',
      },
      {
        sv: 'Vem ringer man när det krisar?',
        en: 'Whom do you call in a crisis?',
      },
    ],
    equalityPrompt: {
      sv: 'Leder arbetsträningen till anställning lika ofta för alla grupper?',
      en: 'Does work training lead to employment equally often for all groups?',
    },
  },
  {
    id: 's7',
    phase: RUN,
    name: { sv: 'Stabil drift och samverkan', en: 'Stable operation and cooperation' },
    description: {
      sv: 'Företaget har flera kunder och anställda. Det samverkar med andra ASF, följer upp kvalitet och har en löpande dialog med det offentliga.',
      en: 'The enterprise has several customers and employees. It cooperates with other WISEs, follows up quality and has an ongoing dialogue with the public sector.',
    },
    questions: [
      {
        sv: 'Vilka tjänster kan flera ASF dela på?',
        en: 'Which services can several WISEs share?',
      },
      { sv: 'Hur mäts resultat och nytta?', en: 'How are results and benefits measured?' },
      {
        sv: 'Hur möts företaget och myndigheterna regelbundet?',
        en: 'How do the enterprise and the authorities meet regularly?',
      },
      {
        sv: 'Är stödet tillsvidare eller tidsbegränsat?',
        en: 'Is the support permanent or limited in time?',
      },
    ],
    equalityPrompt: {
      sv: 'Hur ser löner, inflytande och utveckling ut för kvinnor och män?',
      en: 'What do pay, influence and development look like for women and men?',
    },
  },
  {
    id: 's8',
    phase: RUN,
    name: { sv: 'Växa, ställa om eller avsluta', en: 'Grow, adapt or close' },
    description: {
      sv: 'Företaget växer, sprider sin modell eller hjälper nya att starta. Om det går dåligt får det hjälp att ställa om – eller att avsluta så att ingen faller mellan stolarna.',
      en: 'The enterprise grows, spreads its model or helps others start. If things go badly it gets help to adapt – or to close so that nobody falls between the cracks.',
    },
    questions: [
      {
        sv: 'Finns resurser till nya företag utan att de gamla tappar stöd?',
        en: 'Are there resources for new enterprises without the old ones losing support?',
      },
      { sv: 'Vem hjälper till att sprida modellen?', en: 'Who helps spread the model?' },
      {
        sv: 'Vilka varningssignaler ska vi reagera på?',
        en: 'Which warning signs should we react to?',
      },
      {
        sv: 'Vem tar hand om deltagarna om företaget läggs ner?',
        en: 'Who takes care of the participants if the enterprise closes?',
      },
    ],
    equalityPrompt: {
      sv: 'Vilka drabbas om företaget läggs ner?',
      en: 'Who is hit if the enterprise closes?',
    },
  },
];
