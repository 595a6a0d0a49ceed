/** How many have to answer a survey of perceptions. */
export interface SampleRule {
  /** Whole percent of the population. */
  percent: number;
  floor: number;
  cap: number;
}

/**
 * A tenth of the population, at least 30 and at most 400. [unconfirmed] for IIT, seen for EIT in the vocational-education
 * edition of the 2564 manual: shown as a suggestion that people can overwrite; ITAS works out the minimum itself.
 */
export const SAMPLE_RULE: SampleRule = { percent: 10, floor: 30, cap: 400 };

/** The suggested number of answers of a population; all of it when it is smaller than the floor; null without a population. */
export function suggestedTarget(population: number | null, rule: SampleRule = SAMPLE_RULE): number | null {
  if (population === null || !Number.isFinite(population) || population <= 0) return null;
  const people = Math.floor(population);
  if (people <= rule.floor) return people;
  // Whole numbers first: a product with 0.1 can be a hair above a whole number.
  return Math.min(rule.cap, Math.max(rule.floor, Math.ceil((people * rule.percent) / 100)));
}
