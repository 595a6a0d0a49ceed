/**
 * Damage that Thai text takes on its way through PDF, old fonts and typing, one function per pattern.
 * Each takes an `at` chooser (0 ≤ at(n) < n), so that a property test decides where it strikes.
 */
export type Chooser = (count: number) => number;
export type Damage = (text: string, at: Chooser) => string;

const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;

/** Replaces one chosen occurrence of the pattern, or nothing when there is none. */
function once(pattern: RegExp, replacement: string): Damage {
  return (text, at) => {
    const found = [...text.matchAll(pattern)];
    const hit = found[at(found.length || 1)];
    if (!hit) return text;
    const changed = hit[0].replace(new RegExp(pattern.source), replacement);
    return text.slice(0, hit.index) + changed + text.slice(hit.index + hit[0].length);
  };
}

function everywhere(pattern: RegExp, replacement: string): Damage {
  return (text) => text.replace(pattern, replacement);
}

function anyMark(change: (marks: string[], index: number) => void): Damage {
  return (text, at) => {
    const letters = [...text];
    const marks = letters.flatMap((letter, index) => (MARK.test(letter) ? [index] : []));
    const index = marks[at(marks.length || 1)];
    if (index === undefined) return text;
    change(letters, index);
    return letters.join("");
  };
}

/** Damage that rules undo completely: canon of the damaged text equals canon of the clean one (spaces aside). */
export const REPAIRABLE: Record<string, Damage> = {
  "SARA AM split, nikhahit lost": everywhere(/ำ/g, " า"),
  "SARA AM decomposed": everywhere(/ำ/g, "ํา"),
  "space before SARA AM": everywhere(/ำ/g, " ำ"),
  "replacement character for the nikhahit": everywhere(/ำ/g, "\uFFFDา"),
  "replacement character before SARA AM": everywhere(/ำ/g, "\uFFFDำ"),
  "replacement character after SARA AM": everywhere(/ำ/g, "ำ\uFFFD"),
  "tone mark before the vowel": everywhere(/([ัิ-ฺ็])([่-์])/g, "$2$1"),
  "space before a mark": once(/[ัิ-ฺ็-์]/g, " $&"),
  "two SARA E for SARA AE": everywhere(/แ/g, "เเ"),
  "old font's tone marks": everywhere(/่/g, "\uF70A"),
  "old font's vowels": everywhere(/ี/g, "\uF702"),
  "symbol bullet": (text) => `\uF08D ${text}`,
  "zero-width space": once(/[ก-ฮ]/g, "\u200B$&"),
};

/** Damage that only the skeleton survives. */
export const SKELETON_ONLY: Record<string, Damage> = {
  "every SARA AA became SARA AM": (text) => text.replace(/ำ/g, " ำ").replace(/า/g, "ำ"),
  "SARA AM became SARA AA": everywhere(/ำ/g, "า"),
  "mark moved one letter right": anyMark((letters, index) => {
    const mark = letters[index] ?? "";
    letters.splice(index, 1);
    letters.splice(index + 1, 0, mark);
  }),
  "mark moved right, with a space": anyMark((letters, index) => {
    const mark = letters[index] ?? "";
    letters.splice(index, 1);
    letters.splice(index + 1, 0, mark, " ");
  }),
  "mark missing": anyMark((letters, index) => letters.splice(index, 1)),
  "all marks missing": everywhere(/[ัิ-ฺ็-๎]/g, ""),
};

/** Spaces and line breaks anywhere: keys delete them. */
export const SPACING: Record<string, Damage> = {
  "line break inside": (text, at) => {
    const index = at(text.length || 1);
    return `${text.slice(0, index)}\n${text.slice(index)}`;
  },
  "space inside": (text, at) => {
    const index = at(text.length || 1);
    return `${text.slice(0, index)} ${text.slice(index)}`;
  },
  "non-breaking spaces": (text) => `\u00A0${text.replace(/ /g, "\u00A0\u00A0")}\u00A0`,
};

/** A typing error: one letter more, less or another. */
export const TYPING: Record<string, Damage> = {
  "letter dropped": (text, at) => {
    const index = at(text.length || 1);
    return text.slice(0, index) + text.slice(index + 1);
  },
  "letter doubled": (text, at) => {
    const index = at(text.length || 1);
    return text.slice(0, index + 1) + text.slice(index);
  },
  "letter mistyped": (text, at) => {
    const index = at(text.length || 1);
    return `${text.slice(0, index)}${"กดเ้าส"[at(6)]}${text.slice(index + 1)}`;
  },
};
