// The job: from id,weight_kg,height_cm,sex,indication the dosing weight (ideal weight by Devine,
// if actual weight is above it), 2 g/kg to the nearest 0.1 g, and its five days in steps of
// 0.1 g, larger days first.  The decimals are read as floating point and at once made whole
// numbers: weights in g, heights in mm, doses in 0.1 g.  Each row is worked out by itself: no
// result is kept for another.
//
// usage: node polars.mjs IN OUT, in the folder of node_modules
import { createRequire } from "node:module";

const pl = createRequire(process.cwd() + "/")("nodejs-polars");
const [input, output] = process.argv.slice(2);

// A number of plain JavaScript is floating point, and makes its column so.
const int = (value) => pl.lit(value).cast(pl.Int32);
const tenths = (name) => pl.col(name).mul(10).add(0.5).cast(pl.Int32);

const { weight, height, base, ideal, dosing, total } =
  new Proxy({}, { get: (_, name) => pl.col(name) });
const isMale = pl.col("sex").eq(pl.lit("male"));
const isAbove = height.gtEq(int(1524)).and(weight.mul(int(254)).gt(ideal));

// Polars divides by a literal by multiplying, which misses some decimals by a little; rounded, it
// is the number nearest to the decimal, whose shortest text is the decimal.  Its decimals would
// need no rounding, but are slower.
const decimal = (value, places) => value.cast(pl.Float64).div(10 ** places).round(places);
const day = (number) =>
  decimal(total.add(int(5 - number)).div(int(5)), 1).alias(`day${number}_g`);

await pl.scanCSV(input)
  .select(
    pl.col("id"),
    tenths("weight_kg").mul(int(100)).alias("weight"),
    tenths("height_cm").alias("height"),
    pl.when(isMale).then(int(50000 * 254)).otherwise(int(45500 * 254)).alias("base"))
  .withColumns(base.add(height.sub(int(1524)).mul(int(23000))).alias("ideal")) // in 1/254 g
  .withColumns(
    pl.when(isAbove).then(ideal.add(int(127)).div(int(254))).otherwise(weight).alias("dosing"))
  .withColumns(dosing.add(int(25)).div(int(50)).alias("total")) // 2 g/kg x weight, in 0.1 g
  .select(
    pl.col("id"),
    decimal(dosing, 3).alias("dosing_weight_kg"),
    decimal(total, 1).alias("total_g"),
    ...[1, 2, 3, 4, 5].map(day))
  .sinkCSV(output, { maintainOrder: true, quoteStyle: "never" })
  .collect();
