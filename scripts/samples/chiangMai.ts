import {
  CENTERED,
  column,
  DATE,
  HEADER,
  NOTE,
  SCORE,
  TEXT,
  TITLE,
  type SampleBook,
  type SampleSheet,
  type SampleValue,
} from "./sampleBook";

/**
 * Chiang Mai province's published report on its assessment of fiscal year 2563: ten scores (page 4; the report
 * prints indicators 9 and 10 the other way round, and so does this sheet) and the plan's thirteen activities
 * (page 23). The printed copy's damaged Thai is mended. The agencies of the register are invented.
 */

const FAILING = "ไม่ผ่าน";
const PASSING = "ผ่าน";

const SCORES: readonly (readonly [name: string, score: number, status: string])[] = [
  ["1. การปฏิบัติหน้าที่", 89.76, PASSING],
  ["2. การใช้งบประมาณ", 83.95, FAILING],
  ["3. การใช้อำนาจ", 85.94, PASSING],
  ["4. การใช้ทรัพย์สินของราชการ", 82.77, FAILING],
  ["5. การแก้ไขปัญหาการทุจริต", 84.77, FAILING],
  ["6. คุณภาพการดำเนินงาน", 83.57, FAILING],
  ["7. ประสิทธิภาพการสื่อสาร", 81.83, FAILING],
  ["8. การปรับปรุงการทำงาน", 79.12, FAILING],
  ["9. การป้องกันการทุจริต", 100, PASSING],
  ["10. การเปิดเผยข้อมูล", 93.78, PASSING],
];

const scores: SampleSheet = {
  name: "ผล ITA 63",
  columnWidths: [34, 18, 14, 30],
  merges: ["A1:D1", "A2:D2", "A3:D3", "D6:D10", "D11:D13", "D14:D15", "A17:D17"],
  blocks: [
    {
      at: "A1",
      values: [
        ["ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)", null, null, null],
        ["จังหวัดเชียงใหม่ ประจำปีงบประมาณ พ.ศ. 2563", null, null, null],
      ],
      look: TITLE,
    },
    {
      at: "A3",
      values: [["(กำหนดผ่านเกณฑ์ 85.00 คะแนน)", null, null, null]],
      look: { align: "Center", middle: true },
    },
    { at: "A5", values: [["ตัวชี้วัด", "คะแนนประเมิน\nรายตัวชี้วัด", "สถานะ", "หมายเหตุ"]], look: HEADER },
    { at: "A6", values: column(SCORES.map(([name]) => name)), look: TEXT },
    { at: "B6", values: column(SCORES.map(([, score]) => score)), look: SCORE },
    { at: "C6", values: column(SCORES.map(([, , status]) => status)), look: CENTERED },
    {
      at: "D6",
      values: column([
        "แบบวัด IIT\n(ประเมินโดยบุคลากร\nภายในหน่วยงาน)",
        ...[null, null, null, null],
        "แบบวัด EIT\n(ประเมินโดยผู้รับบริการ)",
        ...[null, null],
        "แบบตรวจการเปิดเผย\nข้อมูลสาธารณะ",
        null,
      ]),
      look: CENTERED,
    },
    {
      at: "A17",
      values: [
        ["ประกาศสำนักงาน ป.ป.ช. ลงวันที่ 28 กันยายน 2563: ได้คะแนนเท่ากับ 88.84 คะแนน อยู่ในระดับ A", null, null, null],
      ],
      look: NOTE,
    },
  ],
};

const CENTRE = "ศูนย์ปฏิบัติการต่อต้าน\nการทุจริตจังหวัดเชียงใหม่";
const SECRETARIAT = "ฝ่ายเลขานุการฯ";
const GROUP = "คณะทำงาน ITA จ.ชม.";

