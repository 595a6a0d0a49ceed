import { chiangMai } from "./chiangMai";
import { manyAgencies } from "./manyAgencies";
import { pastedFromPdf } from "./pastedFromPdf";
import type { SampleBook } from "./sampleBook";

export const SAMPLE_BOOKS: readonly SampleBook[] = [chiangMai, manyAgencies, pastedFromPdf];
