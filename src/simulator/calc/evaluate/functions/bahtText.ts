/** BAHTTEXT: an amount in Thai words (Microsoft, "BAHTTEXT function": 1234 is หนึ่งพันสองร้อยสามสิบสี่บาทถ้วน). */
import { digitsOf } from "../../values/decimal";

const DIGITS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
const PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

/** Up to six digits. A one after a ten (or after millions) is เอ็ด, two tens are ยี่สิบ, one ten is only สิบ. */
function groupWords(digits: string, hasHigher: boolean): string {
  const first = digits.search(/[1-9]/);
  return [...digits]
    .map((digit, i) => {
      const n = Number(digit);
      const place = digits.length - 1 - i;
      if (n === 0) return "";
      if (place === 1) return (n === 1 ? "" : n === 2 ? "ยี่" : (DIGITS[n] ?? "")) + "สิบ";
      if (place === 0 && n === 1 && (hasHigher || first < i)) return "เอ็ด";
      return (DIGITS[n] ?? "") + (PLACES[place] ?? "");
    })
    .join("");
}

function words(digits: string): string {
  const plain = digits.replace(/^0+/, "");
  if (plain.length <= 6) return groupWords(plain, false);
  const head = plain.slice(0, -6);
  return `${words(head)}ล้าน${groupWords(plain.slice(-6), true)}`;
}

export function bahtText(amount: number): string {
  const { integer, fraction } = digitsOf(amount, 2);
  const baht = words(integer);
  const satang = words(fraction);
  if (baht === "" && satang === "") return "ศูนย์บาทถ้วน";
  const sign = amount < 0 ? "ลบ" : "";
  return sign + (baht === "" ? "" : `${baht}บาท`) + (satang === "" ? "ถ้วน" : `${satang}สตางค์`);
}