const ACTIVITIES: readonly (readonly [name: string, period: string, owners: string])[] = [
  ["1. แจ้งผลการประเมิน ITA ประจำปี พ.ศ. 2563", "ธันวาคม 2563", CENTRE],
  ["2. แต่งตั้งคณะทำงานขับเคลื่อนการประเมินคุณธรรมฯ", "มกราคม 2564", CENTRE],
  [
    "3. ประชุมคณะทำงานเพื่อรับฟังการชี้แจงแนวทางการประเมิน ITA จัดโดย สำนักงาน ป.ป.ช. ผ่านระบบ Youtube Live",
    "กุมภาพันธ์ 2564",
    CENTRE,
  ],
  [
    "4. ฝ่ายเลขานุการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2563 และจัดทำ (ร่าง) แผนการขับเคลื่อนการดำเนินการประเมินคุณธรรมและความโปร่งใสฯ",
    "1-10 มีนาคม 2564",
    SECRETARIAT,
  ],
  ["5. นำข้อมูล IIT และ EIT เข้าระบบ ITAS", "มีนาคม 2564", SECRETARIAT],
  [
    "6. ประชุมสัมมนาคณะทำงานขับเคลื่อนการประเมิน ITA จังหวัดเชียงใหม่ พิจารณา (ร่างแผนฯ) รับฟังแนวทางการประเมินรายตัวชี้วัด และแลกเปลี่ยนความคิดเห็น",
    "วันที่ 17-19 มีนาคม 2564",
    `${SECRETARIAT}\n${GROUP}`,
  ],
  ["7. การประชาสัมพันธ์แผนการขับเคลื่อนให้ส่วนราชการที่เกี่ยวข้อง", "เดือนมีนาคม – เมษายน 2564", `${SECRETARIAT}\n${GROUP}`],
  ["8. การดำเนินการเปิดเผยข้อมูลสาธารณะ (OIT)", "เดือนมีนาคม – เมษายน 2564", `${SECRETARIAT}\n${GROUP}\nส่วนราชการ`],
  ["9. การนำข้อมูลเข้าระบบการประเมิน ITAS", "ภายใน 30เมษายน 2564", SECRETARIAT],
  ["10. การขับเคลื่อนการดำเนินการแบบสำรวจ IIT, EIT", "1 เมษายน – 31 พฤษภาคม 2564", `${GROUP}\n${SECRETARIAT}`],
  [
    "11. ติดตามจำนวนผลการตอบแบบสำรวจ IIT, EIT ให้เป็นไปตามเป้าหมายที่ ป.ป.ช. กำหนด",
    "1-31 พฤษภาคม 2564",
    SECRETARIAT,
  ],
  ["12. ชี้แจง / ยืนยันผลการดำเนินการ OIT", "มิถุนายน 2564", SECRETARIAT],
  ["13. ประกาศผลการประเมิน ITA ประจำปี พ.ศ. 2564", "สิงหาคม 2564", "สำนักงาน ป.ป.ช."],
];

const activities: SampleSheet = {
  name: "กิจกรรม",
  columnWidths: [64, 28, 30],
  merges: ["A1:C1", "A2:C2"],
  frozenRows: 4,
  blocks: [
    {
      at: "A1",
      values: [
        ["แผนการขับเคลื่อนการดำเนินการประเมินคุณธรรมและความโปร่งใส", null, null],
        ["ภายในหน่วยงานจังหวัดเชียงใหม่ ประจำปีงบประมาณ พ.ศ. 2564", null, null],
      ],
      look: TITLE,
    },
    { at: "A4", values: [["กิจกรรม", "ระยะเวลา", "หน่วยงาน/ผู้เกี่ยวข้อง"]], look: HEADER },
    { at: "A5", values: ACTIVITIES.map((row) => [...row]), look: TEXT },
  ],
};

/** The six indicators that failed, numbered as the report's own list of them (page 24). */
const FAILED = [
  "1. การใช้งบประมาณ",
  "2. การใช้ทรัพย์สินของราชการ",
  "3. การแก้ไขปัญหาการทุจริต",
  "4. คุณภาพการดำเนินงาน",
  "5. ประสิทธิภาพการสื่อสาร",
  "6. การปรับปรุงการทำงาน",
];

const STATUS = {
  D: "ดำเนินการแล้วเสร็จ",
  P: "อยู่ระหว่างดำเนินการ",
  N: "ยังไม่ดำเนินการ",
  "-": null,
} as const;

type StatusLetter = keyof typeof STATUS;

