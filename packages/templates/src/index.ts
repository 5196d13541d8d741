export { preselectedActors } from './asf/asf-actors.ts';
export { asfTemplate } from './asf/asf-template.ts';
export type { Language } from './bilingual.ts';
export { blankTemplate } from './blank-template.ts';
export type { DemoPerson } from './demo/demo-people.ts';
export { type DemoWorkshop, demoWorkshop } from './demo/demo-workshop.ts';
export { type ExampleCard, exampleCards } from './examples/example-cards.ts';
