/** A measure of a province's announcement; M1–M7 are our keys in the order of the announcement. */
export interface Measure {
  id: string;
  name: string;
}

/** The seven measures of Chiang Mai's announcement of 14 May 2563, in its order (its report of fiscal year 2564 lists them). */
export const MEASURES: readonly Measure[] = [
  { id: "M1", name: "มาตรการป้องกันกรณีการใช้ทรัพย์สิน และงบประมาณของทางราชการ" },
  { id: "M2", name: "มาตรการเผยแพร่ข้อมูลข่าวสารต่อสาธารณะผ่านเว็บไซต์" },
  {
    id: "M3",
    name: "มาตรการ กลไกในการให้ผู้มีส่วนได้ส่วนเสียเข้ามามีส่วนร่วมในการขับเคลื่อนการจัดทำแผนพัฒนาจังหวัด",
  },
  {
    id: "M4",
    name: "มาตรการป้องกันผลประโยชน์ทับซ้อน ส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้างและแนวทางการตรวจสอบบุคลากรภายในส่วนราชการ",
  },
  {
    id: "M5",
    name: "หลักเกณฑ์ มาตรการ และแนวทางปฏิบัติเกี่ยวกับการจัดการข้อร้องเรียน กรณีเกิดการทุจริตและประพฤติมิชอบของเจ้าหน้าที่",
  },
  { id: "M6", name: "มาตรการป้องกันการขัดกันระหว่างผลประโยชน์ส่วนตนกับผลประโยชน์ส่วนรวม" },
  { id: "M7", name: "มาตรการตรวจสอบการใช้ดุลพินิจ" },
];
