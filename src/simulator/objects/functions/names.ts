/**
 * Worksheet functions as the client names them on the wire (`Excel.Functions` of its debug build), of those that are
 * calculated. A formula says the same in capitals, with a point for "_".
 */
export const FUNCTION_NAMES: readonly string[] = (
  "Abs Acos Acosh And Arabic Areas Asin Asinh Atan Atan2 Atanh AveDev Average AverageA AverageIf AverageIfs BahtText Base " +
  "Ceiling_Math Ceiling_Precise Char Choose Clean Code Columns Combin Combina Concatenate Cos Cosh Count CountA CountBlank " +
  "CountIf CountIfs CumIPmt CumPrinc Date Datevalue Day Days Days360 Ddb Decimal Degrees DevSq Dollar EDate Effect EoMonth " +
  "Error_Type Even Exact Exp Fact FactDouble False Find Fixed Floor_Math Floor_Precise Fv Gcd GeoMean HLookup HarMean Hour " +
  "Hyperlink ISO_Ceiling If Int Ipmt Irr IsErr IsError IsEven IsFormula IsLogical IsNA IsNonText IsNumber IsOdd IsText " +
  "IsoWeekNum Isref Large Lcm Left Len Ln Log Log10 Lookup Lower MIrr MRound Match Max MaxA Median Mid Min MinA Minute Mod " +
  "Month N NPer Na NetworkDays NetworkDays_Intl Nominal Not Now Npv NumberValue Odd Or PercentRank_Exc PercentRank_Inc " +
  "Percentile_Exc Percentile_Inc Permut Pi Pmt Power Ppmt Product Proper Pv Quartile_Exc Quartile_Inc Quotient Radians Rand " +
  "RandBetween Rank_Avg Rank_Eq Rate Replace Rept Right Roman Round RoundDown RoundUp Rows Second SeriesSum Sheet Sheets " +
  "Sign Sin Sinh Sln Small Sqrt SqrtPi StDevA StDevPA StDev_P StDev_S Standardize Substitute Subtotal Sum SumIf SumIfs " +
  "SumSq Syd T Tan Tanh Text Time Timevalue Today Trim TrimMean True Trunc Type Unichar Unicode Upper VLookup Value VarA " +
  "VarPA Var_P Var_S WeekNum Weekday WorkDay WorkDay_Intl Xirr Xnpv Xor Year YearFrac"
).split(" ");
