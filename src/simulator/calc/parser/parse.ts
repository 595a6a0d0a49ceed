/**
 * A Pratt parser for Excel formulas (en-US). Precedence as Microsoft documents it ("Calculation operators and
 * precedence in Excel"): reference operators, negation, %, ^, * and /, + and -, &, comparisons; all from left to
 * right, and negation before ^, so that -2^2 is 4.
 */
import { VALUE_ERROR, errorFromText } from "../values/errors";
import type { Scalar } from "../../model/types";
import type { BinaryOperator, Node } from "./ast";
import { parseCorner, parseSheetSpan, parseStructured } from "./references";
import { FormulaSyntaxError, type Token, type TokenKind, tokenize } from "./tokenize";

const BINARY_POWER: Readonly<Record<string, number>> = {
  "=": 10,
  "<>": 10,
  "<": 10,
  ">": 10,
  "<=": 10,
  ">=": 10,
  "&": 20,
  "+": 30,
  "-": 30,
  "*": 40,
  "/": 40,
  "^": 50,
  " ": 90,
  ":": 100,
};
const PERCENT_POWER = 60;
const PREFIX_POWER = 70;
const SPILL_POWER = 110;
const CALL_POWER = 120;

/** Excel's own limit is 64 levels of functions; parentheses and signs count here too. */
const MAX_DEPTH = 512;

/** Kinds that can begin an operand: a space before one of them, after an operand, is an intersection. */
const OPERAND_STARTS: ReadonlySet<TokenKind> = new Set([
  "sheet",
  "cell",
  "area",
  "columns",
  "rows",
  "function",
  "name",
  "structured",
  "open",
  "error",
]);

