/**
 * The door to Excel. In the add-in it is the global `Excel` of Office.js; on machines without Excel the
 * simulated host gives its own. Everything in this room takes a request context, so nothing is global.
 */
export interface ExcelHost {
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}
