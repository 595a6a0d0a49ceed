import type { Messages } from "../messages";

export const reports: Messages["reports"] = {
  more: "Also: responses, OIT, ITAS, sharing",
  steps: {
    agencies: {
      title: "Agencies and request",
      about: "The list of agencies, and what they are asked to report by when",
    },
    forms: { title: "Forms out", about: "Report forms for the agencies; they work without this add-in" },
    collect: { title: "Reports in", about: "Read returned forms, check them first, then register them" },
    answers: {
      title: "Follow up and verify",
      about: "See who has answered, verify reports, remind the silent",
    },
    summary: { title: "Status into cells", about: "Sum up remediation from the register of reports" },
    evidence: {
      title: "Evidence to publish",
      about: "The report on the measures, ready to print and publish",
    },
    respondents: {
      title: "IIT and EIT responses",
      about: "Follow the number of responses against the target",
    },
    disclosure: { title: "OIT disclosure items", about: "Follow link, owner and status of each item" },
    itas: { title: "Entered in ITAS", about: "Note what was entered, and when" },
    share: { title: "Check before sharing", about: "Find what should not go along with the workbook" },
  },
};