/** Parses a formula without its leading "=". Throws FormulaSyntaxError. */
export function parse(formula: string): Node {
  return new Parser(tokenize(formula), formula.length).parseAll();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  parseAll(): Node {
    this.skipSpace();
    const node = this.expression(0);
    this.skipSpace();
    const rest = this.peek();
    if (rest) throw this.unexpected(rest);
    return node;
  }

  private peek(offset = 0): Token | undefined {
    return this.tokens[this.at + offset];
  }

  private skipSpace(): void {
    while (this.peek()?.kind === "space") this.at++;
  }

  private unexpected(token: Token | undefined): FormulaSyntaxError {
    return token
      ? new FormulaSyntaxError(`Unexpected "${token.text}".`, token.at)
      : new FormulaSyntaxError("The formula ends too early.", this.end);
  }

  private expect(kind: TokenKind): void {
    this.skipSpace();
    const token = this.peek();
    if (token?.kind !== kind) throw this.unexpected(token);
    this.at++;
  }

  private expression(power: number): Node {
    if (++this.depth > MAX_DEPTH) throw new FormulaSyntaxError("The formula is nested too deeply.", this.end);
    let left = this.operand();
    for (;;) {
      const step = this.operatorHere(power);
      if (!step) break;
      left = this.extend(left, step);
    }
    this.depth--;
    return left;
  }

  /** The operator at the current place when it binds tighter than `power`; consumed. */
  private operatorHere(power: number): string | null {
    const start = this.at;
    this.skipSpace();
    const token = this.peek();
    const spaced = this.at > start;
    if (token?.kind === "operator") {
      const own =
        token.text === "%" ? PERCENT_POWER : token.text === "#" ? SPILL_POWER : BINARY_POWER[token.text];
      if (own !== undefined && own > power) {
        this.at++;
        return token.text;
      }
    } else if (token?.kind === "open" && !spaced && CALL_POWER > power) {
      this.at++;
      return "(";
    } else if (spaced && token && OPERAND_STARTS.has(token.kind) && BINARY_POWER[" "]! > power) {
      return " ";
    }
    this.at = start;
    return null;
  }

  private extend(left: Node, operator: string): Node {
    if (operator === "%" || operator === "#") return { kind: "postfix", operator, operand: left };
    if (operator === "(") return { kind: "invoke", callee: left, args: this.args() };
    const right = this.expression(BINARY_POWER[operator] ?? 0);
    return { kind: "binary", operator: operator as BinaryOperator, left, right };
  }

  private operand(): Node {
    this.skipSpace();
    const token = this.peek();
    if (!token) throw this.unexpected(token);
    this.at++;
    switch (token.kind) {
      case "number":
        return { kind: "number", value: Number(token.text) };
      case "text":
        return { kind: "text", value: token.text.slice(1, -1).replace(/""/g, '"') };
      case "logical":
        return { kind: "logical", value: token.text.toUpperCase() === "TRUE" };
      case "error":
        return { kind: "error", value: errorFromText(token.text) ?? VALUE_ERROR };
      case "open":
        return this.group();
      case "openArray":
        return this.array();
      case "function":
        return this.call(token.text);
      case "sheet":
        return this.afterSheet(token);
      case "structured":
        return this.structured(token);
      case "operator":
        if (token.text === "+" || token.text === "-" || token.text === "@") {
          return { kind: "unary", operator: token.text, operand: this.expression(PREFIX_POWER) };
        }
        throw this.unexpected(token);
      default:
        return this.reference(token, null);
    }
  }

  private group(): Node {
    let inner = this.expression(0);
    for (this.skipSpace(); this.peek()?.kind === "comma"; this.skipSpace()) {
      this.at++;
      inner = { kind: "binary", operator: ",", left: inner, right: this.expression(0) };
    }
    this.expect("close");
    return { kind: "group", inner };
  }

  private args(): Node[] {
    const args: Node[] = [];
    this.skipSpace();
    if (this.peek()?.kind === "close") {
      this.at++;
      return args;
    }
    for (;;) {
      this.skipSpace();
      const kind = this.peek()?.kind;
      args.push(kind === "comma" || kind === "close" ? { kind: "missing" } : this.expression(0));
      this.skipSpace();
      const token = this.peek();
      this.at++;
      if (token?.kind === "close") return args;
      if (token?.kind !== "comma") throw this.unexpected(token);
    }
  }

  private call(text: string): Node {
    this.at++; // the parenthesis
    const args = this.args();
    const name = text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
    const [only] = args;
    // How files write A1# and @A1 ([MS-XLSX] §2.2.2, future functions).
    if (name === "ANCHORARRAY" && only) return { kind: "postfix", operator: "#", operand: only };
    if (name === "SINGLE" && only) return { kind: "unary", operator: "@", operand: only };
    return { kind: "call", name, args };
  }

  private afterSheet(token: Token): Node {
    const next = this.peek();
    if (token.text.toUpperCase() === "#REF!") {
      this.at++;
      return { kind: "error", value: errorFromText("#REF!") ?? VALUE_ERROR };
    }
    if (!next) throw this.unexpected(next);
    this.at++;
    if (next.kind === "error") return { kind: "error", value: errorFromText(next.text) ?? VALUE_ERROR };
    if (next.kind === "structured") return this.structured(next);
    if (next.kind === "function") return this.call(next.text);
    return this.reference(next, token.text);
  }

  private reference(token: Token, sheet: string | null): Node {
    const sheets = sheet === null ? null : parseSheetSpan(sheet);
    if (token.kind === "name") return { kind: "name", sheets, name: token.text.replace(/^_xlpm\./i, "") };
    if (!["cell", "area", "columns", "rows"].includes(token.kind)) throw this.unexpected(token);
    const [first = "", second] = token.text.split(":");
    const from = parseCorner(first);
    return { kind: "reference", sheets, from, to: second === undefined ? from : parseCorner(second) };
  }

  private structured(token: Token): Node {
    const node = parseStructured(token.text);
    if (!node) throw this.unexpected(token);
    return node;
  }

  private array(): Node {
    const rows: Scalar[][] = [[]];
    for (;;) {
      this.skipSpace();
      rows[rows.length - 1]?.push(this.constant());
      this.skipSpace();
      const token = this.peek();
      this.at++;
      if (token?.kind === "semicolon") rows.push([]);
      else if (token?.kind === "closeArray") break;
      else if (token?.kind !== "comma") throw this.unexpected(token);
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) {
      throw new FormulaSyntaxError("The rows of an array constant differ in length.", this.peek(-1)?.at ?? 0);
    }
    return { kind: "array", rows };
  }

  /** One element of an array constant: a literal with an optional sign. */
  private constant(): Scalar {
    let sign = 1;
    let token = this.peek();
    while (token?.kind === "operator" && (token.text === "-" || token.text === "+")) {
      if (token.text === "-") sign = -sign;
      this.at++;
      token = this.peek();
      if (token?.kind !== "number") throw this.unexpected(token);
    }
    const node = this.operand();
    if (node.kind === "number") return node.value * sign;
    if (node.kind === "text" || node.kind === "logical" || node.kind === "error") return node.value;
    throw this.unexpected(token);
  }
}
