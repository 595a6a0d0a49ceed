import type { Year } from "./expression";
import type { Word } from "./lexicon";
import type { Sign, Token } from "./tokens";
import { readYearDigits } from "./years";

type TokenOf<Kind extends Token["kind"]> = Extract<Token, { kind: Kind }>;

/** Reads a token list from left to right. Every `take…` moves on when it fits, and stays where it is when not. */
export class Cursor {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** Runs a reader; when it gives null, the cursor goes back to where it was. */
  attempt<T>(read: () => T | null): T | null {
    const start = this.at;
    const result = read();
    if (result === null) this.at = start;
    return result;
  }

  take<Kind extends Token["kind"]>(kind: Kind): TokenOf<Kind> | null {
    const token = this.peek();
    if (token?.kind !== kind) return null;
    this.at += 1;
    return token as TokenOf<Kind>;
  }

  takeWord(...words: Word[]): Word | null {
    const token = this.peek();
    if (token?.kind !== "word" || !words.includes(token.word)) return null;
    this.at += 1;
    return token.word;
  }

  skipWords(...words: Word[]): void {
    while (this.takeWord(...words));
  }

  takeSign(...signs: Sign[]): Sign | null {
    const token = this.peek();
    if (token?.kind !== "sign" || !signs.includes(token.sign)) return null;
    this.at += 1;
    return token.sign;
  }

  /** "-", "ถึง", "to": between the ends of a range. */
  takeTo(): boolean {
    if (this.takeSign("-")) {
      this.takeWord("to");
      return true;
    }
    return this.takeWord("to") !== null;
  }

  /** A number of at most two digits within bounds, with its "ที่" before it or "th" behind it. */
  takeNumber(min: number, max: number): number | null {
    return this.attempt(() => {
      this.takeWord("ordinal");
      const token = this.take("number");
      if (!token || token.digits.length > 2) return null;
      const value = Number(token.digits);
      if (value < min || value > max) return null;
      this.takeWord("ordinal");
      return value;
    });
  }

  /** "ปี", "ประจำปี", "ปีงบประมาณ" (in pieces too: "ตลอดปี" + "งบประมาณ"); null when none of them comes. */
  takeYearName(): "fiscal" | "annual" | "year" | null {
    let name: "fiscal" | "annual" | "year" | null = null;
    for (;;) {
      const word = this.takeWord("fiscal", "annual", "year");
      if (word !== "fiscal" && word !== "annual" && word !== "year") return name;
      if (name !== "fiscal") name = word;
    }
  }

  /** "2564", "พ.ศ. 2564", "ปี 64", "ปีงบประมาณ พ.ศ. 2564", ", 2021"; with at least so many digits. */
  takeYear(minDigits = 2): Year | null {
    return this.attempt(() => {
      const isBehindComma = this.takeSign(",") !== null;
      this.skipWords("of", "on");
      const isFiscal = this.takeYearName() === "fiscal";
      const era = this.takeEra();
      const digits = this.take("number")?.digits;
      if (digits === undefined || digits.length < (isBehindComma ? 4 : minDigits)) return null;
      const year = readYearDigits(digits, era ?? this.takeEra());
      return year && { ...year, ...(isFiscal ? { isFiscal } : {}) };
    });
  }

  private takeEra(): "be" | "ce" | null {
    const word = this.takeWord("be", "ce");
    return word === "be" || word === "ce" ? word : null;
  }
}
