/** The steps of following up with the agencies. What a step says itself is in its own file. */
export const reports = {
  /** What is behind it is named: a bare "more" is opened by nobody. */
  more: "งานอื่น: ผู้ตอบ, OIT, ITAS, ตรวจก่อนส่งต่อ",
  steps: {
    agencies: {
      title: "หน่วยงานและคำขอรายงาน",
      about: "ตั้งรายชื่อหน่วยงาน และเรื่องที่ขอให้รายงานพร้อมกำหนดส่ง",
    },
    forms: { title: "ส่งแบบรายงาน", about: "ทำแบบรายงานให้หน่วยงานกรอก เปิดได้โดยไม่ต้องมีผู้ช่วยนี้" },
    collect: { title: "รับรายงาน", about: "อ่านแบบรายงานที่ส่งกลับมา ตรวจก่อน แล้วลงทะเบียนรายงาน" },
    answers: { title: "ติดตามและตรวจยืนยัน", about: "ดูว่าหน่วยงานใดตอบแล้ว ตรวจยืนยัน และเตือนที่ยังไม่ตอบ" },
    summary: { title: "สถานะลงเซลล์", about: "เขียนสถานะการแก้ไขจากทะเบียนรายงานลงเซลล์ที่เลือก" },
    evidence: { title: "หลักฐานเผยแพร่", about: "ทำแผ่นรายงานผลตามมาตรการ พร้อมพิมพ์และเผยแพร่" },
    respondents: { title: "ผู้ตอบ IIT และ EIT", about: "ติดตามจำนวนผู้ตอบเทียบกับเป้าหมาย" },
    disclosure: { title: "รายการเปิดเผยข้อมูล OIT", about: "ติดตามลิงก์ ผู้รับผิดชอบ และสถานะรายข้อ" },
    itas: { title: "การกรอกใน ITAS", about: "จดว่ากรอกอะไรไปแล้วเมื่อใด" },
    share: { title: "ตรวจก่อนส่งต่อ", about: "หาสิ่งที่ไม่ควรติดไปกับสมุดงาน" },
  },
};