/** An invented agency, the day its report came in, and a letter per failing indicator; "-" is no answer. */
const REPORTS: readonly (readonly [agency: string, reportedOn: string | null, answers: string])[] = [
  ["ที่ว่าการอำเภอดอยแก้ว", "2021-04-02", "DDDDDD"],
  ["ที่ว่าการอำเภอแม่งามตา", "2021-04-05", "DDPDDP"],
  ["ที่ว่าการอำเภอเวียงพิมพ์ใจ", "2021-04-08", "DPDDPD"],
  ["ที่ว่าการอำเภอห้วยตองเงิน", "2021-04-09", "PPDDDP"],
  ["ที่ว่าการอำเภอสันลำใย", "2021-04-12", "DDDPDN"],
  ["สำนักงานส่งเสริมชุมชนดอยแก้ว", "2021-04-16", "DDDDPP"],
  ["สำนักงานส่งเสริมชุมชนแม่งามตา", "2021-04-19", "PPPDDN"],
  ["ศูนย์บริการประชาชนเวียงพิมพ์ใจ", "2021-04-20", "DDPPDD"],
  ["สำนักงานโครงการชลประทานห้วยตองเงิน", "2021-04-23", "DPPDNP"],
  ["สถานีพัฒนาที่ดินสันลำใย", "2021-04-28", "PDDPD-"],
  ["โรงพยาบาลส่งเสริมสุขภาพดอยแก้ว", null, "------"],
  ["วิทยาลัยการอาชีพแม่งามตา", null, "------"],
];

const DONE_BY_INDICATOR = [
  "เผยแพร่แผนการใช้จ่ายงบประมาณและผลการเบิกจ่ายรายไตรมาส",
  "จัดทำทะเบียนคุมการยืมทรัพย์สินของราชการ",
  "ทบทวนช่องทางร้องเรียนและแจ้งบุคลากรทราบ",
  "จัดทำคู่มือและขั้นตอนการให้บริการประชาชน",
  "ปรับปรุงข้อมูลบนเว็บไซต์ให้เป็นปัจจุบัน",
  "เปิดรับความคิดเห็นของผู้รับบริการและนำมาปรับปรุง",
];

function registerRows(): SampleValue[][] {
  return REPORTS.flatMap(([agency, reportedOn, answers], agencyIndex) =>
    FAILED.map((indicator, index): SampleValue[] => {
      const status = STATUS[(answers[index] ?? "-") as StatusLetter];
      const isAnswered = status !== null;
      return [
        agencyIndex * FAILED.length + index + 1,
        agency,
        indicator,
        status,
        isAnswered && reportedOn ? { date: reportedOn } : null,
        isAnswered && status !== STATUS.N ? (DONE_BY_INDICATOR[index] ?? null) : null,
      ];
    }),
  );
}

const rows = registerRows();
const FIRST_ROW = 6;
const lastRow = FIRST_ROW + rows.length - 1;
const part = (from: number, to: number) => rows.map((row) => row.slice(from, to));

const register: SampleSheet = {
  name: "ทะเบียนรายงาน",
  columnWidths: [7, 36, 32, 24, 20, 52],
  merges: ["A1:F1", "A2:F2", "A3:F3"],
  frozenRows: 5,
  landscape: true,
  choices: { address: `D${FIRST_ROW}:D${lastRow}`, values: [STATUS.D, STATUS.P, STATUS.N] },
  blocks: [
    {
      at: "A1",
      values: [
        [
          "ทะเบียนรายงานผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน ปีงบประมาณ พ.ศ. 2563",
          null,
          null,
          null,
          null,
          null,
        ],
      ],
      look: TITLE,
    },
    {
      at: "A2",
      values: [
        ["กำหนดรายงานภายในวันที่ 20 เมษายน 2564", null, null, null, null, null],
        ["(ชื่อหน่วยงานและข้อมูลในแผ่นนี้เป็นเรื่องสมมุติ)", null, null, null, null, null],
      ],
      look: { align: "Center", middle: true },
    },
    {
      at: "A5",
      values: [["ลำดับ", "หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน", "ผลการดำเนินการ"]],
      look: HEADER,
    },
    { at: `A${FIRST_ROW}`, values: part(0, 1), look: { ...CENTERED, numberFormat: "0" } },
    { at: `B${FIRST_ROW}`, values: part(1, 4), look: TEXT },
    { at: `E${FIRST_ROW}`, values: part(4, 5), look: DATE },
    { at: `F${FIRST_ROW}`, values: part(5, 6), look: TEXT },
  ],
};

