import { toAddress } from "../../core/grid";
import { INSTRUMENTS } from "../../core/ita/indicators";
import type { RulesetOutcome } from "../../core/scores/proposeRuleset";
import type { Messages } from "../../i18n/messages";
import { formatMark } from "../../i18n/number";
import { placesText } from "../../i18n/proposalSentences";
import { planDifferences } from "./planDifferences";
import type { AnyPending } from "../state/paneState";

/** What an action found out, to be read before the changes that follow from it. */
export function outcomeSentences(pending: AnyPending, messages: Messages): string[] {
  const say = messages.proposal.outcome;
  switch (pending.action) {
    case "highlight": {
      const { markedCount, passMark } = pending.outcome;
      return markedCount > 0
        ? [say.marked(markedCount, passMark), say.live]
        : [say.nothingFails(passMark), say.live];
    }
    case "unmark":
      return [say.unmark(pending.outcome.ruleCount)];
    case "analysis":
      return pending.outcome.isUpdate
        ? [say.updateAnalysis(pending.outcome.sheet)]
        : [say.analysis(pending.outcome.agencyCount)];
    case "correct": {
      const { at, agencyCount, scoreCount, failingCount } = pending.outcome;
      const where = toAddress(at);
      return scoreCount > 0
        ? [say.correct(where, agencyCount, scoreCount), say.correctFailing(failingCount)]
        : [say.correctTotals(where, agencyCount)];
    }
    case "uncorrect":
      return [say.uncorrect(pending.outcome.removedCount)];
    case "ruleset":
      return rulesetSentences(pending.outcome, messages);
    case "plan": {
      const { tasks, fiscalYearBe } = pending.outcome;
      const unreadable = tasks.filter((task) => task.period.certainty === "unreadable").length;
      const sentences = [say.plan(tasks.length, fiscalYearBe), ...planDifferences(pending.outcome, messages)];
      return unreadable > 0 ? [...sentences, say.unreadable(unreadable)] : sentences;
    }
    case "collect":
      return [say.collect(pending.outcome.rows)];
    case "matrix":
    case "verify":
    case "evidence":
      return answersSentences(pending, messages);
    case "links": {
      const { suggested, failing, coverage } = pending.outcome;
      const empty = coverage.uncovered.map(messages.terms.indicator).join(", ");
      const lines = [messages.plan.outcome.links(suggested.length, failing.length)];
      return empty === "" ? lines : [...lines, messages.plan.outcome.uncovered(empty)];
    }
    case "summary":
      return [say.summary(pending.outcome.indicators.length, pending.outcome.register)];
    case "agencies": {
      const { added, agencyCount } = pending.outcome;
      return [messages.forms.addsAgencies(added.length, agencyCount)];
    }
    case "request": {
      const { indicators, version, isUpdate } = pending.outcome;
      return [messages.forms.asks(indicators.length, version, isUpdate)];
    }
    case "forms": {
      const { as, plan, sheets } = pending.outcome;
      return [messages.forms.makes[as](as === "sheets" ? sheets.length : plan.forms.length)];
    }
    case "respondents":
    case "disclosure":
    case "itas": {
      const { duty, fiscalYearBe, isUpdate, addedRows } = pending.outcome;
      return [say.duty(duty, fiscalYearBe, isUpdate, addedRows)];
    }
    case "tidy":
      return [say.tidy(pending.outcome.what, pending.outcome.count)];
  }
}

function answersSentences(
  pending: Extract<AnyPending, { action: "matrix" | "verify" | "evidence" }>,
  { answers }: Messages,
): string[] {
  const say = answers.outcome;
  switch (pending.action) {
    case "matrix": {
      const { agencyCount, indicatorCount, silentCount } = pending.outcome;
      return [say.matrix(agencyCount, indicatorCount), say.silent(silentCount)];
    }
    case "verify": {
      const { reportCount, agencyCount, takeBack } = pending.outcome;
      return [takeBack ? say.takeBack(reportCount, agencyCount) : say.verify(reportCount, agencyCount)];
    }
    case "evidence": {
      const { item, indicatorCount, reportCount, isUpdate } = pending.outcome;
      return [say.evidence(item, indicatorCount, reportCount), ...(isUpdate ? [say.keeps] : [])];
    }
  }
}

function rulesetSentences(
  { fiscalYearBe, fields, passMark, weights, levels }: RulesetOutcome,
  { proposal, rulesets }: Messages,
): string[] {
  const say = proposal.outcome;
  const weightList = INSTRUMENTS.map((code) => `${code}\u00a0${rulesets.weight(weights[code])}`).join(" · ");
  const levelList = levels.map(({ level, minTotal }) => `${level} ≥ ${formatMark(minTotal)}`).join(" · ");
  const sentences = {
    passMark: say.ruleset(fiscalYearBe, passMark),
    weights: say.rulesetWeights(fiscalYearBe, weightList),
    levels: say.rulesetLevels(fiscalYearBe, levelList),
  };
  return fields.map((field) => sentences[field]);
}

/** One line of success. */
export function doneSentence(pending: AnyPending, messages: Messages): string {
  const say = messages.proposal.done;
  switch (pending.action) {
    case "highlight":
      return say.highlight(pending.outcome.markedCount);
    case "unmark":
      return say.unmark;
    case "analysis":
      return say.analysis(pending.outcome.sheet);
    case "correct":
      return say.correct(toAddress(pending.outcome.at));
    case "uncorrect":
      return say.uncorrect;
    case "ruleset":
      return say.ruleset(pending.outcome.fiscalYearBe);
    case "plan":
      return say.plan(pending.outcome.sheet);
    case "collect":
      return say.collect(pending.outcome.rows);
    case "matrix":
      return messages.answers.done.matrix(pending.outcome.sheet);
    case "verify": {
      const { reportCount, takeBack } = pending.outcome;
      const said = messages.answers.done;
      return takeBack ? said.takeBack(reportCount) : said.verify(reportCount);
    }
    case "evidence":
      return messages.answers.done.evidence(pending.outcome.sheet);
    case "links":
      return messages.plan.done.links(pending.outcome.sheet);
    case "summary":
      return say.summary(placesText(pending.outcome.written.slice(0, 1), messages));
    case "agencies":
      return messages.forms.addedAgencies(pending.outcome.added.length);
    case "request":
      return messages.forms.asked(pending.outcome.sheet);
    case "forms":
      return messages.forms.sent(pending.outcome.plan.design.version);
    case "respondents":
    case "disclosure":
    case "itas":
      return say.duty(pending.outcome.sheet);
    case "tidy":
      return say.tidy(pending.outcome.what);
  }
}
