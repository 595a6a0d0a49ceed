import { useEffect, useState } from "react";
import type { InspectionId, InspectionMap } from "../../actions/types";
import { usePane, usePaneState } from "../parts/paneContext";

/**
 * What an inspection reads of the workbook, read again whenever the pane has looked at the workbook anew. null while it is
 * read for the first time.
 */
export function useInspection<Id extends InspectionId>(
  inspection: Id,
  options: InspectionMap[Id]["options"],
): InspectionMap[Id]["reading"] | null {
  const { store } = usePane();
  const { overview } = usePaneState();
  const [reading, setReading] = useState<InspectionMap[Id]["reading"] | null>(null);
  const key = JSON.stringify(options);
  useEffect(() => {
    let isCurrent = true;
    void store.inspect(inspection, JSON.parse(key) as InspectionMap[Id]["options"]).then((answer) => {
      if (isCurrent && answer !== null) setReading(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [store, overview, inspection, key]);
  return reading;
}
