import { useEffect, useState } from "react";
import { DEFAULT_MESSAGES, loadMessages } from "../i18n/loadMessages";
import type { Locale } from "../i18n/locale";
import type { Messages } from "../i18n/messages";

export interface SpokenMessages {
  locale: Locale;
  t: Messages;
}

const THAI: SpokenMessages = { locale: "th", t: DEFAULT_MESSAGES };

/** The texts of the wanted language; null until the first ones are there, and the old ones while new ones come. */
export function useMessages(wanted: Locale): SpokenMessages | null {
  const [loaded, setLoaded] = useState<SpokenMessages | null>(wanted === "th" ? THAI : null);
  useEffect(() => {
    let isWanted = true;
    loadMessages(wanted).then(
      (t) => isWanted && setLoaded({ locale: wanted, t }),
      // The texts could not be fetched: Thai is better than nothing.
      () => isWanted && setLoaded(THAI),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return loaded;
}
