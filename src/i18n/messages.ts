import type { Locale } from "./locale";
import { en } from "./en";
import { th } from "./th";

/** Thai texts with their literal types widened: what another language has to say as well. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { [Key in keyof T]: Widened<T[Key]> };

/** Everything the product can say, in one language. */
export type Messages = Widened<typeof th>;

const MESSAGES: Record<Locale, Messages> = { th, en };

export function messagesOf(locale: Locale): Messages {
  return MESSAGES[locale];
}