/** The list that the register of agencies is made from: the same invented agencies, with invented numbers. */
const agencies: SampleSheet = {
  name: "ส่วนราชการ",
  columnWidths: [7, 44, 24, 24],
  merges: ["A1:D1", "A2:D2"],
  frozenRows: 4,
  blocks: [
    { at: "A1", values: [["รายชื่อส่วนราชการที่ขอความร่วมมือรายงานผลการดำเนินการ", null, null, null]], look: TITLE },
    {
      at: "A2",
      values: [["(ชื่อหน่วยงานและข้อมูลในแผ่นนี้เป็นเรื่องสมมุติ)", null, null, null]],
      look: { align: "Center", middle: true },
    },
    { at: "A4", values: [["ลำดับ", "ส่วนราชการ", "ผู้ประสานงาน", "โทรศัพท์"]], look: HEADER },
    {
      at: "A5",
      values: REPORTS.map((_, index) => [index + 1]),
      look: { ...CENTERED, numberFormat: "0" },
    },
    {
      at: "B5",
      values: REPORTS.map(([agency], index) => [
        agency,
        "เจ้าหน้าที่ธุรการ",
        `0 5300 00${String(index + 1).padStart(2, "0")}`,
      ]),
      look: TEXT,
    },
  ],
};

/** What the assessor advised on the users' survey (the report's page 5). */
const advice: SampleSheet = {
  name: "ข้อเสนอแนะ",
  columnWidths: [34, 90],
  merges: ["A1:B1"],
  blocks: [
    { at: "A1", values: [["ข้อเสนอแนะของผู้ประเมิน กรณีแบบวัด EIT ที่ไม่ผ่านเกณฑ์", null]], look: TITLE },
    { at: "A3", values: [["ตัวชี้วัด", "ข้อเสนอแนะของผู้ประเมิน"]], look: HEADER },
    {
      at: "A4",
      values: [
        [
          "คุณภาพการดำเนินงาน",
          "ประชาสัมพันธ์เกี่ยวกับระบบและขั้นตอนการให้บริการงานด้านต่าง ๆ อย่างทั่วถึง และส่งเสริมให้มีการฝึกอบรมพัฒนาเพิ่มพูนทักษะและความรู้เกี่ยวกับการปฏิบัติงานอย่างสม่ำเสมอ",
        ],
        [
          "ประสิทธิภาพการสื่อสาร",
          "จัดทำสื่อประชาสัมพันธ์และเปิดเผยข้อมูลบนเว็บไซต์หลักของหน่วยงานให้ง่ายต่อการเข้าถึงข้อมูล และมีการปฏิสัมพันธ์แลกเปลี่ยนข้อมูลข่าวสารกันอย่างชัดเจนและต่อเนื่อง",
        ],
        [
          "การปรับปรุงการทำงาน",
          "สร้างกระบวนการปรึกษาหารือระหว่างผู้บริหารและบุคลากร เพื่อร่วมกันทบทวนปัญหาและอุปสรรคในการปฏิบัติงานอย่างเป็นระบบ และส่งเสริมให้ผู้รับบริการและประชาชนทั่วไปมีส่วนร่วมในการแสดงความคิดเห็นหรือให้คำแนะนำในการพัฒนาและปรับปรุงคุณภาพและมาตรฐานการให้บริการได้โดยสะดวก ที่สำคัญ ต้องมีการพัฒนาทักษะ ความรู้ความสามารถของบุคลากรผู้ดูแลเว็บไซต์ของหน่วยงานในการปรับปรุงระบบให้ทันสมัยและมีการติดต่อสื่อสารผ่านเว็บไซต์ได้อย่างรวดเร็ว และมีประสิทธิภาพ",
        ],
      ],
      look: TEXT,
    },
  ],
};

export const chiangMai: SampleBook = {
  fileName: "ita-2563-chiangmai.xlsx",
  sheets: [scores, activities, register, agencies, advice],
};
