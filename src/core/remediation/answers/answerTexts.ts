import type { Answer } from "./answers";

/**
 * Answers as the printed matrix says them: a sign that a grey print and a colour-blind reader see, of the characters every
 * font of an office has (Microsoft's WGL4 set), and a short word.
 */
export const ANSWER_SIGNS: Record<Answer, string> = {
  verified: "■",
  done: "√",
  "in-progress": "▲",
  "not-started": "◊",
  cancelled: "×",
  unreadable: "?",
  silent: "▼",
};

const WORDS: Record<Answer, string> = {
  verified: "ยืนยันแล้ว",
  done: "แล้วเสร็จ",
  "in-progress": "อยู่ระหว่าง",
  "not-started": "ยังไม่เริ่ม",
  cancelled: "ยกเลิก",
  unreadable: "ไม่ทราบ",
  silent: "ยังไม่ตอบ",
};

export const ANSWERS = Object.keys(ANSWER_SIGNS) as Answer[];

export function answerText(answer: Answer): string {
  return `${ANSWER_SIGNS[answer]} ${WORDS[answer]}`;
}
