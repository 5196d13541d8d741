/** The longest things a board takes, in characters. Each refusal names the limit. */
export const LIMITS = {
  title: 200,
  name: 120,
  description: 4000,
  question: 500,
  questions: 20,
  field: 1000,
  note: 2000,
  cardText: 5000,
  definition: 4000,
  tag: 60,
  tags: 30,
  label: 200,
  url: 2000,
  stages: 40,
  actors: 200,
  organisationTypes: 60,
  vocabulary: 300,
} as const;

/** A calendar day: `2027-03-31`. */
export const DATE_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
