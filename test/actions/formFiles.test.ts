import { strFromU8, unzipSync } from "fflate";
import { makeFormFiles, zipFiles } from "../../src/actions/formFiles";
import { FORM_BRIEF, FORM_DESIGN } from "../support/forms";

const plan = {
  design: FORM_DESIGN,
  forms: Array.from({ length: 5 }, (_, index) => ({
    ...FORM_BRIEF,
    identity: { ...FORM_BRIEF.identity, agencyNo: index + 1 },
  })),
};

test("forms are made in slices: others get to work in between, and what was made before a stop stays", async () => {
  const heard: number[] = [];
  let time = 0;
  const files = await makeFormFiles(plan, {
    onProgress: (done) => void heard.push(done),
    isStopped: () => heard.at(-1) === 4,
    pause: () => Promise.resolve(),
    // Each look at the clock is 25 ms later: a slice holds two forms.
    now: () => (time += 25),
  });
  expect(files).toHaveLength(4);
  expect(heard).toEqual([2, 4, 4]);
});

test("a zip holds every file under its Thai name", () => {
  const zip = unzipSync(zipFiles([{ name: "แบบรายงาน-ก.xlsx", bytes: new TextEncoder().encode("ก") }]));
  expect(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["แบบรายงาน-ก.xlsx", "ก"],
  ]);
});
